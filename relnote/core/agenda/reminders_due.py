"""When a reminder stands in the day: its day, no day, snoozes, asks of three days, put-rights by the week."""

from __future__ import annotations

from datetime import date, timedelta

from relnote.core.reminders import Reminder, ReminderKind

WITHOUT_A_DAY: dict[ReminderKind, int] = {
    "put-right": 0,
    "follow-up": 3,
    "thank": 3,
    "promise": 7,
    "waiting": 14,
}
"""Days after it was made on which a reminder without a day comes up; an ask never does (edges 3)."""
ASK_STAYS = 2
"""Days after its own that an ask stays in Today; then it is in the brief until asked."""
WEEK = 7


def put_off_until(reminder: Reminder) -> date | None:
    """The day her last snooze hides it until."""
    return reminder.snoozes[-1].until if reminder.snoozes else None


def stands_since(reminder: Reminder, *, today: date) -> date | None:
    """The day since which it stands in Today, if it stands there today.

    A snooze hides it until its day and never changes what is due. A put-right older than a week stands once a
    week, counted from the day it first stood (or came back), unless pinned.
    """
    if not reminder.is_open or reminder.made > today:
        return None
    first = _first_day(reminder)
    back = put_off_until(reminder)
    since = first if first is None or back is None else max(first, back)
    if since is None:
        since = back
    if since is None or since > today:
        return None
    return since if reminder.pinned or _shown_on(reminder, today, since=since) else None


def _first_day(reminder: Reminder) -> date | None:
    if reminder.due is not None:
        return reminder.due
    days = WITHOUT_A_DAY.get(reminder.kind)
    return None if days is None else reminder.made + timedelta(days=days)


def _shown_on(reminder: Reminder, today: date, *, since: date) -> bool:
    age = (today - since).days
    if reminder.kind == "ask":
        return age <= ASK_STAYS
    if reminder.kind == "put-right":
        return (today - (reminder.due or reminder.made)).days <= WEEK or age % WEEK == 0
    return True
