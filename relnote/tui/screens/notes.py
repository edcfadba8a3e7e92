"""Notes: Friday's desk, drafts, and everything that was posted, newest first, with the note at the right."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from relnote.tui.reading import Reading
from relnote.tui.screens.place import Place
from relnote.tui.widgets.sheet import Sheet


class Notes(Place):
    """Who a card would be right for today, what was begun, and the ledger."""

    place = "notes"

    def body(self) -> ComposeResult:
        """The list left, the note under the cursor right."""
        with Horizontal(classes="desk"):
            yield Sheet(id="notes", classes="list")
            yield Sheet(id="note")

    def on_mount(self) -> None:
        """The cursor starts in the list."""
        self.set_focus(self.query_one("#notes"))

    def show(self, reading: Reading) -> None:
        """What stands there today."""

    @on(Sheet.Moved, "#notes")
    def _turn(self) -> None:
        self.refresh_bindings()
