"""`relnote wake`: take it up again with someone."""

from __future__ import annotations

import click

from relnote.cli.acting import carry_out
from relnote.cli.app import Verb
from relnote.cli.options import day_option, person_argument, the_day, the_person_here
from relnote.cli.shell import shell
from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook


@click.command("wake", cls=Verb, examples=("relnote wake aldous", "relnote wake marek --on yesterday"))
@person_argument()
@day_option(help="Since when, as people say it.")
def command(who: tuple[str, ...], on: str | None) -> None:
    """Take it up again: the rest, or the gentle time, is over."""
    here = shell()
    person = the_person_here(here, who)
    day = the_day(here, on, sense="past")

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.lives import wake

        change = wake(notebook, person.id, on=day)
        return Acted(change.notebook, change.said, change.act)

    carry_out(here, [act])
