"""An act as a toast says it: whose row it was, what became of it, its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relnote.core.acts.acted import Known, Meant, kind_of, label_of
from relnote.core.agenda.rows import Row
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder
from relnote.core.toasts import told

DONE: Mapping[str, str] = {
    "promise": "promise kept",
    "put-right": "put right",
    "waiting": "it came",
    "ask": "asked",
    "thank": "thanked",
    "reply": "answered",
    "plan": "it happened",
}
DROPPED: Mapping[str, str] = {
    "promise": "promise released",
    "ask": "never mind",
    "reply": "no answer needed",
    "plan": "it didn't happen",
    "quiet": "left for now",
}
NAMED = 2
"""So many people are named; of more, the rest are counted."""


def told_done(notebook: Notebook, meant: Meant) -> str:
    """`Tom Okafor, promise kept: send the VAT letter`."""
    return _told(notebook, meant, DONE.get(kind_of(meant), "done"))


def told_dropped(notebook: Notebook, meant: Meant, *, how: str = "") -> str:
    """`Tom Okafor, promise released: send the VAT letter`; `how` is said instead."""
    return _told(notebook, meant, how or DROPPED.get(kind_of(meant), "let go"))


def told_put_off(notebook: Notebook, meant: Meant, until: str) -> str:
    """`Tom Okafor, not before Fri 27 Nov: send the VAT letter`."""
    return _told(notebook, meant, until)


def _told(notebook: Notebook, meant: Meant, what: str) -> str:
    name = name_of(notebook, meant)
    label = label_of(notebook, meant)
    return told(name, what, "" if name in label else label)


def name_of(notebook: Notebook, meant: Meant) -> str:
    """Whose row it is."""
    if isinstance(meant, Row | Known):
        return meant.person.name
    if isinstance(meant, Reminder):
        return _named(notebook, meant.person)
    return _named(notebook, next(iter(meant.with_), 0))


def _named(notebook: Notebook, person_id: int) -> str:
    person = notebook.people.get(person_id)
    return person.name if person is not None else "someone"


def names_of(notebook: Notebook, rows: Sequence[Meant]) -> str:
    """`Tom Okafor, Bea Lund and 2 more`: whose rows these are, each once."""
    names = list(dict.fromkeys(name_of(notebook, row) for row in rows))
    shown, more = names[:NAMED], len(names) - NAMED
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join(shown)
