"""A reminder done or let go once: one that repeats moves on to the next day of its series."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.cadence import next_after
from relnote.core.reminders import Done, Reminder


def ticked(reminder: Reminder, on: date, *, say: str | None, today: date) -> Reminder:
    """The reminder done; one that repeats moves to the first day of its series after today."""
    end = Done(on=on, due=reminder.due, say=say)
    return replace(reminder, done=end) if reminder.every is None else _moved_on(reminder, end, today=today)


def skipped(reminder: Reminder, on: date, *, say: str | None, today: date) -> Reminder:
    """A repeating reminder without this one time."""
    return _moved_on(reminder, Done(on=on, due=reminder.due, say=say, skipped=True), today=today)


def _moved_on(reminder: Reminder, end: Done, *, today: date) -> Reminder:
    assert reminder.every is not None
    start = reminder.start or reminder.due or reminder.made
    after = max(today, reminder.due or today)
    return replace(
        reminder,
        due=next_after(start, reminder.every, after),
        start=start,
        history=(*reminder.history, end),
    )
