"""Marks worked out beside the keys: the newest text is read in a thread, one reading at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date

from relnote.core.desk.marks import EarlierNotes, Mark, marks
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.tui.reading import Reading


class Marking:
    """What is wanted, and what was read last. Whatever is typed while one text is read is read after it."""

    def __init__(self) -> None:
        self._wanted: tuple[Note, Reading] | None = None
        self._earlier: tuple[Notebook, date, int, EarlierNotes] | None = None
        self.running = False

    def want(self, note: Note, reading: Reading) -> None:
        """The marks of this note are wanted, in place of those of an earlier one."""
        self._wanted = (note, reading)

    async def run(self) -> AsyncIterator[tuple[Mark, ...]]:
        """The marks of each text that was still wanted when it had been read."""
        self.running = True
        try:
            while self._wanted is not None:
                wanted, self._wanted = self._wanted, None
                found = await asyncio.to_thread(self._read, *wanted)
                if self._wanted is None:
                    yield found
        finally:
            self.running = False

    def _read(self, note: Note, reading: Reading) -> tuple[Mark, ...]:
        if not (note.text or "").strip() or any(one not in reading.notebook.people for one in note.to):
            return ()
        return marks(
            note.text or "",
            reading.notebook,
            note.to,
            today=reading.today,
            reason=note.reason,
            earlier=self._notes_before(note, reading),
            waved=frozenset(note.waved),
        )

    def _notes_before(self, note: Note, reading: Reading) -> EarlierNotes:
        """The earlier notes, gathered once for a notebook."""
        known = self._earlier
        if (
            known is None
            or known[0].notes is not reading.notebook.notes
            or known[1:3] != (reading.today, note.id)
        ):
            of = EarlierNotes.of(reading.notebook, today=reading.today, leave_out=note.id, round=note.round)
            self._earlier = known = (reading.notebook, reading.today, note.id, of)
        return known[3]
