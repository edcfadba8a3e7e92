"""The demo opened on many days: every weekday, every month, both ends of a year, a leap day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from relnote.core.agenda import day as agenda_of_the_day
from relnote.core.agenda.rows import Agenda
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.quiet import Quiet, quiet
from relnote.core.rhythm.why import Why, why
from relnote.demo.names import number
from relnote.demo.practice import practice

OPENING_DAYS = (
    *(date(2026, 11, 21) + timedelta(days=16 * place) for place in range(23)),
    *(date(2026, 11, 16) + timedelta(days=place) for place in range(7)),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2028, 2, 24),
    date(2028, 2, 29),
    date(2028, 3, 1),
)
BUSY_DAYS = tuple(day for day in OPENING_DAYS if day.weekday() != 6)
"""The opening days but Sundays, on which nobody has a meeting."""


class Opened(NamedTuple):
    """The notebook on a day, with what is asked of it."""

    today: date
    notebook: Notebook

    def person(self, name: str) -> Person:
        return self.notebook.people[number(name)]

    @property
    def agenda(self) -> Agenda:
        return _agenda(self.today)

    @property
    def quiet(self) -> tuple[Quiet, ...]:
        return _quiet(self.today)

    @property
    def quiet_names(self) -> list[str]:
        return [row.name for row in self.quiet]

    def why(self, name: str) -> Why:
        return why(self.notebook, number(name), today=self.today)


@cache
def opened(today: date) -> Opened:
    return Opened(today, practice(today))


@cache
def _agenda(today: date) -> Agenda:
    return agenda_of_the_day.agenda(practice(today), today=today)


@cache
def _quiet(today: date) -> tuple[Quiet, ...]:
    return quiet(practice(today), today=today)
