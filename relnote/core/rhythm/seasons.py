"""Quiet seasons: days that don't count in a silence, and the line that stands in the list's place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from relnote.core.day.saying import said_day
from relnote.core.settings import Season, Settings

ONE_DAY = timedelta(days=1)
Stretch = tuple[int, int]
"""First and last day, both included, as ordinals."""


def season_line(settings: Settings, *, today: date) -> str | None:
    """What stands in the list's place: "Resting until 31 Jan".

    Where only circles rest, the line names them; None on a day outside every season.
    """
    everyone = [season for season in settings.seasons if not season.circles]
    last = last_day_of_rest(everyone, today)
    if last is not None:
        return f"Resting until {said_day(last, today=today)}"
    resting = [
        f"{_named(season.circles)} until {said_day(until, today=today)}"
        for season in settings.seasons
        if (until := last_day_of_rest([season], today)) is not None
    ]
    return f"Resting: {' · '.join(sorted(set(resting)))}" if resting else None


def seasons_for(settings: Settings, circles: Iterable[str]) -> tuple[Season, ...]:
    """The seasons that rest someone in these circles: everyone's, and those of a circle of theirs."""
    if not settings.seasons:
        return ()
    mine = {name.casefold() for name in circles}
    return tuple(
        season
        for season in settings.seasons
        if not season.circles or any(name.casefold() in mine for name in season.circles)
    )


def last_day_of_rest(seasons: Sequence[Season], day: date) -> date | None:
    """The last day of the rest that `day` lies in, seasons that touch taken together; None outside."""
    if not seasons:
        return None
    ordinal = day.toordinal()
    for first, last in reversed(stretches(seasons, day - timedelta(days=400), day + timedelta(days=800))):
        if first <= ordinal <= last:
            return date.fromordinal(last)
    return None


def days_at_rest(seasons: Sequence[Season], after: date, until: date) -> int:
    """How many days after `after`, `until` included, lie in one of the seasons; overlaps count once."""
    if not seasons or until <= after:
        return 0
    return sum(last - first + 1 for first, last in stretches(seasons, after + ONE_DAY, until))


def stretches(seasons: Sequence[Season], first: date, last: date) -> tuple[Stretch, ...]:
    """The seasons' days between two days, as stretches in order that neither overlap nor touch."""
    low, high = first.toordinal(), last.toordinal()
    cut = sorted(
        (max(start, low), min(end, high))
        for season in seasons
        for start, end in _spans(season, first.year, last.year)
        if start <= end and start <= high and end >= low
    )
    joined: list[Stretch] = []
    for start, end in cut:
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def _spans(season: Season, first_year: int, last_year: int) -> Iterable[Stretch]:
    """Every time the season comes in these years; a yearly one that ends before it starts crosses New Year."""
    if not season.yearly:
        yield season.start.toordinal(), season.end.toordinal()
        return
    crosses = (season.end.month, season.end.day) < (season.start.month, season.start.day)
    for year in range(max(first_year - 1, 1), min(last_year, 9998) + 1):
        yield _in_year(season.start, year).toordinal(), _in_year(season.end, year + crosses).toordinal()


def _in_year(day: date, year: int) -> date:
    """The same day in another year; 29 February is the 28th there where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _named(circles: Sequence[str]) -> str:
    return circles[0] if len(circles) == 1 else f"{', '.join(circles[:-1])} and {circles[-1]}"
