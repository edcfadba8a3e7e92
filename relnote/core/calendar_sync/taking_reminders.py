"""A reminder that was ticked, moved or renamed in a calendar."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.acts.series import ticked
from relnote.core.calendar.values import Item
from relnote.core.calendar.words import one_line, said_reminder
from relnote.core.calendar_sync.uids import Named
from relnote.core.calendar_sync.versions import Parts
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder, Snooze

PROMISED = frozenset({"promise", "waiting"})
"""Kinds whose day was said between two people: moved later there, they are only looked at later."""


def ticked_there(
    reminder: Reminder, name: Named, says: Parts, ours: Item | None, *, today: date
) -> Reminder | None:
    """Done on the day it was ticked, never after today; one that repeats moves to its next day.

    Of a series written day by day only the next can be ticked. One that moved on since and stands in its
    history for that day was ticked by a sync that broke off.
    """
    if not reminder.is_open:
        return reminder
    if name.on is not None and name.on != reminder.due:
        return reminder if _in_history(reminder, name.on) else None
    on = min(says.done or today, today)
    if reminder.every is None:
        return ticked(reminder, on, say=None, today=today)
    stands = ours.day if ours is not None else None
    if says.day != stands and _in_history(reminder, says.day):
        return reminder
    return ticked(reminder, on, say=None, today=today)


def _in_history(reminder: Reminder, day: date) -> bool:
    return any(each.due == day for each in reminder.history)


def moved(reminder: Reminder, name: Named, says: Parts, ours: Item | None, *, today: date) -> Reminder | None:
    """On the day and at the time it was moved to; of a series the whole, or just its next day.

    One that ended here is open again: she is asked before it comes to that.
    """
    if shown_day(reminder) == says.day and reminder.time == says.time and reminder.is_open:
        return reminder
    opened = replace(reminder, done=None, dropped=None, time=says.time)
    if reminder.every is not None and not name.rest and not says.task and _whole_moved(says, ours):
        return _series_moved(opened, says.day, ours, today=today)
    if name.on is not None and name.on != reminder.due:
        return None
    return _once_moved(opened, says.day, today=today)


def shown_day(reminder: Reminder) -> date | None:
    """The day it stands on in a calendar: the one it is for, or the later one a snooze hides it until."""
    days = [day for day in (reminder.due, *(each.until for each in reminder.snoozes[-1:])) if day is not None]
    return max(days, default=None)


def _whole_moved(says: Parts, ours: Item | None) -> bool:
    return all(each.day != says.day for each in says.moved) or ours is None


def _series_moved(reminder: Reminder, day: date, ours: Item | None, *, today: date) -> Reminder:
    """Every day of it from here on; a next day that was put off by itself keeps its own."""
    stands = shown_day(reminder)
    if ours is not None and stands != ours.day:
        return replace(reminder, start=day)
    return _standing_on(replace(reminder, start=day, due=day), day, today=today)


def _once_moved(reminder: Reminder, day: date, *, today: date) -> Reminder:
    later = reminder.due is not None and day > reminder.due
    keeps_due = later and (reminder.kind in PROMISED or reminder.every is not None)
    start = reminder.start or (reminder.due if reminder.every is not None else None)
    due = reminder.due if keeps_due else day
    return _standing_on(replace(reminder, due=due, start=start), day, today=today)


def _standing_on(reminder: Reminder, day: date, *, today: date) -> Reminder:
    """Shown on that day: hidden until it, or no longer hidden beyond it."""
    if shown_day(reminder) == day:
        return reminder
    return replace(reminder, snoozes=(*reminder.snoozes, Snooze(made=today, until=day)))


def renamed(reminder: Reminder, words: str, ours: Item | None, notebook: Notebook) -> Reminder:
    """Where her words are what stands there, they change; a verb and a name become a title of their own.

    `Nell: ring about the code` gives its words back; `Ring Nell at noon` says nothing of what `Ring Nell`
    stands for, and words too long for a line are never replaced by a line: such a title is kept beside them.
    """
    person = notebook.people.get(reminder.person)
    if reminder.title is None and words in _plain(reminder, notebook):
        return reminder
    if ours is not None and person is not None and not ours.note and not reminder.title:
        before, found, after = ours.summary.partition(f": {one_line(reminder.text)}")
        if found and not after and words.startswith(f"{before}: "):
            return replace(reminder, text=words.removeprefix(f"{before}: "))
    return replace(reminder, title=words)


def _plain(reminder: Reminder, notebook: Notebook) -> frozenset[str]:
    """A verb and a name, or initials: what it is called where none of her words go out."""
    said = (said_reminder(reminder, notebook, today=reminder.made, initials=each) for each in (False, True))
    return frozenset(each.summary for each in said)
