"""How full the card is in her hand, as a line that is drawn further with every word."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from relnote.core.desk.length import Fullness

DRAWN = 20
"""Cells of the whole line."""


class FullnessLine(Widget):
    """One line; nothing of it is said by colour alone."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="fullness")
        self._full: Fullness | None = None

    def show(self, full: Fullness) -> None:
        """As full as this."""
        if full != self._full:
            self._full = full
            self.refresh()

    def render(self) -> RenderResult:
        """A heavy line as far as it is written, a thin one for the room left, then the words that say it."""
        full = self._full
        if full is None:
            return Content("")
        cells = min(-(-full.words * DRAWN // max(full.room, 1)), DRAWN)
        return Content.assemble(
            "   ", ("━" * cells, "$accent"), ("─" * (DRAWN - cells), "$dim"), "  ", (full.said, "$dim")
        )
