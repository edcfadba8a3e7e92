"""The words days are made of: months, weekdays, numbers, units, and the calendar's own arithmetic."""

from __future__ import annotations

from datetime import date
from typing import Literal

MONTHS = ("January", "February", "March", "April", "May", "June", "July",
          "August", "September", "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
SHORT_WEEKDAYS = tuple(name[:3] for name in WEEKDAYS)

MONTH_OF = {name.lower(): place for place, name in enumerate(MONTHS, 1)}
MONTH_OF |= {name.lower(): place for place, name in enumerate(SHORT_MONTHS, 1)}
MONTH_OF["sept"] = 9

WEEKDAY_OF = {name.lower(): place for place, name in enumerate(WEEKDAYS)}
WEEKDAY_OF |= {name.lower(): place for place, name in enumerate(SHORT_WEEKDAYS)}
WEEKDAY_OF |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

NUMBER_OF = {
    name: number
    for number, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1}

Reach = Literal["days", "months"]
UNIT_OF: dict[str, tuple[int, Reach]] = {
    "day": (1, "days"), "days": (1, "days"), "week": (7, "days"), "weeks": (7, "days"),
    "fortnight": (14, "days"), "fortnights": (14, "days"), "month": (1, "months"), "months": (1, "months"),
    "quarter": (3, "months"), "quarters": (3, "months"), "year": (12, "months"),
    "years": (12, "months"),
}  # fmt: skip
"""How far each unit reaches: so many days, or so many months on the calendar."""

SHORT_UNIT_OF = {"d": "days", "w": "weeks", "wk": "weeks", "wks": "weeks", "m": "months", "mo": "months",
                 "y": "years", "yr": "years", "yrs": "years"}  # fmt: skip


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February. Not by `calendar`, which every verb would wait for."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month has in that year."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months on; the month's last day where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, month_length(years, month + 1)))
