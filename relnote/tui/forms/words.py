"""One question answered in one line, which may be left empty."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.tui.answers_begun import Asked
from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, WordsForm
from relnote.tui.lines import shown
from relnote.tui.widgets.key_line import KeyLine


class Words(WordsForm[str]):
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
        asked: Asked | None = None,
    ) -> None:
        """`echo` says how the words are understood, while they are typed; `asked`, what their draft is of."""
        super().__init__(typed, asked or Asked(f"words {question}", question, "the same key"))
        self._echo = echo
        self._question = question
        self._hint = hint

    def compose(self) -> ComposeResult:
        """The question, the field, what an empty answer means."""
        with Vertical(classes="slip"):
            yield Static(shown(self._question), classes="question", markup=False)
            yield FieldInput(self.words, "", id="words")
            yield Static(shown(self._hint), classes="hint", id="hint", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands in the field."""
        self.set_focus(self.query_one(Input))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if self._echo is not None:
            self.query_one("#hint", Static).update(shown(self._echo(event.value) or self._hint))
        self.keep(event.value)

    @on(Entered)
    def _answer(self) -> None:
        """Answer with what stands in the field."""
        self.keep(self.query_one(Input).value)
        self.dismiss(self.words.strip())
