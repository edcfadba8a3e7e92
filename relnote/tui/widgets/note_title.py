"""The line above the desk: whom the note is to, and what it is for."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from relnote.tui.lines import cut, shown


class NoteTitle(Widget):
    """One line."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="note-title")
        self._names = self._reason = ""

    def show(self, names: str, reason: str) -> None:
        """To them, for this."""
        self._names, self._reason = names, reason
        self.refresh()

    def render(self) -> RenderResult:
        """The names strongest; the reason gives way where there is no room."""
        width = self.size.width
        lead = Content.styled(" To ", "$dim")
        names = Content.styled(cut(shown(self._names), max(width - 8, 8)), "bold $accent")
        room = width - lead.cell_length - names.cell_length - 4
        reason = cut(shown(self._reason), room) if self._reason and room > 6 else ""
        return lead + names + (Content.styled(f" · {reason}", "$dim") if reason else Content(""))
