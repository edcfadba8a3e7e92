"""Everyone's contact as of a day, from one pass over the log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contact import Contact, Parted, happened_by, parted
from relnote.core.rhythm.gaps import Learned, learned, surely_usual

LATELY = 60
"""Days back of the talks that `lately` holds."""


class Contacts:
    """Everyone's contact as of a day, after one pass over the conversations.

    `planned` are all plans, `lately` the talks of the last 60 days by which somebody was heard.
    """

    __slots__ = (
        "_by_person",
        "_found",
        "_households",
        "_rhythms",
        "lately",
        "latest",
        "planned",
        "today",
    )

    def __init__(
        self,
        by_person: Mapping[int, Parted],
        households: Mapping[int, set[int]],
        *,
        planned: Sequence[Conversation],
        lately: Sequence[Conversation],
        today: date,
    ) -> None:
        self.planned = planned
        self.lately = lately
        self.today = today
        self._by_person = by_person
        self._households = households
        self._found: dict[int, Contact] = {}
        self._rhythms: dict[int, tuple[Learned | None]] = {}
        self.latest = {person_id: max(parts.days) for person_id, parts in by_person.items() if parts.days}
        """The last day each was heard themselves, as an ordinal; without those who never were."""

    def parts(self, person_id: int) -> Parted:
        """Their talks, parted; someone without a talk has none."""
        return self._by_person.get(person_id) or Parted()

    def rhythm(self, person_id: int, *, shorter_than: int) -> Learned | None:
        """Their learned rhythm, if it may allow less than so many days; most people need no more than that."""
        known = self._rhythms.get(person_id)
        if known is not None:
            return known[0]
        parts = self._by_person.get(person_id)
        if parts is None or (not parts.has_spans and surely_usual(shorter_than, parts.days)):
            return None
        found = learned(parts.exact_days, shorter_than=shorter_than)
        if found is not None:
            self._rhythms[person_id] = (found,)
        return found

    def of(self, person_id: int) -> Contact:
        """Their contact; someone without a talk has an empty one."""
        found = self._found.get(person_id)
        if found is None:
            found = self._found[person_id] = Contact(
                person_id,
                self.parts(person_id),
                today=self.today,
                near=[self.parts(other) for other in self._households.get(person_id, ())],
                rhythm=self._rhythms.get(person_id),
            )
        return found


def contacts(notebook: Notebook, *, today: date) -> Contacts:
    """Who was heard and reached.

    A large log is far apart in memory, so that this is the only look at all of it that the day takes.
    """
    everyone: dict[int, Parted] = defaultdict(Parted)
    planned: list[Conversation] = []
    lately: list[Conversation] = []
    now = today.toordinal()
    since = now - LATELY
    for talk in notebook.conversations.values():
        day = talk.day.toordinal()
        if talk.planned:
            planned.append(talk)
            for person_id in talk.with_:
                everyone[person_id].planned.append(talk)
        elif talk.channel == "signal" or (day > now and not happened_by(talk, today)):
            for person_id in talk.with_:
                everyone[person_id].else_.append(talk)
        elif talk.direction == "out":
            for person_id in talk.with_:
                everyone[person_id].hers.append(talk)
        else:
            if day >= since:
                lately.append(talk)
            spans = talk.around is not None
            if spans:
                day = min(day, now)
            for person_id in talk.with_:
                parts = everyone[person_id]
                parts.heard.append(talk)
                parts.days.append(day)
                if spans:
                    parts.has_spans = True
    joined = households(notebook.people.values())
    return Contacts(dict(everyone), joined, planned=planned, lately=lately, today=today)


def contact_of(notebook: Notebook, person_id: int, *, today: date) -> Contact:
    """One person's contact, without a look at everyone else's."""
    if person_id in households(notebook.people.values()):
        return contacts(notebook, today=today).of(person_id)
    talks = [talk for talk in notebook.conversations.values() if person_id in talk.with_]
    return Contact(person_id, parted(talks, today=today), today=today)


def households(people: Iterable[Person]) -> dict[int, set[int]]:
    """Who is heard as one with whom: joined by a relation marked so, one hop, both ways."""
    joined: dict[int, set[int]] = {}
    for person in people:
        for relation in person.related:
            if relation.household and relation.person is not None and relation.person != person.id:
                joined.setdefault(person.id, set()).add(relation.person)
                joined.setdefault(relation.person, set()).add(person.id)
    return joined
