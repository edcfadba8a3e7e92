"""Lines on paper: the one widget that paints words from the notebook.

Only the lines in sight are painted, so ten thousand scroll as one does. Lines are plain text with named
inks and never markup.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from relnote.tui.lines import Line
from relnote.tui.widgets.sheet_ink import INKS_OF_A_SHEET, PLAIN, RowState, SheetInk
from relnote.tui.widgets.sheet_lines import SheetLines


class Paper(ScrollView):
    """Lines in one scroll."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {f"sheet--{ink}" for ink in INKS_OF_A_SHEET}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, classes=classes)
        self._rows = SheetLines()
        self._ink = SheetInk(lambda name: self.get_component_rich_style(name, partial=True))

    @property
    def lines(self) -> Sequence[Line]:
        """What stands on the sheet, as it was last drawn."""
        return self._rows.lines

    def grow_to(self, size: Size) -> None:
        """So long is the scroll now. The screen is laid out anew only where that makes the sheet itself higher.

        Laying it all out with every key typed in a find is most of what such a key would cost.
        """
        if self.styles.auto_dimensions:
            self.virtual_size = size
        else:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def refresh_rows(self, *keys: str | None) -> None:
        """Paint these rows anew, and nothing else."""
        for key in keys:
            if (span := self._rows.span(key)) is not None:
                self.refresh_lines(span[0], span[1] - span[0] + 1)

    def notify_style_update(self) -> None:
        """Another theme: the inks are mixed again."""
        self._ink.mix_again()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in sight; the paper they stand on is looked up once for all of them."""
        self._ink.base = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line in sight, padded to the width; the row under the cursor is lit and has a bar before it."""
        number = y + self.scroll_offset.y
        if number >= len(self.lines):
            return Strip.blank(self.size.width, self._ink.base)
        line = self.lines[number]
        return self._ink.strip(line, self.size.width, self._state(line.key, number))

    def _state(self, key: str | None, number: int) -> RowState:
        """What is so of the row that line is in."""
        return PLAIN
