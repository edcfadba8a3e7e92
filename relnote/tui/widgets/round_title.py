"""The line above a round: what it is for, and how far it is."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from relnote.tui.lines import cut, shown


class RoundTitle(Widget):
    """One line."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="note-title")
        self._title = self._said = ""

    def show(self, title: str, said: str) -> None:
        """A round, as far as it is."""
        self._title, self._said = title, said
        self.refresh()

    def render(self) -> RenderResult:
        """The title strongest; how far it is gives way where there is no room."""
        width = self.size.width
        title = Content.styled(f" {cut(shown(self._title), max(width - 4, 8))}", "bold $accent")
        room = width - title.cell_length - 3
        said = cut(shown(self._said), room) if room > 12 else ""
        return title + (Content.styled(f" · {said}", "$dim") if said else Content(""))
