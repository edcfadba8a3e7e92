"""`relnote rest`: let it rest with someone, with a day and a word."""

from __future__ import annotations

import click

from relnote.cli.acting import carry_out
from relnote.cli.app import Verb
from relnote.cli.options import day_option, person_argument, the_day, the_person_here
from relnote.cli.shell import shell
from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook


@click.command(
    "rest",
    cls=Verb,
    examples=("relnote rest aldous", "relnote rest marek --left 'sold up after nineteen years'"),
)
@person_argument()
@day_option(help="The day it ended, as people say it.")
@click.option("--say", metavar="TEXT", help="A word about it.")
@click.option("--left", metavar="TEXT", help="If they left: why, in their words.")
def command(who: tuple[str, ...], on: str | None, say: str | None, left: str | None) -> None:
    """Let it rest with someone: nothing is suggested until they stir, or you wake it."""
    here = shell()
    person = the_person_here(here, who)
    day = the_day(here, on, sense="past")

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.lives import rest

        change = rest(notebook, person.id, on=day, word=say, left=left)
        return Acted(change.notebook, change.said, change.act)

    carry_out(here, [act])
