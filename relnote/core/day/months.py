"""Weeks, months and years: their ends, the next ones, and spans such as `about March 2026`."""

from __future__ import annotations

from datetime import date, timedelta

from relnote.core.day.ground import Found, Ground, Moment
from relnote.core.day.weekdays import date_at
from relnote.core.day.words import (
    MONTH_OF,
    MONTHS,
    add_months,
    month_length,
)


def ends(ground: Ground, at: int) -> Found:
    """`end of month`, `end of next week`, `end of june`, `month end`: the last day of it."""
    place = at + (ground.small(at) == "the")
    if ground.small(place) == "month" and ground.small(place + 1) == "end":
        return _last_day(ground, "", "month"), place + 2
    if (ground.small(place), ground.small(place + 1)) != ("end", "of"):
        return None
    place += 2 + (ground.small(place + 2) in ("the", "this"))
    which = ground.small(place) if ground.small(place) in ("next", "last") else ""
    place += bool(which)
    if ground.small(place) in ("week", "month", "quarter", "year"):
        return _last_day(ground, which, ground.small(place)), place + 1
    month = MONTH_OF.get(ground.small(place))
    if month is None:
        return None
    year, after = _year_at(ground, place + 1)
    year = year or _nearest_year(ground, month)
    return Moment(day=date(year, month, month_length(year, month))), after


def _last_day(ground: Ground, which: str, unit: str) -> Moment:
    today, step = ground.today, {"next": 1, "last": -1}.get(which, 0)
    if unit == "week":
        return Moment(day=today + timedelta(days=6 - today.weekday() + 7 * step))
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    return Moment(day=add_months(first, months * (step + 1)) - timedelta(days=1))


def weeks_and_months(ground: Ground, at: int) -> Found:
    """`next week` is its Monday, `next month` its first; `last month` in the log is a span."""
    which, unit = ground.small(at), ground.small(at + 1)
    if which not in ("next", "last", "this") or unit not in ("week", "month", "year"):
        return None
    if which == "this":
        coming = ground.sense == "coming"
        return (_last_day(ground, "", unit), at + 2) if coming else None
    if which == "last" and ground.sense == "past":
        return _last_span(ground, unit), at + 2
    if which == "last":
        return None
    last = _last_day(ground, "", unit).day
    return Moment(day=last + timedelta(days=1)), at + 2


def _last_span(ground: Ground, unit: str) -> Moment:
    day = _last_day(ground, "last", unit).day
    if unit == "week":
        monday = day - timedelta(days=6)
        return Moment(day=day, around=f"the week of {monday.day} {MONTHS[monday.month - 1]} {monday.year}")
    return Moment(day=day, around=str(day.year) if unit == "year" else f"{MONTHS[day.month - 1]} {day.year}")


_ABOUT = ("about", "around", "circa", "in", "early", "mid", "late", "sometime")


def arounds(ground: Ground, at: int) -> Found:
    """`about March 2026`, `in 2019`, `about 12 june`, `March 2026`; a bare month is no day of the log's."""
    qualified = ground.small(at) in _ABOUT
    place = at + qualified + (ground.small(at) == "sometime" and ground.small(at + 1) == "in")
    if ground.small(at) in ("about", "around", "circa"):
        dated = date_at(ground, place)
        if dated is not None:
            day = dated[0].day
            return Moment(day=day, around=f"{day.day} {MONTHS[day.month - 1]} {day.year}"), dated[1]
        place += ground.small(place) in ("early", "mid", "late")
    month = MONTH_OF.get(ground.small(place), 0)
    year, after = _year_at(ground, place + bool(month))
    if not (year or month) or (not month and not qualified):
        return None
    if not year and not ((qualified or ground.place != "leading") and _closes(ground, after)):
        return None
    if ground.sense == "coming":
        return _first_of(ground, year, month, after)
    if ground.place == "ending":
        return None
    return _span_of(ground, year or _nearest_year(ground, month), month, after)


def _first_of(ground: Ground, year: int, month: int, after: int) -> Found:
    """A month or a year ahead, for a reminder, is its first day."""
    if not month:
        return Moment(day=date(year, 1, 1)), after
    return Moment(day=date(year or _nearest_year(ground, month), month, 1)), after


def _span_of(ground: Ground, year: int, month: int, after: int) -> Found:
    last = date(year, month or 12, month_length(year, month or 12))
    first = date(year, month or 1, 1)
    day = min(last, ground.today) if first <= ground.today else last
    return Moment(day=day, around=f"{MONTHS[month - 1]} {year}" if month else str(year)), after


def _nearest_year(ground: Ground, month: int) -> int:
    """The year of the nearest such month in the sentence's sense; this month counts only when it was."""
    today = ground.today
    if ground.sense == "past":
        return today.year - (month > today.month)
    return today.year + (month <= today.month)


def _year_at(ground: Ground, at: int) -> tuple[int, int]:
    """A year of four digits at a place, and the place after it; (0, at): none."""
    word = ground.small(at)
    if len(word) == 4 and word.isdecimal() and 1800 <= int(word) <= 2199:
        return int(word), at + 1
    return 0, at


def _closes(ground: Ground, at: int) -> bool:
    return ground.small(at) in ("", ",", ";", ":", ".", "-", "–", "—")
