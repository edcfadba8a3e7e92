"""The days something is mostly put off to: a few near ones, or any day as people say it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.day.words import add_months
from relnote.core.days import Moment, echo, read_day
from relnote.core.errors import DayError


class NearDay(Struct, frozen=True):
    """A day with the words for it."""

    words: str
    day: date


class Until(Struct, frozen=True):
    """What was typed, as it is understood: `moment` where it is a day after today, and what is `said` of it."""

    moment: Moment | None = None
    said: str = ""


def near_days(today: date) -> tuple[NearDay, ...]:
    """Tomorrow, Monday, in a week, in a fortnight, in a month; no day twice."""
    days = (
        NearDay("tomorrow", today + timedelta(days=1)),
        NearDay("Monday", today + timedelta(days=7 - today.weekday())),
        NearDay("in a week", today + timedelta(weeks=1)),
        NearDay("in a fortnight", today + timedelta(weeks=2)),
        NearDay("in a month", add_months(today, 1)),
    )
    return tuple(one for at, one in enumerate(days) if one.day not in {each.day for each in days[:at]})


def picked(typed: str, near: Sequence[NearDay]) -> NearDay | None:
    """The near day whose number was typed, alone: `3` is the third, `3 weeks` is no number of them."""
    number = typed.strip()
    place = int(number) if len(number) == 1 and number in "123456789" else 0
    return near[place - 1] if 0 < place <= len(near) else None


def read_until(typed: str, *, today: date, day_first: bool | None) -> Until:
    """The day that was typed, else why it is none; nothing is said of nothing."""
    if not typed.strip():
        return Until()
    try:
        moment = read_day(typed, today=today, sense="coming", day_first=day_first)
    except DayError as error:
        return Until(said=error.sentence)
    said = echo(moment.day, today=today, time=moment.time)
    if moment.day <= today:
        return Until(said=f"{said} is not after today.")
    return Until(moment, said)
