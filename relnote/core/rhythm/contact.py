"""What the log says of contact with one person: when they were heard, when reached, and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from relnote.core.conversations import WAITING_CHANNELS, Conversation
from relnote.core.rhythm.gaps import Learned, learned

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


class Parted:
    """One person's talks parted by what they say of contact on a day; each is in one part, in no order.

    `heard`: they were (`in` or `both`). `hers`: only she was. `else_`: signals, and what is still to happen.
    """

    __slots__ = ("days", "else_", "has_spans", "heard", "hers", "planned")

    def __init__(self) -> None:
        self.heard: list[Conversation] = []
        self.days: list[int] = []
        """The days of `heard` as ordinals; a span ("about March") counts as its last day not after today."""
        self.has_spans = False
        self.hers: list[Conversation] = []
        self.planned: list[Conversation] = []
        self.else_: list[Conversation] = []

    @property
    def talks(self) -> tuple[Conversation, ...]:
        """All of them, in no order."""
        return (*self.heard, *self.hers, *self.planned, *self.else_)

    def few(self, most: int) -> tuple[Conversation, ...]:
        """All of them if there are no more than so many, else none."""
        if len(self.heard) > most or len(self.hers) > most:
            return ()
        talks = self.talks
        return talks if len(talks) <= most else ()

    @property
    def exact_days(self) -> list[int]:
        """The distinct days they were heard, as ordinals in order; what is only "about March" is none."""
        if self.has_spans:
            return sorted({talk.day.toordinal() for talk in self.heard if talk.around is None})
        return sorted(set(self.days))


def parted(talks: Iterable[Conversation], *, today: date) -> Parted:
    """One person's talks, each in its part; `contacts` does it for everyone in one pass."""
    parts = Parted()
    for talk in talks:
        if talk.planned:
            parts.planned.append(talk)
        elif talk.channel == "signal" or not happened_by(talk, today):
            parts.else_.append(talk)
        elif talk.direction == "out":
            parts.hers.append(talk)
        else:
            parts.heard.append(talk)
            parts.days.append(min(talk.day, today).toordinal())
            parts.has_spans = parts.has_spans or talk.around is not None
    return parts


