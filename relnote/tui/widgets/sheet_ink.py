"""How a line of a sheet is painted: its inks, and the sign before a row that is lit or marked."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from relnote.tui.lines import INKS, Line

INKS_OF_A_SHEET = (*INKS, "cursor", "bar", "ticked", "faded")
"""Each is a component class of the sheet's (`sheet--name`), so that the themes mix it."""
SIGNS = "▌✓"
"""Before a row: the cursor is on it (a dot, where keys are for something else), it is marked."""


class RowState(Struct, frozen=True):
    """What is so of the row a line is in, on this line."""

    is_lit: bool = False
    """The cursor is on it, and keys are for it."""
    is_kept: bool = False
    """The cursor is on it, keys are for something else, and it begins here."""
    is_ticked: bool = False
    is_faded: bool = False

    @property
    def signs(self) -> list[tuple[str, str]]:
        """The signs before it, each with its ink."""
        signs = [("▌", "bar")] if self.is_lit else [("·", "dim")] if self.is_kept else []
        return [*signs, ("✓", "ticked")] if self.is_ticked else signs


PLAIN = RowState()


class SheetInk:
    """The inks as the theme mixes them; each is looked up once."""

    def __init__(self, mixed: Callable[[str], Style]) -> None:
        self._mixed = mixed
        self._inks: dict[str, Style] = {}
        self.base = Style()
        """The paper."""

    def mix_again(self) -> None:
        """Another theme."""
        self._inks = {}

    def _ink(self, name: str) -> Style:
        if name not in self._inks:
            self._inks[name] = self._mixed(f"sheet--{name}")
        return self._inks[name]

    def strip(self, line: Line, width: int, state: RowState = PLAIN) -> Strip:
        """The line, padded to the width."""
        parts = [Segment(text, self.base + self._ink(ink)) for text, ink in line.parts if text]
        if state is not PLAIN:
            parts = self._row(parts, state)
        strip = Strip(parts, sum(cell_len(part.text) for part in parts))
        return strip.adjust_cell_length(width, self.base + self._ink("cursor") if state.is_lit else self.base)

    def _row(self, parts: list[Segment], state: RowState) -> list[Segment]:
        if state.is_faded:
            return [Segment(part.text, self.base + self._ink("faded")) for part in parts]
        ground = self._ink("cursor") if state.is_lit else Style()
        parts = [Segment(part.text, (part.style or self.base) + ground) for part in parts]
        signs = state.signs
        blank = parts[0].text if parts else ""
        if not signs or blank[: len(signs)].strip() or len(blank) < len(signs):
            return parts
        written = [Segment(sign, self.base + self._ink(ink) + ground) for sign, ink in signs]
        return [*written, Segment(blank[len(signs) :], parts[0].style), *parts[1:]]
