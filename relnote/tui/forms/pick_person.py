"""Whom is meant: found while it is typed, as in People."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.core.people import Person
from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import BLANK, Line, cut, shown
from relnote.tui.reading import Reading
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

OFFERED = 8
"""So many who fit are shown; another letter finds fewer."""


class PickPerson(Form[int]):
    """Answers with the person's id: of those who fit, the one under the cursor."""

    BINDINGS = [
        Binding("enter", "enter", "this one", priority=True, id="pick.answer", tooltip="This one is meant"),
        Binding("down", "step(1)", "next", show=False, id="pick.down", tooltip="The next who fits"),
        Binding("up", "step(-1)", "before", show=False, id="pick.up", tooltip="The one before"),
    ]

    def __init__(self, reading: Reading, question: str) -> None:
        super().__init__()
        self._reading = reading
        self._question = question
        self._found: Sequence[Person] = ()
        self._typed = ""

    def compose(self) -> ComposeResult:
        """The question, the field, those who fit."""
        with Vertical(classes="slip"):
            yield Static(shown(self._question), classes="question", markup=False)
            yield FieldInput("", "a name, an organisation, the last digits", id="who")
            yield Sheet(id="picked")
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands in the field."""
        sheet = self.query_one("#picked", Sheet)
        sheet.styles.height = OFFERED
        sheet.can_focus = False
        self.set_focus(self.query_one("#who"))

    @on(Input.Changed, "#who")
    def _changed(self, event: Input.Changed) -> None:
        self._find(event.value.strip())

    def _find(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self._found = self._reading.finder.find(typed)[:OFFERED] if typed else ()
            self.query_one("#picked", Sheet).show(lambda width: self._lines(width, typed), keep=False)

    def _lines(self, width: int, typed: str) -> Sequence[Line]:
        if typed and not self._found:
            return [Line(((" No one fits.", "dim"),))]
        told = self._reading.finder.told_apart
        return [
            Line((("  ", "ink"), (cut(shown(told(one)), max(width - 4, 8)), "ink")), str(one.id))
            for one in self._found
        ] or [BLANK]

    def action_step(self, by: int) -> None:
        """To another who fits."""
        self.query_one("#picked", Sheet).action_step(by)

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        self.dismiss(int(event.key))

    @on(Entered)
    def _answer(self) -> None:
        """The one under the cursor; where no one fits, nothing happens."""
        self._find(
            self.query_one("#who", Input).value.strip()
        )  # what was typed last may not have been looked for
        cursor = self.query_one("#picked", Sheet).cursor
        if cursor is not None and self._found:
            self.dismiss(int(cursor))