class Contact:
    """One person's contact as of a day; each part is worked out when it is first asked for.

    `parts` are all conversations *with* them. `near` are those of whoever they are heard as one with.
    `rhythm` holds the learned one where it is known already.
    """

    __slots__ = ("_last", "_order", "_outs", "_rhythm", "near", "parts", "person", "today")

    def __init__(
        self,
        person: int,
        parts: Parted,
        *,
        today: date,
        near: Sequence[Parted] = (),
        rhythm: tuple[Learned | None] | None = None,
    ) -> None:
        self.person = person
        self.parts = parts
        self.today = today
        self.near = near
        self._last: tuple[date | None] | None = None
        self._order: tuple[Conversation, ...] | None = None
        self._outs: tuple[Conversation, ...] | None = None
        self._rhythm = rhythm

    def on(self, day: date, *also: Conversation) -> Contact:
        """The same people's contact as of another day, were there these talks too."""
        near = [parted(parts.talks, today=day) for parts in self.near]
        return Contact(self.person, parted((*self.talks, *also), today=day), today=day, near=near)

    @property
    def talks(self) -> tuple[Conversation, ...]:
        """All conversations with them, plans and signals too, in no order."""
        return self.parts.talks

    @property
    def last_heard(self) -> date | None:
        """The latest day they or one of their household were heard; None: never."""
        if self._last is None:
            latest = max(self.parts.days, default=0)
            for parts in self.near:
                latest = max(latest, max(parts.days, default=0))
            self._last = (date.fromordinal(latest) if latest else None,)
        return self._last[0]

    @property
    def last_stirred(self) -> date | None:
        """The latest day they were heard themselves: what wakes, answers and settles."""
        return date.fromordinal(max(self.parts.days)) if self.parts.days else None

    @property
    def rhythm_days(self) -> Sequence[int]:
        """The distinct days they were heard themselves, as ordinals in order: what makes a gap."""
        return self.parts.exact_days

    @property
    def rhythm(self) -> Learned | None:
        """The learned rhythm, worked out once; None with too little to learn."""
        if self._rhythm is None:
            self._rhythm = (learned(self.rhythm_days),)
        return self._rhythm[0]

    @property
    def last_reached(self) -> date | None:
        """The latest day she reached or talked with them."""
        days = [talk.day for talk in self.parts.heard if talk.direction == "both"]
        latest = max([*days, *(talk.day for talk in self.parts.hers)], default=None)
        return None if latest is None else min(latest, self.today)

    @property
    def reaches(self) -> tuple[Conversation, ...]:
        """Her reaches (`out`) since they were last heard, oldest first; an answer on the same day settles."""
        since = self.last_heard
        return tuple([talk for talk in self._only_hers() if since is None or talk.day > since])

    @property
    def hushed_until(self) -> date | None:
        """The last day on which her own reach keeps them off the list."""
        if not self.parts.hers:
            return None
        return max((talk.day + timedelta(days=_hush(talk)) for talk in self.reaches), default=None)

    @property
    def unanswered(self) -> tuple[Conversation, ...]:
        """Her reaches that expected an answer and got none, oldest first.

        Of those less than 7 days apart only the first stands here: they are one.
        """
        if not self.parts.hers:
            return ()
        stirred = self.last_stirred
        found: list[Conversation] = []
        for talk in self._only_hers():
            if not expects_answer(talk) or (stirred is not None and talk.day <= stirred):
                continue
            if not found or (talk.day - found[-1].day).days >= REACHES_APART:
                found.append(talk)
        return tuple(found)

    @property
    def last_signal(self) -> Conversation | None:
        """The newest sign of life that is no contact."""
        signs = [talk for talk in self.parts.else_ if talk.channel == "signal" and talk.day <= self.today]
        return max(signs, key=written_order, default=None)

    @property
    def talks_in_order(self) -> tuple[Conversation, ...]:
        """What happened with them by today, newest first: no plans, no signals."""
        if self._order is None:
            happened = (*self.parts.heard, *self.parts.hers)
            self._order = tuple(sorted(happened, key=written_order, reverse=True))
        return self._order

    @property
    def last(self) -> Conversation | None:
        """The newest of `talks_in_order`."""
        return max((*self.parts.heard, *self.parts.hers), key=written_order, default=None)

    @property
    def waits_for_answer(self) -> Conversation | None:
        """The newest word of theirs, by a channel that waits, that she hasn't reached them since.

        An answer on the same day settles, whichever came first. What was imported waits for nothing.
        """
        theirs = [
            talk
            for talk in self.parts.heard
            if talk.direction == "in" and talk.channel in WAITING_CHANNELS and not talk.imported
        ]
        newest = max(theirs, key=written_order, default=None)
        reached = self.last_reached if newest else None
        return None if newest is None or (reached is not None and reached >= newest.day) else newest

    @property
    def plans(self) -> tuple[Conversation, ...]:
        """Plans with them that neither happened nor were dropped, soonest first."""
        planned = self.parts.planned
        if not planned:
            return ()
        return tuple(
            sorted((talk for talk in planned if not plan_dropped(talk, self.today)), key=written_order)
        )

    def _only_hers(self) -> tuple[Conversation, ...]:
        """Everything that only she did, oldest first."""
        if self._outs is None:
            self._outs = tuple(sorted(self.parts.hers, key=written_order))
        return self._outs


def happened_by(talk: Conversation, today: date) -> bool:
    """Whether its day has come; a span ("about March") that isn't over counts from the day it was written."""
    return talk.day <= today or (talk.around is not None and talk.made <= today)


def expects_answer(talk: Conversation) -> bool:
    """Whether it waits for a word back: written so, or a missed call of hers; never what was imported."""
    return talk.direction == "out" and not talk.imported and (talk.expects_answer or talk.channel == "missed")


def plan_dropped(talk: Conversation, today: date) -> bool:
    """Whether she said by then that it won't happen."""
    return any(choice.row == "plan" and choice.how == "drop" and choice.on <= today for choice in talk.choices)


def _hush(talk: Conversation) -> int:
    return MISSED_HUSH if talk.channel == "missed" else REACH_HUSH
