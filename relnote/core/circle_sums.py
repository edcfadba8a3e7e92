"""What the circles ask for together, beside what was had: one honest sum."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.cadence import said_cadence
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contacts import Contacts
from relnote.core.rhythm.expected import Ground, least_cadence, never_reminded
from relnote.core.settings import Circle

WEEKS = 8
"""Weeks back that are looked at for what was had."""
FAR_APART = 1.5
"""What is asked for is far from what is had where it is so many times as much."""


class CircleSum(Struct, frozen=True, kw_only=True):
    """One circle: how many living people, what it asks for and what they had, in talks a week."""

    circle: Circle
    people: int
    asks: float
    had: float


class Sums(Struct, frozen=True, kw_only=True):
    """All circles in the order of her settings; `asks` and `had` count everyone with a cadence once."""

    circles: tuple[CircleSum, ...]
    asks: float
    had: float


def circle_sums(notebook: Notebook, contacts: Contacts, *, today: date) -> Sums:
    """The sum. People who died, rest or are never to be reminded ask for nothing.

    Someone in several circles counts in each, and once in all; their own cadence is asked for by nobody else.
    """
    ground = Ground(notebook.settings)
    asking = {each.id: _asks(each, contacts, ground, today=today) for each in notebook.people.values()}
    had = {each: _had(each, contacts, today=today) for each, asks in asking.items() if asks}
    members: dict[str, list[Person]] = {}
    for person in notebook.people.values():
        for each in person.circles if person.died is None else ():
            members.setdefault(each.circle.casefold(), []).append(person)
    sums = tuple(
        _sum(circle, members.get(circle.name.casefold(), ()), asking, had)
        for circle in notebook.settings.circles
    )
    return Sums(circles=sums, asks=sum(asking.values()), had=sum(had.values()))


def _sum(
    circle: Circle, people: Iterable[Person], asking: dict[int, float], had: dict[int, float]
) -> CircleSum:
    ids = [each.id for each in people]
    mine = [each for each in ids if asking[each]] if circle.every is not None else []
    return CircleSum(
        circle=circle,
        people=len(ids),
        asks=sum(asking[each] for each in mine),
        had=sum(had[each] for each in mine),
    )


def _asks(person: Person, contacts: Contacts, ground: Ground, *, today: date) -> float:
    """Talks a week that a cadence of theirs asks for."""
    if person.died is not None or never_reminded(person, ground):
        return 0.0
    days = least_cadence(person, ground)
    if days is None:
        return 0.0
    at_rest = person.rests and resting(person, today=today, last_stirred=contacts.of(person.id).last_stirred)
    return 0.0 if at_rest else 7 / days


def _had(person_id: int, contacts: Contacts, *, today: date) -> float:
    """Days on which they were heard, a week, over the last weeks."""
    since = today - timedelta(weeks=WEEKS)
    days = {talk.day for talk in contacts.of(person_id).talks if talk.heard and since < talk.day <= today}
    return len(days) / WEEKS


def said_sum(sums: Sums) -> str:
    """`Your cadences ask for 9 talks a week; you have had 4. Lengthen suppliers?`"""
    if not sums.asks:
        return "No cadence is set: nobody is asked for."
    asks, had = sums.asks, sums.had
    a_month = asks < 2
    if a_month:
        asks, had = asks * 30 / 7, had * 30 / 7
    span = "month" if a_month else "week"
    said = f"Your cadences ask for {_talks(asks)} a {span}; you have had {_number(had)}."
    most = max(sums.circles, key=lambda each: (each.asks - each.had, each.circle.name), default=None)
    if most is None or asks < had * FAR_APART or most.asks - most.had <= 0 or round(asks) <= round(had):
        return said
    return f"{said} Lengthen {most.circle.name}?"


def _talks(count: float) -> str:
    return "1 talk" if round(count) == 1 else f"{_number(count)} talks"


def _number(count: float) -> str:
    return "none" if count == 0 else "less than one" if count < 0.5 else str(round(count))


def said_circle(circle: Circle) -> str:
    """`every 6 weeks · promises may be chased`."""
    parts = ["never remind" if circle.never else said_cadence(circle.every) if circle.every else "no cadence"]
    parts += ["promises may be chased"] if circle.chase else []
    parts += ["cards wanted"] if circle.cards else []
    return " · ".join(parts)
