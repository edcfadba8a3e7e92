"""A sheet beside others: its row is lit only while the cursor is in it."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style

from relnote.tui.lines import Line
from relnote.tui.widgets.sheet import Sheet


class DeskSheet(Sheet):
    """Of several sheets on one page, one has the cursor, and it can be seen which without colour."""

    def on_focus(self) -> None:
        """The row is lit."""
        self.refresh()

    def on_blur(self) -> None:
        """It no longer is."""
        self.refresh()

    def _ink(self, name: str) -> Style:
        return super()._ink(name) if self.has_focus or name != "cursor" else Style()

    def _row(self, line: Line, parts: list[Segment], base: Style) -> list[Segment]:
        return super()._row(line, parts, base) if self.has_focus else parts
