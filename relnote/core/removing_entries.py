"""An entry taken out: a talk, a reminder or a detail, and nothing left pointing at it."""

from __future__ import annotations

from msgspec.structs import replace

from relnote.core.acts.acted import Acted
from relnote.core.editable import label_of, record_now
from relnote.core.errors import NobodyError
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.settings import Settings
from relnote.core.which_record import What


def without_entry(notebook: Notebook, what: What) -> Acted:
    """Without it; what was noted with a talk stays, without the talk. Raises NobodyError where it is gone."""
    record = record_now(notebook, what)
    if record is None or isinstance(record, Person | Settings):
        raise NobodyError("It is no longer in the notebook.")
    label = label_of(record)
    return Acted(_without(notebook, what), f"Taken out: {label}", f"take out {label}")


def _without(notebook: Notebook, what: What) -> Notebook:
    if what.section == "conversation":
        return _without_talk(notebook, what.record)
    if what.section == "reminder":
        return notebook.without_reminder(what.record)
    if what.section == "note":
        return _without_note(notebook, what.record)
    owner = notebook.people[what.person or 0]
    left = tuple(each for each in owner.details if each.id != what.record)
    return notebook.with_person(replace(owner, details=left))


def _without_note(notebook: Notebook, note: int) -> Notebook:
    """The letter it was logged as goes with it: they are one row of the timeline."""
    letter = notebook.notes[note].conversation
    left = {each: kept for each, kept in notebook.notes.items() if each != note}
    after = replace(notebook, notes=left)
    return after if letter is None else _without_talk(after, letter)


def _without_talk(notebook: Notebook, talk: int) -> Notebook:
    """Details, reminders and notes that came with the talk stay, as if noted without one."""
    return replace(
        notebook.without_conversation(talk),
        people={each.id: _person_without(each, talk) for each in notebook.people.values()},
        reminders={
            each.id: replace(each, conversation=None) if each.conversation == talk else each
            for each in notebook.reminders.values()
        },
        notes={
            each.id: replace(each, conversation=None) if each.conversation == talk else each
            for each in notebook.notes.values()
        },
    )


def _person_without(person: Person, talk: int) -> Person:
    if all(each.conversation != talk for each in person.details):
        return person
    details = (
        replace(each, conversation=None) if each.conversation == talk else each for each in person.details
    )
    return replace(person, details=tuple(details))
