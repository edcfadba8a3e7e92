"""Someone removed: what goes with them, what stays on others' pages, and nothing left pointing at them."""

from __future__ import annotations

from collections.abc import Container

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Person


class Removal(Struct, frozen=True, kw_only=True):
    """What removing a person does, by ids: records that go, and those that stay without them.

    A talk with this person alone goes, also where it was about others: without whom it was with it would
    read as a deed. A talk with others as well stays theirs.
    """

    person: Person
    talks_gone: tuple[int, ...]
    talks_kept: tuple[int, ...]
    reminders_gone: tuple[int, ...]
    notes_gone: tuple[int, ...]
    notes_kept: tuple[int, ...]
    others: tuple[int, ...]
    """People who keep this one as a bare name: related, introduced by, heard from."""


def removal(notebook: Notebook, person_id: int) -> Removal:
    """What would go and what would stay."""
    talks = [
        talk for talk in notebook.conversations.values() if person_id in talk.with_ or person_id in talk.about
    ]
    notes = [note for note in notebook.notes.values() if person_id in note.to]
    return Removal(
        person=notebook.people[person_id],
        talks_gone=tuple(talk.id for talk in talks if _goes(talk, person_id)),
        talks_kept=tuple(talk.id for talk in talks if not _goes(talk, person_id)),
        reminders_gone=tuple(each.id for each in notebook.reminders.values() if each.person == person_id),
        notes_gone=tuple(note.id for note in notes if note.to == (person_id,)),
        notes_kept=tuple(note.id for note in notes if note.to != (person_id,)),
        others=tuple(
            each.id for each in notebook.people.values() if each.id != person_id and _names(each, person_id)
        ),
    )


def _goes(talk: Conversation, person_id: int) -> bool:
    """Whether nothing is left of the talk without this person."""
    others = [each for each in talk.with_ if each != person_id]
    if others or talk.organisations:
        return False
    return person_id in talk.with_ or all(each == person_id for each in talk.about)


def _names(other: Person, person_id: int) -> bool:
    return (
        any(relation.person == person_id for relation in other.related)
        or (other.introduction is not None and other.introduction.by == person_id)
        or any(person_id in detail.told_by for detail in other.details)
    )


def said_removal(gone: Removal, notebook: Notebook) -> tuple[str, ...]:
    """What happens, in lines to read before saying yes."""
    lines = [
        _counted(gone.talks_gone, "talk with them alone goes", "talks with them alone go"),
        _counted(
            gone.talks_kept, "talk with others stays, without them", "talks with others stay, without them"
        ),
        _counted(gone.reminders_gone, "reminder goes", "reminders go"),
        _counted(gone.notes_gone, "note goes", "notes go"),
        _counted(gone.notes_kept, "note to several stays, without them", "notes to several stay, without them"),
        _counted(gone.person.details, "detail goes", "details go"),
    ]
    names = ", ".join(notebook.people[each].name for each in gone.others)
    if names:
        lines.append(f"only the name stays on the page of {names}")
    return tuple(line for line in lines if line)


def _counted(what: tuple[object, ...], one: str, many: str) -> str:
    return "" if not what else f"1 {one}" if len(what) == 1 else f"{len(what)} {many}"


def remove_person(notebook: Notebook, person_id: int) -> Notebook:
    """Without the person and what was only theirs; where others name them, the name alone stays."""
    if person_id not in notebook.people:
        return notebook
    gone = removal(notebook, person_id)
    talks = set(gone.talks_gone)
    return replace(
        notebook,
        people={
            each.id: _without(each, gone.person, talks)
            for each in notebook.people.values()
            if each.id != person_id
        },
        conversations={
            talk.id: _talk_without(talk, person_id)
            for talk in notebook.conversations.values()
            if talk.id not in talks
        },
        reminders={
            each.id: replace(
                each,
                told_by=_but(each.told_by, person_id),
                conversation=None if each.conversation in talks else each.conversation,
            )
            if person_id in each.told_by or each.conversation in talks
            else each
            for each in notebook.reminders.values()
            if each.person != person_id
        },
        notes={
            note.id: _note_without(note, person_id, talks)
            for note in notebook.notes.values()
            if note.id not in gone.notes_gone
        },
    )


def _but(ids: tuple[int, ...], person_id: int) -> tuple[int, ...]:
    return tuple(each for each in ids if each != person_id)


def _talk_without(talk: Conversation, person_id: int) -> Conversation:
    if person_id not in talk.with_ and person_id not in talk.about:
        return talk
    return replace(talk, with_=_but(talk.with_, person_id), about=_but(talk.about, person_id))


def _note_without(note: Note, person_id: int, talks: Container[int | None]) -> Note:
    if person_id not in note.to and note.conversation not in talks:
        return note
    return replace(
        note,
        to=_but(note.to, person_id),
        conversation=None if note.conversation in talks else note.conversation,
    )


def _without(other: Person, person: Person, talks: Container[int | None]) -> Person:
    """Someone else's page: relations and introductions keep the name, details lose who told them."""
    from_gone = any(detail.conversation in talks for detail in other.details)
    if not from_gone and not _names(other, person.id):
        return other
    introduction = other.introduction
    if introduction is not None and introduction.by == person.id:
        introduction = replace(introduction, by=None, by_name=person.name)
    return replace(
        other,
        introduction=introduction,
        related=tuple(
            replace(each, person=None, name=person.name) if each.person == person.id else each
            for each in other.related
        ),
        details=tuple(
            replace(
                each,
                told_by=_but(each.told_by, person.id),
                conversation=None if each.conversation in talks else each.conversation,
            )
            if person.id in each.told_by or each.conversation in talks
            else each
            for each in other.details
        ),
    )
