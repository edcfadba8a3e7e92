"""A person's page: the brief on top, the year in a strip, one timeline, and what is known at the side."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from relnote.tui.messages import LogTalk
from relnote.tui.reading import Reading
from relnote.tui.screens.place import Place
from relnote.tui.widgets.page_lines import detail_lines, page_lines
from relnote.tui.widgets.sheet import Sheet

SIDE_FROM = 128
"""Columns from which what is known stands at the side; below, it follows the brief."""


class PersonPage(Place):
    """One person, whole. Open promises and asks are rows: done, drop and snooze work on them here too."""

    BINDINGS = [Binding("escape", "leave", "back", tooltip="Back to where you were", id="person.leave")]

    def __init__(self, person_id: int, place: str) -> None:
        super().__init__()
        self.place = place
        self.person_id = person_id

    def body(self) -> ComposeResult:
        """The page, and its side where there is room."""
        with Horizontal(classes="desk"):
            yield Sheet(id="whole")
            yield Sheet(id="known")

    def on_mount(self) -> None:
        """The cursor starts on the page."""
        self.set_focus(self.query_one("#whole"))

    def show(self, reading: Reading) -> None:
        """The page of this person as it is now."""
        whole, known = self.query_one("#whole", Sheet), self.query_one("#known", Sheet)
        of = self.person_id
        whole.show(
            lambda width: page_lines(reading, of, width, whole=True, details=self.size.width < SIDE_FROM)
        )
        known.show(lambda width: detail_lines(reading, of, width) if reading.person(of) else ())
        self.refresh_bindings()

    @on(Sheet.Moved, "#whole")
    def _moved(self) -> None:
        self.refresh_bindings()

    def person_here(self) -> int | None:
        """Whose page it is."""
        return self.person_id

    def rows_here(self) -> tuple[str, ...]:
        """The open row the cursor is on."""
        cursor = self.query_one("#whole", Sheet).cursor if self.is_mounted else None
        return (cursor,) if cursor is not None else ()

    def action_log(self) -> None:
        """Open the log: it is with them."""
        self.post_message(LogTalk(self.person_id, on_page=True))

    def action_leave(self) -> None:
        """Back to where she was."""
        self.app.pop_screen()
