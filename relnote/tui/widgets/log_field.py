"""The field of the log: what is understood is underlined in place, and a mark begins a line."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.widgets import TextArea

from relnote.core.entry.lines import split_typed
from relnote.core.entry.values import Span
from relnote.core.visible import visible

UNDERSTOOD = {
    "day": Style(underline=True),
    "channel": Style(underline=True),
    "with": Style(underline=True, bold=True),
    "about": Style(underline=True, italic=True),
    "unknown": Style(italic=True),
    "mark": Style(bold=True),
    "owner": Style(underline=True, bold=True),
    "kind": Style(underline=True),
    "words": Style(italic=True),
}
"""How each kind of span looks, without colour: people bold, others plain, what is left open italic."""


BREAKS = ("shift+enter", "ctrl+j", "enter")
"""Keys that break a line; enter only once one of the others has."""


class LogField(TextArea):
    """One line that grows by marks. Enter says it is done; shift+enter or ctrl+j breaks a line by hand.

    From then on it is a field of several lines, in which enter breaks lines too and ctrl+s says it is done.
    """

    class Done(Message):
        """She pressed enter."""

    class Grown(Message):
        """She broke a line by hand: it is a field of several lines now."""

    class Wanted(Message):
        """She pressed tab on this beginning of a name."""

        def __init__(self, beginning: str) -> None:
            super().__init__()
            self.beginning = beginning

    def __init__(self, text: str = "") -> None:
        super().__init__(text, id="log", compact=True, soft_wrap=True, highlight_cursor_line=False)
        self._spans: Sequence[Sequence[Span]] = ()
        self.has_lines = False

    def underline(self, spans: Sequence[Sequence[Span]]) -> None:
        """Show what was understood of each line."""
        if spans != self._spans:
            self._spans = spans
            self._line_cache.clear()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """The line with its spans underlined; what could move the cursor of a terminal is shown as a sign."""
        line = super().get_line(line_index)
        if not line.plain.isprintable():
            line = Text("".join(visible(letter) or " " for letter in line.plain), end="", no_wrap=True)
        if line_index < len(self._spans):
            for span in self._spans[line_index]:
                line.stylize(UNDERSTOOD.get(span.what, Style()), span.start, span.end)
        return line

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and not self.has_lines:
            event.stop()
            event.prevent_default()
            self.post_message(self.Done())
        elif event.key in BREAKS:
            event.stop()
            event.prevent_default()
            self.insert("\n")
            if not self.has_lines:
                self.has_lines = True
                self.post_message(self.Grown())
        elif event.key == "tab":
            event.stop()
            event.prevent_default()
            self.post_message(self.Wanted(self._beginning()))

    def _beginning(self) -> str:
        row, column = self.cursor_location
        words = self.document.get_line(row)[:column].split(" ")
        return words[-1].lstrip("@").strip(",.:;") if words else ""

    def take(self, name: str) -> None:
        """Put a whole name where its beginning stood."""
        row, column = self.cursor_location
        start = column - len(self._beginning())
        self.replace(name, (row, start), (row, column))

    def break_at_marks(self) -> bool:
        """Let every mark typed as its own word begin a line; the cursor stays on its letter."""
        lines = [part.text for line in self.text.split("\n") for part in split_typed(line)]
        typed = self.text
        space = typed[len(typed.rstrip(" ")) :]  # between a word and the next, which is on its way
        broken = "\n".join(lines).rstrip(" ") + space
        if len(lines) <= self.document.line_count or not broken.strip():
            return False
        at_end = self.cursor_location == self.document.end
        self.text = broken
        if at_end:
            self.move_cursor(self.document.end)
        return True
