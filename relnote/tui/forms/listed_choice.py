"""A question with the lines it is about shown above its answers."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.tui.forms.choice import Answer, Choice
from relnote.tui.lines import Line, paragraph, shown

MOST_LINES = 10
"""Lines shown whole; the rest are counted, so that the answers stay in sight."""


class ListedChoice(Choice):
    """What would happen, a line each, before she says that it may."""

    def __init__(self, question: str, listed: Sequence[str], answers: Sequence[Answer]) -> None:
        super().__init__(question, answers)
        more = len(listed) - MOST_LINES
        self._listed = [*listed[:MOST_LINES], *([f"and {more} more"] if more > 0 else [])]

    def _rows(self) -> int:
        return super()._rows() + len(self._listed) + 1

    def _lines(self, width: int) -> Sequence[Line]:
        question, *answers = self._parted(super()._lines(width))
        listed = [line for each in self._listed for line in paragraph(shown(each), width - 2, indent=4)]
        return [*question, *listed, *self.gap, *(line for answer in answers for line in answer)]

    def _parted(self, lines: Sequence[Line]) -> list[list[Line]]:
        """The question with the gap below it, and the answers."""
        begins = next((place for place, line in enumerate(lines) if line.key is not None), len(lines))
        return [list(lines[:begins]), list(lines[begins:])]
