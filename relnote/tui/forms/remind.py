"""A reminder without a talk, in one line: shows what it understands while it is typed."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.core.reminders import ReminderKind
from relnote.core.reminding_words import NOBODY, Understood, echoed, next_kind, understand
from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import shown
from relnote.tui.messages import KeepDraft
from relnote.tui.reading import Reading
from relnote.tui.widgets.key_line import KeyLine

DRAFT = "remind"
HINT = "ring again in 3 weeks · send the statement by friday every month · ! a promise  ? to ask  < they will"


class RemindForm(Form[Understood]):
    """Answers with the reminder. A mark, or tab, says what kind it is; `Bea: …` says for whom."""

    BINDINGS = [
        Binding("enter", "enter", "write it down", priority=True, id="remind.write",
                tooltip="Write the reminder down"),
        Binding("tab", "kind", "another kind", priority=True, id="remind.kind",
                tooltip="Follow-up, promise, waiting, ask, thank, put right: round and round"),
    ]  # fmt: skip

    def __init__(self, reading: Reading, *, person_id: int | None, text: str = "") -> None:
        super().__init__()
        self._reading = reading
        self._person = person_id
        self._text = text
        self._kind: ReminderKind = "follow-up"

    def compose(self) -> ComposeResult:
        """For whom, the field, what was understood."""
        person = self._reading.person(self._person)
        question = f"A reminder for {person.name}" if person is not None else "A reminder; for whom?"
        with Vertical(classes="slip"):
            yield Static(shown(question), classes="question", markup=False)
            yield FieldInput(self._text, "")
            yield Static("", id="echo", classes="hint", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands in the field."""
        field = self.query_one(FieldInput)
        field.cursor_position = len(field.value)
        self.set_focus(field)
        self._show()

    @property
    def _understood(self) -> Understood:
        here = self._reading
        return understand(
            self.query_one(FieldInput).value,
            today=here.today,
            finder=here.finder,
            person=self._person,
            kind=self._kind,
            day_first=here.notebook.settings.day_first,
        )

    @on(Input.Changed)
    def _typed(self) -> None:
        text = self.query_one(FieldInput).value
        if text != self._text:
            self._text = text
            self.post_message(KeepDraft(DRAFT, text))
        self._show()

    def _show(self) -> None:
        understood = self._understood
        said = echoed(understood, self._reading.notebook, today=self._reading.today)
        if understood.wanted is None and not said:
            said = HINT if self._person is not None else NOBODY
        self.query_one("#echo", Static).update(shown(said))

    def action_kind(self) -> None:
        """Another kind of reminder."""
        self._kind = next_kind(self._kind)
        self._show()

    @on(Entered)
    def _write(self) -> None:
        """Write it down, where it is known whose and what it is."""
        understood = self._understood
        if understood.is_whole:
            self.dismiss(understood)
