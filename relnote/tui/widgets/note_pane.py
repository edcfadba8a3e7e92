"""What stands beside the list of notes: the note under the cursor, or what there is to write from."""

from __future__ import annotations

from collections.abc import Callable

from relnote.core.day.saying import said_day
from relnote.core.desk.ledger import LedgerRow
from relnote.core.desk.prompts import Desk
from relnote.core.desk.source_words import written_from
from relnote.core.notes import Note
from relnote.tui.lines import BLANK, Line, cut, paragraph, shown
from relnote.tui.reading import Reading
from relnote.tui.widgets.desk_lines import prompt_lines
from relnote.tui.widgets.note_lines import note_lines
from relnote.tui.widgets.sheet import Drawn, Sheet

Wanted = Callable[[], Drawn]
"""Works out what is shown, once it is wanted; what comes of it draws for a width."""


class NotePane(Sheet):
    """Follows the cursor of the list, once the cursor she moved is painted."""

    def __init__(self) -> None:
        super().__init__(id="note")
        self._next: Wanted | None = None

    def turn_to(self, wanted: Wanted) -> None:
        """Show this."""
        if self._next is None:
            self.call_after_refresh(self._turn)
        self._next = wanted

    def _turn(self) -> None:
        wanted, self._next = self._next, None
        if wanted is not None:
            self.show(wanted(), keep=False)


def note_in(reading: Reading, note: Note, row: LedgerRow, width: int) -> list[Line]:
    """A note of the ledger."""
    today = reading.today
    said = (
        f"posted {said_day(row.posted, today=today)}"
        if row.posted
        else f"begun {said_day(row.made, today=today)}"
    )
    return note_lines(note, row, width, from_what=written_from(reading.notebook, note), today_said=said)


def desk_in(laid: Desk | None, name: str, words: str, width: int) -> list[Line]:
    """What there is to write from, before the desk is opened; None: not worked out yet."""
    lines = [BLANK, Line(((" ", "ink"), (cut(shown(name), width - 2), "title")))]
    lines += paragraph(shown(words), width - 1, ink="dim", indent=1)
    for place, prompt in enumerate(laid.prompts if laid is not None else ()):
        lines += [BLANK, *(Line(line.parts) for line in prompt_lines(prompt, place, width))]
    if laid is not None and laid.said:
        lines += [BLANK, *paragraph(shown(laid.said), width - 1, indent=1)]
    return [*lines, BLANK, Line(((" ", "ink"), ("n", "mark"), ("  writes to them", "dim")))]
