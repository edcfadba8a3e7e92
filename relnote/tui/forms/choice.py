"""One question with a few answers, each a key away; the first has the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from relnote.tui.forms.slip import Form
from relnote.tui.lines import Line, paragraph, shown
from relnote.tui.type_ahead import TypeAheadApp
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

BESIDE = 4
"""Columns of a slip left and right of its sheet."""
Answer = tuple[str, str, str]
"""What is answered, the key that answers it, and the words shown. Words are shown as they are given."""


class Choice(Form[str]):
    """Answers with the value of the answer chosen; `yes` is the one that `y` means as well as its own key."""

    def __init__(self, question: str, answers: Sequence[Answer], *, yes: str | None = None) -> None:
        super().__init__()
        self._question = question
        self._answers = answers
        self._by_keys = [*answers, *([(yes, "y", "yes")] if yes is not None else [])]

    def compose(self) -> ComposeResult:
        """The question, and the answers as rows."""
        with Vertical(classes="slip"):
            yield Sheet(id="choice")
            yield KeyLine()

    def on_mount(self) -> None:
        """Lay it out."""
        sheet = self.query_one("#choice", Sheet)
        self.fit()
        sheet.show(self._lines)
        self.set_focus(sheet)

    def fit(self) -> None:
        """All answers in sight, as far as there is room."""
        low = min(len(self._lines(self.app.size.width - BESIDE)), self.room())
        self.query_one("#choice", Sheet).styles.height = low if self.is_low else min(self._rows(), 16)

    def _rows(self) -> int:
        return len(self._answers) + 3

    def _lines(self, width: int) -> Sequence[Line]:
        lines = [*paragraph(shown(self._question), width - 2, ink="name", indent=2), *self.gap]
        for value, key, words in self._answers:
            first = [("  ", "ink"), (f"{key}  ", "mark")]
            lines += paragraph(shown(words), width - 2, indent=5, first=first, key=value)
        return lines

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self.dismiss(event.key)

    def on_key(self, event: events.Key) -> None:
        """An answer's own key answers; who types the whole word has said no more than its first letter."""
        for value, key, words in self._by_keys:
            if event.character == key:
                event.stop()
                event.prevent_default()
                if isinstance(self.app, TypeAheadApp):
                    self.app.answered_by(event, words)
                self.dismiss(value)
                return


def numbered(values: Sequence[tuple[str, str]]) -> list[Answer]:
    """Answers under the keys 1 to 9; later ones have none and are reached with the arrows."""
    return [(value, str(place) if place < 10 else " ", words) for place, (value, words) in enumerate(values, 1)]
