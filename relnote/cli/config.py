"""`relnote config`: circles, quiet seasons and other settings of hers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from shlex import quote
from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.options import complete_circles, day_first_here
from relnote.cli.output import print_pairs, print_rows
from relnote.cli.settings_list import Setting, data_of, rows_of
from relnote.cli.shell import Shell, shell
from relnote.cli.usage import did_you_mean, near
from relnote.core.cadence import read_cadence
from relnote.core.calendar.wishes import WISHES, set_wish
from relnote.core.errors import UsageError
from relnote.core.settings import Settings
from relnote.core.settings_changes import (
    LISTS,
    PLAIN,
    SHORT_NAMES,
    CircleWish,
    read_season,
    set_card,
    set_circle,
    set_plain,
    set_season,
    with_words,
    without_card,
    without_circle,
    without_season,
    without_words,
)
from relnote.core.visible import visible

CIRCLE_WISHES = ("every", "never", "chase", "cards", "remove")
"""The options that say something of a circle."""
LONGEST_NAME = 26
"""Columns of the longest name of a setting that is shown whole."""
SETTINGS = ("circle", "season", "card", *PLAIN, *LISTS, *SHORT_NAMES, *WISHES)


@click.command(
    "config",
    cls=Verb,
    examples=(
        "relnote config",
        'relnote config circle clients --every "6 weeks"',
        'relnote config season filing "1 jan" "31 jan" --yearly',
        "relnote config day_first yes",
        'relnote config stock "hope this finds you well"',
        "relnote config card postcard 150x100",
        "relnote config calendar.words yes",
    ),
)
@click.argument("words", nargs=-1, metavar="[SETTING [VALUE]...]")
@click.option("--every", metavar="CADENCE", help="circle: how often to be in touch with those in it.")
@click.option("--never", is_flag=True, help="circle: never remind of those in it.")
@click.option("--chase/--no-chase", default=None, help="circle: their promises may be chased.")
@click.option("--cards/--no-cards", default=None, help="circle: a card is wanted for their occasions.")
@click.option("--yearly", is_flag=True, help="season: every year.")
@click.option("--circle", "circles", multiple=True, metavar="C", shell_complete=complete_circles,
              help="season: only for those in this circle; may be given again.")  # fmt: skip
@click.option("--remove", is_flag=True, help="Take this circle, season, card size or words out.")
def command(words: tuple[str, ...], **said: Any) -> None:
    """Change circles, quiet seasons and other settings, or list them; one that is named says how to change it.

    They are kept in the notebook, so a new laptop needs one file. What is this machine's alone (theme, editor,
    keys, the notebook's place) is in the config file.
    """
    here = shell()
    if not words:
        _refuse_leftover(said, (), "")
        _list(here, "")
        return
    setting, *values = words
    if setting not in SETTINGS:
        meant = near(setting, SETTINGS)
        raise UsageError(
            f'There is no setting "{setting}".{did_you_mean(meant)} `relnote config` lists them.',
            candidates=meant,
        )
    setting = SHORT_NAMES.get(setting, setting)
    if not values and not any(said.values()):
        _list(here, setting)
        return
    changes = {"circle": _circle, "season": _season, "card": _card, **dict.fromkeys(WISHES, _calendar)}
    changes.get(setting, _plain)(here, setting, tuple(values), said)


def _refuse_leftover(said: dict[str, Any], taken: tuple[str, ...], setting: str) -> None:
    """An option that says nothing of this setting is a slip, not to be passed over."""
    for name, value in said.items():
        if value not in (None, False, ()) and name not in taken:
            what = f"of {setting}" if setting else "without a setting"
            raise UsageError(
                f"--{name.removesuffix('s')} says nothing {what}; `relnote config --help` has examples."
            )


def _list(here: Shell, setting: str) -> None:
    """Every setting and what it is; of one that is named, the command that changes it too."""
    if here.as_json:
        everything = data_of(here.notebook.settings)
        here.data({setting: everything[setting]} if setting else everything)
        return
    rows = [row for row in rows_of(here.notebook.settings) if not setting or row[0].split()[0] == setting]
    if not here.to_terminal:
        print_rows(("setting", "is", "changed by"), rows)
        return
    print_pairs([(name, value) for name, value, _command in rows], widest=LONGEST_NAME)
    if setting:
        here.hint(f"changed by: {visible(rows[0][2])}")
    else:
        here.hint("Name one to see how it is changed: relnote config day_first")


def _circle(here: Shell, _setting: str, values: tuple[str, ...], said: dict[str, Any]) -> None:
    _refuse_leftover(said, CIRCLE_WISHES, "a circle")
    if len(values) != 1:
        raise UsageError('A circle has one name: relnote config circle clients --every "6 weeks".')
    name = values[0]
    if said["every"] and said["never"]:
        raise UsageError("Either --every or --never: they say opposite things.")
    known = here.notebook.settings.circle(name) is not None
    if not known and not any(said[each] is not None and said[each] is not False for each in CIRCLE_WISHES):
        names = tuple(each.name for each in here.notebook.settings.circles)
        raise UsageError(
            f'There is no circle "{name}".{did_you_mean(near(name, names))} Say something of it to begin it: '
            f'relnote config circle {quote(name)} --every "6 weeks", or --never.',
            candidates=near(name, names),
        )
    if said["remove"]:
        here.update(f"remove the circle {name}", lambda now, _mint: without_circle(now, name))
        here.say(f'The circle "{visible(name)}" is no more; the people stay.')
        here.hint("relnote undo takes it back")
        return
    wish = CircleWish(
        every=read_cadence(said["every"]) if said["every"] else None,
        never=True if said["never"] else None,
        chase=said["chase"],
        cards=said["cards"],
    )
    _write(here, lambda settings: set_circle(settings, name, wish, today=here.today), f"circle {name}")


def _season(here: Shell, _setting: str, values: tuple[str, ...], said: dict[str, Any]) -> None:
    _refuse_leftover(said, ("yearly", "circles", "remove"), "a season")
    if said["remove"] and len(values) == 1:
        act = f"remove the season {values[0]}"
        _write(here, lambda settings: without_season(settings, values[0]), "season", act=act)
        return
    if len(values) != 3 or said["remove"]:
        raise UsageError('A season has a name and two days: relnote config season filing "1 jan" "31 jan".')
    for circle in said["circles"]:
        if here.notebook.settings.circle(circle) is None:
            names = tuple(each.name for each in here.notebook.settings.circles)
            meant = near(circle, names)
            raise UsageError(f'There is no circle "{circle}".{did_you_mean(meant)}', candidates=meant)
    name, start, end = values
    season = read_season(
        name, start, end, yearly=said["yearly"], circles=said["circles"], today=here.today,
        day_first=day_first_here(here),
    )  # fmt: skip
    _write(here, lambda settings: set_season(settings, season), f"season {name}")


def _card(here: Shell, _setting: str, values: tuple[str, ...], said: dict[str, Any]) -> None:
    _refuse_leftover(said, ("remove",), "a card size")
    if not values or len(values) > (1 if said["remove"] else 2):
        raise UsageError("A card size has a name and its measures: relnote config card postcard 150x100.")
    name, measures = values[0], values[1] if len(values) > 1 else None
    if said["remove"]:
        act = f"remove the card size {name}"
        _write(here, lambda settings: without_card(settings, name), "card", act=act)
        return
    _write(here, lambda settings: set_card(settings, name, measures), "card")


def _calendar(here: Shell, setting: str, values: tuple[str, ...], said: dict[str, Any]) -> None:
    _refuse_leftover(said, (), setting)
    _write(here, lambda settings: set_wish(settings, setting, values), setting)


def _plain(here: Shell, setting: str, values: tuple[str, ...], said: dict[str, Any]) -> None:
    _refuse_leftover(said, ("remove",) if setting in LISTS else (), setting)
    if setting in LISTS:
        change = without_words if said["remove"] else with_words
        verb = "take out of" if said["remove"] else "add to"
        act = f"{verb} {setting}: {', '.join(values)}"
        _write(here, lambda settings: change(settings, setting, values), setting, act=act)
        return
    if len(values) != 1:
        raise UsageError(f"{setting} takes one value.")
    _write(here, lambda settings: set_plain(settings, setting, values[0]), setting)


def _write(
    here: Shell, change: Callable[[Settings], Settings], setting: str, *, act: str | None = None
) -> None:
    """Change the settings as one act, named after what they are then: `circle clients: every 6 weeks`."""
    old = rows_of(here.notebook.settings)
    planned = _fresh(old, rows_of(change(here.notebook.settings)), setting)
    said = "; ".join(f"{name}: {value}" for name, value, _command in planned)
    written = here.update(
        act or said or f"set {setting}", lambda now, _mint: now.with_settings(change(now.settings))
    )
    if here.as_json:
        here.data(data_of(written.after.settings))
        return
    for name, value, _command in _fresh(old, rows_of(written.after.settings), setting):
        here.say(f"{visible(name)}: {visible(value)}")
    if written.before.settings != written.after.settings:
        here.hint("relnote undo takes it back")


def _fresh(old: Sequence[Setting], new: Sequence[Setting], setting: str) -> list[Setting]:
    """The rows that change; where none does, those of the setting as they stand."""
    changed = [row for row in new if row not in old]
    return changed or [row for row in new if setting in (row[0], row[0].split()[0])]
