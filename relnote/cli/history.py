"""`relnote history`: what was done to the notebook on this machine, newest first."""

from __future__ import annotations

import click

from relnote.cli.acts_shown import row
from relnote.cli.app import Verb
from relnote.cli.output import print_rows
from relnote.cli.shell import shell


@click.command("history", cls=Verb, examples=("relnote history", "relnote history --all --json"))
@click.option("--all", "whole", is_flag=True, help="Every act that is kept, not only the newest twenty.")
def command(*, whole: bool) -> None:
    """What was done, newest first; `relnote undo NUMBER` takes one back.

    The last thousand acts are kept, on this machine, outside the notebook's folder.
    """
    here = shell()
    acts = here.file.history()
    shown = acts if whole or here.as_json else acts[:20]
    if here.as_json:
        here.data([
            {"number": past.number, "act": past.act, "at": past.at.isoformat(), "undone": past.undone}
            for past in shown
        ])  # fmt: skip
        return
    if not acts:
        here.hint("Nothing was done on this machine yet.")
    print_rows(("no.", "when", "what", ""), [row(past) for past in shown], strong=2, wraps=2)
    if len(shown) < len(acts):
        here.hint(f"and {len(acts) - len(shown)} more: relnote history --all")
