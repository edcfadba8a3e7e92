"""Days as people know them: a birthday without its year, a month, only a year."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Self

from msgspec import Struct

from relnote.core.day.words import month_length


class PartialDay(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True, order=True):
    """A day of which a part may not be known: 12 June, June 1980, 1980 (vCard 4 truncated dates).

    One that never comes (30 February) is none: ValueError, also when it is read from a file.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        # 2000 had a 29 February.
        known = (2000, 1, 1)
        date(*(usual if part is None else part for part, usual in zip(self._parts(), known, strict=True)))

    def _parts(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day

    @classmethod
    def of(cls, day: date) -> Self:
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
        return date(self.year, month, self.day or month_length(self.year, month))
