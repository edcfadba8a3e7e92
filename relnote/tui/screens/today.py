"""Today: the day's lists left, the page of whoever is under the cursor right."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from relnote.core.agenda.rows import AnyRow
from relnote.core.unreadable import told_of
from relnote.core.which_record import What
from relnote.tui.desk_messages import WriteNote
from relnote.tui.entry_here import entry_of_row
from relnote.tui.messages import LogTalk, OpenPerson
from relnote.tui.reading import Reading
from relnote.tui.screens.place import Place
from relnote.tui.widgets.day_lines import day_lines, folded_lines, is_fold
from relnote.tui.widgets.page import Page
from relnote.tui.widgets.sheet import Sheet


class Today(Place):
    """Arrow-down is enough to get through the morning."""

    place = "today"
    BINDINGS = [
        Binding("space", "mark", "mark", show=False, id="row.mark",
                tooltip="Mark several rows; done, drop and snooze take them all"),
        Binding("o", "unfold", "open the folded", show=False, tooltip="Open or fold what others have for you",
                id="today.unfold"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._unfolded = False

    def body(self) -> ComposeResult:
        """The day, and the page beside it."""
        with Horizontal(classes="desk"):
            yield Sheet(id="day", classes="list")
            yield Page()

    def on_mount(self) -> None:
        """The cursor starts in the day."""
        self.set_focus(self.query_one("#day"))

    def show(self, reading: Reading) -> None:
        """The day's lists; the page follows by itself as the cursor moves."""
        day, unfolded = reading.agenda, self._unfolded
        sheet = self.query_one("#day", Sheet)
        begun, lost = len(reading.notebook.people) < 4, reading.notebook.unreadable
        unread = told_of(lost) if lost else ""
        sheet.show(lambda width: day_lines(day, width, opened=unfolded, hints=begun, unread=unread))
        self._turn()

    @property
    def _rows(self) -> Mapping[str, AnyRow]:
        return self.reading.rows if self.reading is not None else {}

    @property
    def row(self) -> AnyRow | None:
        """The row she is on."""
        return self._rows.get(self.query_one("#day", Sheet).cursor or "")

    def person_here(self) -> int | None:
        """Whose row she is on."""
        return self.row.person.id if self.row is not None else None

    def entry_here(self) -> What | None:
        """The reminder or talk behind the row."""
        return entry_of_row(self.row) if self.row is not None else None

    def rows_here(self) -> tuple[str, ...]:
        """Marked rows, else the one she is on."""
        sheet = self.query_one("#day", Sheet)
        if sheet.ticked:
            return tuple(key for key in sheet.keys if key in sheet.ticked)
        return (sheet.cursor,) if sheet.cursor in self._rows and sheet.cursor is not None else ()

    @on(Sheet.Moved, "#day")
    def _turn(self) -> None:
        reading, cursor = self.reading, self.query_one("#day", Sheet).cursor or ""
        if reading is None:
            return
        page = self.query_one(Page)
        if is_fold(cursor):
            page.turn_to_lines((reading, cursor), lambda width: folded_lines(reading.agenda, cursor, width))
        else:
            page.turn_to(reading, self.person_here())
        self.refresh_bindings()

    @on(Sheet.Chosen, "#day")
    def _open(self, event: Sheet.Chosen) -> None:
        if is_fold(event.key):
            self.action_unfold()
        elif (person := self.person_here()) is not None:
            self.post_message(OpenPerson(person))

    def action_mark(self) -> None:
        """Mark the row, or take the mark off, and go one down."""
        sheet = self.query_one("#day", Sheet)
        if sheet.cursor in self._rows and sheet.cursor is not None:
            sheet.tick(sheet.ticked ^ {sheet.cursor})
            sheet.action_step(1)
            self.refresh_bindings()

    def action_unfold(self) -> None:
        """Open or fold the row of what others have for her."""
        self._unfolded = not self._unfolded
        if self.reading is not None:
            self.show(self.reading)

    def action_note(self) -> None:
        """Open the note desk: the row says what it is for."""
        row = self.row
        if row is not None and row.person.id is not None:
            self.post_message(WriteNote((row.person.id,), row=row.whole))

    def action_log(self) -> None:
        """Open the log; what is written from a row settles it."""
        row = self.row
        self.post_message(LogTalk(self.person_here(), row=row.whole if row is not None else None))
