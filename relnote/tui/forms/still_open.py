"""What is still open with those she just talked with: each is ticked, and written, by one key."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from relnote.core.acts.open_rows import OpenRow
from relnote.core.agenda.rows import Waiting
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import Line, paragraph, shown
from relnote.tui.type_ahead import TypeAheadApp
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

KEYS = "123456789"


class Rest(Struct, frozen=True):
    """The rows that were ticked and aren't written yet; `goes_on`: she is at something else already."""

    ticked: tuple[str, ...] = ()
    goes_on: bool = False


class StillOpen(Form[Rest]):
    """A row is written as it is ticked; the one she came from is ticked already, and written at the end.

    A key that means nothing here puts the slip away and goes on to what lies beneath.
    """

    BINDINGS = [
        Binding(
            "enter",
            "enter",
            "that's all",
            tooltip="Put the slip away; what is ticked is done",
            id="open.settle",
            priority=True,
        ),
        Binding("space", "tick", "or a number: tick", tooltip="Tick the row: it is done", id="open.tick"),
    ]

    class Ticked(Message):
        """The row is done. An ask wants its answer, and `slip` is told whether it came."""

        def __init__(self, slip: StillOpen, row: OpenRow) -> None:
            super().__init__()
            self.slip = slip
            self.row = row

    def __init__(self, names: str, rows: Sequence[OpenRow], *, ticked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._ticked = ticked
        self._names = names
        self._rows = {row.whole: row for row in rows}
        self._given: frozenset[str] = frozenset()
        """The rows whose writing is under way or done."""
        self._is_away = self._is_over = False
        """Away: keys are for an answer over the slip, or for what lies beneath it. Over: it has answered."""

    def compose(self) -> ComposeResult:
        """The rows, each with its key."""
        with Vertical(classes="slip"):
            yield Sheet(id="open")
            yield KeyLine()

    def on_mount(self) -> None:
        """Ticked is only what she came from."""
        sheet = self.query_one("#open", Sheet)
        self.fit()
        sheet.tick(self._ticked)
        sheet.show(self._lines)
        self.set_focus(sheet)

    def fit(self) -> None:
        """All rows in sight, as far as there is room."""
        rows = len(self._rows)
        low = min(rows + 1, self.room())
        self.query_one("#open", Sheet).styles.height = low if self.is_low else min(rows + 3, 14)

    def _lines(self, width: int) -> Sequence[Line]:
        heading = f"Still open with {shown(self._names)}"
        lines = [*paragraph(heading, width - 2, ink="name", indent=2), *self.gap]
        for place, row in enumerate(self._rows.values()):
            key = KEYS[place] if place < len(KEYS) else " "
            first = [("  ", "ink"), (f"{key}  ", "mark")]
            lines += paragraph(shown(f"{row.words}"), width - 2, indent=5, first=first, key=row.whole)
        return lines

    def on_key(self, event: events.Key) -> None:
        """A row's own key ticks it; a key that isn't the slip's goes on to what lies beneath."""
        place = KEYS.find(event.character) if event.character else -1
        if self._is_away:
            event.stop()
            self._hand_on(event)
        elif place >= 0:  # a number that no row has means nothing: least of all another place
            event.stop()
            if place < len(self._rows):
                self._turn(tuple(self._rows)[place])
        elif event.key not in self.active_bindings:
            event.stop()
            self._hand_on(event)
            self._put_away(goes_on=True)

    def _hand_on(self, key: events.Key) -> None:
        if isinstance(self.app, TypeAheadApp):
            self.app.hold(key)

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self._turn(event.key)

    def action_tick(self) -> None:
        """Tick the row under the cursor."""
        cursor = self.query_one("#open", Sheet).cursor
        if cursor is not None:
            self._turn(cursor)

    def _turn(self, key: str) -> None:
        """Tick it and have it written; what is ticked and not written yet loses its tick."""
        sheet = self.query_one("#open", Sheet)
        if self._is_away or key in self._given:
            return
        sheet.tick(sheet.ticked ^ {key})
        if key in sheet.ticked:
            self._given |= {key}
            self._is_away = is_ask(self._rows[key])
            self.post_message(self.Ticked(self, self._rows[key]))

    def was_written(self, key: str, *, written: bool) -> None:
        """It is done, or, where she thought better of it or it can't be, ticked no more."""
        if self._is_over:
            return
        self._is_away = False
        if not written:
            sheet = self.query_one("#open", Sheet)
            sheet.tick(sheet.ticked - {key})
            self._given -= {key}
        elif self._given >= self._rows.keys():
            self._put_away()

    @on(Entered)
    def _settle(self) -> None:
        """That's all; or, while an ask waits for its answer, the answer's own enter."""
        if self._is_away:
            self._hand_on(events.Key("enter", None))
        else:
            self._put_away()

    def _put_away(self, *, goes_on: bool = False) -> None:
        ticked = self.query_one("#open", Sheet).ticked - self._given
        self._leave_with(Rest(tuple(key for key in self._rows if key in ticked), goes_on))

    def leave(self) -> None:
        """Put it away: what was ticked is written, the row she came from is left as it is."""
        if not self._is_away:
            self._leave_with(Rest())

    def _leave_with(self, rest: Rest) -> None:
        self._is_away = self._is_over = True
        self.dismiss(rest)


def is_ask(row: OpenRow) -> bool:
    """Whether it may take an answer."""
    return not isinstance(row, Waiting) and row.kind == "ask"
