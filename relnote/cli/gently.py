"""`relnote gently`: suggest nothing for a while, after bad news."""

from __future__ import annotations

from datetime import date

import click

from relnote.cli.acting import carry_out
from relnote.cli.app import Verb
from relnote.cli.options import person_argument, the_day, the_person_here
from relnote.cli.shell import Shell, shell
from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook


@click.command("gently", cls=Verb, examples=("relnote gently nell", "relnote gently nell until 12 january"))
@person_argument()
@click.option("--until", metavar="DAY", help="The last gentle day; six weeks from today if unsaid.")
def command(who: tuple[str, ...], until: str | None) -> None:
    """No suggestion and no cheer until a day; promises and real dates stay, plainly."""
    here = shell()
    name, day = _parted(here, who, until)
    person = the_person_here(here, name)
    today = here.today

    def act(notebook: Notebook, _mint: NextId) -> Acted:
        from relnote.core.lives import gently

        change = gently(notebook, person.id, today=today, until=day)
        return Acted(change.notebook, change.said, change.act)

    carry_out(here, [act])


def _parted(here: Shell, words: tuple[str, ...], until: str | None) -> tuple[tuple[str, ...], date | None]:
    """The name, and the day after the word `until`."""
    if until is None and "until" in words[1:]:
        place = words.index("until", 1)
        words, until = words[:place], " ".join(words[place + 1 :])
    return words, the_day(here, until, sense="coming") if until is not None else None
