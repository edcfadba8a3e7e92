"""Weekdays and dates: `next friday`, `friday week`, `fri 20 nov`, which must agree."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from relnote.core.day.dates import Dated, date_words, numeric_date
from relnote.core.day.ground import Found, Ground, Moment
from relnote.core.day.saying import exact_day
from relnote.core.day.words import (
    SHORT_WEEKDAYS,
    WEEKDAY_OF,
    WEEKDAYS,
)
from relnote.core.errors import DayError


def weekdays(ground: Ground, at: int) -> Found:
    """`friday`, `next friday`, `last friday`, `this friday`, `friday week`, `fri 20 nov`."""
    which = ground.small(at) if ground.small(at) in ("next", "last", "this", "coming", "past") else ""
    place = at + bool(which)
    weekday = WEEKDAY_OF.get(ground.small(place))
    if weekday is None:
        return None
    if not which:
        dated = _weekday_and_date(ground, place, weekday)
        if dated is not None or _is_other_word(ground, place):
            return dated
        if ground.small(place + 1) == "week" and ground.place != "leading":
            return Moment(day=_next_weekday(ground.today, weekday) + timedelta(days=7)), place + 2
    return _weekday_moment(ground, which, weekday), place + 1


def _weekday_moment(ground: Ground, which: str, weekday: int) -> Moment:
    today = ground.today
    back = (today.weekday() - weekday) % 7
    if which in ("next", "coming"):
        return Moment(day=_next_weekday(today, weekday))
    if which in ("last", "past"):
        return Moment(day=today - timedelta(days=back or 7))
    if which == "this":
        return Moment(day=today + timedelta(days=weekday - today.weekday()))
    if ground.sense == "past":
        return Moment(day=today - timedelta(days=back), bare="weekday")
    return Moment(day=_next_weekday(today, weekday), bare="weekday")


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


_AFTER_SAT = frozenset(
    {"with", "down", "in", "on", "at", "for", "next", "through", "by", "beside", "and", "up"}
)


def _is_other_word(ground: Ground, at: int) -> bool:
    """Whether `sat`, `sun` or `wed` at a place is rather a word of the sentence than a day."""
    word = ground.small(at)
    if word not in ("sat", "sun", "wed") or ground.place == "whole":
        return False
    if ground.place == "leading":
        return word == "sat" and ground.small(at + 1) in _AFTER_SAT
    return at == 0 or ground.small(at - 1) not in ("by", "on", "before", "from", "until")


def _weekday_and_date(ground: Ground, at: int, weekday: int) -> Found:
    """A weekday and its date, which must agree; a date without a year takes the nearest that does."""
    after = at + 1 + (ground.small(at + 1) == ",")
    dated = date_at(ground, after)
    if dated is None:
        return None
    moment, after = dated
    if moment.bare and moment.day.weekday() != weekday:
        moment = replace(moment, day=_agreeing(moment.day, weekday, back=ground.sense == "past"))
    if moment.day.weekday() != weekday:
        raise _disagreeing(moment.day, weekday)
    return moment, after


def _agreeing(day: date, weekday: int, *, back: bool) -> date:
    """The same date in the nearest year in which it falls on that weekday, at most one year off."""
    try:
        year = day.replace(year=day.year + (-1 if back else 1))
    except ValueError:
        return day
    return year if year.weekday() == weekday else day


def _disagreeing(day: date, weekday: int) -> DayError:
    nearest = day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
    said, other = (f"{SHORT_WEEKDAYS[one.weekday()]} {exact_day(one)}" for one in (day, nearest))
    return DayError(
        f"{exact_day(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}. Write {said} or {other}.",
        candidates=(exact_day(day), exact_day(nearest)),
    )


def date_at(ground: Ground, at: int) -> Found:
    """A date in words or numbers at a place."""
    for read in (date_words, numeric_date):
        found = read([word.small for word in ground.words[at : at + 6]], today=ground.today,
                     past=ground.sense == "past", day_first=ground.day_first,
                     alone=ground.place == "whole")  # fmt: skip
        if found is not None:
            return _dated(found, at)
    return None


def _dated(found: Dated, at: int) -> Found:
    return Moment(day=found.day, bare="yearless" if found.yearless else None), at + found.words
