"""Notes: Friday's desk, drafts, and everything that was posted, newest first, with the note at the right."""

from __future__ import annotations

import asyncio

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import DescendantFocus

from relnote.core.desk.friday import FridayRow
from relnote.core.desk.ledger import LedgerRow
from relnote.core.desk.notes_page import NotesPage, notes_page
from relnote.core.desk.posting import NEW
from relnote.core.desk.prompts import Desk, desk
from relnote.core.desk.rounds import RoundPage
from relnote.core.notes import Note
from relnote.core.which_record import What
from relnote.tui.desk_messages import ThrowAwayDraft, WriteNote
from relnote.tui.messages import OpenPerson
from relnote.tui.reading import Reading
from relnote.tui.round_messages import BeginRound, OpenRound
from relnote.tui.screens.place import Place
from relnote.tui.widgets.note_pane import NotePane, desk_in, note_in
from relnote.tui.widgets.notes_lines import notes_lines
from relnote.tui.widgets.round_lines import round_in
from relnote.tui.widgets.sheet import Drawn, Sheet


class Notes(Place):
    """Who a card would be right for today, what is under way, and the ledger."""

    place = "notes"
    BINDINGS = [
        Binding("x", "throw_away", "throw away", id="notes.throw-away",
                tooltip="Throw the draft away; undo brings it back"),
        Binding("t", "write_to", "to someone", id="notes.write",
                tooltip="A note to someone: it is asked to whom"),
        Binding("R", "begin_round", "a round", id="notes.round",
                tooltip="A circle by post: a card for each of them, one after the other"),
        Binding("tab", "turn", "the note", show=False, id="notes.turn",
                tooltip="To the note, and back to the list"),
        Binding("escape", "leave_note", "back", id="notes.leave", tooltip="Back to the list"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._page = NotesPage()
        self._found_for: Reading | None = None
        self._laid: dict[int, Desk] = {}

    def body(self) -> ComposeResult:
        """The list left, the note under the cursor right."""
        with Horizontal(classes="desk"):
            yield Sheet(id="notes", classes="list")
            yield NotePane()

    def on_mount(self) -> None:
        """The cursor starts in the list."""
        self.set_focus(self.query_one("#notes"))

    def show(self, reading: Reading) -> None:
        """What is found is shown; nothing is looked for while she is elsewhere."""
        if self.is_current and reading is not self._found_for:
            self._find(reading)

    def on_screen_resume(self) -> None:
        """What happened while she was elsewhere."""
        if self.reading is not None:
            self.show(self.reading)

    @work(group="notes", exclusive=True)
    async def _find(self, reading: Reading) -> None:
        """Friday's desk and the ledger, worked out beside her keys."""
        page = await asyncio.to_thread(notes_page, reading.notebook, today=reading.today)
        if reading is not self.reading or not self.is_mounted:
            return
        self._found_for, self._page, self._laid = reading, page, {}
        self.query_one("#notes", Sheet).show(lambda width: notes_lines(page, width, today=reading.today))
        self._turn()

    # -- what the cursor is on

    @property
    def _cursor(self) -> tuple[str, str]:
        kind, _colon, which = (self.query_one("#notes", Sheet).cursor or "").partition(":")
        return kind, which

    @property
    def _row(self) -> LedgerRow | None:
        kind, which = self._cursor
        return next((row for row in self._page.rows if kind == "note" and str(row.note) == which), None)

    @property
    def _friday(self) -> FridayRow | None:
        kind, which = self._cursor
        found = (row for row in self._page.fridays if kind == "friday" and str(row.person) == which)
        return next(found, None)

    @property
    def _round(self) -> RoundPage | None:
        kind, which = self._cursor
        return next((one for one in self._page.rounds if kind == "round" and one.round.circle == which), None)

    @property
    def _note(self) -> Note | None:
        """The note of the ledger she is on."""
        row = self._row
        return (
            self.reading.notebook.notes.get(row.note) if row is not None and self.reading is not None else None
        )

    def person_here(self) -> int | None:
        """Whom the row is about; of several, the first."""
        if not self.is_mounted:
            return None
        if self._friday is not None:
            return self._friday.person
        note = self._note
        people = self.reading.notebook.people if self.reading is not None else {}
        return next((one for one in note.to if one in people), None) if note is not None else None

    def entry_here(self) -> What | None:
        """A posted note can be mended; a draft is gone on with."""
        note = self._note if self.is_mounted else None
        if note is None or note.is_draft:
            return None
        return What("note", note.id, self.person_here())

    @on(Sheet.Moved, "#notes")
    def _turn(self) -> None:
        if self.reading is not None:
            reading = self.reading
            self.query_one(NotePane).turn_to(lambda: self._beside(reading))
            about = self._friday
            if about is not None and about.person not in self._laid:
                self._lay_out(reading, about)
        self.refresh_bindings()

    @work(group="notes beside", exclusive=True)
    async def _lay_out(self, reading: Reading, about: FridayRow) -> None:
        """What there is to write to someone from."""
        if about.person in reading.notebook.people:
            laid = await asyncio.to_thread(
                desk, reading.notebook, (about.person,), today=reading.today, reason=about.reason
            )
            if reading is self._found_for and self.is_mounted:
                self._laid[about.person] = laid
                self.query_one(NotePane).turn_to(lambda: self._beside(reading))

    def _beside(self, reading: Reading) -> Drawn:
        """What stands beside the row the cursor is on by now."""
        note, row, about = self._note, self._row, self._friday
        if note is not None and row is not None:
            return lambda width: note_in(reading, note, row, width)
        if about is not None:
            laid = self._laid.get(about.person)
            return lambda width: desk_in(laid, about.name, about.words, width)
        if (page := self._round) is not None:
            return lambda width: round_in(page, width)
        return lambda _width: ()

    # -- keys

    @on(Sheet.Chosen, "#notes")
    def _open(self, event: Sheet.Chosen) -> None:
        note, page = self._note, self._round
        if page is not None:
            self.post_message(OpenRound(page.round.circle, page.reason))
        elif note is None or note.is_draft:
            self.action_note()
        elif self.has_class("-narrow"):
            self.action_turn()
        elif (person := self.person_here()) is not None:
            self.post_message(OpenPerson(person))

    def action_note(self) -> None:
        """Go on with the draft, or begin a card to whom the row is about."""
        note, about = self._note, self._friday
        if note is not None and note.is_draft:
            self.post_message(WriteNote(note.to, note=note))
        elif note is not None:
            self.post_message(WriteNote(note.to))
        elif about is not None and self.reading is not None:
            begun = Note(
                id=NEW, to=(about.person,), made=self.reading.today, reason=about.reason, settles=about.settles
            )
            self.post_message(WriteNote(begun.to, note=begun))

    def action_write_to(self) -> None:
        """A note to someone she names."""
        self.post_message(WriteNote())

    def action_begin_round(self) -> None:
        """A circle by post; it is asked which."""
        self.post_message(BeginRound())

    def action_throw_away(self) -> None:
        """The draft is not wanted."""
        row = self._row
        if row is not None and row.posted is None:
            self.post_message(ThrowAwayDraft(row.note))

    def action_turn(self) -> None:
        """To the note, and back."""
        here, pane = self.query_one("#notes"), self.query_one(NotePane)
        self.set_focus(here if pane.has_focus else pane)

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self.set_class(self.query_one(NotePane).has_focus, "-reading")
        self.refresh_bindings()

    def action_leave_note(self) -> None:
        """Back to the list."""
        self.set_focus(self.query_one("#notes"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A draft can be thrown away; from the note there is a way back."""
        if not self.is_mounted:
            return super().check_action(action, parameters)
        if action == "throw_away":
            row = self._row
            return row is not None and row.posted is None
        if action == "leave_note":
            return self.query_one(NotePane).has_focus
        if action == "let_go":
            return False
        return super().check_action(action, parameters)
