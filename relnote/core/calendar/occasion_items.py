"""Birthdays and other dates in a calendar: of the people she keeps, always events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zlib import crc32

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.ground import Ground, stamp
from relnote.core.calendar.repeating import dated
from relnote.core.calendar.values import Item, ItemKind, Record, Repeat
from relnote.core.calendar.words import said_occasion
from relnote.core.occasions import BIRTHDAY, in_year, occasions_of
from relnote.core.partial import PartialDay
from relnote.core.people import Person


def occasion_items(ground: Ground) -> Iterator[Item]:
    """Of everyone she keeps; a date without its day, or of a kind she doesn't want, is left out."""
    for person in kept_people(ground):
        for label, name, day in named_dates(person):
            if ground.wants_kind(_kind(label)):
                yield from _of(person, label, name, day, ground)


def kept_people(ground: Ground) -> Iterator[Person]:
    """Those with a date: nobody who died, nobody who rests, nobody who only came with an import."""
    for person in ground.notebook.people.values():
        if person.kept is None or person.died is not None or not (person.birthday or person.occasions):
            continue
        if ground.wants_any((person.id,)) and not ground.rests(person):
            yield person


def named_dates(person: Person) -> Iterator[tuple[str, str, PartialDay]]:
    """Each date of theirs as (label, name in a UID, day).

    The name is the label's, not the place's, so that adding another date moves none.
    """
    used: set[str] = set()
    for label, day in occasions_of(person):
        name = BIRTHDAY if label == BIRTHDAY else f"{crc32(label.casefold().encode('utf-8', 'replace')):08x}"
        while name in used:
            name += "-again"
        used.add(name)
        yield label, name, day


def _kind(label: str) -> ItemKind:
    return "birthday" if label == BIRTHDAY else "other day"


def _of(person: Person, label: str, name: str, day: PartialDay, ground: Ground) -> Iterator[Item]:
    kept = person.kept or person.added
    first = _first_kept(day, person, since=kept)
    if first is None:
        return
    version = ground.version_of_person(person, kept)
    item = Item(
        uid=f"day-{person.id}-{name}@relnote",
        record=Record(kind="occasion", id=person.id, person=person.id, label=label),
        kind=_kind(label),
        summary=said_occasion(person, label, initials=ground.wanted.initials),
        day=first,
        created=stamp(kept),
        last_modified=version.last_modified,
        sequence=version.sequence,
        alarms=ground.wanted.alarms,
    )
    yield from _every_year(item, day, person, ground)


def _every_year(item: Item, day: PartialDay, person: Person, ground: Ground) -> Iterator[Item]:
    """By a rule; someone of 29 February who is greeted on 1 March: the days of the next 24 months."""
    leap = (day.month, day.day) == (2, 29)
    if leap and person.leap_day == "1 mar":
        for year in range(ground.today.year, ground.last.year + 1):
            on = in_year(day, year, leap_day=person.leap_day)
            if on is not None and max(ground.today, item.day) <= on <= ground.last:
                yield dated(item, on)
    else:
        yield replace(item, repeat=Repeat(Cadence(1, "year"), end_of_february=leap))


def _first_kept(day: PartialDay, person: Person, *, since: date) -> date | None:
    """The first one since she keeps them: an item never shows the year of a birth. None without a day."""
    year = max(since.year, day.year or 0)
    first = in_year(day, year, leap_day=person.leap_day)
    if first is None or first >= since:
        return first
    return in_year(day, year + 1, leap_day=person.leap_day)
