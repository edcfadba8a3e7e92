"""What is still open with those she just talked with, to tick in one key each."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from relnote.core.acts.open_rows import OpenRow
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import BLANK, Line, paragraph, shown
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

KEYS = "123456789"


class StillOpen(Form[tuple[str, ...]]):
    """Answers with the whole refs of the rows ticked, in their order."""

    BINDINGS = [
        Binding(
            "enter",
            "enter",
            "that's all",
            tooltip="Tick these off and put the slip away",
            id="open.settle",
            priority=True,
        ),
        Binding(
            "space", "tick", "or a number: tick", tooltip="Tick the row, or take the tick off", id="open.tick"
        ),
    ]

    def __init__(self, names: str, rows: Sequence[OpenRow], *, ticked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._ticked = ticked
        self._names = names
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The rows, each with its key."""
        with Vertical(classes="slip"):
            yield Sheet(id="open")
            yield KeyLine()

    def on_mount(self) -> None:
        """Ticked is only what she came from."""
        sheet = self.query_one("#open", Sheet)
        sheet.styles.height = min(len(self._rows) + 3, 14)
        sheet.tick(self._ticked)
        sheet.show(self._lines)
        self.set_focus(sheet)

    def _lines(self, width: int) -> Sequence[Line]:
        heading = f"Still open with {shown(self._names)}"
        lines = [*paragraph(heading, width - 2, ink="name", indent=2), BLANK]
        for place, row in enumerate(self._rows):
            key = KEYS[place] if place < len(KEYS) else " "
            first = [("  ", "ink"), (f"{key}  ", "mark")]
            lines += paragraph(shown(f"{row.words}"), width - 2, indent=5, first=first, key=row.whole)
        return lines

    def on_key(self, event: events.Key) -> None:
        """A row's own key ticks it, or takes the tick off."""
        place = KEYS.find(event.character) if event.character else -1
        if 0 <= place < len(self._rows):
            event.stop()
            self._turn(self._rows[place].whole)

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self._turn(event.key)

    def _turn(self, key: str) -> None:
        sheet = self.query_one("#open", Sheet)
        sheet.tick(sheet.ticked ^ {key})

    def action_tick(self) -> None:
        """Tick the row under the cursor."""
        cursor = self.query_one("#open", Sheet).cursor
        if cursor is not None:
            self._turn(cursor)

    @on(Entered)
    def _settle(self) -> None:
        """That's all."""
        sheet = self.query_one("#open", Sheet)
        self.dismiss(tuple(key for key in sheet.keys if key in sheet.ticked))
