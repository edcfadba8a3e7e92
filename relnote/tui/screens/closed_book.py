"""The closed book: the date and nothing else, until a key is pressed."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Label

from relnote.core.day.words import MONTHS, WEEKDAYS
from relnote.tui.reading import Reading


class ClosedBook(ModalScreen[None]):
    """Any key opens it, and does nothing else; so does a click."""

    reading: reactive[Reading | None] = reactive(None, repaint=False)

    def compose(self) -> ComposeResult:
        """The date, alone."""
        yield Label("", id="date", markup=False)

    def watch_reading(self, reading: Reading | None) -> None:
        """The date is right after midnight too."""
        if reading is not None and self.is_mounted:
            day = reading.today
            self.query_one("#date", Label).update(
                f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
            )

    def on_mount(self) -> None:
        """Show the date it was given."""
        self.watch_reading(self.reading)

    def on_key(self, event: events.Key) -> None:
        """Open it; the key means nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """Open it."""
        self.dismiss()
