"""The notebook read on a day, with what follows from it: what every screen is given to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import Agenda, AnyRow
from relnote.core.brief.brief import Brief, brief
from relnote.core.find_as_typed import FindAsTyped
from relnote.core.finding import Finder
from relnote.core.folding import fold
from relnote.core.nearby import Nearby
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contacts import Contacts, contacts
from relnote.core.timeline import Moment, timeline, year_strip


class Reading:
    """One notebook on one day. Each thing that follows is worked out once, and only when it is looked at."""

    def __init__(self, notebook: Notebook, today: date, *, before: Reading | None = None) -> None:
        self.notebook = notebook
        self.today = today
        self._briefs: dict[int, Brief] = {}
        if before is not None:
            self._keep(before)

    def _keep(self, before: Reading) -> None:
        """What follows from people and conversations alone stays where neither changed."""
        same_people = self.notebook.people is before.notebook.people
        for name in ("everyone", "rows_of_everyone"):
            if same_people and name in before.__dict__:
                self.__dict__[name] = before.__dict__[name]
        same_talks = self.notebook.conversations is before.notebook.conversations
        if same_people and same_talks and self.today == before.today:
            for name in ("contacts", "finder", "as_typed"):
                if name in before.__dict__:
                    self.__dict__[name] = before.__dict__[name]

    def work_out(self) -> None:
        """The day, worked out ahead, away from her keys."""
        _ = self.contacts, self.agenda, self.rows, self.nearby

    def look_ahead(self) -> None:
        """What the next key may ask for."""
        _ = self.rows_of_everyone, self.as_typed

    def person(self, person_id: int | None) -> Person | None:
        """The person of that id, if they are still in the notebook."""
        return None if person_id is None else self.notebook.people.get(person_id)

    @cached_property
    def contacts(self) -> Contacts:
        """Who was heard and reached, and when."""
        return contacts(self.notebook, today=self.today)

    @cached_property
    def nearby(self) -> Nearby:
        """The records of each person."""
        return Nearby(self.notebook)

    @cached_property
    def agenda(self) -> Agenda:
        """The day."""
        return agenda(self.notebook, today=self.today, found=self.contacts)

    @cached_property
    def rows(self) -> Mapping[str, AnyRow]:
        """The rows of the day by the ref that never changes."""
        return {row.whole: row for row in self.agenda.rows}

    @cached_property
    def finder(self) -> Finder:
        """Everyone, ready to be found by part of a name."""
        return Finder.of(self.notebook, today=self.today)

    @cached_property
    def as_typed(self) -> FindAsTyped:
        """The same, at the pace of a key."""
        return FindAsTyped(self.finder)

    @cached_property
    def everyone(self) -> tuple[Person, ...]:
        """All people, by name."""
        return tuple(sorted(self.notebook.people.values(), key=lambda person: (fold(person.name), person.id)))

    @cached_property
    def rows_of_everyone(self) -> dict[str, tuple[int, int]]:
        """Where each stands in the list of all people: found again with every find that is emptied."""
        return rows_of(self.everyone)

    def brief(self, person_id: int) -> Brief:
        """Where she left off with someone."""
        if person_id not in self._briefs:
            self._briefs[person_id] = brief(
                self.nearby.of(person_id), person_id, today=self.today, contacts=self.contacts
            )
        return self._briefs[person_id]

    def timeline(self, person_id: int) -> tuple[Moment, ...]:
        """Everything that happened with someone, newest first."""
        return timeline(self.nearby.of(person_id), person_id, today=self.today, contacts=self.contacts)

    def weeks(self, person_id: int) -> tuple[int, ...]:
        """Talks in each of the last weeks, the present one last."""
        return year_strip(self.notebook, person_id, today=self.today, contacts=self.contacts)


def rows_of(people: Sequence[Person]) -> dict[str, tuple[int, int]]:
    """The first and last line of each, where everyone has one line."""
    return {str(person.id): (number, number) for number, person in enumerate(people)}
