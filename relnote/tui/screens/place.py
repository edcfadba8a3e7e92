"""What every place has in common: the day in the top line, the keys below, and whom a key is about."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.reactive import reactive
from textual.screen import Screen

from relnote.core.which_record import What
from relnote.tui.desk_messages import WriteNote
from relnote.tui.messages import (
    AddSomeone,
    ChangeLife,
    Edit,
    LetGo,
    LogTalk,
    PutOff,
    RemindOf,
    SayWhy,
    ShowOnly,
    TakeOut,
    TickOff,
)
from relnote.tui.reading import Reading
from relnote.tui.trail import Spot
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet
from relnote.tui.widgets.top_line import TopLine

WIDE = 100
"""Columns from which the page stands beside the list."""


DONE = Binding("d", "tick_off", "done", tooltip="Done: kept, asked, answered, put right", id="row.done")
DROP = Binding("x", "let_go", "drop", tooltip="Let it go: released, never mind, not this year", id="row.drop")

EDIT = Binding("e", "edit", "edit", id="person.edit", tooltip="Change what is written down, in a form")


class Place(Screen[None]):
    """A place: it shows the reading it is given, and tells the app what she wants done."""

    place = ""
    opened = False
    """Whether it is a page opened from a place, and put away when she goes elsewhere."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (128, "-roomy")]
    BINDINGS = [
        DONE,
        DROP,
        Binding("s", "put_off", "snooze", tooltip="Not before a day", id="row.snooze"),
        Binding("l,plus", "log", "log", tooltip="Write down what happened, in one line", id="log"),
        Binding("n", "note", "note", tooltip="A note by hand: what to write from, and the card",
                id="person.note"),
        Binding("Z", "show_only", "only them", show=False, id="person.only",
                tooltip="Leave only this person on the screen, without what is to be avoided"),
        EDIT,
        Binding("E", "edit(True)", "edit in the editor", show=False, id="person.editor",
                tooltip="Change what is written down, in your editor"),
        Binding("r", "remind", "remind", show=False, id="person.remind",
                tooltip="A reminder without a talk: what, on which day, how often"),
        Binding("m", "change_life", "what became of them", show=False, id="person.life",
                tooltip="Rest, wake, gently, died, remove"),
        Binding("D,delete", "take_out", "take out", show=False, id="entry.out",
                tooltip="Take the entry out of the notebook; undo brings it back"),
        Binding("N", "add_someone", "someone new", show=False, id="person.new", tooltip="Add a person"),
        Binding("w", "why", "why", tooltip="Why they are listed, or not: the whole sum", id="person.why"),
    ]  # fmt: skip

    reading: reactive[Reading | None] = reactive(None, repaint=False)

    def body(self) -> ComposeResult:
        """What stands between the top line and the keys."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Top line, body, keys."""
        yield TopLine(self.place)
        yield from self.body()
        yield KeyLine()

    def watch_reading(self, reading: Reading | None) -> None:
        """Show what is new, the cursor where it was."""
        if reading is not None and self.is_mounted:
            self.query_one(TopLine).today = reading.today
            self.show(reading)

    def on_mount(self) -> None:
        """Show what the screen was given before it stood."""
        self.watch_reading(self.reading)

    def show(self, reading: Reading) -> None:
        """Put the reading on the sheets."""

    def fade(self, row: str) -> bool:
        """Fade a row that is done, wherever it stands on the screen; False where it doesn't."""
        faded = [sheet for sheet in self.query(Sheet) if sheet.fade(row)]
        return bool(faded)

    def go_to_row(self, row: str) -> None:
        """The cursor on this row, wherever it stands on the screen."""
        next((sheet for sheet in self.query(Sheet) if sheet.put_cursor(row)), None)

    def spot(self) -> Spot:
        """Where she is on it, to come back to."""
        sheet = next(iter(self.query(Sheet)), None)
        return Spot(self.place, cursor=sheet.cursor if sheet is not None else None)

    def arrive(self) -> None:
        """She came by its own key: nothing but its list has the keys."""

    def come_back(self, spot: Spot) -> None:
        """Put the cursor where it was."""
        sheet = next(iter(self.query(Sheet)), None)
        if sheet is not None:
            sheet.put_cursor(spot.cursor)

    def person_here(self) -> int | None:
        """Whose row or page she is on."""
        return None

    def entry_here(self) -> What | None:
        """The entry behind the row she is on; None where it is a person."""
        return None

    def rows_here(self) -> tuple[str, ...]:
        """The rows that done, drop and snooze are about: those marked with space, else the one she is on."""
        return ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys about a row are there only on a row."""
        if action in ("tick_off", "let_go", "put_off"):
            return bool(self.rows_here())
        if action == "take_out":
            return self.entry_here() is not None
        if action in ("why", "edit", "change_life", "show_only", "note"):
            return self.person_here() is not None
        return True

    def action_tick_off(self) -> None:
        """The rows are done."""
        self.post_message(TickOff(self.rows_here()))

    def action_let_go(self) -> None:
        """The rows are dropped."""
        self.post_message(LetGo(self.rows_here()))

    def action_put_off(self) -> None:
        """The rows are not wanted before a day."""
        self.post_message(PutOff(self.rows_here()))

    def action_log(self) -> None:
        """Open the one-line log, about whom she is on."""
        self.post_message(LogTalk(self.person_here()))

    def action_note(self) -> None:
        """Open the note desk for whom she is on."""
        person = self.person_here()
        if person is not None:
            self.post_message(WriteNote((person,)))

    def action_edit(self, outside: bool = False) -> None:  # noqa: FBT001, FBT002 - a binding's parameter
        """Change what she is on: an entry, else the person."""
        entry, person = self.entry_here(), self.person_here()
        if entry is not None:
            self.post_message(Edit(entry.section, entry.record, person_id=entry.person, outside=outside))
        elif person is not None:
            self.post_message(Edit("person", person, outside=outside))

    def action_take_out(self) -> None:
        """Take the entry she is on out of the notebook."""
        entry = self.entry_here()
        if entry is not None:
            self.post_message(TakeOut(entry.section, entry.record, person_id=entry.person))

    def action_remind(self) -> None:
        """A reminder for whom she is on."""
        self.post_message(RemindOf(self.person_here()))

    def action_change_life(self) -> None:
        """Ask what becomes of them."""
        person = self.person_here()
        if person is not None:
            self.post_message(ChangeLife(person))

    def action_add_someone(self) -> None:
        """Add a person."""
        self.post_message(AddSomeone())

    def action_show_only(self) -> None:
        """Leave only them on the screen."""
        person = self.person_here()
        if person is not None:
            self.post_message(ShowOnly(person))

    def action_why(self) -> None:
        """Show the whole sum."""
        person = self.person_here()
        if person is not None:
            self.post_message(SayWhy(person))
