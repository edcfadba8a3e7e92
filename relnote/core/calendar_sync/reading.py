"""What a file of a vdir turned out to hold, or why it can't be read."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.calendar_sync.versions import Parts


class Read(Struct, frozen=True, kw_only=True):
    """One item as it was read from a file."""

    uid: str
    parts: Parts
    wrote: str | None = None
    sequence: int = 0
    touched: date | None = None


class DamagedItemError(Exception):
    """A file that can't be read as one item; `reason` ends a sentence ("it ends in the middle")."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ManyItemsError(DamagedItemError):
    """A file with several items, which a vdir has one each."""

    def __init__(self, count: int) -> None:
        super().__init__(f"it holds {count} items, where a vdir has one a file")
        self.count = count
