"""Follow up today: her reminders that are due, and what others said they would do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from relnote.core.agenda.reminders_due import stands_since
from relnote.core.agenda.rows import FollowUpKind, ReminderRow, Waiting, who
from relnote.core.agenda.words import day_it_was_for, reminder_words
from relnote.core.lives import is_gently
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder
from relnote.core.sentences import within

ORDER: dict[FollowUpKind, int] = {
    "promise": 0,
    "put-right": 1,
    "follow-up": 2,
    "thank": 3,
    "ask": 4,
}


def due_reminders(notebook: Notebook, *, today: date) -> tuple[tuple[ReminderRow, ...], tuple[Waiting, ...]]:
    """Her own rows, and those that wait for others; each in order."""
    rows: list[ReminderRow] = []
    waiting: list[Waiting] = []
    for reminder in notebook.reminders.values():
        since = stands_since(reminder, today=today)
        if since is None:
            continue
        if reminder.kind == "waiting":
            waiting.append(waiting_row(notebook, reminder, today=today))
        else:
            rows.append(reminder_row(notebook, reminder, today=today, since=since))
    waiting.sort(key=lambda row: (row.due or row.made, row.record))
    return in_order(rows), tuple(waiting)


def reminder_row(notebook: Notebook, reminder: Reminder, *, today: date, since: date) -> ReminderRow:
    """The row of a reminder of hers, whether or not it is due."""
    assert reminder.kind != "waiting"
    due = reminder.due
    return ReminderRow(
        record=reminder.id,
        person=who(notebook, reminder.person),
        words=reminder_words(reminder, today=today),
        kind=reminder.kind,
        text=reminder.text,
        due=due,
        time=reminder.time,
        days_late=max(0, (today - due).days) if due else 0,
        since=since,
        pinned=reminder.pinned,
    )


def waiting_row(notebook: Notebook, reminder: Reminder, *, today: date) -> Waiting:
    """The row of something they said they would do; chased only by circle, and never gently."""
    person = notebook.people.get(reminder.person)
    chased = (
        person is not None
        and not is_gently(person, today=today)
        and any(
            circle is not None and circle.chase
            for circle in (notebook.settings.circle(each.circle) for each in person.circles)
        )
    )
    since = day_it_was_for(reminder.due or reminder.made, today=today)
    return Waiting(
        record=reminder.id,
        person=who(notebook, reminder.person),
        words=f'"{within(reminder.text)}" {"for" if reminder.due else "since"} {since}',
        text=reminder.text,
        due=reminder.due,
        made=reminder.made,
        chased=chased,
    )


def in_order(rows: Iterable[ReminderRow]) -> tuple[ReminderRow, ...]:
    """Promises first, then by kind; within one the newest first, so that a cut leaves the oldest to be told."""
    return tuple(
        sorted(rows, key=lambda row: (ORDER[row.kind], -row.since.toordinal(), row.time or "", row.record))
    )
