"""Days as the demo writes them: whole weeks back from this week's Monday, so that weekdays are kept."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.partial import PartialDay

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

DAY = r"today|(?:last|next) [a-z]{3}|\+?\d+d|-?\d+ (?:mon|tue|wed|thu|fri|sat|sun)"
"""A day: `9 fri`, `-1 tue` (next week's), `today`, `last thu`, `next tue`, `4d` (ago), `+5d` (ahead)."""

_COMPUTED = re.compile(r"\{(month|year) (-?\d+)\}")
_SUNDAY = 6


class Days(Struct, frozen=True):
    """Reads a day of the demo as the day it is when the notebook is opened on `today`."""

    today: date

    @property
    def monday(self) -> date:
        """The Monday of the week it is opened in."""
        return self.today - timedelta(days=self.today.weekday())

    def __call__(self, text: str) -> date:
        """The day `text` stands for. The few that hang on today itself step off a Sunday: `today` to the
        Monday after, `4d` to the Saturday before. What lies ahead (`+5d`) is a birthday and may fall anywhere.
        """
        if text == "today":
            return self.today + timedelta(days=self.today.weekday() == _SUNDAY)
        if text.endswith("d") and text[:-1].lstrip("+").isdigit():
            return self._some_days(text)
        first, weekday = text.split(" ")
        place = WEEKDAYS.index(weekday)
        if first == "last":
            return self.today - timedelta(days=(self.today.weekday() - place - 1) % 7 + 1)
        if first == "next":
            return self.today + timedelta(days=(place - self.today.weekday() - 1) % 7 + 1)
        return self.monday + timedelta(days=place, weeks=-int(first))

    def _some_days(self, text: str) -> date:
        if text.startswith("+"):
            return self.today + timedelta(days=int(text[1:-1]))
        day = self.today - timedelta(days=int(text[:-1]))
        return day - timedelta(days=day.weekday() == _SUNDAY)

    def born(self, text: str, *, turning: int | None = None) -> PartialDay:
        """A birthday that is kept on the day `text`; without `turning` its year isn't known.

        On 29 February of a year that has none, the 28th.
        """
        day = self(text)
        if turning is None:
            return PartialDay(month=day.month, day=28 if (day.month, day.day) == (2, 29) else day.day)
        year = day.year - turning
        short = (day.month, day.day) == (2, 29) and not isleap(year)
        return PartialDay(year=year, month=day.month, day=28 if short else day.day)

    def month_of(self, weeks: int) -> PartialDay:
        """The month that lay `weeks` back, its day not known."""
        day = self.monday - timedelta(weeks=weeks)
        return PartialDay(year=day.year, month=day.month)

    def filled(self, text: str) -> str:
        """`text` with `{month 12}` and `{year 400}` as the month and year that lay so many weeks back."""
        return _COMPUTED.sub(self._computed, text) if "{" in text else text

    def _computed(self, found: re.Match[str]) -> str:
        day = self.monday - timedelta(weeks=int(found[2]))
        return MONTHS[day.month - 1] if found[1] == "month" else str(day.year)
