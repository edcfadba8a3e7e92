"""Reminders in a calendar: every open one with a day, as an event or a task."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from relnote.core.cadence import Cadence, next_after
from relnote.core.calendar.ground import Ground, stamp
from relnote.core.calendar.repeating import dated, rule_of
from relnote.core.calendar.values import Item, Record
from relnote.core.calendar.words import said_reminder
from relnote.core.reminders import Reminder

REMINDER_MINUTES = 15
"""A time without an end is an hour to one calendar, a day to another: so each says how long it is."""


def reminder_items(ground: Ground) -> Iterator[Item]:
    """Of every reminder that is open, has a day, and is of a kind and circle she wants."""
    for reminder in ground.notebook.reminders.values():
        if reminder.is_open and ground.wants_kind(reminder.kind) and ground.wants_any((reminder.person,)):
            yield from _of(reminder, ground)


def _of(reminder: Reminder, ground: Ground) -> Iterator[Item]:
    day = _shown_day(reminder)
    if day is None:
        return
    wanted = ground.wanted
    said = said_reminder(
        reminder, ground.notebook, today=ground.today, words=wanted.words, initials=wanted.initials
    )
    version = ground.version_of(reminder, _days(reminder))
    whole = Item(
        uid=f"reminder-{reminder.id}@relnote",
        record=Record(kind="reminder", id=reminder.id, person=reminder.person),
        kind=reminder.kind,
        summary=said.summary,
        note=said.note,
        day=day,
        time=reminder.time,
        minutes=REMINDER_MINUTES if reminder.time else 0,
        created=stamp(reminder.made),
        last_modified=version.last_modified,
        sequence=version.sequence,
        task=wanted.as_ == "todo",
        alarms=wanted.alarms,
    )
    if reminder.every is None or reminder.due is None or whole.task:
        yield whole
    else:
        yield from _series(whole, reminder.start or reminder.due, reminder.due, reminder.every, ground.last)


def _shown_day(reminder: Reminder) -> date | None:
    """The day it is for, or the later one a snooze hides it until."""
    days = [day for day in (reminder.due, *(each.until for each in reminder.snoozes[-1:])) if day is not None]
    return max(days, default=None)


def _days(reminder: Reminder) -> Iterator[date]:
    yield reminder.made
    yield from (each.made for each in reminder.snoozes)
    yield from (each.on for each in reminder.told)
    yield from (each.on for each in reminder.history)


def _series(whole: Item, start: date, due: date, every: Cadence, ahead: date) -> Iterator[Item]:
    """A repeat by its rule, from the day it now stands at; a day moved off the series stands by itself.

    Days 29 to 31 of a month have no rule that is read alike: those of the next 24 months, one by one.
    """
    first = whole.day
    on_series = first == due and next_after(start, every, due - timedelta(days=1)) == due
    if not on_series:
        yield dated(whole, whole.day, "moved")
        first = next_after(start, every, max(due, first))
    repeat = rule_of(start, every)
    if repeat is not None:
        yield replace(whole, day=first, repeat=repeat)
        return
    last = max(first, ahead)
    while first <= last:
        yield dated(whole, first)
        first = next_after(start, every, first)
