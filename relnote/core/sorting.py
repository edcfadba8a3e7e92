"""Sorting: saying of people who are silent still who they are to her, several at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.cadence import Cadence
from relnote.core.errors import EntryError
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Person
from relnote.core.people_changes import put_in_circle, set_cadence, set_last_spoke

SPOKE = ("this week", "month", "season", "year", "longer")
"""How long ago she last spoke with someone, as she would say it without looking it up."""

_DAYS_AGO: Mapping[str, int] = {"this week": 0, "week": 0, "month": 30, "season": 90, "year": 365}
LONGER_YEARS = 2


class Sorted(Struct, frozen=True, kw_only=True):
    """What is said of some people at once: a circle, a cadence (or never), when she last spoke with them."""

    circle: str | None = None
    every: Cadence | None = None
    never: bool = False
    last_spoke: PartialDay | None = None

    @property
    def says_something(self) -> bool:
        """Whether anything is said at all."""
        return bool(self.circle or self.every or self.never or self.last_spoke)


def unsorted(notebook: Notebook) -> tuple[Person, ...]:
    """Everyone nobody has kept yet, by name, then id; those who died are left in peace."""
    silent = [each for each in notebook.people.values() if each.kept is None and each.died is None]
    return tuple(sorted(silent, key=lambda each: (each.name.casefold(), each.id)))


def spoken_about(word: str, *, today: date) -> PartialDay:
    """When "this week", "month", "season", "year" or "longer" ago was, as precisely as that says.

    This week is today; a month and a season ago are months; a year ago a year; longer is two years before
    this one. Raises EntryError.
    """
    said = " ".join(word.casefold().removeprefix("last ").split())
    if said == "longer":
        return PartialDay(year=today.year - LONGER_YEARS)
    if said not in _DAYS_AGO and f"this {said}" not in _DAYS_AGO:
        raise EntryError(f'"{word}" is none of {", ".join(SPOKE)}.')
    then = today - timedelta(days=_DAYS_AGO[said])
    if then == today:
        return PartialDay.of(today)
    if said == "year":
        return PartialDay(year=then.year)
    return PartialDay(year=then.year, month=then.month)


def sort_people(notebook: Notebook, people: Iterable[int], said: Sorted, *, today: date) -> Notebook:
    """With all of it said of each of these people."""
    chosen = tuple(people)
    if said.circle:
        notebook = put_in_circle(notebook, chosen, said.circle, today=today)
    if said.every or said.never:
        notebook = set_cadence(notebook, chosen, said.every, never=said.never, today=today)
    if said.last_spoke:
        notebook = set_last_spoke(notebook, chosen, said.last_spoke)
    return notebook


def numbers_in(text: str, *, among: int) -> tuple[int, ...]:
    """`1-4 7, 9` or `all` as places from 0, each once, in order; raises EntryError for what isn't there."""
    if text.strip().casefold() == "all":
        return tuple(range(among))
    places: set[int] = set()
    for part in text.replace(",", " ").split():
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise EntryError(f'"{part}" is no number; write numbers like 1-4 7.')
        begin, end = int(first), int(last or first)
        if not 1 <= begin <= end <= among:
            raise EntryError(f'"{part}" is not among 1 to {among}.')
        places.update(range(begin - 1, end))
    return tuple(sorted(places))
