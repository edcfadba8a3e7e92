"""The card she writes on: the words that are marked are underlined where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea

from relnote.core.desk.mark import Mark
from relnote.core.visible import visible

LONGEST = 20_000
"""Letters the card takes: forty full cards. What is longer belongs into a file, and is checked there."""


class CardField(TextArea):
    """A card's text. Tab and escape leave it; every other key writes."""

    BINDINGS = [
        Binding("ctrl+o", "wave_off", "wave off", id="note.wave-here",
                tooltip="Wave off the mark on the words under the cursor, for this note"),
    ]  # fmt: skip

    class TooLong(Message):
        """What she pasted has more letters than a card takes; it was not taken in."""

        def __init__(self, letters: int) -> None:
            super().__init__()
            self.letters = letters

    class Turned(Message):
        """The card scrolled, or its lines break elsewhere."""

    class WaveOff(Message):
        """The mark with this key is waved off."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, text: str = "") -> None:
        super().__init__(
            text,
            id="card",
            compact=True,
            soft_wrap=True,
            highlight_cursor_line=False,
            placeholder="Tab to write here, or write on paper only.",
        )
        self._marks: Sequence[Mark] = ()
        self._spans: dict[int, list[tuple[int, int]]] = {}

    @property
    def plain(self) -> str:
        """The text, without half letters that no file can hold."""
        return self.text.encode("utf-8", "replace").decode("utf-8")

    def mark(self, marks: Sequence[Mark]) -> None:
        """Underline these words, where they stood in the text that was read."""
        self._marks = marks
        self._spans = spans_of(self.text, marks)
        self._line_cache.clear()
        self.refresh()
        self.post_message(self.Turned())

    def rows_of_marks(self) -> dict[int, list[int]]:
        """The rows of the field on which a marked passage begins, each with the numbers of its marks."""
        rows: dict[int, list[int]] = {}
        for number, mark in enumerate(self._marks, 1):
            if mark.end > mark.start:
                row, column = place_of(self.text, mark.start)
                offset = self.wrapped_document.location_to_offset((row, column))
                rows.setdefault(offset.y - self.scroll_offset.y, []).append(number)
        return rows

    def mark_here(self) -> Mark | None:
        """The mark whose words the cursor is on."""
        row, column = self.cursor_location
        before = sum(len(self.document.get_line(line)) + 1 for line in range(row))
        here = before + column
        return next((mark for mark in self._marks if mark.start <= here <= mark.end and mark.end), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to wave off only where something is marked."""
        return self.mark_here() is not None if action == "wave_off" else True

    def action_wave_off(self) -> None:
        """Wave off the mark under the cursor."""
        if (mark := self.mark_here()) is not None:
            self.post_message(self.WaveOff(mark.key))

    def get_line(self, line_index: int) -> Text:
        """The line with its marks underlined; what could move the cursor of a terminal is shown as a sign."""
        line = super().get_line(line_index)
        if not line.plain.isprintable():
            line = Text(letter_by_letter(line.plain), end="", no_wrap=True)
        for start, end in self._spans.get(line_index, ()):
            line.stylize(UNDERLINED, start, end)
        for end in self.wrapped_document.get_offsets(line_index) if self._spans else ():
            if line.plain[end - 1 : end] == " ":  # the gap at which the line breaks hangs over its end
                line.stylize(PLAIN, end - 1, end)
        return line

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The margin goes with the text."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Turned())

    def on_resize(self) -> None:
        """Its lines break elsewhere."""
        self.post_message(self.Turned())

    def on_paste(self, event: events.Paste) -> None:
        """A card's worth is taken in, by the field itself; a book is not, and she is told."""
        if len(self.text) + len(event.text) > LONGEST:
            event.stop()
            event.prevent_default()
            self.post_message(self.TooLong(len(event.text)))


UNDERLINED, PLAIN = Style(underline=True), Style(underline=False)


def letter_by_letter(text: str) -> str:
    """The line made safe to look at, each letter in its place: a sign that takes several is its first."""
    return "".join(
        letter
        if letter.isprintable() or letter in visible(text[max(place - 1, 0) : place + 2])
        else visible(letter)[:1] or " "
        for place, letter in enumerate(text)
    )


def spans_of(text: str, marks: Sequence[Mark]) -> dict[int, list[tuple[int, int]]]:
    """The marked parts of each line, as columns."""
    spans: dict[int, list[tuple[int, int]]] = {}
    start = 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        for mark in marks:
            left, right = max(mark.start, start), min(mark.end, end)
            if left < right:
                spans.setdefault(number, []).append((left - start, right - start))
        start = end + 1
    return spans


def place_of(text: str, offset: int) -> tuple[int, int]:
    """The line and column of a letter of the text."""
    offset = max(min(offset, len(text)), 0)
    before = text[:offset]
    return before.count("\n"), offset - (before.rfind("\n") + 1)
