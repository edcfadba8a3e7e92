"""What names a record that isn't there: the notebook's loose ends, for `doctor` and before an undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Person
from relnote.core.reminders import Reminder


class Dangling(Struct, frozen=True, order=True):
    """The record `id` of `table` names, in `field`, a `missing` person or conversation."""

    table: str
    id: int
    field: str
    missing: int


def dangling(notebook: Notebook) -> tuple[Dangling, ...]:
    """Every loose end, in order. A record that can't be read isn't missing: it is only out of sight."""
    out_of_sight = {int(lost.id) for lost in notebook.unreadable if lost.id.isascii() and lost.id.isdigit()}
    people = notebook.people.keys() | out_of_sight
    talks = notebook.conversations.keys() | out_of_sight
    return tuple(
        sorted(
            Dangling(table, record, field, named)
            for table, record, field, named in _named(notebook)
            if named not in (talks if field == "conversation" else people)
        )
    )


_Named = tuple[str, int, str, int]


def _named(notebook: Notebook) -> Iterator[_Named]:
    """Every person and conversation that a record names: (table, record, field, id)."""
    for person in notebook.people.values():
        yield from (("people", person.id, field, named) for field, named in _of_person(person))
    for talk in notebook.conversations.values():
        yield from (("conversations", talk.id, field, named) for field, named in _of_talk(talk))
    for reminder in notebook.reminders.values():
        yield from (("reminders", reminder.id, field, named) for field, named in _of_reminder(reminder))
    for note in notebook.notes.values():
        yield from (("notes", note.id, field, named) for field, named in _of_note(note))


def _of_person(person: Person) -> Iterable[tuple[str, int]]:
    if person.introduction is not None and person.introduction.by is not None:
        yield "introduction", person.introduction.by
    for relation in person.related:
        if relation.person is not None:
            yield "related", relation.person
    for detail in person.details:
        yield from (("details", teller) for teller in detail.told_by)
        if detail.conversation is not None:
            yield "conversation", detail.conversation


def _of_talk(talk: Conversation) -> Iterable[tuple[str, int]]:
    yield from (("with", person) for person in talk.with_)
    yield from (("about", person) for person in talk.about)


def _of_reminder(reminder: Reminder) -> Iterable[tuple[str, int]]:
    yield "person", reminder.person
    yield from (("told_by", person) for person in reminder.told_by)
    if reminder.conversation is not None:
        yield "conversation", reminder.conversation


def _of_note(note: Note) -> Iterable[tuple[str, int]]:
    yield from (("to", person) for person in note.to)
    if note.conversation is not None:
        yield "conversation", note.conversation
