"""Everything as one immutable value: people, conversations, reminders, notes and her settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notes import Note
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.settings import Settings

NextId = Callable[[], int]
"""Mints an id that no record has or ever had; passed into the core by whoever writes."""


class Unreadable(Struct, frozen=True, kw_only=True):
    """A record the notebook holds and relnote can't read; it is kept byte for byte."""

    table: str
    id: str
    reason: str


T = TypeVar("T")


def _with(records: Mapping[int, T], key: int, value: T) -> dict[int, T]:
    return {**records, key: value}


def _without(records: Mapping[int, T], key: int) -> dict[int, T]:
    return {other: value for other, value in records.items() if other != key}


class Notebook(Struct, frozen=True, kw_only=True):
    """All of it. A change is a function from one notebook to another; records are found by id.

    Nothing derived stands in it: who is quiet, the day, the brief are worked out on each reading.
    """

    people: Mapping[int, Person] = {}
    conversations: Mapping[int, Conversation] = {}
    reminders: Mapping[int, Reminder] = {}
    notes: Mapping[int, Note] = {}
    settings: Settings = Settings()
    unreadable: tuple[Unreadable, ...] = ()

    def with_person(self, person: Person) -> Notebook:
        """With this person in it, in place of an earlier version if there was one."""
        return replace(self, people=_with(self.people, person.id, person))

    def without_person(self, person_id: int) -> Notebook:
        """Without the person's record; what names them elsewhere is for the caller to settle."""
        return replace(self, people=_without(self.people, person_id))

    def with_conversation(self, conversation: Conversation) -> Notebook:
        """With this conversation in it, in place of an earlier version if there was one."""
        return replace(self, conversations=_with(self.conversations, conversation.id, conversation))

    def without_conversation(self, conversation_id: int) -> Notebook:
        """Without this conversation."""
        return replace(self, conversations=_without(self.conversations, conversation_id))

    def with_reminder(self, reminder: Reminder) -> Notebook:
        """With this reminder in it, in place of an earlier version if there was one."""
        return replace(self, reminders=_with(self.reminders, reminder.id, reminder))

    def without_reminder(self, reminder_id: int) -> Notebook:
        """Without this reminder."""
        return replace(self, reminders=_without(self.reminders, reminder_id))

    def with_note(self, note: Note) -> Notebook:
        """With this note in it, in place of an earlier version if there was one."""
        return replace(self, notes=_with(self.notes, note.id, note))

    def without_note(self, note_id: int) -> Notebook:
        """Without this note."""
        return replace(self, notes=_without(self.notes, note_id))

    def with_settings(self, settings: Settings) -> Notebook:
        """With these settings."""
        return replace(self, settings=settings)
