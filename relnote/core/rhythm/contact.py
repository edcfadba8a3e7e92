"""What the log says of contact: who was heard, who was reached, and when, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from relnote.core.conversations import WAITING_CHANNELS, Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Person

REACH_HUSH = 14
"""Days after she reached someone in which they aren't listed (product 6)."""
MISSED_HUSH = 3
"""The same after a call of hers that was missed (edges 1)."""
REACHES_APART = 7
"""Reaches less than this many days apart are one (edges 1)."""
PLAN_FOLDS = 14
"""Days after which a plan nobody answered for hushes nobody (edges 2)."""


def written_order(talk: Conversation) -> tuple[date, int]:
    """By day; two entries on one day stand in the order they were written."""
    return talk.day, talk.id


class Contact:
    """One person's contact as of a day; each part is worked out when it is first asked for.

    `talks` are all conversations *with* them, plans and signals too, in no order.
    """

    __slots__ = ("_days", "_talks_in_order", "near", "person", "talks", "today")

    def __init__(
        self,
        person: int,
        talks: Sequence[Conversation],
        *,
        today: date,
        near: Sequence[Sequence[Conversation]] = (),
    ) -> None:
        self.person = person
        self.talks = talks
        self.today = today
        self.near = near
        self._days: list[date] | None = None
        self._talks_in_order: tuple[Conversation, ...] | None = None

    @property
    def last_heard(self) -> date | None:
        """The latest day they or one of their household were heard; None: never."""
        days = self._heard_days()
        latest = max(days) if days else None
        for talks in self.near:
            others = heard_days(talks, today=self.today)
            if others:
                nearest = max(others)
                latest = nearest if latest is None or nearest > latest else latest
        return latest

    @property
    def last_stirred(self) -> date | None:
        """The latest day they were heard themselves: what wakes, answers and settles."""
        days = self._heard_days()
        return max(days) if days else None

    @property
    def heard(self) -> tuple[date, ...]:
        """The distinct days they were heard themselves, in order; what is only "about March" makes no gap."""
        days = {
            talk.day for talk in self.talks if talk.around is None and talk.heard and talk.day <= self.today
        }
        return tuple(sorted(days))

    @property
    def last_reached(self) -> date | None:
        """The latest day she reached or talked with them."""
        return max((when for talk in self.talks if (when := self._reached_on(talk))), default=None)

    @property
    def reaches(self) -> tuple[Conversation, ...]:
        """Her reaches (`out`) since they were last heard, oldest first; an answer on the same day settles."""
        since = self.last_heard
        return tuple(
            sorted(
                (
                    talk
                    for talk in self.talks
                    if talk.direction == "out"
                    and (when := self._reached_on(talk))
                    and (since is None or when > since)
                ),
                key=written_order,
            )
        )

    @property
    def hushed_until(self) -> date | None:
        """The last day on which her own reach keeps them off the list."""
        return max((talk.day + timedelta(days=_hush(talk)) for talk in self.reaches), default=None)

    @property
    def unanswered(self) -> tuple[date, ...]:
        """Days of her reaches that expected an answer and got none; less than 7 days apart they are one."""
        stirred = self.last_stirred
        days: list[date] = []
        for talk in sorted(self.talks, key=written_order):
            when = self._reached_on(talk)
            if when is None or not expects_answer(talk) or (stirred is not None and when <= stirred):
                continue
            if not days or (when - days[-1]).days >= REACHES_APART:
                days.append(when)
        return tuple(days)

    @property
    def last_signal(self) -> Conversation | None:
        """The newest sign of life that is no contact."""
        signs = (talk for talk in self.talks if talk.channel == "signal" and talk.day <= self.today)
        return max(signs, key=written_order, default=None)

    @property
    def talks_in_order(self) -> tuple[Conversation, ...]:
        """What happened with them by today, newest first: no plans, no signals."""
        if self._talks_in_order is None:
            happened = (
                talk
                for talk in self.talks
                if not talk.planned and talk.channel != "signal" and happened_by(talk, self.today)
            )
            self._talks_in_order = tuple(sorted(happened, key=written_order, reverse=True))
        return self._talks_in_order

    @property
    def last(self) -> Conversation | None:
        """The newest of `talks_in_order`."""
        talks = self.talks_in_order
        return talks[0] if talks else None

    @property
    def waits_for_answer(self) -> Conversation | None:
        """The newest word of theirs, by a channel that waits, that she hasn't reached them since.

        An answer on the same day settles, whichever came first. What was imported waits for nothing.
        """
        newest = max(
            (
                talk
                for talk in self.talks
                if talk.direction == "in"
                and talk.channel in WAITING_CHANNELS
                and not (talk.planned or talk.imported)
                and happened_by(talk, self.today)
            ),
            key=written_order,
            default=None,
        )
        reached = self.last_reached
        return None if newest is None or (reached is not None and reached >= newest.day) else newest

    @property
    def plans(self) -> tuple[Conversation, ...]:
        """Plans with them that neither happened nor were dropped, soonest first."""
        open_plans = (talk for talk in self.talks if talk.planned and not plan_dropped(talk, self.today))
        return tuple(sorted(open_plans, key=written_order))

    def _heard_days(self) -> list[date]:
        if self._days is None:
            self._days = heard_days(self.talks, today=self.today)
        return self._days

    def _reached_on(self, talk: Conversation) -> date | None:
        if talk.reached and happened_by(talk, self.today):
            return min(talk.day, self.today)
        return None


