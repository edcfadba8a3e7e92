"""The line at the bottom: the keys that do something here, read from the bindings in force."""

from __future__ import annotations

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from relnote.tui.widgets.sheet import Sheet

GAP = 2
ABOUT_MARKED = ("row.", "sort.")
"""Keys that take every row that is marked."""


class KeyLine(Widget):
    """One line of keys, most used first; what has no room is left to `?`. A key can be clicked."""

    ALLOW_SELECT = False
    _painted: tuple[int, list[tuple[str, Binding]]] | None = None
    """How many rows are marked and the keys, as they stand on the line."""

    def on_mount(self) -> None:
        """Follow the bindings as focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        """Painted anew only where the keys are others: who hears what is painted hears them once."""
        if self._painted != (self.marked_here(), self.keys_here()):
            self.refresh()

    def marked_here(self) -> int:
        """How many rows of a place are marked: what the keys are about then. A slip's ticks are its answer."""
        sheet = self.screen.focused
        return len(sheet.ticked) if isinstance(sheet, Sheet) and not self.screen.is_modal else 0

    def keys_here(self) -> list[tuple[str, Binding]]:
        """The keys shown, as they are written on the line. Letters that a field takes are none."""
        field = self.screen.focused
        seen: set[str] = set()
        found: list[tuple[str, Binding]] = []
        for active in self.screen.active_bindings.values():
            binding = active.binding
            letter = binding.key if len(binding.key) == 1 else None
            if not binding.show or not active.enabled or binding.action in seen:
                continue
            if field is not None and (letter or binding.key in _TYPED) and field.check_consume_key(
                binding.key, letter or _TYPED.get(binding.key)
            ):  # fmt: skip
                continue
            seen.add(binding.action)
            found.append((self.app.get_key_display(binding), binding))
        return sorted(found, key=lambda pair: self._place_of(pair[1]))

    def _place_of(self, binding: Binding) -> int:
        """Enter stands first; where rows are marked, what is about all of them before what is about one."""
        about_all = bool(self.marked_here()) and (binding.id or "").startswith(ABOUT_MARKED)
        return 0 if binding.key == "enter" else 1 if about_all else 2

    def render(self) -> RenderResult:
        """Keys in the accent, what they do beside them; the palette at the right end."""
        self._spots: list[tuple[int, int, str]] = []
        width = self.size.width
        marked, keys = self._painted = self.marked_here(), self.keys_here()
        content = Content(f" {marked} marked" + " " * GAP if marked else " ")
        used = content.cell_length
        last = [pair for pair in keys if pair[1].id in ("app.keys", "app.palette")]
        room = width - sum(self._length(pair) for pair in last)
        for pair in [pair for pair in keys if pair not in last]:
            if used + self._length(pair) <= room:
                content, used = self._put(content, used, pair)
        for place, pair in enumerate(last):
            if place == len(last) - 1 and (gap := width - used - self._length(pair) + 1) > 0:
                content, used = content + Content(" " * gap), used + gap
            content, used = self._put(content, used, pair)
        return content

    def _length(self, pair: tuple[str, Binding]) -> int:
        return len(pair[0]) + 1 + len(pair[1].description) + GAP

    def _put(self, content: Content, used: int, pair: tuple[str, Binding]) -> tuple[Content, int]:
        key, binding = pair
        self._spots.append((used, used + self._length(pair) - GAP, binding.key))
        piece = Content.assemble((key, "$accent"), " ", (binding.description, "$dim"), " " * GAP)
        return content + piece, used + self._length(pair)

    def on_click(self, event: events.Click) -> None:
        """A click on a key is the key."""
        for start, end, key in self._spots:
            if start <= event.x < end:
                self.app.simulate_key(key)


_TYPED = {"slash": "/", "question_mark": "?", "plus": "+", "space": " ", "full_stop": ".", "comma": ","}
"""Keys with a name that are letters to a field."""
