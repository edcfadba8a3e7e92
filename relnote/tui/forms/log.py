"""The one-line log: shows what it understands while it is typed, and asks only what it must."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from relnote.core.entry.mending import where_to_mend
from relnote.core.entry.standing import On
from relnote.core.entry.values import Entry, Given
from relnote.tui.forms.log_answers import Pick, answered, picks
from relnote.tui.forms.log_lines import how_to_write, lines_of
from relnote.tui.forms.log_reading import read_here
from relnote.tui.forms.slip import RESUMED, Form
from relnote.tui.lines import Line, shown
from relnote.tui.messages import EditWords, KeepDraft
from relnote.tui.reading import Reading
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.log_field import LogField
from relnote.tui.widgets.sheet import Sheet

CANDIDATES = 6
KEYS = tuple("123456789")


class Written(Struct, frozen=True):
    """An entry that is complete, and the text it was read from."""

    entry: Entry
    text: str


class Log(Form[Written]):
    """Answers with the entry. What is typed is kept as a draft until it is written or emptied."""

    BINDINGS = [
        Binding("enter", "write", "log it", tooltip="Write it down", id="log.write"),
        Binding("ctrl+s", "write_all", "log it", id="log.write-all",
                tooltip="Write it down, from a field of several lines too"),
        Binding("shift+enter,ctrl+j", "more_lines", "more lines", id="log.lines",
                tooltip="A field of several lines: enter breaks them, ctrl+s writes them down"),
        Binding("tab", "complete", "names", tooltip="Names that begin so", id="log.names"),
        Binding("ctrl+e", "edit", "in the editor", priority=True, id="log.edit",
                tooltip="Go on in your editor"),
        Binding("ctrl+t", "day_first", "the day first", show=False, id="log.day",
                tooltip="Put a day inside the sentence first, so that it moves the entry"),
        Binding("ctrl+r", "throw_away", "throw it away", show=False, id="log.back",
                tooltip="Throw away what was typed the last time"),
        Binding("ctrl+n", "add_unknown", "add the new name", show=False,
                tooltip="Add the name nobody has yet as a new person", id="log.new"),
    ]  # fmt: skip

    def __init__(
        self, reading: Reading, *, given: Given, text: str = "", hint: str = "", on: On = "row"
    ) -> None:
        super().__init__()
        self._standing = on
        self._reading = reading
        self._given = given
        self._hint = hint
        self._text = text
        self._resumed = bool(text.strip())
        self._entry: Entry | None = None
        self._picks: Sequence[Pick] = ()

    def compose(self) -> ComposeResult:
        """The field, and under it what was understood."""
        with Vertical(classes="slip"):
            yield Static(shown(self._hint), classes="question", markup=False)
            if self._resumed:
                yield Static(RESUMED, id="resumed", classes="hint", markup=False)
            yield LogField(self._text)
            yield Sheet(id="echo")
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands where what was kept from before is to be mended, else at its end."""
        field = self.query_one(LogField)
        self.set_focus(field)
        self._read()
        lines = field.text.split("\n")
        field.move_cursor(where_to_mend(self._entry, lines) if self._entry else field.document.end)

    @on(LogField.Changed)
    def _typed(self) -> None:
        field = self.query_one(LogField)
        if not field.break_at_marks():
            self._read()
        if field.text != self._text:
            self._text = field.text
            self.post_message(KeepDraft("log", field.text))

    def _read(self) -> None:
        field = self.query_one(LogField)
        self._picks = ()
        if not field.text.strip():
            self._entry = None
            field.underline(())
        else:
            lines = field.text.split("\n")
            self._entry = read_here(lines, self._reading, self._given)
            field.underline(self._entry.spans)
        self._show()

    @on(LogField.Grown)
    def _grown(self) -> None:
        self.query_one(".slip").add_class("tall")
        self.refresh_bindings()

    def action_more_lines(self) -> None:
        """The field sees to it where it has the cursor; from the answers it is back to the field."""
        self.set_focus(self.query_one(LogField))

    def action_write_all(self) -> None:
        """Write it down, after the keys before it."""
        field = self.query_one(LogField)
        field.post_message(LogField.Done())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a field of several lines enter breaks a line, and ctrl+s writes them down."""
        if action == "throw_away":
            return self._resumed
        grown = self.is_mounted and self.query_one(LogField).has_lines
        if action in ("write", "more_lines"):
            return not grown
        return grown if action == "write_all" else True

    def action_throw_away(self) -> None:
        """Throw away what was typed the last time, in its turn: after the keys before it."""
        field = self.query_one(LogField)
        field.call_later(self._begin_anew)

    def _begin_anew(self) -> None:
        field = self.query_one(LogField)
        field.clear()
        self._resumed = False
        self.query_one("#resumed").remove()
        self.set_focus(field)

    def _show(self) -> None:
        self.query_one("#echo", Sheet).show(self._lines, keep=False)

    def _lines(self, width: int) -> list[Line]:
        if self._entry is None:
            return how_to_write(width)
        given, on = self._given, self._standing
        return lines_of(self._entry, self._picks, self._reading, width, row=given.page, on=on)

    def action_day_first(self) -> None:
        """Put the day inside the sentence where it moves the entry: at the start of the line."""
        entry = self._entry
        if entry is None or entry.inner_day is None:
            return
        field = self.query_one(LogField)
        field.text = "\n".join((entry.inner_day.moved, *entry.marked_lines))
        field.move_cursor(field.document.end)

    @on(LogField.Done)
    def action_write(self) -> None:
        """Write it down, or ask the first thing that must be known."""
        if self._entry is None:
            return
        if not self._entry.questions:
            self.dismiss(Written(self._entry, self.query_one(LogField).text))
            return
        self._offer(picks(self._entry.questions[0], self._entry, self._reading))

    def _offer(self, offered: Sequence[Pick]) -> None:
        self._picks = offered
        self._show()
        if offered:
            self.set_focus(self.query_one("#echo"))

    @on(Sheet.Chosen, "#echo")
    def _picked(self, event: Sheet.Chosen) -> None:
        self._pick(int(event.key))

    def on_key(self, event: events.Key) -> None:
        """Among the answers, a digit picks one."""
        if self.query_one("#echo").has_focus and event.character in KEYS:
            event.stop()
            self._pick(KEYS.index(event.character))

    def _pick(self, place: int) -> None:
        if place >= len(self._picks):
            return
        pick = self._picks[place]
        field = self.query_one(LogField)
        self.set_focus(field)
        if pick.insert is not None:
            field.take(pick.insert)
        else:
            self._given = answered(self._given, pick, reading=self._reading)
            self._read()
            if pick.goes_on and self._entry is not None and not self._entry.questions:
                self.action_write()

    @on(LogField.Wanted)
    def _complete(self, event: LogField.Wanted) -> None:
        """The names that begin so; a single one is put in at once."""
        if len(event.beginning) < 2:
            return
        found = self._reading.finder.find(event.beginning)[:CANDIDATES]
        if len(found) == 1:
            self.query_one(LogField).take(found[0].name)
        elif found:
            self._offer([Pick(words=self._reading.finder.told_apart(one), insert=one.name) for one in found])

    def action_edit(self) -> None:
        """Go on in the editor."""
        field = self.query_one(LogField)
        field.call_later(lambda: self.post_message(EditWords(field.text)))  # after the keys before it

    async def put(self, text: str) -> None:
        """Put these words into the field, the cursor at their end."""
        field = self.query_one(LogField)
        field.text = text
        field.move_cursor(field.document.end)
        self.set_focus(field)

    def action_add_unknown(self) -> None:
        """Add the first name nobody has yet as a new person."""
        if self._entry is not None and self._entry.unknown:
            self._given = replace(self._given, new=(*self._given.new, self._entry.unknown[0].name))
            self._read()

    def leave(self) -> None:
        """From the answers back to the field; from the field, put it away: what was typed is kept."""
        field = self.query_one(LogField)
        if not field.has_focus:
            self.set_focus(field)
            self._picks = ()
            self._show()
        else:
            self.dismiss(None)