class Contacts:
    """Everyone's contact as of a day, after one pass over the conversations."""

    __slots__ = ("_found", "_households", "by_person", "today")

    def __init__(
        self, by_person: Mapping[int, list[Conversation]], households: Mapping[int, set[int]], *, today: date
    ) -> None:
        self.by_person = by_person
        self.today = today
        self._households = households
        self._found: dict[int, Contact] = {}

    def of(self, person_id: int) -> Contact:
        """Their contact; someone without a talk has an empty one."""
        found = self._found.get(person_id)
        if found is None:
            near = [self.by_person.get(other, ()) for other in self._households.get(person_id, ())]
            found = Contact(person_id, self.by_person.get(person_id, ()), today=self.today, near=near)
            self._found[person_id] = found
        return found


def contacts(notebook: Notebook, *, today: date) -> Contacts:
    """Who was heard and reached, from one pass over all conversations."""
    by_person: dict[int, list[Conversation]] = {}
    for talk in notebook.conversations.values():
        for person_id in talk.with_:
            talks = by_person.get(person_id)
            if talks is None:
                by_person[person_id] = [talk]
            else:
                talks.append(talk)
    return Contacts(by_person, households(notebook.people.values()), today=today)


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
            if relation.household and relation.person is not None:
                joined.setdefault(person.id, set()).add(relation.person)
                joined.setdefault(relation.person, set()).add(person.id)
    return joined


def happened_by(talk: Conversation, today: date) -> bool:
    """Whether its day has come; a span ("about March") that isn't over counts from the day it was written."""
    return talk.day <= today or (talk.around is not None and talk.made <= today)


def heard_days(talks: Iterable[Conversation], *, today: date) -> list[date]:
    """The days they were heard, in no order; a span counts as its last day not after today."""
    return [
        min(talk.day, today)
        for talk in talks
        if talk.direction != "out"
        and not talk.planned
        and talk.channel != "signal"
        and (talk.day <= today or happened_by(talk, today))
    ]


def expects_answer(talk: Conversation) -> bool:
    """Whether it waits for a word back: written so, or a missed call of hers; never what was imported."""
    return talk.direction == "out" and not talk.imported and (talk.expects_answer or talk.channel == "missed")


def plan_dropped(talk: Conversation, today: date) -> bool:
    """Whether she said by then that it won't happen."""
    return any(choice.row == "plan" and choice.how == "drop" and choice.on <= today for choice in talk.choices)


def _hush(talk: Conversation) -> int:
    return MISSED_HUSH if talk.channel == "missed" else REACH_HUSH
