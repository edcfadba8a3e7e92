"""The line above the desk: whom the note is to and what it is for; beneath it, what went to them for that."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from relnote.tui.lines import cut, shown


class NoteTitle(Widget):
    """One line, and a quiet second one where a note like it was posted before."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="note-title")
        self._names = self._reason = self._before = ""

    def show(self, names: str, reason: str, *, before: str = "") -> None:
        """To them, for this; and what went before."""
        self._names, self._reason, self._before = names, reason, before
        self.styles.height = 2 if before else 1
        self.refresh()

    def render(self) -> RenderResult:
        """The names strongest; the reason gives way where there is no room."""
        width = self.size.width
        lead = Content.styled(" To ", "$dim")
        names = Content.styled(cut(shown(self._names), max(width - 8, 8)), "bold $accent")
        room = width - lead.cell_length - names.cell_length - 4
        reason = cut(shown(self._reason), room) if self._reason and room > 6 else ""
        below = f"\n {cut(shown(self._before), width - 2)}" if self._before else ""
        return lead + names + Content.styled((f" · {reason}" if reason else "") + below, "$dim")
