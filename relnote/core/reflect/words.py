"""The words of a year looked back on, the same in the shell and on the screens."""

from __future__ import annotations

from datetime import date

from relnote.core.day.saying import named_day, said_day
from relnote.core.reflect.introductions import Brought
from relnote.core.reflect.year import Good, Month, Year

KEPT = "Promises kept"
RIGHT = "Things gone right"
TREE = "Who brought whom"
NOTHING = "Nothing is written of this year yet."

SQUARES = ("·", "□", "▣", "■")
"""No talk in a week, a few, more, many: the sign says it without colour."""
AHEAD = " "


def step_of(year: Year) -> int:
    """How many talks make a square one size larger: a third of the fullest week."""
    most = max((talks or 0 for month in year.months for talks in month.squares), default=0)
    return max(-(-most // 3), 1)


def square(talks: int | None, step: int) -> str:
    """The sign of a week; a blank for one still ahead."""
    if talks is None:
        return AHEAD
    return SQUARES[min(-(-talks // step), 3)]


def legend(step: int) -> str:
    """What the squares mean: `□ up to 3 talks in a week · ▣ up to 6 · ■ more`."""
    few = f"{'' if step == 1 else 'up to '}{_counted(step, 'talk')} in a week"
    return f"{SQUARES[1]} {few} · {SQUARES[2]} up to {2 * step} · {SQUARES[3]} more"


def title(year: Year) -> str:
    """`2026 so far`, `2025`."""
    return f"{year.year} so far" if year.year == year.today.year else str(year.year)


def year_words(year: Year) -> str:
    """`412 talks with 63 people · 14 letters of yours`; "" where nothing happened."""
    if not year.talks:
        return ""
    letters = f" · {_counted(year.letters, 'letter')} of yours" if year.letters else ""
    return talks_words(year.talks, year.people) + letters


def month_words(month: Month) -> str:
    """`14 talks with 9 people`; "" for a month without."""
    return talks_words(len(month.talks), month.people) if month.talks else ""


def talks_words(talks: int, people: int) -> str:
    """`1 talk with 1 person`."""
    whom = "1 person" if people == 1 else f"{people:,} people"
    return f"{_counted(talks, 'talk')} with {whom}"


def good_words(good: Good) -> str:
    """What it was, and what came of it."""
    return f"{good.text}: {good.said}" if good.said else good.text


def good_aside(good: Good, *, today: date) -> str:
    """The day it came about; of a promise also the day it was for, where that was another."""
    on = said_day(good.on, today=today)
    if good.due is None or good.due == good.on:
        return on
    return f"{on}, for {named_day(good.due, today=today)}"


def brought_words(one: Brought, *, today: date) -> str:
    """`12 Mar 2024 · thanked`; an introducer who is only a name, and a root, have none."""
    on = [said_day(one.on, today=today)] if one.on else []
    return " · ".join((*on, "thanked" if one.thanked else "not thanked yet"))


def _counted(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number:,} {word}s"
