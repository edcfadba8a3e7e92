"""What stands beneath the log's field: what was understood and the one question; at first, how to write."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.asides import asides
from relnote.core.entry.echo import echo_entry
from relnote.core.entry.standing import On
from relnote.core.entry.values import Entry
from relnote.tui.forms.log_answers import Pick, asked_as
from relnote.tui.lines import BLANK, Line, paragraph, shown
from relnote.tui.reading import Reading


def lines_of(
    entry: Entry, picks: Sequence[Pick], reading: Reading, width: int, *, row: int | None = None, on: On = "row"
) -> list[Line]:
    """The echo as it will be printed, the quiet lines beside it, then the question, its answers once asked.

    `row` is whose row, page or note she is `on`: where the words make
    nobody else with, it is said that the line falls to them.
    """
    lines: list[Line] = []
    for text in echo_entry(entry, reading.notebook, today=reading.today, field=True):
        said = text.removeprefix("Logged  ").strip()  # it isn't yet
        lines += paragraph(shown(said), width - 2, ink="dim", indent=1)
    for text in asides(entry, reading.notebook, today=reading.today, where="field", row=row, on=on):
        lines += paragraph(shown(text), width - 2, ink="ink", indent=1)
    if entry.questions:
        asked = asked_as(entry.questions[0])
        lines += [BLANK, *paragraph(shown(asked), width - 2, ink="name", indent=1)]
    for place, pick in enumerate(picks):
        first = [("  ", "ink"), (f"{place + 1}  ", "mark")]
        lines += paragraph(shown(pick.words), width - 2, indent=5, first=first, key=str(place))
    return lines


SIGNS = (("!", "your promise"), ("?", "to ask"), (">", "follow up"), ("<", "they will"), ("*", "about them"),
         ("~", "put right"), ("+", "went right"))  # fmt: skip


def how_to_write(width: int) -> list[Line]:
    """What the empty field says of itself: one example, and the marks."""
    example = "yesterday, call with Tom about the lease ! send the letter by friday"
    signs = [part for sign, words in SIGNS for part in ((sign, "mark"), (f" {words}   ", "dim"))]
    return [*paragraph(example, width - 2, ink="quote", indent=1), BLANK, Line(((" ", "ink"), *signs))]
