"""Why someone is listed, or not: the whole sum."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.rhythm.why import Why
from relnote.core.toasts import on_screen
from relnote.tui.lines import BLANK, Line, paragraph, shown
from relnote.tui.screens.keys import Slip


class WhySlip(Slip):
    """Every number of the sum, in words."""

    def __init__(self, sum_: Why) -> None:
        super().__init__()
        self._sum = sum_

    def write(self, width: int) -> Sequence[Line]:
        """The name, then the sum line by line."""
        lines = [BLANK, Line(((" ", "ink"), (shown(self._sum.name), "title"))), BLANK]
        for text in self._sum.lines:
            lines += paragraph(shown(on_screen(text)), width - 2, indent=1)
        return [*lines, BLANK]
