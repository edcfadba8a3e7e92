"""`--on DAY` of the reading verbs: any day as it was, or would be."""

from __future__ import annotations

from datetime import date

from relnote.cli.options import the_day
from relnote.cli.shell import Shell
from relnote.core.errors import NobodyError
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.visible import visible

ON_HELP = "Show another day as it was, or would be."


def replayed(here: Shell, on: str | None) -> tuple[Notebook, date]:
    """The notebook and the day to show: today's as it is, an earlier one wound back (edges 1)."""
    day = the_day(here, on, sense="past")
    if day >= here.today:
        return here.notebook, day
    from relnote.core.as_of import as_of

    return as_of(here.notebook, day), day


def in_it(notebook: Notebook, person: Person, day: date) -> int:
    """The id of a person who stood in the notebook on that day; raises NobodyError for one who didn't yet."""
    if person.id not in notebook.people:
        raise NobodyError(
            f"{visible(person.name)} came into the notebook on {person.added}, after {day}. Leave --on out."
        )
    return person.id
