"""`relnote restore`: put a backup in the notebook's place, after a copy of what is there."""

from __future__ import annotations

from pathlib import Path

import click

from relnote.cli.app import Verb
from relnote.cli.shell import Shell, shell
from relnote.core.visible import visible


@click.command("restore", cls=Verb, examples=("relnote restore ~/notebook-copy.json", "relnote restore newest"))
@click.argument("source", metavar="FILE|newest", type=click.Path(path_type=Path))
def command(source: Path) -> None:
    """Put the notebook in FILE in place; "newest" is the newest backup that opens.

    What is there now, damaged or not, is kept among the backups first, and `relnote undo` takes the
    restore back.
    """
    here = shell()
    written = here.file.restore(_meant(here, source))
    for notice in written.notices:
        here.hint(visible(notice))
    here.tell_of_unreadable(written.after)
    people = len(written.after.people)
    if here.as_json:
        here.data({"restored": str(source), "people": people, "revision": written.revision})
        return
    counted = "1 person" if people == 1 else f"{people:,} people"
    if not written.act:
        here.say(f"The notebook holds just that already: {counted}.")
        return
    here.say(f"Restored  {counted}, from {visible(str(source))}")
    here.hint("relnote undo takes it back; relnote backup lists what was there")


def _meant(here: Shell, source: Path) -> Path:
    """The file, or the newest good backup by that word."""
    return here.file.newest_backup() if str(source) == "newest" and not source.exists() else source
