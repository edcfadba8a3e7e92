"""What stays behind when someone has died, to keep or to let go: nothing goes unless it is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import BLANK, Line, paragraph, shown
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

KEYS = "123456789"


class ToKeep(Form[tuple[str, ...]]):
    """Answers with the keys of what is let go. `rows` are keys and words."""

    BINDINGS = [
        Binding("enter", "enter", "keep the rest", priority=True, id="keep.settle",
                tooltip="Let go what is ticked, keep the rest"),
        Binding("space", "tick", "let go", id="keep.tick", tooltip="Let it go, or keep it after all"),
    ]  # fmt: skip

    def __init__(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._heading = heading
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The rows, each with its key."""
        with Vertical(classes="slip"):
            yield Sheet(id="keep")
            yield KeyLine()

    def on_mount(self) -> None:
        """Nothing is ticked: all is kept."""
        sheet = self.query_one("#keep", Sheet)
        sheet.styles.height = min(len(self._rows) + 5, 16)
        sheet.show(self._lines)
        self.set_focus(sheet)

    def _lines(self, width: int) -> Sequence[Line]:
        lines = [*paragraph(shown(self._heading), width - 2, ink="name", indent=2), BLANK]
        for place, (key, words) in enumerate(self._rows):
            sign = KEYS[place] if place < len(KEYS) else " "
            first = [("  ", "ink"), (f"{sign}  ", "mark")]
            lines += paragraph(shown(words), width - 2, indent=5, first=first, key=key)
        return lines

    def on_key(self, event: events.Key) -> None:
        """A row's own key ticks it."""
        place = KEYS.find(event.character) if event.character else -1
        if 0 <= place < len(self._rows):
            event.stop()
            self._turn(self._rows[place][0])

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self._turn(event.key)

    def _turn(self, key: str) -> None:
        sheet = self.query_one("#keep", Sheet)
        sheet.tick(sheet.ticked ^ {key})

    def action_tick(self) -> None:
        """Tick the row under the cursor."""
        cursor = self.query_one("#keep", Sheet).cursor
        if cursor is not None:
            self._turn(cursor)

    @on(Entered)
    def _settle(self) -> None:
        """Let go what is ticked."""
        sheet = self.query_one("#keep", Sheet)
        self.dismiss(tuple(key for key in sheet.keys if key in sheet.ticked))
