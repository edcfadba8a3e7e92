"""The card of a note on a page: how full it is in her hand, and in its margin what she wrote before."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import TextArea

from relnote.core.desk.length import fullness
from relnote.core.desk.mark import Mark
from relnote.core.desk.posting import NEW
from relnote.core.notes import Note
from relnote.tui.desk_marking import Marking
from relnote.tui.desk_messages import DeskPutAway, EditNote, KeepNote, ShowNote
from relnote.tui.reading import Reading
from relnote.tui.screens.writing import Writing
from relnote.tui.widgets.card_field import CardField
from relnote.tui.widgets.desk_lines import mark_lines
from relnote.tui.widgets.fullness_line import FullnessLine
from relnote.tui.widgets.margin import Margin
from relnote.tui.widgets.sheet import Sheet


class CardPage(Writing):
    """A page with one card on it. What stands there is kept at every key."""

    BINDINGS = [
        Binding("x", "wave_off", "wave off", id="note.wave",
                tooltip="Wave the mark off, for this note"),
        Binding("ctrl+e", "edit_text", "in the editor", show=False, priority=True, id="note.edit",
                tooltip="Go on with the card in your editor"),
    ]  # fmt: skip

    def __init__(self, note: Note, base: Note | None, place: str) -> None:
        super().__init__()
        self.place = place
        self._note = note
        self._base = base
        self._marks: Sequence[Mark] = ()
        self._marking = Marking()
        self._card = CardField(note.text or "")
        self._margin, self._full = Margin(), FullnessLine()
        self._marks_sheet = Sheet(id="marks")

    def card_side(self) -> ComposeResult:
        """The card with its margin, how full it is, and what is marked."""
        with Vertical(id="writing"):
            with Horizontal(id="paper"):
                yield self._margin
                yield self._card
            yield self._full
            yield self._marks_sheet

    def on_mount(self) -> None:
        """The cursor stands at the end of what is written."""
        self._card.move_cursor(self._card.document.end)

    def on_unmount(self) -> None:
        """However it was put away, what was begun on it is kept."""
        self.app.post_message(DeskPutAway())

    @property
    def note(self) -> Note:
        """The note as it stands on the desk."""
        return self._note

    def follow(self, reading: Reading) -> None:
        """The draft as it is in the notebook, where nothing of it was changed here."""
        there = reading.notebook.notes.get(self._note.id) if self._note.id != NEW else None
        if self._base is None or there == self._base or self._note != self._base:
            return
        if there is None:
            self._note, self._base = replace(self._note, id=NEW), None
            self.post_message(KeepNote(self._note, None))
        elif there.is_draft:
            self.put(there, base=there)

    def lay_out(self, reading: Reading) -> None:
        """Put on the page what goes with the note as it is now."""
        raise NotImplementedError

    def put(self, note: Note, *, base: Note | None) -> None:
        """Another note in place of what stood on the desk."""
        card = self._card
        self._note, self._base = note, base
        if card.plain != (note.text or ""):
            card.text = note.text or ""
            card.move_cursor(card.document.end)
        if self.reading is not None:
            self.lay_out(self.reading)

    def change(self, note: Note) -> None:
        """The note as she changed it: kept at once, then shown."""
        if note == self._note:
            return
        self._note = note
        self.post_message(KeepNote(note, self._base))
        if self.reading is not None:
            self.lay_out(self.reading)

    @on(TextArea.Changed, "#card")
    def _typed(self) -> None:
        text = self._card.plain
        if text != (self._note.text or ""):
            self._note = replace(self._note, text=text or None)
            self.post_message(KeepNote(self._note, self._base))
        if self.reading is not None:
            self.weigh(self.reading)

    def weigh(self, reading: Reading) -> None:
        """How full the card is, at once; what is marked, as soon as that is known."""
        text = self._note.text or ""
        self._full.show(fullness(text, reading.notebook))
        self._marking.want(self._note, reading)
        self.call_after_refresh(self._begin_marking)

    def _begin_marking(self) -> None:
        """Once what she typed is painted: reading it may not keep it from her eyes."""
        if not self._marking.running:
            self._mark()

    @work(group="marks")
    async def _mark(self) -> None:
        """Marks of the newest text; a text that was typed on meanwhile is read again."""
        async for marks in self._marking.run():
            if self.is_mounted:
                self._show_marks(marks)

    def _show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        begun = bool((self._note.text or "").strip())
        self._card.mark(marks)
        self._marks_sheet.show(lambda width: mark_lines(marks, width, begun=begun))
        self.refresh_bindings()

    @on(CardField.Turned)
    def _turn_margin(self) -> None:
        self._margin.show(self._card.rows_of_marks())

    @on(CardField.TooLong)
    def _too_long(self, event: CardField.TooLong) -> None:
        self.app.notify(f"{event.letters:,} letters are more than a card takes: left out.", markup=False)

    def action_edit_text(self) -> None:
        """Go on in the editor."""
        self.post_message(KeepNote(self._note, self._base))
        self._card.call_later(self.post_message, EditNote())  # after the keys before it

    def write(self, text: str) -> None:
        """Put this text on the card, the cursor at its end."""
        if text != self._card.plain:
            self._card.text = text
            self._card.move_cursor(self._card.document.end)
        self.set_focus(self._card)

    def action_keep(self) -> None:
        """Among the drafts, now."""
        self.post_message(KeepNote(self._note, self._base, now=True))

    @on(CardField.WaveOff)
    def _wave_here(self, event: CardField.WaveOff) -> None:
        self._wave(event.key)

    def action_wave_off(self) -> None:
        """Wave off the mark under the cursor."""
        self._wave(self._marks_sheet.cursor)

    def _wave(self, key: str | None) -> None:
        if key is not None and key not in self._note.waved:
            self.change(replace(self._note, waved=(*self._note.waved, key)))
            if len(self._marks) <= 1:
                self.set_focus(self._card)

    @on(Sheet.Chosen, "#marks")
    def _look(self, event: Sheet.Chosen) -> None:
        mark = next((one for one in self._marks if one.key == event.key), None)
        if mark is not None and mark.note is not None:
            self.post_message(ShowNote(mark.note))
