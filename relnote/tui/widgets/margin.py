"""The margin of the card: beside the line where marked words begin, the number of their mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

MOST = 9
"""Marks with a number of one digit; more on one line are said by a plus."""


class Margin(Widget):
    """As high as the card, three cells wide."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"margin--mark"}

    def __init__(self) -> None:
        super().__init__(id="margin")
        self._rows: Mapping[int, Sequence[int]] = {}

    def show(self, rows: Mapping[int, Sequence[int]]) -> None:
        """Put these numbers beside these rows."""
        if rows != self._rows:
            self._rows = rows
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The number of the first mark of the row, and a plus where there are more."""
        base = self.rich_style
        numbers = self._rows.get(y, ())
        if not numbers:
            return Strip.blank(self.size.width, base)
        text = f"{numbers[0]:>2}" + ("+" if len(numbers) > 1 else " ")
        style = base + self.get_component_rich_style("margin--mark", partial=True)
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, base)
