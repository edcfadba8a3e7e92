"""`relnote export`: reminders for a calendar, people for an address book, everything as JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from relnote.cli.app import Verb
from relnote.cli.exported import Made
from relnote.cli.options import complete_circles
from relnote.cli.shell import Shell, shell
from relnote.core.calendar.wanted import KINDS
from relnote.core.errors import RelnoteError, UsageError
from relnote.core.visible import visible

_SINGULAR = {"alarms": "alarm", "circles": "circle", "kinds": "kind"}
"""Options that can be repeated, by the setting they are."""


@click.command(
    "export",
    cls=Verb,
    examples=(
        "relnote export calendar ~/calendar/relnote.ics --alarm 9:00",
        "relnote export calendar - --as todo > tasks.ics",
    ),
)
@click.argument("what", metavar="calendar|vcard|json", type=click.Choice(["calendar", "vcard", "json"]))
@click.argument("target", metavar="FILE|-")
@click.option("--as", "as_", type=click.Choice(["event", "todo"]),
              help="calendar: reminders as events (if unsaid), or as tasks (VTODO).")  # fmt: skip
@click.option("--words/--no-words", default=None, help="calendar: with the words of follow-ups and promises.")
@click.option("--initials/--no-initials", default=None, help="calendar: initials in place of names.")
@click.option("--alarm", "alarms", multiple=True, metavar="WHEN",
              help="calendar: an alarm 30m, 2h or 1d before, or at 9:00; may be given again.")  # fmt: skip
@click.option("--circle", "circles", multiple=True, metavar="C", shell_complete=complete_circles,
              help="calendar: only items of people in this circle; may be given again.")  # fmt: skip
@click.option("--kind", "kinds", multiple=True, metavar="KIND", type=click.Choice(KINDS),
              help="calendar: only this kind (promise, meeting, birthday …); may be given again.")  # fmt: skip
@click.option("--cards", metavar="post|DAYS|none",
              help="calendar: cards on the last day to post them, days before, or none.")  # fmt: skip
@click.option("--hour", metavar="WHEN",
              help='calendar: the weekly hour "people to call": "friday 16:00", or none.')  # fmt: skip
@click.option(
    "--card-version",
    type=click.Choice(["4", "3"]),
    default="4",
    help="vcard: version 4, or 3 for older address books.",
)
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.option("--replace", is_flag=True, help="Write over a file that relnote didn't write.")
def command(
    what: str,
    target: str,
    *,
    card_version: str,
    yes: bool,
    replace: bool,
    **said: Any,
) -> None:
    """Take reminders and people out, to a file or (-) to standard output.

    A calendar gets a verb and a name for every reminder with a day, planned meeting and occasion of people
    you keep, and no words of yours unless you say --words. Exporting again brings the same file up to date.
    What you always want is a setting, for example `relnote config calendar.words yes`.
    """
    here = shell()
    wishes = _wishes(said)
    if what == "calendar":
        from relnote.cli.export_calendar import calendar

        made = calendar(here, wishes)
    else:
        if wishes:
            named = next(iter(wishes)).removeprefix("calendar.")
            raise UsageError(f"--{_SINGULAR.get(named, named)} is for a calendar, not for {what}.")
        from relnote.cli.export_people import people

        made = people(here, what, card_version=card_version)
    if target == "-":
        _to_stdout(made.raw)
        here.hint(made.summary)
        return
    _to_file(here, Path(target), made, asks=not yes, replace=replace)


def _wishes(said: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """What was asked for, by the name and in the words of the setting it wins over."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in said.items():
        if value is None or value == ():
            continue
        words = value if isinstance(value, tuple) else ({True: "yes", False: "no"}.get(value, value),)
        found[f"calendar.{name.removesuffix('_')}"] = words
    return found


def _to_stdout(raw: bytes) -> None:
    if sys.stdout.isatty():  # a terminal would obey what a file may hold
        click.echo(visible(raw.decode(errors="replace"), lines=True), nl=False)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


def _to_file(here: Shell, path: Path, made: Made, *, asks: bool, replace: bool) -> None:
    from relnote.exchange.written_file import what_is_there, write_whole

    before = what_is_there(path, notebook=here.file.path)
    shown = visible(str(path))
    if before == made.raw:
        here.hint(f"Nothing changed: {shown} stands as it was.")
        return
    if before and not replace and not made.is_like(before):
        raise RelnoteError(
            f"{shown} is there and relnote didn't write it. Name another file, or write over it with --replace."
        )
    says_more = before is None or made.says_more(before)
    if says_more and asks and here.on_terminal and made.lines and not _agreed(here, made, shown):
        here.hint("Nothing went out.")
        return
    write_whole(path, made.raw)
    if here.as_json:
        here.data({"file": str(path), "lines": len(made.lines), "kinds": made.kinds})
    here.hint(f"{shown}: {made.summary}")


def _agreed(here: Shell, made: Made, shown: str) -> bool:
    """The exact lines, and whether they may go out: asked when the file is first made, or would say more."""
    here.hint(f"These lines go into {shown}, for every program that reads it:")
    for line in made.lines:
        here.hint(f"  {visible(line, lines=True)}")
    return click.confirm("Write them?", default=True, err=True)
