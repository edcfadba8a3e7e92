"""The terminal's own cursor: it stands where she is, so that a screen reader or a braille line can follow.

Textual moves it, unseen, to `App.cursor_position` after every paint, and sets that for its own fields alone.
Here it is looked up when the terminal is about to be told, so that no screen and no slip sees to it.
"""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Input, Label, OptionList, TextArea

from relnote.tui.widgets.sheet import Sheet

BETWEEN_ROWS = frozenset({"up", "down", "pageup", "pagedown", "ctrl+home", "ctrl+end"})
"""Keys that, in a field of one line, move the cursor of the list beside it."""
BEFORE_WORDS = " │├└"
"""What stands before the first word of a row: space, and the branches of a tree."""
OPTION_BEGINS = 2
"""Cells before the words of an action in the palette."""

Rows = Sheet | OptionList
"""A list, ours or the palette's."""


class ReadingCursor(App[None]):
    """Keeps the terminal's cursor on the row under hers, or at the letter she types next."""

    _among_rows = False
    """Whether her last key was one that goes from row to row."""

    @property
    def cursor_position(self) -> Offset:
        """Where she is, in cells from the top left of the terminal."""
        return place_in(self.screen, among_rows=self._among_rows)

    @cursor_position.setter
    def cursor_position(self, _said: Offset) -> None:
        """Textual's fields say it as they change, at times before they are laid out: they are asked again."""

    async def on_event(self, event: events.Event) -> None:
        """Take note of which way she last moved."""
        if isinstance(event, events.Key):
            self._among_rows = event.key in BETWEEN_ROWS
        await super().on_event(event)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The sign in a field stands still: some readers say whatever is painted, and a blink is painted."""
        if isinstance(event.widget, Input | TextArea):
            event.widget.cursor_blink = False


def place_in(screen: Screen[object], *, among_rows: bool) -> Offset:
    """The row she is on, or the letter she types next; where nothing has the keys, the first words."""
    here = screen.focused
    if isinstance(here, Input) and (rows := _rows_of(here)) is not None:
        taken = not rows.can_focus and not here.value  # enter takes the row: nothing else is typed
        return _on(rows) if among_rows or taken else _at_letter(here)
    if isinstance(here, Input):
        return _at_letter(here)
    if isinstance(here, TextArea):
        return here.cursor_screen_offset
    if isinstance(here, Sheet):
        return _on_row(here)
    return _on_first(screen)


def _on_first(screen: Screen[object]) -> Offset:
    """Where nothing has the keys: the list that had them while the terminal is left, else what is said."""
    left = next((sheet for sheet in screen.query(Sheet) if sheet.has_keys), None)
    if left is not None:
        return _on_row(left)
    said = next(iter(screen.query(Label)), None)
    return said.content_region.offset if said is not None else Offset()


def _at_letter(field: Input) -> Offset:
    """The letter under the cursor; Textual's own figure is a cell further where the cursor is at the end."""
    before = cell_len(field.value[: field.cursor_position])
    return field.content_region.offset + Offset(before - round(field.scroll_offset.x), 0)


def _rows_of(field: Input) -> Rows | None:
    """The list that up and down move while she types in the field."""
    sheet = next((each for each in field.screen.query(Sheet) if each.cursor is not None), None)
    lists = field.screen.query(OptionList)
    return sheet or next((each for each in lists if each.highlighted is not None), None)


def _on(rows: Rows) -> Offset:
    return _on_option(rows) if isinstance(rows, OptionList) else _on_row(rows)


def _on_row(sheet: Sheet) -> Offset:
    """The first word of the row under the cursor; of a page without rows, the first words in sight."""
    paper, top = sheet.content_region, round(sheet.scroll_offset.y)
    in_sight = range(top, min(top + paper.height, len(sheet.lines)))
    if not in_sight:
        return paper.offset
    begins = sheet.row_begins
    if begins is None:
        begins = next((line for line in in_sight if sheet.lines[line].text.strip()), top)
    line = min(max(begins, in_sight[0]), in_sight[-1])
    words = sheet.lines[line].text
    return paper.offset + Offset(len(words) - len(words.lstrip(BEFORE_WORDS)), line - top)


def _on_option(options: OptionList) -> Offset:
    """The first word of the action that is lit."""
    paper = options.content_region
    lines = options._index_to_line  # noqa: SLF001 - Textual has no public word for it
    place = lines.get(options.highlighted or 0, 0) - round(options.scroll_offset.y)
    return paper.offset + Offset(OPTION_BEGINS, min(max(place, 0), max(paper.height - 1, 0)))
