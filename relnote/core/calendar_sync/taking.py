"""What was ticked, moved or renamed in a calendar, taken into the notebook."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.calendar.values import Item
from relnote.core.calendar_sync.taking_dates import (
    with_occasion_moved,
    with_plan_moved,
    with_plan_renamed,
    with_plan_ticked,
)
from relnote.core.calendar_sync.taking_greetings import greeting, with_greeting
from relnote.core.calendar_sync.taking_reminders import moved, renamed, ticked_there
from relnote.core.calendar_sync.uids import Named, named
from relnote.core.calendar_sync.versions import Field, Parts
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder


class Taken(Struct, frozen=True):
    """The notebook with theirs in it, and which fields could be taken.

    The notebook itself where it says so already: what was taken in by a sync that broke off changes nothing
    when it is met again.
    """

    notebook: Notebook
    fields: frozenset[Field]
    greeted: date | None = None
    """The day of the occasion that was greeted, where a tick meant that."""


class Changed(Struct, frozen=True, kw_only=True):
    """An item to take in: what it says, and what relnote would have it say (None: it ended here)."""

    uid: str
    says: Parts
    ours: Item | None


GREETED = frozenset({"day", "card"})
"""What a tick greets: a date of a person, and the card for it."""
ORDER: tuple[Field, ...] = ("words", "when", "repeat", "done")


def take(notebook: Notebook, item: Changed, fields: frozenset[Field], *, today: date) -> Taken:
    """Take these fields in, as far as the record has them: a birthday can be moved, not renamed."""
    name = named(item.uid)
    taken: set[Field] = set()
    greeted: date | None = None
    if name is None:
        return Taken(notebook, frozenset())
    if name.kind in GREETED and "done" in fields:
        meant = greeting(notebook, name, item.says, today=today)
        notebook = with_greeting(notebook, meant, item.says, today=today)
        greeted = meant.on if meant is not None else None
        taken.add("done")
    for field in ORDER:
        if field in fields - taken and not (field == "when" and "done" in fields and name.kind == "reminder"):
            after = _with_field(notebook, name, item, field, today=today)
            if after is not None:
                notebook = after
                taken.add(field)
    return Taken(notebook, frozenset(taken), greeted)


def _with_field(
    notebook: Notebook, name: Named, item: Changed, field: Field, *, today: date
) -> Notebook | None:
    """The notebook with one field of theirs; None where the record has no place for it."""
    if name.kind == "reminder" and name.id in notebook.reminders:
        reminder = notebook.reminders[name.id]
        after = _reminder(reminder, name, item, field, notebook, today=today)
        if after is None or after == reminder:
            return None if after is None else notebook
        return notebook.with_reminder(after)
    if name.kind == "meeting" and field == "when":
        return with_plan_moved(notebook, name.id, item.says, today=today)
    if name.kind == "meeting" and field == "words":
        return with_plan_renamed(notebook, name.id, item.says.words)
    if name.kind == "meeting" and field == "done":
        return with_plan_ticked(notebook, name.id)
    if name.kind == "day" and field == "when" and item.ours is not None:
        return with_occasion_moved(notebook, item.ours.record, item.says, item.ours)
    return None


def _reminder(
    reminder: Reminder, name: Named, item: Changed, field: Field, notebook: Notebook, *, today: date
) -> Reminder | None:
    if field == "words":
        return renamed(reminder, item.says.words, item.ours, notebook)
    if field == "when":
        return moved(reminder, name, item.says, item.ours, today=today)
    return ticked_there(reminder, name, item.says, item.ours, today=today) if field == "done" else None
