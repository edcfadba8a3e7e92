"""What keeps someone off the list of the quiet, each reason by its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from relnote.core.lives import is_gently, resting
from relnote.core.people import Person
from relnote.core.rhythm.contact import PLAN_FOLDS, Contact
from relnote.core.rhythm.expected import Ground, Silence, never_reminded
from relnote.core.rhythm.seasons import last_day_of_rest

QUIET_ROW = "quiet"
"""The key of a choice about a quiet row."""

Reason = Literal[
    "died", "never", "not kept", "gently", "snoozed", "resting", "season", "planned", "reached", "left for now"
]


class Hush(Struct, frozen=True, gc=False):
    """One reason, and the last day on which it holds by itself; None: until something happens."""

    reason: Reason
    until: date | None = None


def standing_hushes(person: Person, ground: Ground, *, today: date) -> Iterator[Hush]:
    """The reasons that need no look at the log."""
    if person.died is not None:
        yield Hush("died")
    if person.kept is None or person.kept > today:
        yield Hush("not kept")
    if never_reminded(person, ground):
        yield Hush("never")
    if person.gently is not None and is_gently(person, today=today):
        yield Hush("gently", person.gently.until)
    if not person.choices:
        return
    snoozed = [
        choice.until
        for choice in person.choices
        if choice.row == QUIET_ROW
        and choice.how == "snooze"
        and choice.until is not None
        and choice.on <= today < choice.until
    ]
    if snoozed:
        yield Hush("snoozed", max(snoozed) - timedelta(days=1))


def hushes(
    person: Person, contact: Contact, ground: Ground, *, today: date, silence: Silence | None
) -> Iterator[Hush]:
    """The reasons the log gives: rest, a season, a plan, a reach of hers, "leave for now".

    Someone who was written to twice without an answer isn't hushed by the reach: they are a line in `quiet`.
    """
    if person.rests and resting(person, today=today, last_stirred=contact.last_stirred):
        yield Hush("resting")
    season = last_day_of_rest(ground.seasons(person), today)
    if season is not None:
        yield Hush("season", season)
    planned = [plan.day for plan in contact.plans if (today - plan.day).days <= PLAN_FOLDS]
    if planned:
        yield Hush("planned", max(planned) + timedelta(days=PLAN_FOLDS))
    reached = contact.hushed_until
    if reached is not None and reached >= today and len(contact.unanswered) < 2:
        yield Hush("reached", reached)
    left = left_for_now(person, contact, silence, today=today)
    if left is not None:
        yield Hush("left for now", left)


def left_for_now(person: Person, contact: Contact, silence: Silence | None, *, today: date) -> date | None:
    """The last day of a row let go: they come back after one more expected gap, or once they stirred."""
    if not person.choices:
        return None
    let_go = [
        choice.on
        for choice in person.choices
        if choice.row == QUIET_ROW and choice.how == "drop" and choice.on <= today
    ]
    if not let_go or silence is None:
        return None
    last = max(let_go)
    heard = contact.last_heard
    until = last + timedelta(days=max(silence.expected, 1))
    return until if today <= until and (heard is None or heard <= last) else None
