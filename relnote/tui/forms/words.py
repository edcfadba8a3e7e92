"""One question answered in one line, which may be left empty."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import shown
from relnote.tui.messages import KeepDraft
from relnote.tui.widgets.key_line import KeyLine


class Words(Form[str]):
    """Answers with the words, "" if none were wanted."""

    BINDINGS = [
        Binding(
            "enter", "enter", "that's it", tooltip="Answer with these words", id="words.answer", priority=True
        )
    ]

    def __init__(
        self,
        question: str,
        *,
        hint: str = "",
        typed: str = "",
        echo: Callable[[str], str] | None = None,
        keeps: str = "",
    ) -> None:
        """`echo` says how the words are understood, while they are typed; `keeps` names their draft."""
        super().__init__()
        self._echo = echo
        self._keeps = keeps
        self._question = question
        self._hint = hint
        self._typed = typed

    def compose(self) -> ComposeResult:
        """The question, the field, what an empty answer means."""
        with Vertical(classes="slip"):
            yield Static(shown(self._question), classes="question", markup=False)
            yield FieldInput(self._typed, "", id="words")
            yield Static(shown(self._hint), classes="hint", id="hint", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands in the field."""
        self.set_focus(self.query_one(Input))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if self._echo is not None:
            self.query_one("#hint", Static).update(shown(self._echo(event.value) or self._hint))
        if self._keeps and event.value != self._typed:
            self._typed = event.value
            self.post_message(KeepDraft(self._keeps, event.value))

    @on(Entered)
    def _answer(self) -> None:
        """Answer with what stands in the field."""
        self.dismiss(self.query_one(Input).value.strip())
