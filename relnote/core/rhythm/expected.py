"""The gap expected of someone: their own cadence, the shortest of their circles', the learned one, or none."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.cadence import Cadence, plus
from relnote.core.people import Person
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.gaps import Learned
from relnote.core.rhythm.seasons import days_at_rest, seasons_for
from relnote.core.settings import Circle, Season, Settings

Basis = Literal["own", "circle", "learned"]
LEAST_LEARNED = 15
"""No learned rhythm allows a silence of fewer days."""
ENDLESS = 400_000
"""Days of a cadence that leaves the calendar."""


class Silence(Struct, frozen=True, gc=False):
    """The sum behind one person's silence on a day, all in days. `start` is the day it is counted from.

    `expected` is E, the usual gap for a learned rhythm; `allowed` is T. A silence is long when more than
    `listed_after` days of it count and it is no longer than `ended`.
    """

    start: date
    heard: date | None
    days: int
    counted: int
    basis: Basis
    expected: int
    allowed: int
    listed_after: int
    ended: int | None = None
    cadence: Cadence | None = None
    circle: str | None = None
    counted_from: date | None = None
    """For someone never heard: the later of `start` and the day the cadence was set."""
    spread: int = 0
    """For someone never heard: the days they come later, so that not all come on one day."""
    rhythm: Learned | None = None

    @property
    def is_long(self) -> bool:
        """Whether it is longer than allowed, and not so long that the pattern has ended."""
        return self.counted > self.listed_after and not self.has_ended

    @property
    def has_ended(self) -> bool:
        """Whether a learned rhythm is over: the silence is longer than any it could explain."""
        return self.ended is not None and self.counted > self.ended

    @property
    def excess(self) -> float:
        """(silence − T) / T, 3 at most: what the list is ordered by."""
        return min(3.0, (self.counted - self.allowed) / max(self.allowed, 1))


class _Wanted(Struct, frozen=True, gc=False):
    """A cadence that somebody set, and when; `circle` None: their own."""

    every: Cadence
    since: date
    circle: str | None


class _Circles(Struct, frozen=True, gc=False):
    """What being in some circles asks for: never to remind, or a cadence; `least` are its fewest days."""

    never: bool
    settings: tuple[Circle, ...]
    least: int | None


class Ground:
    """What the settings say of everyone, looked up once: circles by name, seasons by whom they rest."""

    __slots__ = ("_by_name", "_circles", "_seasons", "settings")

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._by_name = {circle.name.casefold(): circle for circle in settings.circles}
        self._circles: dict[tuple[str, ...], _Circles] = {}
        self._seasons: dict[tuple[str, ...], tuple[Season, ...]] = {}

    def circles(self, person: Person) -> _Circles:
        """What the circles they are in ask for; a circle's "never" counts only when no other has a cadence."""
        names = tuple([membership.circle for membership in person.circles])
        found = self._circles.get(names)
        if found is None:
            mine = [self._by_name[name.casefold()] for name in names if name.casefold() in self._by_name]
            gaps = [_roughly(circle.every) for circle in mine if circle.every is not None]
            never = any(circle.never for circle in mine) and not gaps
            found = self._circles[names] = _Circles(never, tuple(mine), min(gaps, default=None))
        return found

    def seasons(self, person: Person) -> tuple[Season, ...]:
        """The seasons that rest this person."""
        if not self.settings.seasons:
            return ()
        names = tuple([membership.circle for membership in person.circles])
        found = self._seasons.get(names)
        if found is None:
            found = self._seasons[names] = seasons_for(self.settings, names)
        return found


def never_reminded(person: Person, ground: Ground) -> bool:
    """Whether "never remind" holds: their own always, a circle's where no cadence stands against it."""
    wish = person.wish
    if wish is not None and (wish.never or wish.every is not None):
        return wish.never
    return bool(person.circles) and ground.circles(person).never


def least_cadence(person: Person, ground: Ground) -> int | None:
    """The fewest days that their own cadence or a circle's can come to; None: a rhythm is learned instead.

    So long a silence is surely not too long: it spares most people the whole sum.
    """
    if person.wish is not None and person.wish.every is not None:
        return _roughly(person.wish.every)
    return ground.circles(person).least if person.circles else None


