"""The line at the top: the program's name, the day, and the places with the one she is in."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from relnote.core.day.words import MONTHS, WEEKDAYS
from relnote.tui.messages import GoTo

PLACES = {"today": "Today", "people": "People", "notes": "Notes", "reflect": "Reflect"}
"""The places there are, by mode, in the order of their keys."""

GAP = 3
"""Cells between the day and the places, where the day can't stand in the middle."""


class TopLine(Widget):
    """One line; a place on it can be clicked."""

    ALLOW_SELECT = False
    today: reactive[date | None] = reactive(None)

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def render(self) -> RenderResult:
        """The day gives way to the places where the terminal is narrow."""
        left = Content.styled(" relnote", "bold $accent")
        right = self._places()
        day = Content.styled(self._day(), "$dim")
        free = self.size.width - left.cell_length - right.cell_length - 1
        if day.cell_length + 4 > free:
            return Content.assemble(left, " " * max(free, 1), right)
        middle = (self.size.width - day.cell_length) // 2 - left.cell_length
        before = max(min(middle, free - day.cell_length - GAP), 2)
        after = max(free - before - day.cell_length, 1)
        return Content.assemble(left, " " * before, day, " " * after, right)

    def _day(self) -> str:
        if self.today is None:
            return ""
        return f"{WEEKDAYS[self.today.weekday()]} {self.today.day} {MONTHS[self.today.month - 1]}"

    def _places(self) -> Content:
        """The one she is in has the bar that the row under the cursor has: a sign that can be read and felt."""
        pieces = [
            Content.assemble(("▌", "$accent"), (name, "bold"))
            if mode == self.place
            else Content.assemble(" ", (name, "$dim"))
            for mode, name in PLACES.items()
        ]
        return Content(" ").join(pieces)

    def on_click(self, event: object) -> None:
        """Go to the place whose name was clicked."""
        end = self.size.width - 1
        for mode, name in reversed(PLACES.items()):
            if end - cell_len(name) <= getattr(event, "x", -1) < end:
                self.post_message(GoTo(mode))  # never as its key: a field that is written in would take it
            end -= cell_len(name) + 2
