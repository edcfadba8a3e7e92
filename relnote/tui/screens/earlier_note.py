"""A note that was posted before, on a slip over the one that is being written."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.desk.ledger import ledger
from relnote.tui.lines import BLANK, Line
from relnote.tui.reading import Reading
from relnote.tui.screens.keys import Slip
from relnote.tui.widgets.note_pane import note_in


class EarlierNote(Slip):
    """To be read and put away."""

    def __init__(self, reading: Reading, note: int) -> None:
        super().__init__()
        self._reading = reading
        self._note_id = note

    def write(self, width: int) -> Sequence[Line]:
        """The whole note; where it was removed meanwhile, that."""
        note = self._reading.notebook.notes.get(self._note_id)
        row = next(
            (
                row
                for row in ledger(self._reading.notebook, today=self._reading.today)
                if row.note == self._note_id
            ),
            None,
        )
        if note is None or row is None:
            return [BLANK, Line(((" That note is no longer in the notebook.", "dim"),)), BLANK]
        return note_in(self._reading, note, row, width)
