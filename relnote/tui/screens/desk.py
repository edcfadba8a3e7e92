"""The note desk: prompts to tick left, the card right, in its margin what she wrote before."""

from __future__ import annotations

import asyncio

from msgspec.structs import replace
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import DescendantFocus

from relnote.core.desk.posted_before import posted_before
from relnote.core.desk.posting import names_of
from relnote.core.desk.prompts import Desk, desk
from relnote.core.notes import Note
from relnote.tui.desk_messages import AskOfNote, LeaveDesk, PostNote
from relnote.tui.desk_rows import beside, rows_with
from relnote.tui.messages import LogTalk
from relnote.tui.reading import Reading
from relnote.tui.round_messages import PrintSheet
from relnote.tui.screens.card_page import CardPage
from relnote.tui.widgets.card_field import CardField
from relnote.tui.widgets.desk_lines import desk_lines
from relnote.tui.widgets.note_title import NoteTitle
from relnote.tui.widgets.sheet import Sheet

DIGITS = "123456789"


class DeskPage(CardPage):
    """One note, to one or more people. What stands on it is kept at every key."""

    BINDINGS = [
        Binding("l,plus", "log", "log", show=False, id="log",
                tooltip="Write down what happened, in one line"),
        Binding("space", "tick", "tick", id="note.tick", tooltip="You use it: tick it, or take the tick off"),
        Binding("space", "put_in", "change", id="note.change", tooltip="Change what goes with the note"),
        Binding("tab", "turn", "write", id="note.turn", tooltip="To the card"),
        Binding("tab", "turn_on", "on", id="note.turn-on",
                tooltip="From the card to what is marked, and on to the prompts"),
        Binding("shift+tab", "turn_back", "back", show=False, id="note.turn-back",
                tooltip="Back the same way"),
        Binding("p", "post", "posted", id="note.post", tooltip="It is in the post: it goes into the ledger"),
        Binding("P", "post(True)", "posted on a day", show=False, id="note.post-on",
                tooltip="It went to the post on another day"),
        Binding("f", "ask('for')", "for", id="note.for", tooltip="What the note is for"),
        Binding("i", "ask('line')", "in a line", show=False, id="note.line",
                tooltip="What you wrote, in one line: for a card written by hand"),
        Binding("e", "ask('enclosed')", "enclosed", show=False, id="note.enclosed",
                tooltip="What went along with it"),
        Binding("a", "answer", "answer", show=False, id="note.answer",
                tooltip="Whether you expect an answer"),
        Binding("t", "ask('to')", "to someone else too", show=False, id="note.to",
                tooltip="One more person it is to, or one fewer"),
        Binding("S", "sheet", "sheet", show=False, id="note.sheet",
                tooltip="A page to print: the envelope, the prompts ticked, and room to write"),
        Binding("ctrl+s", "keep", "keep", id="note.keep", tooltip="Keep it among the drafts"),
        Binding("escape", "leave", "back", id="note.leave",
                tooltip="Back to where you were; what is written is among the drafts"),
        Binding("escape", "leave_card", "to the prompts", id="note.leave-card",
                tooltip="From the card to the prompts; nothing is lost"),
    ]  # fmt: skip

    def __init__(self, note: Note, base: Note | None, place: str) -> None:
        super().__init__(note, base, place)
        self._desk: Desk | None = None
        self._laid_for: tuple[Reading, tuple[int, ...], str | None] | None = None
        self._title = NoteTitle()
        self._prompts_sheet = Sheet(id="prompts", classes="list")

    # -- what is laid out

    def body(self) -> ComposeResult:
        """Whom it is to, then the prompts, and the card beside them."""
        yield self._title
        with Horizontal(classes="desk"):
            yield self._prompts_sheet
            yield from self.card_side()

    def on_mount(self) -> None:
        """The cursor starts on the first prompt: a card by hand is a tick and p."""
        self.set_focus(self._prompts_sheet)

    @property
    def laid(self) -> Desk | None:
        """What lies there to write from; None for the moment before it is worked out."""
        return self._desk

    def show(self, reading: Reading) -> None:
        """What there is to write from, as the notebook is now."""
        self.follow(reading)
        self.lay_out(reading)

    def lay_out(self, reading: Reading) -> None:
        """The prompts, and what goes with the note."""
        note = self._note
        self._want_prompts(reading)
        laid = self._desk
        rows, known = rows_with(note, reading), beside(note, reading)
        self._prompts_sheet.show(
            lambda width: desk_lines(laid, note, rows, width, beside=known) if laid is not None else ()
        )
        before = posted_before(reading.notebook, note, today=reading.today)
        self._title.show(names_of(reading.notebook, note.to), note.reason or "", before=before or "")
        self.weigh(reading)

    def _want_prompts(self, reading: Reading) -> None:
        """Have the prompts worked out anew where something they are drawn from is another."""
        wanted = (reading, self._note.to, self._note.reason)
        if wanted != self._laid_for and all(one in reading.notebook.people for one in self._note.to):
            self._laid_for = wanted
            self._find_prompts(*wanted)

    @work(group="prompts", exclusive=True)
    async def _find_prompts(self, reading: Reading, to: tuple[int, ...], reason: str | None) -> None:
        """The prompts, worked out beside her keys; those that lie there stay until then."""
        laid = await asyncio.to_thread(desk, reading.notebook, to, today=reading.today, reason=reason)
        if self.is_mounted and laid != self._desk:
            self._desk = laid
            self.lay_out(reading)

    # -- keys

    def person_here(self) -> int | None:
        """Whom the note is to first."""
        return self._note.to[0] if self._note.to else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Ticks are for prompts, waving off for marks; a note is not begun from a note."""
        if not self.is_mounted:
            return True
        marks = self._marks_sheet
        if action == "wave_off":
            return marks.has_focus and marks.cursor is not None
        if action in ("turn", "leave", "turn_on", "leave_card"):
            return self._prompts_sheet.has_focus == (action in ("turn", "leave"))
        if action in ("tick", "put_in"):
            on_prompt = (self._prompts_sheet.cursor or "").startswith("prompt:")
            return self._prompts_sheet.has_focus and on_prompt == (action == "tick")
        if action in ("note", "show_only", "why", "let_go"):
            return False
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Beside the prompts, a digit ticks one."""
        if self._prompts_sheet.has_focus and event.character and event.character in DIGITS:
            event.stop()
            event.prevent_default()
            self._tick(DIGITS.index(event.character))

    def _tick(self, place: int) -> None:
        if self._desk is None or place >= len(self._desk.prompts):
            return
        source, sources = self._desk.prompts[place].source, self._note.sources
        kept = tuple(one for one in sources if one != source)
        self.change(replace(self._note, sources=kept if len(kept) < len(sources) else (*sources, source)))

    @on(Sheet.Chosen, "#prompts")
    def _chosen(self, event: Sheet.Chosen) -> None:
        self._act_on(event.key)

    def action_tick(self) -> None:
        """Tick the prompt under the cursor."""
        self._act_on(self._prompts_sheet.cursor or "")

    def action_put_in(self) -> None:
        """Change what the row under the cursor says."""
        self._act_on(self._prompts_sheet.cursor or "")

    def _act_on(self, row: str) -> None:
        kind, _colon, name = row.partition(":")
        if kind == "prompt":
            self._tick(int(name))
        elif name == "answer":
            self.action_answer()
        elif name:
            self.action_ask(name)

    def action_ask(self, what: str) -> None:
        """Ask for what goes with the note."""
        self.post_message(AskOfNote(what, self._note))

    def action_answer(self) -> None:
        """An answer is expected, or none is."""
        self.change(replace(self._note, expects_answer=not self._note.expects_answer))

    def action_post(self, ask_day: bool = False) -> None:  # noqa: FBT001, FBT002 - written in a binding
        """It is in the post."""
        self.post_message(PostNote(self._note, self._base, ask_day=ask_day))

    def action_sheet(self) -> None:
        """On paper."""
        self.post_message(PrintSheet((self._note,)))

    # -- where the cursor is

    def action_turn_on(self) -> None:
        """Round, from the card."""
        self.action_turn()

    def action_turn(self, by: int = 1) -> None:
        """From the prompts to the card, to the marks where there are any, and round."""
        stops = [self._prompts_sheet, self._card]
        marks = self._marks_sheet
        stops += [marks] if marks.keys else []
        here = stops.index(self.focused) if self.focused in stops else 0
        self.set_focus(stops[(here + by) % len(stops)])

    def action_turn_back(self) -> None:
        """Round the other way."""
        self.action_turn(-1)

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self.set_class(self.focused is not None and self.focused.id != "prompts", "-writing")
        self.refresh_bindings()

    @on(Sheet.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    @on(CardField.SelectionChanged)
    def _cursor_moved(self) -> None:
        self.refresh_bindings()

    def action_leave(self) -> None:
        """Back to where she was."""
        self.post_message(LeaveDesk())

    def action_leave_card(self) -> None:
        """From the card to the prompts."""
        self.set_focus(self._prompts_sheet)

    def action_log(self) -> None:
        """Open the log: it is with whom the note is to."""
        self.post_message(LogTalk(self.person_here(), on="note"))
