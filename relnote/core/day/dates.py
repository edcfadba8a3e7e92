"""Dates in words and numbers: `12 june`, `june 12th 2027`, `12/6/2027`, `2027-06-12`, `the 12th`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.day.saying import exact_day
from relnote.core.day.words import MONTH_OF, MONTHS, add_months, month_length
from relnote.core.errors import DayError


class TwoReadingsError(DayError):
    """`3/4` where nobody said which stands first; `candidates` are both days, as they can be typed."""


class Dated(Struct, frozen=True, gc=False):
    """A date, how many words said it, and whether its year was left to be filled."""

    day: date
    words: int
    yearless: bool = False


_ORDINAL = re.compile(r"(\d{1,2})(st|nd|rd|th)?\Z")


def date_words(
    words: Sequence[str], *, today: date, past: bool, day_first: bool | None, alone: bool
) -> Dated | None:
    """A date with its month as a word at the start of `words`, or `the 12th`; raises DayError if unreal."""
    del day_first
    lead = 1 if words[:1] == ["the"] else 0
    number = _ORDINAL.match(words[lead]) if len(words) > lead else None
    if number is not None:
        of = lead + 1 + (words[lead + 1 : lead + 2] == ["of"])
        month = MONTH_OF.get(words[of]) if len(words) > of else None
        if month is not None:
            return _in_words(int(number[1]), month, words, of + 1, today=today, past=past)
        if number[2] and (lead or alone):
            return Dated(day_of_month(int(number[1]), today=today, past=past), lead + 1)
        return None
    month = MONTH_OF.get(words[0]) if words else None
    place = 1 + (words[1:2] == ["the"])
    number = _ORDINAL.match(words[place]) if month and len(words) > place else None
    if month is None or number is None:
        return None
    return _in_words(int(number[1]), month, words, place + 1, today=today, past=past)


def _in_words(
    number: int, month: int, words: Sequence[str], place: int, *, today: date, past: bool
) -> Dated | None:
    """The date of that number and month, with the year that follows if one does."""
    comma = words[place : place + 1] == [","]
    year = year_in(words[place + comma] if len(words) > place + comma else "", today=today)
    if year is None and words[place : place + 1] in (["'"], ["’"]) and len(words) > place + 1:
        year, place = short_year(words[place + 1], today=today), place + 1
    if year is not None:
        return Dated(real_day(year, month, number), place + comma + 1)
    return Dated(yearless(month, number, today=today, past=past), place, yearless=True)


def year_in(word: str, *, today: date) -> int | None:
    """A year of four digits."""
    del today
    return int(word) if len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2999 else None


def short_year(word: str, *, today: date) -> int | None:
    """A year of two digits: the one within eighty years back and twenty ahead."""
    if len(word) != 2 or not word.isdecimal():
        return None
    year = today.year // 100 * 100 + int(word)
    return year - 100 if year >= today.year + 20 else year


_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?\Z")


def numeric_date(
    words: Sequence[str], *, today: date, past: bool, day_first: bool | None, alone: bool
) -> Dated | None:
    """A date in numbers; `3/4` asks where `day_first` is not known. `24/7` and `3.4` are no dates."""
    word = words[0] if words else ""
    iso = _ISO.match(word)
    if iso is not None:
        return Dated(real_day(int(iso[1]), int(iso[2]), int(iso[3])), 1)
    parts = _NUMBERS.match(word)
    if parts is None or word == "24/7" or (parts[4] is None and (parts[2] != "/" or words[1:2] == ["of"])):
        return None
    if parts[2] == ".":
        day_first = True
    one, two = int(parts[1]), int(parts[3])
    year = _whole_year(parts[4], today=today)
    readings = _readings(one, two, year, today=today, past=past)
    if not readings:
        if alone or year is not None:
            _refuse_numbers(one, two, year, day_first=day_first, today=today, past=past)
        return None
    if len(readings) == 2 and day_first is None and readings[0] != readings[1]:
        first, second = (exact_day(day) for day in readings)
        raise TwoReadingsError(
            f'"{word}" can be {first} or {second}. Write the month as a word, '
            'or settle it once: relnote config day_first yes (or no).',
            candidates=(first, second),
        )  # fmt: skip
    return Dated(readings[-1 if day_first is False else 0], 1, yearless=year is None)


def _whole_year(digits: str | None, *, today: date) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else short_year(digits, today=today)


def _readings(one: int, two: int, year: int | None, *, today: date, past: bool) -> list[date]:
    """The real days two numbers can mean: day first, then month first."""
    readings = []
    for number, month in ((one, two), (two, one)):
        try:
            day = (
                real_day(year, month, number)
                if year is not None
                else yearless(month, number, today=today, past=past)
            )
        except DayError:
            continue
        readings.append(day)
    return readings


def _refuse_numbers(
    one: int, two: int, year: int | None, *, day_first: bool | None, today: date, past: bool
) -> None:
    """Raise DayError for two numbers that are no day in either order."""
    number, month = (two, one) if day_first is False or two > 12 >= one else (one, two)
    if year is None:
        yearless(month, number, today=today, past=past)
    real_day(year or today.year, month, number)


def real_day(year: int, month: int, number: int) -> date:
    """That day; raises DayError with the nearest real ones where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        raise unreal_day(year, month, number) from None


