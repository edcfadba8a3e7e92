"""How often: cadences and repeats, computed from their start, never from the last result."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from relnote.core.day.words import NUMBER_OF, SHORT_UNIT_OF, UNIT_OF, add_months
from relnote.core.errors import DayError

Unit = Literal["day", "week", "month", "year"]

LARGEST = 1000
"""No cadence counts more than this many of its unit: beyond it a day would leave the calendar."""


class Cadence(Struct, frozen=True, omit_defaults=True, gc=False):
    """Every `count` units. A quarter is three months. Months and years are counted on the calendar."""

    count: int
    unit: Unit


_WORDS: dict[str, Cadence] = {
    "daily": Cadence(1, "day"), "weekly": Cadence(1, "week"), "fortnightly": Cadence(2, "week"),
    "monthly": Cadence(1, "month"), "quarterly": Cadence(3, "month"), "yearly": Cadence(1, "year"),
    "annually": Cadence(1, "year"), "twice a year": Cadence(6, "month"), "half yearly": Cadence(6, "month"),
    "twice a month": Cadence(15, "day"), "once a year": Cadence(1, "year"),
    "once a month": Cadence(1, "month"), "once a week": Cadence(1, "week"),
}  # fmt: skip
_UNITS: dict[str, tuple[int, Unit]] = {
    "day": (1, "day"), "week": (1, "week"), "fortnight": (2, "week"),
    "month": (1, "month"), "quarter": (3, "month"), "year": (1, "year"),
}  # fmt: skip


def read_cadence(text: str) -> Cadence:
    """`every 6 weeks`, `6w`, `every quarter`, `every other month`, `weekly`; raises DayError."""
    cadence = cadence_in(text)
    if cadence is None:
        raise DayError(f'relnote can\'t read "{text}" as how often. Write it like "every 6 weeks" or "6w".')
    return cadence


def cadence_in(text: str) -> Cadence | None:
    """The cadence that is the whole of `text`, or None."""
    words = text.lower().replace("half-", "half ").split()
    if " ".join(words) in _WORDS:
        return _WORDS[" ".join(words)]
    if words and words[0] in ("every", "each"):
        words = words[1:]
    if len(words) == 1:
        words = _parted(words[0])
    if len(words) != 2:
        return None
    return _counted(words[0], words[1])


def said_cadence(cadence: Cadence) -> str:
    """`every 6 weeks`, `every week`, `every quarter`; `read_cadence` reads it back."""
    if cadence == Cadence(3, "month"):
        return "every quarter"
    if cadence.count == 1:
        return f"every {cadence.unit}"
    return f"every {cadence.count} {cadence.unit}s"


def nth(start: date, cadence: Cadence, place: int) -> date:
    """The day `place` cadences from `start` (0 is the start itself).

    On the calendar: monthly from 31 January gives 28 February and then 31 March.
    """
    steps = cadence.count * place
    if cadence.unit == "day":
        return start + timedelta(days=steps)
    if cadence.unit == "week":
        return start + timedelta(weeks=steps)
    return add_months(start, steps * 12 if cadence.unit == "year" else steps)


def next_after(start: date, cadence: Cadence, day: date) -> date:
    """The first day of the series from `start` that is after `day`."""
    if start > day:
        return start
    longest = {"day": 1, "week": 7, "month": 31, "year": 366}[cadence.unit] * cadence.count
    place = (day - start).days // longest
    while nth(start, cadence, place) <= day:
        place += 1
    return nth(start, cadence, place)


def plus(day: date, cadence: Cadence) -> date:
    """The day one cadence on: 18 September and 2 months is 18 November."""
    return nth(day, cadence, 1)


def _parted(word: str) -> list[str]:
    """`6w` as count and unit; a lone unit counts one."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits and digits != word:
        return [digits, SHORT_UNIT_OF.get(word[len(digits) :], word[len(digits) :])]
    return ["1", word]


def _counted(number: str, unit: str) -> Cadence | None:
    count = 2 if number in ("other", "second") else NUMBER_OF.get(number)
    if count is None:
        count = int(number) if number.isdecimal() and len(number) < 6 else 0
    if unit not in UNIT_OF or not 0 < count <= LARGEST:
        return None
    each, name = _UNITS[unit.removesuffix("s")]
    return Cadence(count * each, name)


def ending_cadence(text: str) -> tuple[str, Cadence, int] | None:
    """The cadence that ends `text` (*ring every 6 weeks*): the text without it, and where it begins."""
    small = text.lower()
    begins = max(small.rfind(" every "), small.rfind(" each "))
    cadence = cadence_in(text[begins + 1 :].rstrip(" .")) if begins >= 0 else None
    return (text[:begins].rstrip(" ,;"), cadence, begins + 1) if cadence else None
