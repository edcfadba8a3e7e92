"""`relnote redo`: do again what was taken back last."""

from __future__ import annotations

import click

from relnote.cli.acts_shown import tell
from relnote.cli.app import Verb
from relnote.cli.shell import shell


@click.command("redo", cls=Verb, examples=("relnote redo", "relnote redo --json"))
def command() -> None:
    """Do again what `undo` took back last, if nothing else was done since."""
    here = shell()
    tell(here, here.file.redo(), said="Done again", key="redone", again="relnote undo takes it back")
