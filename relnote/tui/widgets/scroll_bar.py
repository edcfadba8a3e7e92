"""The scroll bar: a hairline with the part in sight darker, so that the page stays the page."""

from __future__ import annotations

from math import ceil

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

LINE = "▕"


class Hairline(ScrollBarRender):
    """Drawn in ink on the page, never as a block; it is still dragged and clicked."""

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,  # noqa: FBT001, FBT002 - Textual's own signature
        back_color: Color = Color.parse("#555555"),  # noqa: B008 - Textual's own signature
        bar_color: Color = Color.parse("bright_magenta"),  # noqa: B008 - Textual's own signature
    ) -> Segments:
        """One line of cells from top to bottom; nothing at all where everything is in sight."""
        if not vertical or not window_size or not size or size == virtual_size:
            return super().render_bar(
                size, virtual_size, window_size, position, thickness, vertical, back_color, bar_color
            )
        length = min(max(1, ceil(size * window_size / virtual_size)), size)
        hidden = max(virtual_size - window_size, 1)
        start = min(round((size - length) * position / hidden), size - length)
        above, thumb, below = (
            Segment(sign, Style(color=bar_color, bgcolor=back_color, meta={"@mouse.down": does}))
            for sign, does in ((" ", "scroll_up"), (LINE, "grab"), (" ", "scroll_down"))
        )
        cells = [above] * start + [thumb] * length + [below] * (size - start - length)
        return Segments(cells, new_lines=True)
