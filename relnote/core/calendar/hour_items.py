"""The weekly hour "people to call" in a calendar: names only, and only where she wants it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.counting import times
from relnote.core.calendar.ground import Ground, Version, stamp
from relnote.core.calendar.repeating import dated
from relnote.core.calendar.values import Item, Record, Repeat
from relnote.core.calendar.wanted import Hour
from relnote.core.calendar.words import PEOPLE_TO_CALL, said_hour_of, said_name
from relnote.core.rhythm.quiet import quiet
from relnote.core.rhythm.seats import seats

HOUR_MINUTES = 60
WEEK = timedelta(days=7)


def hour_items(ground: Ground) -> Iterator[Item]:
    """The coming hour with five who will have been quiet by then, and the weeks after without names.

    Who they are follows from every talk, so the coming hour counts a change with each entry of the log and
    each change of a person; the weeks after count one with each week.
    """
    hour = ground.wanted.hour
    if hour is None or not ground.wants_kind("hour"):
        return
    day = _next(hour, ground.today)
    version = _wished(ground, day)
    series = Item(
        uid="hour@relnote",
        record=Record(kind="hour", id=0),
        kind="hour",
        summary=PEOPLE_TO_CALL,
        day=day + WEEK,
        time=hour.time,
        minutes=HOUR_MINUTES,
        created=_begun(ground, day),
        last_modified=version.last_modified,
        sequence=version.sequence + (day - date.min) // WEEK,
        repeat=Repeat(Cadence(1, "week")),
        alarms=ground.wanted.alarms,
    )
    yield _coming(dated(series, day), version, ground)
    yield series


def _coming(item: Item, wished: Version, ground: Ground) -> Item:
    talks, people = ground.notebook.conversations.values(), ground.notebook.people.values()
    moments = [stamp(each.made) for each in talks]
    moments += [each.changed.at for each in people if each.changed is not None]
    return replace(
        item,
        summary=said_hour_of(_names(ground, item.day)),
        repeat=None,
        sequence=wished.sequence + len(talks) + sum(times(each) for each in people),
        last_modified=max(wished.last_modified, *moments),
    )


def _next(hour: Hour, today: date) -> date:
    return today + timedelta(days=(hour.weekday - today.weekday()) % 7)


def _begun(ground: Ground, day: date) -> datetime:
    """The first day of the notebook, which stays."""
    return stamp(min((each.added for each in ground.notebook.people.values()), default=day - WEEK))


def _wished(ground: Ground, day: date) -> Version:
    """How often she changed what goes out; a week is a change too."""
    changed = ground.notebook.settings.calendar.changed
    week = stamp(day - WEEK)
    return Version(changed.times, max(changed.at, week)) if changed else Version(0, week)


def _names(ground: Ground, day: date) -> list[str]:
    rows = [row for row in quiet(ground.notebook, today=day, words=False) if ground.wants_any((row.person,))]
    people = (ground.notebook.people[row.person] for row in seats(rows, today=day))
    return [said_name(person, initials=ground.wanted.initials) for person in people]
