"""The year in a strip: a square for each week they talked in, with the months beneath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from relnote.core.day.words import SHORT_MONTHS
from relnote.tui.lines import Line, Part

SIGNS = ("·", "▪", "■")
"""No talk in that week, one, several: the sign says it without colour."""


def strip_lines(talks: Sequence[int], width: int, *, today: date) -> list[Line]:
    """Two lines from the talks of each week, the present week last; where the page is narrow, fewer weeks."""
    weeks = max(min(len(talks), width - 3), 0)
    counts = talks[len(talks) - weeks :]
    squares: list[Part] = [(" ", "ink")]
    for count in counts:
        sign = SIGNS[min(count, 2)]
        squares.append((sign, "mark" if count else "dim"))
    return [Line(tuple(squares)), Line(((" " + _months(weeks, today), "dim"),))]


def _months(weeks: int, today: date) -> str:
    """The name of each month over the week it begins in, where there is room for it."""
    monday = today - timedelta(days=today.weekday())
    letters = [" "] * weeks
    free = 0
    for place in range(weeks):
        week = monday - timedelta(weeks=weeks - 1 - place)
        begins = any((week + timedelta(days=day)).day == 1 for day in range(7))
        name = SHORT_MONTHS[(week + timedelta(days=6)).month - 1]
        if begins and place >= free and place + len(name) <= weeks:
            letters[place : place + len(name)] = name
            free = place + len(name) + 1
    return "".join(letters)
