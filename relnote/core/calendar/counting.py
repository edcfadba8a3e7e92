"""How often what a calendar shows of a record was changed: counted at every write, undo and redo included.

Whatever changed it (a verb, a screen, a sync), it is seen by comparing the notebook before and after; so no
place that changes a record has to think of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from msgspec.structs import replace

from relnote.core.changed import Changed
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.settings import CalendarSettings, Settings

R = TypeVar("R", Person, Reminder, Conversation)


def counted(before: Notebook, after: Notebook, *, at: datetime) -> Notebook:
    """`after`, with every record whose place in a calendar changed counted as changed at `at`.

    What an item counts never falls: not when it is given to someone else, nor when the change is taken back.
    """
    at = at.astimezone(UTC).replace(microsecond=0)
    now = replace(after, settings=_settings(before.settings, after.settings, at))
    now = replace(now, people=_each(before.people, after.people, _of_person, lambda person: times(person), at))
    was, by_now = (lambda each: count(each, before)), (lambda each: count(each, now))
    reminders = _each(before.reminders, after.reminders, _of_reminder, was, at, by_now)
    plans = _each(before.conversations, after.conversations, _of_plan, was, at, by_now)
    return replace(now, reminders=reminders, conversations=plans)


def count(record: Reminder | Conversation, notebook: Notebook) -> int:
    """How often what a calendar shows of it changed: itself, those it names, and what she wants to go out."""
    people = (record.person,) if isinstance(record, Reminder) else _named(record)
    return times(record) + count_of_people(people, notebook)


def count_of_people(people: Iterable[int], notebook: Notebook) -> int:
    """How often these people and her wishes for the calendar changed."""
    found = (notebook.people.get(each) for each in people)
    wishes = notebook.settings.calendar.changed
    return sum(times(each) for each in found if each is not None) + (wishes.times if wishes else 0)


def times(record: Person | Reminder | Conversation) -> int:
    """How often the record itself was changed; one that was never counted says it by what it holds."""
    if record.changed is not None:
        return record.changed.times
    if isinstance(record, Reminder):
        return len(record.snoozes) + len(record.told) + len(record.history)
    return len(record.choices) if isinstance(record, Conversation) else 0


def _named(plan: Conversation) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*plan.with_, *plan.about)))


# What a calendar shows of each


def _of_person(person: Person) -> Any:
    dates = person.birthday, person.leap_day, person.occasions
    return person.name, dates, person.gently


def _of_reminder(reminder: Reminder) -> Any:
    when = reminder.due, reminder.time, reminder.every, reminder.start, reminder.snoozes[-1:]
    return reminder.kind, reminder.person, reminder.text, reminder.title, reminder.told_by, when


def _of_plan(plan: Conversation) -> Any:
    """A talk that was had is in no calendar, so it is never counted."""
    if not plan.planned:
        return None
    return plan.day, plan.time, plan.with_, plan.about, plan.organisations, plan.channel, plan.title


def _of_wishes(settings: Settings) -> tuple[CalendarSettings, int]:
    return replace(settings.calendar, changed=None), settings.post_days


# Counting


def _each(
    before: Mapping[int, R],
    after: Mapping[int, R],
    shown: Callable[[R], Any],
    was: Callable[[R], int],
    at: datetime,
    by_now: Callable[[R], int] | None = None,
) -> Mapping[int, R]:
    """The records, those that changed raised until they count more than they did."""
    if before is after:
        return after
    raised = {
        key: _raised(record, by=max(1, was(old) + 1 - (by_now or was)(record)), at=at)
        for key, record in after.items()
        if (old := before.get(key)) is not None and old is not record and _differ(shown(old), shown(record))
    }
    return {**after, **raised} if raised else after


def _differ(one: Any, other: Any) -> bool:
    """What wasn't in a calendar, or isn't any more, has no older item to be taken over."""
    return one is not None and other is not None and one != other


def _raised(record: R, *, by: int, at: datetime) -> R:
    return replace(record, changed=Changed(times(record) + by, at))


def _settings(before: Settings, after: Settings, at: datetime) -> Settings:
    if before is after or _of_wishes(before) == _of_wishes(after):
        return after
    most = max(each.calendar.changed.times if each.calendar.changed else 0 for each in (before, after))
    return replace(after, calendar=replace(after.calendar, changed=Changed(most + 1, at)))
