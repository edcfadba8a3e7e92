"""Days as people say them: the echo of a day, how long ago, how far ahead, how long a silence."""

from __future__ import annotations

from datetime import date

from relnote.core.day.words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from relnote.core.partial import PartialDay

NEAR_DAYS = 300
"""A day this near is said without its year, also over New Year: about ten months."""


def echo(day: date, *, today: date, time: str | None = None) -> str:
    """The day that was understood, whole: `Fri 20 Nov 2026 (yesterday)`; a time stands before the bracket."""
    clock = f" {time}" if time else ""
    return f"{weekday_and_day(day)}{clock} ({distance(day, today=today)})"


def exact_day(day: date) -> str:
    """`20 Nov 2026`."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def weekday_and_day(day: date) -> str:
    """`Sat 21 Nov 2026`: for what is told without a day to count from."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {exact_day(day)}"


def said_day(day: date, *, today: date) -> str:
    """`18 Sep` in this year or within about ten months, else `18 Sep 2025`."""
    if day.year == today.year or abs((day - today).days) <= NEAR_DAYS:
        return f"{day.day} {SHORT_MONTHS[day.month - 1]}"
    return exact_day(day)


def named_day(day: date, *, today: date, time: str | None = None) -> str:
    """The day with its weekday, as a promise says it: `Fri 27 Nov`, `Tue 24 Nov 10:00`."""
    clock = f" {time}" if time else ""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {said_day(day, today=today)}{clock}"


def said_partial(partial: PartialDay) -> str:
    """`12 June 1980`, `12 June`, `June 1980`, `1980`: what is known and no more."""
    parts = (
        str(partial.day) if partial.day else "",
        MONTHS[partial.month - 1] if partial.month else "",
        str(partial.year) if partial.year else "",
    )
    return " ".join(part for part in parts if part)


def said_span(days: int) -> str:
    """A length as one would say it: days to two weeks, weeks to four months, months to two years, years.

    Rounded to the nearest, half up: 88 days are 13 weeks.
    """
    if days < 14:
        return _counted(days, "day")
    if days < 125:
        return _counted(int(days / 7 + 0.5), "week")
    months = int(days / 30.4375 + 0.5)
    if months < 24:
        return _counted(months, "month")
    return _counted(int(days / 365.25 + 0.5), "year")


def ago(day: date, *, today: date) -> str:
    """`today`, `yesterday`, `3 days ago`, `9 weeks ago`; a day to come is said as `ahead` says it."""
    return distance(day, today=today) if day <= today else ahead(day, today=today)


def ahead(day: date, *, today: date) -> str:
    """`today`, `tomorrow`, `on Thursday` within the week, then `in 9 days`, `in 5 weeks`."""
    days = (day - today).days
    return f"on {WEEKDAYS[day.weekday()]}" if 2 <= days <= 6 else distance(day, today=today)


def distance(day: date, *, today: date) -> str:
    """How far from today, either way: `yesterday`, `in 3 days`, `5 months ago`."""
    days = (day - today).days
    if -1 <= days <= 1:
        return ("yesterday", "today", "tomorrow")[days + 1]
    return f"in {said_span(days)}" if days > 0 else f"{said_span(-days)} ago"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
