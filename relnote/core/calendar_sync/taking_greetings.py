"""A birthday, another date or its card that was ticked in a calendar: greeted, as `done` on its row says."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.agenda.coming_up import occasion_key
from relnote.core.calendar.occasion_items import named_dates
from relnote.core.calendar_sync.uids import Named
from relnote.core.calendar_sync.versions import Parts
from relnote.core.notebook import Notebook
from relnote.core.occasions import in_year
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Person

_OF_A_YEAR = re.compile(r"(?:-(\d{4})(?:\d{4})?)?")
"""What follows the date's name in a UID: a card's year, one day of a date written year by year, or nothing."""


class Greeting(Struct, frozen=True):
    """Whose date was greeted, its label, and the day of it that was meant."""

    person: Person
    label: str
    on: date


def greeting(notebook: Notebook, name: Named, says: Parts, *, today: date) -> Greeting | None:
    """What the tick means: the year that stands in the UID, else the date nearest to the day of the tick.

    None where the person has no such date any more, or died.
    """
    person = notebook.people.get(name.id)
    if person is None or person.died is not None:
        return None
    for label, known, day in named_dates(person):
        found = _OF_A_YEAR.fullmatch(name.rest.removeprefix(known)) if name.rest.startswith(known) else None
        if found is not None:
            on = _meant(day, person, int(found[1] or 0), ticked=_ticked_on(says, today=today))
            return None if on is None else Greeting(person, label, on)
    return None


def _meant(day: PartialDay, person: Person, year: int, *, ticked: date) -> date | None:
    years = (year,) if year else (ticked.year, ticked.year - 1, ticked.year + 1)
    days = [on for each in years if (on := in_year(day, each, leap_day=person.leap_day)) is not None]
    return min(days, key=lambda on: (abs(on - ticked), on), default=None)


def _ticked_on(says: Parts, *, today: date) -> date:
    return min(says.done or today, today)


def with_greeting(notebook: Notebook, greeted: Greeting | None, says: Parts, *, today: date) -> Notebook:
    """Greeted for that year, on the day it was ticked; what was said of that year already stays as it is."""
    if greeted is None:
        return notebook
    person, row, year = greeted.person, occasion_key(greeted.label), greeted.on.year
    settled = [each for each in person.choices if each.row == row and each.for_year is not None]
    if any(each.for_year == year for each in settled):
        return notebook
    said = Choice(row=row, how="done", on=_ticked_on(says, today=today), for_year=year)
    return notebook.with_person(replace(person, choices=_in_order(person.choices, said)))


def _in_order(choices: tuple[Choice, ...], said: Choice) -> tuple[Choice, ...]:
    """The latest wins on the day's page, so an older year that is ticked late goes before a newer one."""
    newer = [
        place
        for place, each in enumerate(choices)
        if each.row == said.row and (each.for_year or 0) > (said.for_year or 0)
    ]
    place = min(newer, default=len(choices))
    return (*choices[:place], said, *choices[place:])
