"""What is shown, and what is being worked out beside the screens to be shown next."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from relnote.core.clock import Clock
from relnote.core.notebook import Notebook
from relnote.tui.reading import Reading

FADE = 0.2
"""Seconds a row that is done stays in sight, faded, before the list closes up."""


class NextReading:
    """Of acts in a row only the last is waited for: what is done meanwhile is worked out with it."""

    def __init__(self, notebook: Notebook, clock: Clock) -> None:
        self._clock = clock
        self._wanted = notebook
        self.shown = self._coming = Reading(notebook, clock.today())
        """What is shown; the first is not waited for."""
        self._is_due = self._is_fading = self._is_at_work = False

    @property
    def is_shown(self) -> bool:
        """Whether nothing is on its way to the screens."""
        return not self._is_due and not self._is_at_work

    def is_news(self, notebook: Notebook) -> bool:
        """Whether it is neither shown nor on its way, or the day is another."""
        return self._coming.today != self._clock.today() or self._coming.notebook != notebook

    def want(self, notebook: Notebook, *, fading: bool = False) -> None:
        """Have this shown next; where a row is `fading`, not before it has faded."""
        self._wanted, self._is_due = notebook, True
        self._is_fading = self._is_fading or fading

    async def readings(self) -> AsyncIterator[Reading]:
        """Each reading that is to be shown, once it is worked out; a second call finds nothing left to do."""
        if self._is_at_work:
            return
        self._is_at_work = True
        try:
            while self._is_due:
                await asyncio.sleep(FADE if self._is_fading else 0)
                self._is_due = self._is_fading = False
                reading = self._coming = Reading(self._wanted, self._clock.today(), before=self.shown)
                await asyncio.to_thread(reading.work_out)
                if not self._is_due:
                    self.shown = reading
                    yield reading
        finally:
            self._is_at_work = False
