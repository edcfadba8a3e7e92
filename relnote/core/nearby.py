"""The notebook as it bears on one person: their own records, found without a look at everyone else's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Person
from relnote.core.reminders import Reminder


class Nearby:
    """Gathered in one pass over a notebook; a page then costs what its person has, whoever else there is."""

    def __init__(self, notebook: Notebook) -> None:
        self.notebook = notebook
        self._talks: dict[int, list[Conversation]] = {}
        self._reminders: dict[int, list[Reminder]] = {}
        self._notes: dict[int, list[Note]] = {}
        for talk in notebook.conversations.values():
            for person_id in talk.with_:
                self._talks.setdefault(person_id, []).append(talk)
            for person_id in talk.about:
                if person_id not in talk.with_:
                    self._talks.setdefault(person_id, []).append(talk)
        for reminder in notebook.reminders.values():
            self._reminders.setdefault(reminder.person, []).append(reminder)
        for note in notebook.notes.values():
            for person_id in note.to:
                self._notes.setdefault(person_id, []).append(note)

    def of(self, person_id: int) -> Notebook:
        """Everyone, but only the records with, about and of this person, and those these refer to."""
        reminders = {one.id: one for one in self._reminders.get(person_id, ())}
        notes = {one.id: one for one in self._notes.get(person_id, ())}
        talks = {talk.id: talk for talk in self._talks.get(person_id, ())}
        for talk_id in _referred(self.notebook.people[person_id], reminders, notes):
            if talk_id is not None and talk_id in self.notebook.conversations:
                talks.setdefault(talk_id, self.notebook.conversations[talk_id])
        return replace(self.notebook, conversations=talks, reminders=reminders, notes=notes)


def _referred(
    person: Person, reminders: Mapping[int, Reminder], notes: Mapping[int, Note]
) -> Iterator[int | None]:
    """The conversations in which something of theirs was noted."""
    yield from (detail.conversation for detail in person.details)
    yield from (reminder.conversation for reminder in reminders.values())
    yield from (note.conversation for note in notes.values())
