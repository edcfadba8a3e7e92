"""What the desk is laid out on: the notebook, whom the note is to, the day, and what all its parts look up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property

from relnote.core.confidences import Names, may_be_asked
from relnote.core.conversations import Conversation
from relnote.core.desk.closeness import close_to
from relnote.core.desk.reasons import Reason
from relnote.core.errors import NobodyError
from relnote.core.lives import is_gently
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contact import written_order

JUST_WRITTEN = 60
"""Days for which a note to someone close keeps its material from their desk."""


class Ground:
    """One desk's ground; each part is worked out when it is first asked for."""

    def __init__(self, notebook: Notebook, to: Collection[int], *, today: date, reason: Reason) -> None:
        self.notebook = notebook
        self.to = tuple(dict.fromkeys(to))
        self.today = today
        self.reason = reason
        if not self.to or any(each not in notebook.people for each in self.to):
            raise NobodyError("To whom? `relnote people` lists who is there.")

    @property
    def people(self) -> tuple[Person, ...]:
        """Whom the note is to."""
        return tuple(self.notebook.people[each] for each in self.to)

    @property
    def person(self) -> Person:
        """The first of them, or the only one."""
        return self.notebook.people[self.to[0]]

    @cached_property
    def is_gentle(self) -> bool:
        """Whether one of them has had bad news lately: nothing is asked, and little is laid out."""
        return any(is_gently(each, today=self.today) for each in self.people)

    @cached_property
    def names(self) -> Names:
        """The words that name people."""
        return Names(self.notebook)

    @cached_property
    def dead(self) -> tuple[Person, ...]:
        """Everyone who had died by that day."""
        return tuple(
            each
            for each in self.notebook.people.values()
            if each.died is not None and each.died.noted <= self.today
        )

    @cached_property
    def talks(self) -> Sequence[Conversation]:
        """What was lived through with all of them, newest first: no plan, no sign of life, nothing imported."""
        return sorted(
            (
                talk
                for talk in self.notebook.conversations.values()
                if self.to[0] in talk.with_
                and all(each in talk.with_ for each in self.to)
                and talk.day <= self.today
                and not talk.planned
                and not talk.imported
                and talk.channel != "signal"
            ),
            key=written_order,
            reverse=True,
        )

    @cached_property
    def heard_talks(self) -> Sequence[Conversation]:
        """Those in which they said something, with words of it."""
        return [
            talk
            for talk in self.talks
            if talk.direction != "out" and talk.channel != "missed" and talk.text.strip()
        ]

    @cached_property
    def went_wrong(self) -> frozenset[int]:
        """The talks in which something was noted that she had to put right."""
        return frozenset(
            each.conversation
            for each in self.notebook.reminders.values()
            if each.kind == "put-right" and each.conversation is not None
        )

    @property
    def reminders(self) -> Iterator[Reminder]:
        """Theirs, where they were there when it was noted; for several, those of a talk with all of them."""
        for each in self.notebook.reminders.values():
            theirs = each.person in self.to and each.made <= self.today and may_be_asked(each, self.notebook)
            if theirs and (len(self.to) == 1 or self.is_of_all(each.conversation)):
                yield each

    def is_of_all(self, conversation: int | None) -> bool:
        """Whether that talk was with all of them."""
        talk = self.notebook.conversations.get(conversation) if conversation is not None else None
        return talk is not None and all(each in talk.with_ for each in self.to)

    @cached_property
    def earlier_notes(self) -> tuple[Note, ...]:
        """Notes posted to any of them, newest first."""
        return self._posted(frozenset(self.to), since=date.min)

    @cached_property
    def notes_nearby(self) -> tuple[Note, ...]:
        """Notes posted lately to someone close to any of them."""
        near = frozenset().union(*(close_to(self.notebook, each) for each in self.to)) - set(self.to)
        since = date.fromordinal(max(1, self.today.toordinal() - JUST_WRITTEN))
        return self._posted(near, since=since)

    def _posted(self, to: frozenset[int], *, since: date) -> tuple[Note, ...]:
        found = [
            note
            for note in self.notebook.notes.values()
            if note.posted is not None and since <= note.posted <= self.today and not to.isdisjoint(note.to)
        ]
        return tuple(sorted(found, key=lambda note: (note.posted or date.min, note.id), reverse=True))
