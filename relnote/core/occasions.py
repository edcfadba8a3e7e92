"""Birthdays and other dates of a person: the next one, the age it brings, when its card must be posted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from relnote.core.day.words import is_leap
from relnote.core.partial import PartialDay
from relnote.core.people import Person

LeapDay = Literal["28 feb", "1 mar"]
BIRTHDAY = "birthday"
SUNDAY = 6


def occasions_of(person: Person) -> Iterator[tuple[str, PartialDay]]:
    """Every date of theirs as (label, day), the birthday first."""
    if person.birthday is not None:
        yield BIRTHDAY, person.birthday
    for occasion in person.occasions:
        yield occasion.label, occasion.on


def in_year(partial: PartialDay, year: int, *, leap_day: LeapDay = "28 feb") -> date | None:
    """The day it is kept on in that year; None where its month or day isn't known.

    29 February is kept on 28 February or 1 March in other years, as set for them.
    """
    if partial.month is None or partial.day is None:
        return None
    if (partial.month, partial.day) == (2, 29) and not is_leap(year):
        return date(year, 2, 28) if leap_day == "28 feb" else date(year, 3, 1)
    return date(year, partial.month, partial.day)


def next_on(partial: PartialDay, *, today: date, leap_day: LeapDay = "28 feb") -> date | None:
    """The next day it is kept on, today included; never before the year it began in."""
    year = max(today.year, partial.year or 0)
    this_year = in_year(partial, year, leap_day=leap_day)
    if this_year is None or this_year >= today:
        return this_year
    return in_year(partial, year + 1, leap_day=leap_day)


def turning(partial: PartialDay, on: date) -> int | None:
    """How many years it makes on that day; None without a year, and on the day itself."""
    if partial.year is None or on.year <= partial.year:
        return None
    return on.year - partial.year


def is_round(years: int) -> bool:
    """Whether a number of years is said: the tens, 25 and 75."""
    return years % 10 == 0 or years in (25, 75)


def post_by(on: date, *, post_days: int) -> date:
    """The last day to post a card that is there on the day: so many days of post, and a Sunday is none."""
    day = on
    left = post_days
    while left > 0 or day.weekday() == SUNDAY:
        day -= timedelta(days=1)
        left -= day.weekday() != SUNDAY
    return day
