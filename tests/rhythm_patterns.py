"""Five ways people talk, simulated: the table a learned rhythm is judged by (product 6, edges 1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from relnote.core.rhythm.gaps import Learned, learned

FIRST_YEAR = 2015
YEARS = 6
"""Years of talks; figures are taken from the third year on."""
RUNS = 200
NEVER = 2000
"""Days after the last talk at which a stop counts as never noticed."""

Pattern = Callable[[Random], list[date]]
Rhythm = Callable[[Sequence[int]], Learned | None]


class Figures(NamedTuple):
    """Days a year someone is listed though nothing is wrong, and days until a true stop is noticed."""

    listed_wrongly: float
    noticed: float


def mean_figures(pattern: Pattern, *, rhythm: Rhythm = learned) -> Figures:
    """The means of 200 seeded runs."""
    runs = [figures(pattern, Random(seed), rhythm=rhythm) for seed in range(RUNS)]
    return Figures(sum(run.listed_wrongly for run in runs) / RUNS, sum(run.noticed for run in runs) / RUNS)


def figures(pattern: Pattern, random: Random, *, rhythm: Rhythm = learned) -> Figures:
    """One run: its silences from two years after the first talk on, then a stop after the last."""
    days = [day.toordinal() for day in pattern(random)]
    from_day = days[0] + 2 * 365
    wrongly = 0
    for place in range(1, len(days)):
        until = days[place] - 1
        known = rhythm(days[:place])
        if known is not None:
            first = max(days[place - 1] + known.allowed + 1, from_day)
            last = min(until, days[place - 1] + known.ended)
            wrongly += max(0, last - first + 1)
    known = rhythm(days)
    years = (days[-1] - from_day) / 365.25
    return Figures(wrongly / years, known.allowed + 1 if known else NEVER)


def median_alone(days: Sequence[int]) -> Learned | None:
    """What a simpler formula would do: twice the usual gap, whatever the long ones are."""
    known = learned(days)
    return known and replace(known, allowed=2 * known.usual, ended=NEVER)


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
