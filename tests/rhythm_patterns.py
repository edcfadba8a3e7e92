"""Five ways people talk, simulated: the table a learned rhythm is judged by (product 6, edges 1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

FIRST_YEAR = 2015
YEARS = 6
"""Years of talks; figures are taken from the third year on."""
RUNS = 200
NEVER = 2000
"""Days after the last talk at which a stop counts as never noticed."""

Pattern = Callable[[Random], list[date]]


def self_assessment(random: Random) -> list[date]:
    """4 to 8 days uniform over 1 October to 31 January, each season."""
    days: set[date] = set()
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        start = date(year, 10, 1)
        length = (date(year + 1, 1, 31) - start).days
        days |= {start + timedelta(days=at) for at in random.sample(range(length + 1), random.randint(4, 8))}
    return sorted(days)


def quarterly(random: Random) -> list[date]:
    """2 to 4 talks 1 to 10 days apart, begun within 10 days of the quarter."""
    days: list[date] = []
    for quarter in range(4 * YEARS):
        when = date(FIRST_YEAR + quarter // 4, 1 + 3 * (quarter % 4), 1) + timedelta(days=random.randint(0, 10))
        for _talk in range(random.randint(2, 4)):
            days.append(when)
            when += timedelta(days=random.randint(1, 10))
    return days


def monthly(random: Random) -> list[date]:
    """The middle of each month, give or take 3 days."""
    return [
        date(FIRST_YEAR + month // 12, 1 + month % 12, 15) + timedelta(days=random.randint(-3, 3))
        for month in range(12 * YEARS)
    ]


def weekly(random: Random) -> list[date]:
    """A day of each week, give or take one."""
    start = date(FIRST_YEAR, 1, 7)
    return [start + timedelta(days=7 * week + random.randint(-1, 1)) for week in range(52 * YEARS)]


def yearly(random: Random) -> list[date]:
    """The same day of each year, give or take 7."""
    return [date(FIRST_YEAR + year, 5, 20) + timedelta(days=random.randint(-7, 7)) for year in range(YEARS)]
