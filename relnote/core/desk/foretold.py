"""A day that was still to come when a sentence was written: which days it means, and whether they are past."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from relnote.core.day.saying import ahead, distance
from relnote.core.day.words import MONTH_OF, MONTHS, SHORT_MONTHS, WEEKDAY_OF, WEEKDAYS, month_length

_PAST = re.compile(
    r"\b(?:was|were|had|went|came|did|took|got|began|left|sold|bought|gave|rang|said|paid|made|found"
    r"|\w{2,}ed)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|won't|going to|would|starts?|begins?|comes?|has|is|are|due|wants?|hopes?|to|new|next|shuts?"
    r"|opens?|moves?|may|might|leaves?|ends?)\b|['’]ll\b",
    re.IGNORECASE,
)


class Foretold(Struct, frozen=True, gc=False):
    """The days meant, from first to last, and what to call them: `August`, `12 March`, `That Thursday`."""

    first: date
    last: date
    name: str

    def is_past(self, today: date) -> bool:
        """Whether all of it has gone by."""
        return self.last < today

    def gone(self) -> str:
        """`August has come and gone.`"""
        return f"{self.name} has come and gone."

    def still(self, today: date) -> str:
        """`That is in 9 days.`, `That is this month.`, `That is in 6 weeks.`"""
        if self.first == self.last:
            return f"That is {ahead(self.first, today=today)}."
        months = 12 * (self.first.year - today.year) + self.first.month - today.month
        if months <= 1:
            return f"That is {'next' if months == 1 else 'this'} month."
        return f"That is {distance(self.first, today=today)}."


def foretold(text: str, *, said: date) -> Foretold | None:
    """The first day in a text that lay ahead when it was written; None where there is none.

    A month or weekday without its year is the next one after that day; the month it was said in may be this one
    or the next, so it is none. Nor is what is told as past.
    """
    for found in _days().finditer(text):
        clause = _clause_around(text, found.start())
        if _PAST.search(clause) and not _TO_COME.search(clause):
            continue
        days = _meant(found, said=said)
        if days is not None and days.last > said:
            return days
    return None


@cache
def _days() -> re.Pattern[str]:
    """A day, or a capitalised month or weekday after a word that points at it."""
    months = "|".join((*MONTHS, *(name for name in SHORT_MONTHS if name != "May")))
    weekdays = "|".join(WEEKDAYS)
    points = r"(?i:in|on|by|until|till|from|next|early|late|before|for)"
    numbered = r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(
        rf"\b{numbered}\s+(?:of\s+)?(?P<dayed>{months})\b(?:\s+(?P<year1>\d{{4}}))?"
        rf"|\b(?P<month_first>{months})\s+(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\b"
        rf"|\b{points}\s+(?:(?:the|about|early|late|mid)\s+)?(?P<month>{months})\b(?:\s+(?P<year2>\d{{4}}))?"
        rf"|\b{points}\s+(?:the\s+)?(?P<weekday>{weekdays})\b"
    )


def _meant(found: re.Match[str], *, said: date) -> Foretold | None:
    if found["weekday"]:
        on = said + timedelta(days=(WEEKDAY_OF[found["weekday"].lower()] - said.weekday() - 1) % 7 + 1)
        return Foretold(on, on, f"That {WEEKDAYS[on.weekday()]}")
    name = found["dayed"] or found["month_first"] or found["month"]
    month = MONTH_OF[name.lower()]
    year_said = found["year1"] or found["year2"]
    year = int(year_said) if year_said else said.year + (month < said.month)
    if not 1 <= year <= 9999:
        return None
    if found["month"]:
        if month == said.month and not year_said:
            return None
        last = date(year, month, month_length(year, month))
        return Foretold(date(year, month, 1), last, MONTHS[month - 1])
    number = int(found["number"] or re.match(r"\d+", found[0])[0])  # type: ignore[index]
    if not 1 <= number <= month_length(year, month):
        return None
    on = date(year, month, number)
    if on <= said and not year_said and month != 2:
        on = date(year + 1, month, number)
    return Foretold(on, on, f"{number} {MONTHS[month - 1]}")


def _clause_around(text: str, at: int) -> str:
    start = max(text.rfind(sign, 0, at) for sign in ".;:!?") + 1
    ends = [end for sign in ".;:!?" if (end := text.find(sign, at)) >= 0]
    return text[start : min(ends, default=len(text))]
