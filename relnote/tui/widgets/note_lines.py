"""A note as lines: to whom, for what, when; then its text, or what it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relnote.core.day.saying import echo
from relnote.core.desk.ledger import LedgerRow
from relnote.core.notes import Note
from relnote.tui.lines import BLANK, Line, Part, cut, paragraph, shown

MEASURE = 72
"""Cells a note is at most wide: the length of a line that is good to read."""
LONGEST_TEXT = 4000
"""Letters of a text that are laid out."""


def note_lines(
    note: Note, row: LedgerRow, width: int, *, from_what: Sequence[str], today_said: str
) -> list[Line]:
    """The whole note."""
    width = min(width, MEASURE)
    lines = [BLANK, Line(((" ", "ink"), (cut(shown(row.names), width - 2), "title")))]
    for text in _heads(row, today_said):
        lines += paragraph(shown(text), width - 1, ink="dim", indent=1)
    if note.text:
        text = note.text if len(note.text) <= LONGEST_TEXT else note.text[:LONGEST_TEXT].rstrip() + " …"
        lines.append(BLANK)
        for piece in text.split("\n"):
            lines += paragraph(shown(piece), width - 1, indent=1) if piece.strip() else [BLANK]
    if note.line:
        lines += [
            BLANK,
            *paragraph(shown(note.line), width - 1, ink="ink" if not note.text else "dim", indent=1),
        ]
    if from_what:
        lines += [BLANK, Line(((" Written from", "label"),))]
        for words in from_what:
            lead: list[Part] = [(" ", "ink"), ("· ", "mark")]
            lines += paragraph(shown(words), width - 1, ink="quote", indent=3, first=lead)
    return [*lines, BLANK]


def _heads(row: LedgerRow, said: str) -> Iterator[str]:
    """What it was for and when, what went along, what became of it."""
    yield " · ".join(part for part in (row.reason, said) if part)
    if row.enclosed:
        yield f"enclosed: {row.enclosed}"
    if row.answered is not None:
        yield f"an answer came {echo(row.answered, today=row.answered).split(' (')[0]}"
    elif row.answer_expected:
        yield "an answer is expected"
