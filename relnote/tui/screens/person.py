"""A person's page: the brief on top, the year in a strip, one timeline, and what is known at the side."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import DescendantFocus

from relnote.core.refs import whole_ref
from relnote.core.which_record import What
from relnote.tui.entry_here import entry_of_key
from relnote.tui.messages import LogTalk, SayNoLongerSo, SayStillSo, StepBack
from relnote.tui.reading import Reading
from relnote.tui.screens.place import DONE, DROP, Place
from relnote.tui.trail import Spot
from relnote.tui.widgets.page_lines import detail_lines, page_lines
from relnote.tui.widgets.sheet import Sheet

SIDE_FROM = 128
"""Columns from which what is known stands at the side; below, it follows the brief."""


class Whole(Sheet):
    """The page: the cursor begins on what is open, and goes on to details and the timeline."""

    def begin_at(self, keys: Sequence[str]) -> str | None:
        """An open promise or ask is known by its ref alone; the name at the top is passed over."""
        known = [key for key in keys if not key.startswith("person:")]
        return next((key for key in known if ":" not in key), next(iter(known or keys), None))


class Known(Sheet):
    """What is known of them, at the side."""


class PersonPage(Place):
    """One person, whole. Open promises and asks are rows, and details: done and drop work on them here too."""

    BINDINGS = [
        DONE,  # a key with two meanings has both here: a class's key replaces what its base has for it
        DROP,
        Binding("d", "still_so", "still so", id="detail.still",
                tooltip="Still so, from today; an idea: done"),
        Binding("x", "no_longer_so", "no longer so", id="detail.ended",
                tooltip="No longer so: it stays in the notebook and off the page"),
        Binding("tab", "app.focus_next", "to what is known", show=False, id="person.side",
                tooltip="To what is known of them, at the side, and back"),
        Binding("escape", "leave", "back", tooltip="Back to where you were", id="person.leave"),
    ]  # fmt: skip

    opened = True

    def __init__(self, person_id: int, place: str, *, at: str | None = None) -> None:
        super().__init__()
        self.place = place
        self.person_id = person_id
        self._at = at
        """Where the cursor begins: a key, or the beginning of one."""

    def body(self) -> ComposeResult:
        """The page, and its side where there is room."""
        with Horizontal(classes="desk"):
            yield Whole(id="whole")
            yield Known(id="known")

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
        if self._at is not None:
            whole.put_cursor(self._at)
            self._at = None
        known.show(lambda width: detail_lines(reading, of, width) if reading.person(of) else ())
        self.refresh_bindings()

    def spot(self) -> Spot:
        """Whose page it is, and the row."""
        return Spot(self.place, person=self.person_id, cursor=self.query_one("#whole", Sheet).cursor)

    @on(Sheet.Moved)
    @on(DescendantFocus)
    def _moved(self) -> None:
        self.refresh_bindings()

    def person_here(self) -> int | None:
        """Whose page it is."""
        return self.person_id

    @property
    def _cursor(self) -> str:
        """The row the cursor is on, in the sheet that has it."""
        if not self.is_mounted:
            return ""
        sheet = self.focused if isinstance(self.focused, Sheet) else self.query_one("#whole", Sheet)
        return sheet.cursor or ""

    def rows_here(self) -> tuple[str, ...]:
        """The reminder the cursor is on, in the brief or on the timeline."""
        section, record, _place = (*self._cursor.split(":"), "", "")[:3]
        if not record:
            return (section,) if section else ()
        return (whole_ref("reminder", int(record)),) if section == "reminder" else ()

    def entry_here(self) -> What | None:
        """The talk, reminder, detail or note the cursor is on; None where it is the person."""
        return entry_of_key(self._cursor, self.person_id)

    def detail_here(self) -> int | None:
        """The detail the cursor is on."""
        section, record, _place = (*self._cursor.split(":"), "", "")[:3]
        return int(record) if section == "detail" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """On a detail, done and drop say that it is still so, or no longer."""
        if action in ("still_so", "no_longer_so"):
            return self.detail_here() is not None
        return super().check_action(action, parameters)

    def action_still_so(self) -> None:
        """It is still so."""
        self._say_of_detail(SayStillSo)

    def action_no_longer_so(self) -> None:
        """It is no longer so."""
        self._say_of_detail(SayNoLongerSo)

    def _say_of_detail(self, message: type[SayStillSo | SayNoLongerSo]) -> None:
        detail = self.detail_here()
        if detail is not None:
            self.post_message(message(self.person_id, detail))

    def action_log(self) -> None:
        """Open the log: it is with them."""
        self.post_message(LogTalk(self.person_id, on="page"))

    def action_leave(self) -> None:
        """Back to where she was."""
        self.post_message(StepBack())
