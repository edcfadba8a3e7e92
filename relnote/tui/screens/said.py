"""What relnote said in passing, laid out to be read: the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.tui.lines import BLANK, Line, paragraph
from relnote.tui.screens.keys import Slip


class Said(Slip):
    """A row for each; the words were made safe to look at when they were said."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = words

    def write(self, width: int) -> Sequence[Line]:
        """The newest under the cursor."""
        lines = [BLANK, Line(((" Said, the newest first", "heading"),)), BLANK]
        for place, words in enumerate(self._words):
            lines += paragraph(words, width - 2, indent=2, key=str(place))
        if not self._words:
            lines += paragraph("Nothing yet.", width - 2, ink="dim", indent=2)
        return [*lines, BLANK]