def unreal_day(year: int, month: int, number: int) -> DayError:
    """The refusal of a day that doesn't exist, with the real days on either side of it."""
    if not 1 <= year <= 9998:
        return DayError(f"{year:04} is no year relnote can keep.")
    if not 1 <= month <= 12:
        near = tuple(_clamped(year, number, at) for at in ((12, 13) if month > 12 else (0, 1)))
        said = f"{year:04}-{month:02}-{number:02}"
    else:
        last = date(year, month, month_length(year, month))
        near = (last, last + timedelta(days=1)) if number else (last.replace(day=1) - timedelta(days=1),
                                                                last.replace(day=1))  # fmt: skip
        said = f"{number} {MONTHS[month - 1]} {year}"
    first, second = (exact_day(day) for day in near)
    return DayError(
        f"There is no {said}. The nearest real days are {first} and {second}.", candidates=(first, second)
    )


def _clamped(year: int, number: int, months: int) -> date:
    month = add_months(date(year, 1, 1), months - 1)
    return month.replace(day=max(1, min(number, month_length(month.year, month.month))))


def yearless(month: int, number: int, *, today: date, past: bool) -> date:
    """The nearest such day in the sentence's sense, today included; 29 February the nearest real one."""
    if not 1 <= month <= 12 or not 1 <= number <= month_length(2028, month):
        raise _unreal_yearless(month, number, today=today, past=past)
    step = -1 if past else 1
    for year in range(today.year, today.year + 9 * step, step):
        if number > month_length(year, month):
            continue
        day = date(year, month, number)
        if day <= today if past else day >= today:
            return day
    raise unreal_day(today.year, month, number)


def _unreal_yearless(month: int, number: int, *, today: date, past: bool) -> DayError:
    if not 1 <= month <= 12:
        return unreal_day(today.year, month, number)
    last = month_length(2028, month)
    if month == 2:
        last = month_length(today.year, month)
    near = yearless(month, last if number else 1, today=today, past=past)
    return DayError(
        f"There is no {number} {MONTHS[month - 1]}. The nearest real days are "
        f"{exact_day(near)} and {exact_day(near + timedelta(days=1 if number else -1))}.",
        candidates=(exact_day(near), exact_day(near + timedelta(days=1 if number else -1))),
    )


def day_of_month(number: int, *, today: date, past: bool) -> date:
    """`the 12th`: the nearest month that has such a day, today included."""
    if not 1 <= number <= 31:
        raise DayError(f"No month has a day {number}.")
    for months in range(12):
        month = add_months(today.replace(day=1), -months if past else months)
        if number > month_length(month.year, month.month):
            continue
        day = month.replace(day=number)
        if day <= today if past else day >= today:
            return day
    raise DayError(f"No month has a day {number}.")