def silence(person: Person, contact: Contact, ground: Ground, *, today: date) -> Silence | None:
    """The sum, or None where no gap is expected of them. "Never remind" is asked before this."""
    heard = contact.last_heard
    wanted = _wanted(person, ground)
    if heard is None:
        return _never_heard(person, wanted, ground, today=today) if wanted else None
    seasons = ground.seasons(person)
    days = (today - heard).days
    counted = days - days_at_rest(seasons, heard, today)
    if wanted:
        gap, every = min([(days_of(each.every, heard), each) for each in wanted], key=_shortest)
        basis: Basis = "own" if every.circle is None else "circle"
        return Silence(
            heard, heard, days, counted, basis, gap, gap, gap, cadence=every.every, circle=every.circle
        )
    rhythm = contact.rhythm
    if rhythm is None:
        return None
    return Silence(
        heard, heard, days, counted, "learned", rhythm.usual, rhythm.allowed, rhythm.allowed, rhythm.ended,
        rhythm=rhythm,
    )  # fmt: skip


def days_of(cadence: Cadence, start: date) -> int:
    """The days from `start` until the cadence is due; months and years on the calendar."""
    if cadence.unit == "week":
        return 7 * cadence.count
    if cadence.unit == "day":
        return cadence.count
    try:
        return (plus(start, cadence) - start).days
    except (OverflowError, ValueError):
        return ENDLESS


def _wanted(person: Person, ground: Ground) -> list[_Wanted]:
    """Their own cadence, else those of their circles with the day each began to hold for them."""
    if person.wish is not None and person.wish.every is not None:
        return [_Wanted(person.wish.every, person.wish.since, None)]
    joined = {membership.circle.casefold(): membership.since for membership in person.circles}
    if not joined:
        return []
    return [
        _Wanted(circle.every, max(joined[name], circle.since or joined[name]), circle.name)
        for circle in ground.circles(person).settings
        for name in (circle.name.casefold(),)
        if circle.every is not None
    ]


def _roughly(cadence: Cadence) -> int:
    """The fewest days it can come to."""
    return {"day": 1, "week": 7, "month": 28, "year": 365}[cadence.unit] * cadence.count


def _shortest(found: tuple[int, _Wanted]) -> tuple[int, str]:
    return found[0], found[1].circle or ""


def _never_heard(person: Person, wanted: list[_Wanted], ground: Ground, *, today: date) -> Silence:
    """Counted from the later of the day the cadence was set and the start of the silence, spread by id."""
    gap, _name, start, every = min(
        (_never_heard_gap(person, each, today=today) for each in wanted), key=lambda found: found[:2]
    )
    counted_from = max(start, every.since)
    counted = (today - counted_from).days - days_at_rest(ground.seasons(person), counted_from, today)
    spread = person.id % max(gap, 1)
    return Silence(
        start,
        None,
        max((today - start).days, 0),
        max(counted, 0),
        "own" if every.circle is None else "circle",
        gap,
        gap,
        gap + spread - 1,
        cadence=every.every,
        circle=every.circle,
        counted_from=counted_from,
        spread=spread,
    )


def _never_heard_gap(person: Person, wanted: _Wanted, *, today: date) -> tuple[int, str, date, _Wanted]:
    """The gap this cadence asks for, then what tells equals apart, the start of the silence, the cadence."""
    start = _silent_since(person, wanted.every, today=today)
    return days_of(wanted.every, max(start, wanted.since)), wanted.circle or "", start, wanted


def _silent_since(person: Person, cadence: Cadence, *, today: date) -> date:
    """The latest known of "last spoke", met (if within one cadence of being added) and added."""
    known = [person.added]
    spoke = person.last_spoke.last if person.last_spoke else None
    if spoke is not None:
        known.append(min(spoke, today))
    met = person.met.on.last if person.met and person.met.on else None
    if met is not None and abs((met - person.added).days) <= days_of(cadence, person.added):
        known.append(min(met, today))
    return max(known)
