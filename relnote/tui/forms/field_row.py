"""One line of a form: its label, the field, and beneath it what is to be said of it."""

from __future__ import annotations

from functools import cached_property

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult, RenderResult
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from relnote.core.record_text.form_lines import DETAIL, FormLine, typed
from relnote.tui.lines import fitted, shown, wrapped

LABEL = 17
"""Cells for the label before a field."""
MOST_NOTE_LINES = 3


class FieldInput(Input):
    """A field of one line. What is pasted becomes one line that can be looked at."""

    def __init__(self, value: str, placeholder: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(typed(value), placeholder=placeholder, compact=True, select_on_focus=False, id=id)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        start, end = self.selection
        self.replace(typed(event.text), min(start, end), max(start, end))

    def render_line(self, y: int) -> Strip:
        """While she is elsewhere, an ellipsis says that the words go on."""
        strip, width = super().render_line(y), self.scrollable_content_region.width
        if self.has_focus or cell_len(self.value) - self.scroll_offset.x <= width:
            return strip
        return Strip([*strip.crop(0, width - 1), Segment("…", self.rich_style)]).adjust_cell_length(
            width + 1, self.rich_style
        )


class FieldRow(Widget):
    """A line of a form. It paints its label and its note itself; only the field is a widget of its own."""

    DEFAULT_CSS = """
    FieldRow { height: 1; layout: vertical; }
    """

    def __init__(self, line: FormLine, *, label: str = "", example: str = "") -> None:
        super().__init__(classes="field")
        self.line = line
        self.label = label or line.label
        """What stands before the field."""
        self.note = ""
        self.is_wrong = False
        self.said = ""
        """What was changed meanwhile, to be said until it is written."""
        self.was_left = False
        """Whether she went on from it: what is wrong with it is said from then on."""
        self._example = f"such as {example}" if example else ""
        self._first = typed(line.value)
        self._at: int | None = None

    @cached_property
    def input(self) -> FieldInput:
        """The field; made when the line comes into the form."""
        return FieldInput(self.line.value, "")

    def compose(self) -> ComposeResult:
        """The field."""
        yield self.input

    @property
    def now(self) -> FormLine:
        """The line as it stands."""
        value = self.input.value if "input" in self.__dict__ else self._first
        return FormLine(self.line.field, value, self.line.kind)

    @property
    def is_here(self) -> bool:
        """Whether she is on it."""
        return "input" in self.__dict__ and self.input.has_focus

    @property
    def wants_said(self) -> bool:
        """Whether it matters how the line is understood: she is on it, or changed it."""
        return self.is_here or self.now.value != self._first

    def put(self, line: FormLine) -> None:
        """Another value, the cursor where it was."""
        self.line = line
        if self.now.value != line.value:
            self.input.value = typed(line.value)

    def empty(self) -> None:
        """It says nothing any more; the line stays, and with it the cursor."""
        self.put(self.line.emptied)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """What stands beneath it: what is wrong with it, or how it was understood."""
        if (words, wrong) != (self.note, self.is_wrong):
            self.note, self.is_wrong = words, wrong
            self._fit()

    def on_resize(self) -> None:
        """What stands beneath is broken anew."""
        self._fit()

    def _note_lines(self) -> list[str]:
        if not self.note:
            return []
        return wrapped(shown(self.note), max(self.size.width - LABEL - 1, 10))[:MOST_NOTE_LINES]

    def _fit(self) -> None:
        height = 1 + len(self._note_lines())
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height
        self.refresh()
        if self.is_here:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def render(self) -> RenderResult:
        """The label, strong where the cursor is, and the note beneath the field."""
        strong = "bold" if self.is_here else "$dim"
        content = Content.styled(fitted(shown(self.label), LABEL - 2), strong)
        ink = "$accent" if self.is_wrong else "$dim"
        for text in self._note_lines():
            content += Content("\n" + " " * LABEL) + Content.styled(text, ink)
        return content

    def on_descendant_focus(self) -> None:
        """The label of the line she is on is strong."""
        self.refresh()
        self.input.placeholder = self._example  # elsewhere an empty line is empty
        self.input.cursor_position = self._where_words_end() if self._at is None else self._at
        self.scroll_visible(animate=False)
        self.post_message(self.Come(self))

    def _where_words_end(self) -> int:
        """Behind the words; of a detail, before the day in its bracket."""
        value = self.input.value
        in_bracket = self.line.field == DETAIL and value.endswith(")") and " (" in value
        return value.rindex(" (") if in_bracket else len(value)

    def on_descendant_blur(self) -> None:
        """The label is as the others again."""
        self.refresh()
        self.input.placeholder = ""
        self._at = self.input.cursor_position
        self.was_left = True
        self.input.cursor_position = 0  # a long line shows its beginning again
        self.post_message(self.Gone(self))

    def on_click(self) -> None:
        """A click on the label is one on the field."""
        self.input.focus()

    class Come(Message):
        """The cursor came to this line."""

        def __init__(self, row: FieldRow) -> None:
            super().__init__()
            self.row = row

    class Gone(Message):
        """The cursor went on from this line."""

        def __init__(self, row: FieldRow) -> None:
            super().__init__()
            self.row = row
