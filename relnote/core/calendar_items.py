"""Which reminders, meetings and occasions go into a calendar: their day, repeat, words and UID."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal
from zlib import crc32

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.cadence import Cadence, next_after
from relnote.core.calendar_words import said_meeting, said_occasion, said_reminder
from relnote.core.conversations import Conversation
from relnote.core.day_words import add_months
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.occasions import in_year, occasions_of
from relnote.core.partial import PartialDay
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contacts import contacts

ItemKind = Literal[
    "follow-up", "promise", "waiting", "ask", "thank", "put-right", "meeting", "birthday", "other day"
]
MONTHS_AHEAD = 24
"""How far ahead days are written out one by one, where no rule reads the same in every calendar."""
LAST_DAY_FOR_RULES = 28
MEETING_MINUTES = 60
REMINDER_MINUTES = 15
"""A time without an end is an hour to one calendar, a day to another: so each says how long it is."""


class Repeat(Struct, frozen=True, gc=False):
    """A rule every calendar reads alike (RFC 5545 §3.3.10). `end_of_february`: the last day of February."""

    every: Cadence
    end_of_february: bool = False


class CalendarItem(Struct, frozen=True, kw_only=True):
    """One entry of a calendar. `time` None: all day, and `minutes` is 0.

    `made` and `changed` are days of its record, and `sequence` how often the record says it was moved: so
    the same notebook gives the same bytes. A task has no rule and no start, only the day it is for.
    """

    uid: str
    kind: ItemKind
    words: str
    day: date
    made: date
    changed: date
    time: str | None = None
    minutes: int = 0
    repeat: Repeat | None = None
    sequence: int = 0
    task: bool = False
    date_of: str | None = None
    """The uid of the whole that this is one dated item of."""


class Wanted(Struct, frozen=True, kw_only=True):
    """What she wants to go out: tasks in place of events for reminders, words, initials in place of names."""

    tasks: bool = False
    words: bool = False
    initials: bool = False


def calendar_items(
    notebook: Notebook, *, today: date, wanted: Wanted | None = None
) -> tuple[CalendarItem, ...]:
    """Every open reminder with a day, every planned meeting, the occasions of people she keeps; by UID."""
    wanted = wanted or Wanted()
    items = [
        *(item for each in notebook.reminders.values() for item in _of_reminder(each, notebook, today, wanted)),
        *(item for each in notebook.conversations.values() for item in _of_plan(each, notebook, wanted)),
        *_occasions(notebook, today, wanted),
    ]
    return tuple(sorted(items, key=lambda item: item.uid))


# Reminders


def _of_reminder(reminder: Reminder, notebook: Notebook, today: date, wanted: Wanted) -> Iterator[CalendarItem]:
    day = _shown_day(reminder)
    if not reminder.is_open or day is None:
        return
    whole = CalendarItem(
        uid=f"reminder-{reminder.id}@relnote",
        kind=reminder.kind,
        words=said_reminder(reminder, notebook, today=today, words=wanted.words, initials=wanted.initials),
        day=day,
        time=reminder.time,
        minutes=REMINDER_MINUTES if reminder.time else 0,
        made=reminder.made,
        changed=_changed(reminder),
        sequence=len(reminder.snoozes) + len(reminder.told) + len(reminder.history),
        task=wanted.tasks,
    )
    if reminder.every is None or reminder.due is None or wanted.tasks:
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


def _series(whole: CalendarItem, start: date, due: date, every: Cadence, today: date) -> Iterator[CalendarItem]:
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


def _dated(whole: CalendarItem, on: date, word: str) -> CalendarItem:
    return replace(whole, day=on, uid=_uid_with(whole.uid, word), date_of=whole.uid)


def _uid_with(uid: str, word: str) -> str:
    name, _at, place = uid.partition("@")
    return f"{name}-{word}@{place}"


# Meetings


def _of_plan(plan: Conversation, notebook: Notebook, wanted: Wanted) -> Iterator[CalendarItem]:
    if not plan.planned or any(each.row == "plan" and each.how == "drop" for each in plan.choices):
        return
    yield CalendarItem(
        uid=f"meeting-{plan.id}@relnote",
        kind="meeting",
        words=said_meeting(plan, notebook, initials=wanted.initials),
        day=plan.day,
        time=plan.time,
        minutes=MEETING_MINUTES if plan.time else 0,
        made=plan.made,
        changed=max((plan.made, *(each.on for each in plan.choices))),
        sequence=len(plan.choices),
    )


# Occasions


def _occasions(notebook: Notebook, today: date, wanted: Wanted) -> Iterator[CalendarItem]:
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


def _of_person(person: Person, today: date, wanted: Wanted) -> Iterator[CalendarItem]:
    used: set[str] = set()
    for label, day in occasions_of(person):
        uid = _occasion_uid(person, label, used)
        kept = person.kept or person.added
        first = _first_kept(day, person, since=kept)
        if first is None:
            continue
        item = CalendarItem(
            uid=uid,
            kind="birthday" if label == "birthday" else "other day",
            words=said_occasion(person, label, initials=wanted.initials),
            day=first,
            made=kept,
            changed=kept,
        )
        yield from _every_year(item, day, person, today)


def _every_year(item: CalendarItem, day: PartialDay, person: Person, today: date) -> Iterator[CalendarItem]:
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
