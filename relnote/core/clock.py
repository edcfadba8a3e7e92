"""What tells the day and the moment: made once in `main`, passed down, never asked from here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime


class Clock:
    """`today` is her local day (`RELNOTE_TODAY` sets it); `now` is the real moment, with its time zone.

    Days that are stored (`added`, `made`, `done`) come from `today`; ids and history from `now` (edges 4).
    Not a Struct: `--help` makes a clock too, and need not wait for msgspec, nor for a NamedTuple to be made.
    """

    __slots__ = ("now", "today")

    def __init__(self, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        self.today = today
        self.now = now
