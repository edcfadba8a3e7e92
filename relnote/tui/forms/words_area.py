"""A field of several lines for words of hers; what could move the cursor of a terminal is shown as a sign."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import TextArea

from relnote.core.visible import visible


class WordsArea(TextArea):
    """Words of hers. From its first and last line, up and down go on to the fields around it."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, id="body", compact=True, soft_wrap=True, highlight_cursor_line=False)

    def get_line(self, line_index: int) -> Text:
        """The line, safe to look at."""
        line = super().get_line(line_index)
        if line.plain.isprintable():
            return line
        return Text("".join(visible(letter) or " " for letter in line.plain), end="", no_wrap=True)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own signature
        """Up; from the first line to the field before."""
        row = self.cursor_location[0]
        super().action_cursor_up(select)
        if not select and row == 0 and self.cursor_location == (0, 0):
            self.screen.focus_previous()

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own signature
        """Down; from the last line to the field after."""
        row = self.cursor_location[0]
        super().action_cursor_down(select)
        if not select and (row, self.cursor_location) == (self.document.end[0], self.document.end):
            self.screen.focus_next()
