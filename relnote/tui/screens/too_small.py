"""A terminal too small to work in says so, and the page comes back as it was when there is room again."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Label

LEAST = Size(40, 10)
"""Columns and lines with which every place and slip can be used."""


def is_too_small(size: Size) -> bool:
    """Whether less than that is left."""
    return size.width < LEAST.width or size.height < LEAST.height


class TooSmall(ModalScreen[None]):
    """It takes no keys; what lies beneath keeps its cursor and its words."""

    def compose(self) -> ComposeResult:
        """One sentence, short enough for a sliver."""
        yield Label(f"relnote needs {LEAST.width} × {LEAST.height}", id="room", markup=False)

    def on_resize(self) -> None:
        """There may be room again."""
        self._leave_when_there_is_room()

    def on_screen_resume(self) -> None:
        """There may have come room while something else lay over it."""
        self._leave_when_there_is_room()

    def _leave_when_there_is_room(self) -> None:
        if not is_too_small(self.app.size) and self.is_current:
            self.dismiss()
