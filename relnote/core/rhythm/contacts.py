"""Everyone's contact as of a day, from one pass over the log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contact import Contact, happened_by
from relnote.core.rhythm.gaps import Learned, learned, surely_usual

LATELY = 60
"""Days back of the talks that `lately` holds."""


class Contacts:
    """Everyone's contact as of a day, after one pass over the conversations.

    `planned` are all plans, `lately` the talks of the last 60 days by which somebody was heard.
    """

    __slots__ = (
        "_found",
        "_heard_on",
        "_households",
        "_rhythms",
        "_spans",
        "by_person",
        "last_heard_on",
        "lately",
        "planned",
        "today",
    )

    def __init__(
        self,
        by_person: Mapping[int, list[Conversation]],
        heard_on: Mapping[int, list[int]],
        spans: Container[int],
        households: Mapping[int, set[int]],
        *,
        planned: Sequence[Conversation],
        lately: Sequence[Conversation],
        today: date,
    ) -> None:
        self.by_person = by_person
        self.planned = planned
        self.lately = lately
        self.today = today
        self._heard_on = heard_on
        self._spans = spans
        self._households = households
        self._found: dict[int, Contact] = {}
        self._rhythms: dict[int, tuple[Learned | None]] = {}
        self.last_heard_on = {person_id: max(days) for person_id, days in heard_on.items()}
        """The last day each was heard themselves, as an ordinal; without those who never were."""

    def rhythm(self, person_id: int, *, shorter_than: int) -> Learned | None:
        """Their learned rhythm, if it may allow less than so many days; most people need no more than that."""
        if person_id in self._spans:
            return self.of(person_id).rhythm
        known = self._rhythms.get(person_id)
        if known is None:
            days = self._heard_on.get(person_id, ())
            if surely_usual(shorter_than, days):
                return None
            known = self._rhythms[person_id] = (learned(sorted(set(days))),)
        return known[0]

    def of(self, person_id: int) -> Contact:
        """Their contact; someone without a talk has an empty one."""
        found = self._found.get(person_id)
        if found is None:
            others = self._households.get(person_id, ())
            found = self._found[person_id] = Contact(
                person_id,
                self.by_person.get(person_id, ()),
                today=self.today,
                near=[self.by_person.get(other, ()) for other in others],
                heard_on=self._heard_on.get(person_id, ()),
                has_spans=person_id in self._spans,
                rhythm=self._rhythms.get(person_id),
            )
        return found


def contacts(notebook: Notebook, *, today: date) -> Contacts:
    """Who was heard and reached.

    A large log is far apart in memory, so that this is the only look at all of it that the day takes.
    """
    by_person: defaultdict[int, list[Conversation]] = defaultdict(list)
    heard_on: defaultdict[int, list[int]] = defaultdict(list)
    spans: set[int] = set()
    planned: list[Conversation] = []
    lately: list[Conversation] = []
    now = today.toordinal()
    since = now - LATELY
    for talk in notebook.conversations.values():
        day = 0
        if talk.planned:
            planned.append(talk)
        elif talk.direction != "out" and talk.channel != "signal":
            day = talk.day.toordinal()
            if day > now:
                day = now if happened_by(talk, today) else 0
            if day >= since:
                lately.append(talk)
            if talk.around is not None:
                spans.update(talk.with_)
        for person_id in talk.with_:
            by_person[person_id].append(talk)
            if day:
                heard_on[person_id].append(day)
    joined = households(notebook.people.values())
    return Contacts(by_person, heard_on, spans, joined, planned=planned, lately=lately, today=today)


def contact_of(notebook: Notebook, person_id: int, *, today: date) -> Contact:
    """One person's contact, without a look at everyone else's."""
    if person_id in households(notebook.people.values()):
        return contacts(notebook, today=today).of(person_id)
    talks = [talk for talk in notebook.conversations.values() if person_id in talk.with_]
    return Contact(person_id, talks, today=today)


def households(people: Iterable[Person]) -> dict[int, set[int]]:
    """Who is heard as one with whom: joined by a relation marked so, one hop, both ways."""
    joined: dict[int, set[int]] = {}
    for person in people:
        for relation in person.related:
            if relation.household and relation.person is not None and relation.person != person.id:
                joined.setdefault(person.id, set()).add(relation.person)
                joined.setdefault(relation.person, set()).add(person.id)
    return joined
