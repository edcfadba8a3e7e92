"""Days as people know them: a birthday without its year, a month, only a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from msgspec import Struct


class PartialDay(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True, order=True):
    """A day of which a part may not be known: 12 June, June 1980, 1980 (vCard 4 truncated dates)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> PartialDay:
        """A day known whole."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def first(self) -> date | None:
        """The first day it can mean; None without a year."""
        if self.year is None:
            return None
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """The last day it can mean; None without a year."""
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])
