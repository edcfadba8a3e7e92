"""Builders: the shortest way to a notebook that shows one thing."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.settings import Settings

TODAY = date(2026, 11, 21)
"""A Saturday: the day of the worked examples."""

LONG_AGO = date(2024, 1, 2)


def day(text: str) -> date:
    """2026-11-20 → that day."""
    return date.fromisoformat(text)


def person(id_: int, name: str, **fields: Any) -> Person:
    """Someone added by hand long ago, so kept."""
    return Person(**{"id": id_, "name": name, "added": LONG_AGO, "kept": LONG_AGO, **fields})


def talk(id_: int, on: str, *with_: int, **fields: Any) -> Conversation:
    """A conversation with people (ids) on a day; a call both ways unless said."""
    when = day(on)
    return Conversation(**{"id": id_, "day": when, "made": when, "with_": with_, "channel": "call", **fields})


def reminder(id_: int, kind: Any, person_id: int, text: str, **fields: Any) -> Reminder:
    """A reminder, made a month before the worked examples' day."""
    return Reminder(
        **{"id": id_, "kind": kind, "person": person_id, "text": text, "made": date(2026, 10, 21), **fields}
    )


def notebook(*records: Person | Conversation | Reminder, settings: Settings | None = None) -> Notebook:
    """A notebook of these records."""
    return Notebook(
        people={record.id: record for record in records if isinstance(record, Person)},
        conversations={record.id: record for record in records if isinstance(record, Conversation)},
        reminders={record.id: record for record in records if isinstance(record, Reminder)},
        settings=settings or Settings(),
    )


def uncounted(book: Notebook) -> Notebook:
    """A notebook without the counts of what calendars show: they go on through an undo, all else comes back."""

    def plain(table: Any) -> Any:
        return {key: replace(record, changed=None) for key, record in table.items()}

    calendar = replace(book.settings.calendar, changed=None)
    return replace(
        book,
        people=plain(book.people),
        conversations=plain(book.conversations),
        reminders=plain(book.reminders),
        settings=replace(book.settings, calendar=calendar),
    )
