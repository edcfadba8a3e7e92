"""A sheet of lines with a cursor: rows to step through, mark, open, and see fade."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from relnote.tui.lines import Line
from relnote.tui.widgets.paper import Paper
from relnote.tui.widgets.sheet_ink import PLAIN, SIGNS, RowState
from relnote.tui.widgets.sheet_lines import SheetLines

Drawn = Callable[[int], Sequence[Line]]
"""Draws the lines for a width in cells."""


def _nothing(_width: int) -> Sequence[Line]:
    return ()


class OfASheet(Message):
    """Something happened on the row of this key."""

    def __init__(self, sheet: Sheet, key: str | None) -> None:
        super().__init__()
        self.sheet = sheet
        self.key = key or ""

    @property
    def control(self) -> Sheet:
        """The sheet it is about."""
        return self.sheet


class Sheet(Paper, can_focus=True):
    """Lines in one scroll. Rows (lines with a key) take the cursor; a sheet without rows just scrolls."""

    has_keys = False
    """Whether keys are for its rows: it is focused, or she types in the field above it, and no slip lies on it.

    Only then its row is lit; else it keeps a place mark. While the terminal itself is left, it stays as it was.
    """
    BINDINGS = [
        Binding("down,j", "step(1)", "down", show=False, tooltip="The next row", id="sheet.down"),
        Binding("up,k", "step(-1)", "up", show=False, tooltip="The row before", id="sheet.up"),
        Binding("pagedown", "leap(1)", "page down", show=False, tooltip="A page further", id="sheet.page-down"),
        Binding("pageup", "leap(-1)", "page up", show=False, tooltip="A page back", id="sheet.page-up"),
        Binding("home,g", "first", "first", show=False, tooltip="The first row", id="sheet.first"),
        Binding("end,G", "last", "last", show=False, tooltip="The last row", id="sheet.last"),
        Binding("enter", "choose", "open", show=False, tooltip="Open what the cursor is on", id="sheet.open"),
    ]

    cursor: reactive[str | None] = reactive(None, repaint=False)
    """The key of the row the cursor is on."""

    class Moved(OfASheet):
        """The cursor came to another row, or to none."""

    class Chosen(OfASheet):
        """A row was opened, with enter or a click."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, classes=classes)
        self._draw: Drawn = _nothing
        self._drawn_for = -1
        self._wanted: str | None = None
        self._ticked: frozenset[str] = frozenset()
        self._faded: frozenset[str] = frozenset()

    def on_mount(self) -> None:
        """Follow where the keys go."""
        for what in ("focused", "stack_updates"):
            self.watch(self.screen, what, self._follow_keys)

    def _follow_keys(self) -> None:
        focused, is_active = self.screen.focused, self.screen.is_active
        if focused is not None or not is_active:
            self.has_keys = is_active and (focused is self or isinstance(focused, Input))
            self.refresh_rows(self.cursor)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its rows, from the top."""
        return self._rows.keys

    @property
    def row_begins(self) -> int | None:
        """The line on which the row under the cursor begins; None: the cursor is on none."""
        span = self._rows.span(self.cursor)
        return span[0] if span is not None else None

    @property
    def ticked(self) -> frozenset[str]:
        """The rows marked with space."""
        return self._ticked

    @property
    def faded(self) -> frozenset[str]:
        """The rows on their way out."""
        return self._faded

    def begin_at(self, keys: Sequence[str]) -> str | None:
        """The row the cursor first stands on."""
        return next(iter(keys), None)

    def show(self, draw: Drawn, *, keep: bool = True) -> None:
        """Put these lines on the sheet. With `keep`, the cursor stays on its row, or where its row was."""
        self._draw = draw
        self._redraw(keep=keep)

    def put_cursor(self, key: str | None) -> bool:
        """On the row of this key, or the first whose key goes on from it ("detail:7"); False: there is none.

        Before the sheet is drawn it is kept in mind until then.
        """
        if self._drawn_for < 0:
            self._wanted = key
        if key is None or self._drawn_for < 0:
            return False
        found = self._rows.found(key)
        if found is not None:
            self.cursor = found
        return found is not None

    def tick(self, keys: frozenset[str]) -> None:
        """Mark these rows."""
        before, self._ticked = self._ticked, keys & self._rows.spans.keys() if self._rows.keys else keys
        self.refresh_rows(*(before ^ self._ticked))

    def fade(self, key: str) -> bool:
        """Fade a row that is on its way out; the cursor goes on to the next. False where it isn't here."""
        if key not in self._rows:
            return False
        self._faded |= {key}
        self._ticked -= {key}
        if self.cursor in self._faded:
            self.cursor = self._rows.beside(key, without=self._faded) or self.cursor
        self.refresh_rows(key)
        return True

    def _redraw(self, *, keep: bool = True) -> None:
        width = self.scrollable_content_region.width or self.size.width
        if width <= 0:
            return
        place = self._rows.place(self.cursor) if keep else 0
        self._rows, self._drawn_for = SheetLines(self._draw(width)), width
        self._ticked &= self._rows.spans.keys()
        self._faded = frozenset()
        self.grow_to(Size(width, len(self.lines)))
        if not keep or self.cursor not in self._rows:
            begin = self.begin_at(self.keys) if self.cursor is None else None
            self.cursor = begin or self._rows.at(place)
        if not keep:
            self.scroll_home(animate=False, immediate=True)
        wanted, self._wanted = self._wanted, None
        self.put_cursor(wanted)
        self.refresh()

    def _refresh_left(self, key: str | None) -> None:
        """Paint the row that the cursor left: without colour nothing of it changes but its sign.

        So a screen reader that says whatever is painted says the row she comes to, and not the one she leaves.
        """
        if not self.app.no_color:
            self.refresh_rows(key)
        elif (span := self._rows.span(key)) is not None:
            self.refresh(Region(0, span[0] - self.scroll_offset.y, len(SIGNS), span[1] - span[0] + 1))

    def on_resize(self, event: events.Resize) -> None:
        """Draw again for the new width."""
        if self._drawn_for != self.scrollable_content_region.width:
            self._redraw()
            self._follow()

    def watch_cursor(self, before: str | None, cursor: str | None) -> None:
        """Bring the row into sight and say so."""
        self._follow()
        self._refresh_left(before)
        self.refresh_rows(cursor)
        self.post_message(self.Moved(self, cursor))

    def _follow(self) -> None:
        if (span := self._rows.span(self.cursor)) is None:
            return
        start, end = span
        above = 2 if self.keys[0] != self.cursor else start
        top = max(start - above, 0)
        self.scroll_to_region(Region(0, top, 1, end - top + 1), animate=False, force=True)

    def action_step(self, by: int) -> None:
        """One row on or back; where there is none further, or the row is out of sight, the page moves."""
        place = self._rows.place(self.cursor) + by if self.cursor in self._rows else -1
        _start, end = self._rows.span(self.cursor) or (0, 0)
        above = by < 0 and end < self.scroll_offset.y
        if above or not 0 <= place < len(self.keys):
            self.scroll_relative(y=by * 2, animate=False)
        else:
            self.cursor = self.keys[place]

    def action_leap(self, by: int) -> None:
        """About a page on or back."""
        if self.row_begins is None:
            self.scroll_relative(y=by * max(self.size.height - 2, 1), animate=False)
        else:
            self.cursor = self._rows.nearest(self.row_begins + by * max(self.size.height - 3, 1))

    def action_first(self) -> None:
        """To the top."""
        self.scroll_home(animate=False)
        if self.keys:
            self.cursor = self.keys[0]

    def action_last(self) -> None:
        """To the end."""
        self.scroll_end(animate=False)
        if self.keys:
            self.cursor = self.keys[-1]

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.cursor is not None:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """A click brings the cursor; a second one, on the same row, opens it."""
        key = self._rows.key_at(event.y + self.scroll_offset.y)
        if key is None:
            return
        if key == self.cursor and event.chain > 1:
            self.action_choose()
        self.cursor = key

    def _state(self, key: str | None, number: int) -> RowState:
        """Lit under the cursor, marked, or on its way out."""
        if key is None:
            return PLAIN
        is_here = key == self.cursor
        return RowState(
            is_lit=is_here and self.has_keys,
            is_kept=is_here and number == self._rows.spans[key][0],
            is_ticked=key in self._ticked,
            is_faded=key in self._faded,
        )
