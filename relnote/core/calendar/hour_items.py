"""The weekly hour "people to call" in a calendar: names only, and only where she wants it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.ground import Ground, stamp
from relnote.core.calendar.repeating import dated
from relnote.core.calendar.values import Item, Record, Repeat
from relnote.core.calendar.wanted import Hour
from relnote.core.calendar.words import PEOPLE_TO_CALL, said_hour_of, said_name
from relnote.core.rhythm.quiet import quiet
from relnote.core.rhythm.seats import seats

HOUR_MINUTES = 60
WEEK = timedelta(days=7)


def hour_items(ground: Ground) -> Iterator[Item]:
    """The coming hour with the five who would be in the list on that day, and the weeks after without names.

    Who will be quiet then follows from every talk until then, so the coming hour counts a change with each
    entry of the log, and the weeks after with each week.
    """
    hour = ground.wanted.hour
    if hour is None or not ground.wants_kind("hour"):
        return
    day = _next(hour, ground.today)
    talks = ground.notebook.conversations.values()
    last_talk = max((each.made for each in talks), default=day - WEEK)
    series = Item(
        uid="hour@relnote",
        record=Record(kind="hour", id=0),
        kind="hour",
        summary=PEOPLE_TO_CALL,
        day=day + WEEK,
        time=hour.time,
        minutes=HOUR_MINUTES,
        created=_since(ground, day),
        last_modified=max(_since(ground, day), stamp(day - WEEK)),
        sequence=(day - date.min) // WEEK,
        repeat=Repeat(Cadence(1, "week")),
        alarms=ground.wanted.alarms,
    )
    coming = dated(series, day)
    yield _with_names(coming, _names(ground, day), len(talks), max(coming.last_modified, stamp(last_talk)))
    yield series


def _with_names(item: Item, names: list[str], talks: int, changed: datetime) -> Item:
    return replace(item, summary=said_hour_of(names), repeat=None, sequence=talks, last_modified=changed)


def _next(hour: Hour, today: date) -> date:
    return today + timedelta(days=(hour.weekday - today.weekday()) % 7)


def _since(ground: Ground, day: date) -> datetime:
    """When she came to want the hour, as far as that is known."""
    wished = ground.notebook.settings.calendar.changed
    return wished.at if wished else stamp(day - WEEK)


def _names(ground: Ground, day: date) -> list[str]:
    rows = [row for row in quiet(ground.notebook, today=day, words=False) if ground.wants_any((row.person,))]
    people = (ground.notebook.people[row.person] for row in seats(rows, today=day))
    return [said_name(person, initials=ground.wanted.initials) for person in people]
