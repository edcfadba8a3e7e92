"""Whether she is there: when a key or the mouse was last touched."""

from __future__ import annotations

from datetime import timedelta

from relnote.core.clock import Clock

PAUSE = timedelta(seconds=1)
"""She types no more for the moment."""


class Presence:
    """What is best done while she isn't typing asks here."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._touched = clock.now()
        self._pause_is_new = True

    def touch(self) -> None:
        """A key, or the mouse: she is there."""
        self._touched, self._pause_is_new = self._clock.now(), True

    def pauses(self) -> bool:
        """True once in each pause of hers, and never between two keys."""
        if not self._pause_is_new or self._clock.now() - self._touched < PAUSE:
            return False
        self._pause_is_new = False
        return True

    def is_away(self, minutes: int) -> bool:
        """Whether nothing was touched for so long; never where that is none."""
        idle = timedelta(minutes=minutes)
        return bool(idle) and self._clock.now() - self._touched >= idle
