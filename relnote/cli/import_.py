"""`relnote import`: bring people in from other programs, after a preview, as one act."""

from __future__ import annotations

import shlex
from itertools import count
from pathlib import Path

import click

from relnote.cli.app import Verb
from relnote.cli.import_preview import as_data, preview_lines
from relnote.cli.shell import Shell, shell
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.visible import visible
from relnote.exchange.importing import Import, bring_in
from relnote.exchange.vcard import Reading, read_vcards


@click.command(
    "import",
    cls=Verb,
    examples=("relnote import ~/contacts.vcf --dry-run", "relnote import ~/addressbook/ --yes"),
)
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR…", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "_as",
    type=click.Choice(["vcard"]),
    default="vcard",
    help="What the files are: vcard is all there is so far.",
)
@click.option("--dry-run", is_flag=True, help="Only show what it would do.")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.option("--all", "whole", is_flag=True, help="List every card in the preview.")
@click.option(
    "--join", is_flag=True, help="Join a card to the one person of the same name, whatever else differs."
)
def command(paths: tuple[Path, ...], *, _as: str, dry_run: bool, yes: bool, whole: bool, join: bool) -> None:
    """Bring people in from vCard files (2.1, 3.0, 4.0) and folders of them.

    They stay silent until you keep them: put them in a circle, give them a cadence, or log a talk. What you
    have is never written over; importing the same again changes nothing; undo takes it all back.
    """
    here = shell()
    reading = read_vcards(paths, today=here.today)
    here.may_begin()
    before = here.notebook
    planned = _brought(before, reading, here, mint=_numbers(before), join=join)
    changes = planned.notebook is not before
    if changes and yes and not dry_run:
        # Written before a word is printed: a pipe that closes early must not leave it undone.
        _answer(here, _write(here, reading, paths, join=join), reading, whole=whole, written=True)
        return
    _answer(here, planned, reading, whole=whole, written=False)
    if changes and not dry_run:
        if _agreed(here, planned, reading, paths):
            _tell(here, _write(here, reading, paths, join=join))
        else:
            here.hint("Nothing was brought in.")


def _answer(here: Shell, done: Import, reading: Reading, *, whole: bool, written: bool) -> None:
    if here.as_json:
        here.data(as_data(done, reading, applied=written))
        return
    for line in preview_lines(done, reading, whole=whole):
        here.say(line)
    if written:
        _tell(here, done)


def _numbers(notebook: Notebook) -> NextId:
    """Ids for a preview only: the act itself mints its own."""
    return count(max((*notebook.people, 0)) + 1).__next__


def _brought(notebook: Notebook, reading: Reading, here: Shell, *, mint: NextId, join: bool) -> Import:
    return bring_in(notebook, reading.cards, today=here.today, mint=mint, join=join)


def _agreed(here: Shell, planned: Import, reading: Reading, paths: tuple[Path, ...]) -> bool:
    """Whether to go on; where nobody can be asked, a refusal with the command to type."""
    if here.as_json or not here.on_terminal:
        typed = shlex.join(["relnote", "import", *(str(path) for path in paths), "--yes"])
        raise RelnoteError(f"Nothing was brought in yet. To bring them in: {visible(typed)}")
    answer = click.prompt(
        "Bring them in? (a: show all first)",
        type=click.Choice(["y", "n", "a"]), default="y", err=True, show_default=True,
    )  # fmt: skip
    if answer == "a":
        for line in preview_lines(planned, reading, whole=True):
            here.say(line)
        return click.confirm("Bring them in?", default=True, err=True)
    return bool(answer == "y")


def _write(here: Shell, reading: Reading, paths: tuple[Path, ...], *, join: bool) -> Import:
    """One act on the newest notebook, whatever the preview was made from; backed up first."""
    done: list[Import] = []

    def change(notebook: Notebook, mint: NextId) -> Notebook:
        done.append(_brought(notebook, reading, here, mint=mint, join=join))
        return done[-1].notebook

    where = paths[0].name or str(paths[0])
    cards = len(reading.cards)
    act = f"import {cards} {'card' if cards == 1 else 'cards'} from {where}"
    here.file.update(act, change, backup=True)
    return done[-1]


def _tell(here: Shell, done: Import) -> None:
    new, added = len(done.of("new")), len(done.enriched)
    said = [_people(new)] if new else []
    said += [f"something new for {_people(added)} you had"] if added else []
    here.say(f"Brought in {' and '.join(said) or 'nothing new'}. relnote undo takes it back.")
    if new:
        here.hint(
            f"{_people(new)} {'is' if new == 1 else 'are'} in; `relnote sort` to say who matters (ten minutes)"
        )


def _people(number: int) -> str:
    return f"{number:,} {'person' if number == 1 else 'people'}"
