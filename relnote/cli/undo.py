"""`relnote undo`: take back the last act, or a named one, however long ago."""

from __future__ import annotations

import click

from relnote.cli.acts_shown import act_number, tell
from relnote.cli.app import Verb
from relnote.cli.shell import shell


@click.command("undo", cls=Verb, examples=("relnote undo", "relnote undo 12", "relnote undo k3f"))
@click.argument("which", required=False, metavar="[NUMBER|REF]")
def command(which: str | None) -> None:
    """Take back the last act, or one by its number in `relnote history`, or the last on a record.

    What was done since to other records stays. Where the same record changed since, both are shown and
    nothing is taken back. It works after a restart too.
    """
    here = shell()
    number = act_number(here, which) if which is not None else None
    tell(here, here.file.undo(number), said="Taken back", key="undone", again="relnote redo does it again")
