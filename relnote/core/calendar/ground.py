"""What items are made from: the notebook, the day, what she wants, and how often a record was changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from relnote.core.calendar.counting import count, count_of_people
from relnote.core.calendar.wanted import Wanted
from relnote.core.changed import Changed
from relnote.core.conversations import Conversation
from relnote.core.day.words import add_months
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contacts import Contacts, contacts

MONTHS_AHEAD = 24
"""How far ahead days are written out one by one, where no rule reads the same in every calendar."""


class Version(NamedTuple):
    """An item's SEQUENCE and LAST-MODIFIED."""

    sequence: int
    last_modified: datetime


def stamp(day: date) -> datetime:
    """A day of the record as a moment: its midnight, UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


class Ground:
    """One notebook on one day, for one wish."""

    def __init__(self, notebook: Notebook, today: date, wanted: Wanted) -> None:
        self.notebook = notebook
        self.today = today
        self.wanted = wanted
        self.last = add_months(today, MONTHS_AHEAD)
        self._circles = frozenset(each.casefold() for each in wanted.circles)
        self._kinds = frozenset(wanted.kinds)

    @cached_property
    def contacts(self) -> Contacts:
        """Everyone's contact, worked out only where somebody rests or is to be called."""
        return contacts(self.notebook, today=self.today)

    def rests(self, person: Person) -> bool:
        """Whether she let it rest with them and they haven't stirred since."""
        if not person.rests:
            return False
        stirred = self.contacts.of(person.id).last_stirred
        return resting(person, today=self.today, last_stirred=stirred) is not None

    def wants_kind(self, kind: str) -> bool:
        """Whether items of this kind go out."""
        return not self._kinds or kind in self._kinds

    def wants_any(self, people: Iterable[int]) -> bool:
        """Whether one of these people is in a circle whose items go out."""
        if not self._circles:
            return True
        found = (self.notebook.people.get(each) for each in people)
        return any(
            member.circle.casefold() in self._circles
            for person in found
            if person is not None
            for member in person.circles
        )

    def version_of(self, record: Reminder | Conversation, days: Iterable[date]) -> Version:
        """`days` are those its record itself says it was changed on."""
        people = (record.person,) if isinstance(record, Reminder) else (*record.with_, *record.about)
        changes = [record.changed, *self._changes(people)]
        return _version(count(record, self.notebook), days, changes, self._calm_again(record))

    def version_of_person(self, person: Person, made: date) -> Version:
        """Of what stands for the person alone: an occasion, a card."""
        times = count_of_people((person.id,), self.notebook)
        return _version(times, (made,), self._changes((person.id,)))

    def _changes(self, people: Iterable[int]) -> list[Changed | None]:
        found = (self.notebook.people.get(each) for each in people)
        hers = self.notebook.settings.calendar.changed
        return [hers, *(each.changed for each in found if each is not None)]

    def _calm_again(self, record: Reminder | Conversation) -> date | None:
        """The day from which her words go out again, after a time of going gently that is over."""
        person = self.notebook.people.get(record.person) if isinstance(record, Reminder) else None
        if person is None or person.gently is None or not self.wanted.words:
            return None
        after = person.gently.until + timedelta(days=1)
        return after if after <= self.today else None


def _version(
    times: int, days: Iterable[date], changes: Iterable[Changed | None], calm: date | None = None
) -> Version:
    """Every change counts two, so that words that come back by themselves, without one, can count one."""
    moments = [stamp(day) for day in (*days, calm) if day is not None]
    moments += [change.at for change in changes if change is not None]
    return Version(2 * times + (calm is not None), max(moments))
