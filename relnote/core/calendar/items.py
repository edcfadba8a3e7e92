"""What goes into a calendar: every item with its day, repeat, words and UID.

The door to this package: `calendar_items` for the items, `exchange.ics.calendar_bytes` for them as one file
and `exchange.ics.one_item` for one of them as a file of its own, `calendar.wanted.wanted_by` for what her
settings say. These names stay; what an item holds is in `calendar.values`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

from msgspec.structs import replace

from relnote.core.cadence import Cadence, next_after
from relnote.core.calendar.values import Item, Record, Repeat
from relnote.core.calendar.wanted import Wanted
from relnote.core.calendar.words import said_meeting, said_occasion, said_reminder
from relnote.core.conversations import Conversation
from relnote.core.day_words import add_months
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.occasions import in_year, occasions_of
from relnote.core.partial import PartialDay
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contacts import contacts

MONTHS_AHEAD = 24
"""How far ahead days are written out one by one, where no rule reads the same in every calendar."""
LAST_DAY_FOR_RULES = 28
MEETING_MINUTES = 60
REMINDER_MINUTES = 15
"""A time without an end is an hour to one calendar, a day to another: so each says how long it is."""


def calendar_items(notebook: Notebook, *, today: date, wanted: Wanted | None = None) -> tuple[Item, ...]:
    """Every open reminder with a day, every planned meeting, the occasions of people she keeps; by UID.

    The same notebook, day and wish give the same items.
    """
    wanted = wanted or Wanted()
    items = [
        *(item for each in notebook.reminders.values() for item in _of_reminder(each, notebook, today, wanted)),
        *(item for each in notebook.conversations.values() for item in _of_plan(each, notebook, wanted)),
        *_occasions(notebook, today, wanted),
    ]
    return tuple(sorted(items, key=lambda item: item.uid))


def _stamp(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


# Reminders


def _of_reminder(reminder: Reminder, notebook: Notebook, today: date, wanted: Wanted) -> Iterator[Item]:
    day = _shown_day(reminder)
    if not reminder.is_open or day is None:
        return
    whole = Item(
        uid=f"reminder-{reminder.id}@relnote",
        record=Record(kind="reminder", id=reminder.id, person=reminder.person),
        kind=reminder.kind,
        summary=said_reminder(reminder, notebook, today=today, words=wanted.words, initials=wanted.initials),
        day=day,
        time=reminder.time,
        minutes=REMINDER_MINUTES if reminder.time else 0,
        created=_stamp(reminder.made),
        last_modified=_stamp(_changed(reminder)),
        sequence=len(reminder.snoozes) + len(reminder.told) + len(reminder.history),
        task=wanted.as_ == "todo",
        alarms=wanted.alarms,
    )
    if reminder.every is None or reminder.due is None or wanted.as_ == "todo":
        yield whole
    else:
        yield from _series(whole, reminder.start or reminder.due, reminder.due, reminder.every, today)


def _shown_day(reminder: Reminder) -> date | None:
    """The day it is for, or the later one a snooze hides it until."""
    days = [day for day in (reminder.due, *(each.until for each in reminder.snoozes[-1:])) if day is not None]
    return max(days, default=None)


def _changed(reminder: Reminder) -> date:
    snoozed = (each.made for each in reminder.snoozes)
    told = (each.on for each in reminder.told)
    done = (each.on for each in reminder.history)
    return max((reminder.made, *snoozed, *told, *done))


def _series(whole: Item, start: date, due: date, every: Cadence, today: date) -> Iterator[Item]:
    """A repeat by its rule, from the day it now stands at; a day moved off the series stands by itself.

    Days 29 to 31 of a month have no rule that is read alike: those of the next 24 months, one by one.
    """
    first = whole.day
    on_series = first == due and next_after(start, every, due - timedelta(days=1)) == due
    if not on_series:
        yield _dated(whole, whole.day, "moved")
        first = next_after(start, every, max(due, first))
    repeat = rule_of(start, every)
    if repeat is not None:
        yield replace(whole, day=first, repeat=repeat)
        return
    last = max(first, add_months(today, MONTHS_AHEAD))
    while first <= last:
        yield _dated(whole, first, f"{first:%Y%m%d}")
        first = next_after(start, every, first)


def rule_of(start: date, every: Cadence) -> Repeat | None:
    """The rule of a series from `start`; None where calendars read it differently (monthly on the 31st)."""
    if every.unit == "month" and every.count % 12 == 0:
        every = Cadence(every.count // 12, "year")
    if every.unit == "year":
        return Repeat(every, end_of_february=(start.month, start.day) == (2, 29))
    if every.unit == "month" and start.day > LAST_DAY_FOR_RULES:
        return None
    return Repeat(every)


def _dated(whole: Item, on: date, word: str) -> Item:
    return replace(whole, day=on, uid=_uid_with(whole.uid, word), date_of=whole.uid)


def _uid_with(uid: str, word: str) -> str:
    name, _at, place = uid.partition("@")
    return f"{name}-{word}@{place}"


# Meetings


def _of_plan(plan: Conversation, notebook: Notebook, wanted: Wanted) -> Iterator[Item]:
    if not plan.planned or any(each.row == "plan" and each.how == "drop" for each in plan.choices):
        return
    yield Item(
        uid=f"meeting-{plan.id}@relnote",
        record=Record(kind="plan", id=plan.id, person=next(iter(plan.with_), None)),
        kind="meeting",
        summary=said_meeting(plan, notebook, initials=wanted.initials),
        day=plan.day,
        time=plan.time,
        minutes=MEETING_MINUTES if plan.time else 0,
        created=_stamp(plan.made),
        last_modified=_stamp(max((plan.made, *(each.on for each in plan.choices)))),
        alarms=wanted.alarms,
        sequence=len(plan.choices),
    )


# Occasions


def _occasions(notebook: Notebook, today: date, wanted: Wanted) -> Iterator[Item]:
    """Of people she keeps: nobody who died, nobody who rests, nobody who only came with an import."""
    kept = [
        person
        for person in notebook.people.values()
        if person.kept is not None and person.died is None and (person.birthday or person.occasions)
    ]
    found = contacts(notebook, today=today) if any(person.rests for person in kept) else None
    for person in kept:
        stirred = found.of(person.id).last_stirred if found is not None else None
        if resting(person, today=today, last_stirred=stirred) is None:
            yield from _of_person(person, today, wanted)


def _of_person(person: Person, today: date, wanted: Wanted) -> Iterator[Item]:
    used: set[str] = set()
    for label, day in occasions_of(person):
        uid = _occasion_uid(person, label, used)
        kept = person.kept or person.added
        first = _first_kept(day, person, since=kept)
        if first is None:
            continue
        item = Item(
            uid=uid,
            record=Record(kind="occasion", id=person.id, person=person.id, label=label),
            kind="birthday" if label == "birthday" else "other day",
            summary=said_occasion(person, label, initials=wanted.initials),
            day=first,
            created=_stamp(kept),
            last_modified=_stamp(kept),
            alarms=wanted.alarms,
        )
        yield from _every_year(item, day, person, today)


def _every_year(item: Item, day: PartialDay, person: Person, today: date) -> Iterator[Item]:
    """By a rule; someone of 29 February who is greeted on 1 March: the days of the next 24 months."""
    leap = (day.month, day.day) == (2, 29)
    if leap and person.leap_day == "1 mar":
        last = add_months(today, MONTHS_AHEAD)
        for year in range(today.year, last.year + 1):
            on = in_year(day, year, leap_day=person.leap_day)
            if on is not None and max(today, item.day) <= on <= last:
                yield _dated(item, on, f"{on:%Y%m%d}")
    else:
        yield replace(item, repeat=Repeat(Cadence(1, "year"), end_of_february=leap))


def _first_kept(day: PartialDay, person: Person, *, since: date) -> date | None:
    """The first one since she keeps them: an item never shows the year of a birth. None without a day."""
    year = max(since.year, day.year or 0)
    first = in_year(day, year, leap_day=person.leap_day)
    if first is None or first >= since:
        return first
    return in_year(day, year + 1, leap_day=person.leap_day)


def _occasion_uid(person: Person, label: str, used: set[str]) -> str:
    """By person and label, not by place, so that adding another date moves none."""
    name = "birthday" if label == "birthday" else f"{crc32(label.casefold().encode('utf-8', 'replace')):08x}"
    uid = f"day-{person.id}-{name}@relnote"
    while uid in used:
        uid = _uid_with(uid, "again")
    used.add(uid)
    return uid
