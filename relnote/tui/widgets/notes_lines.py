"""The place of notes as lines: who a card would be right for today, the drafts, and the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len

from relnote.core.day.words import SHORT_MONTHS
from relnote.core.desk.friday import FridayRow
from relnote.core.desk.ledger import LedgerRow
from relnote.core.desk.notes_page import NotesPage
from relnote.core.desk.round_words import how_many, title_of
from relnote.core.desk.rounds import RoundPage
from relnote.tui.lines import BLANK, Line, Part, cut, fitted, paragraph, shown, spread

NAME = 20
"""Cells for a name, at most; a third of the width on a narrow list."""
NARROWEST = 20
"""Cells for the words beside a name; with fewer they stand beneath it."""


def notes_lines(page: NotesPage, width: int, *, today: date) -> list[Line]:
    """Everything in one scroll."""
    fridays, rows = page.fridays, page.rows
    drafts = [row for row in rows if row.posted is None]
    posted = [row for row in rows if row.posted is not None]
    column = _column([*(row.name for row in fridays), *(row.names for row in rows)], width)
    lines = [BLANK, Line(((" A card today", "heading"),)), *_fridays(fridays, width, column)]
    if page.rounds:
        lines += [BLANK, Line(((" By post", "heading"),))]
        lines += [line for each in page.rounds for line in _round(each, width)]
    if drafts:
        lines += [BLANK, Line(((" Drafts", "heading"),))]
        lines += [line for row in drafts for line in _note(row, row.made, width, column)]
    lines += [BLANK, Line(((" Posted", "heading"),))]
    lines += list(_posted(posted, width, column, today=today))
    if not posted:
        lines += paragraph("Nothing yet. n on a person begins a card.", width - 2, ink="dim", indent=2)
    return lines


def _fridays(rows: Sequence[FridayRow], width: int, column: int) -> list[Line]:
    if not rows:
        return [Line((("  Nobody in particular.", "dim"),))]
    lines: list[Line] = []
    for row in rows:
        first: list[Part] = [("  ", "ink"), (fitted(shown(row.name), column), "name")]
        lines += paragraph(
            shown(row.words), width - 2, indent=column + 4, first=first, key=f"friday:{row.person}"
        )
    return lines


def _round(page: RoundPage, width: int) -> list[Line]:
    """A round by what it is for, and how far it is."""
    title = cut(shown(title_of(page)), width - 4)
    first: list[Part] = [("  ", "ink"), (title, "name"), ("  ", "ink")]
    words = shown(how_many(page))
    key = f"round:{page.round.circle}"
    if cell_len(title) + cell_len(words) + 6 <= width:
        return [Line((*first, (words, "dim")), key)]
    return [Line(tuple(first), key), *paragraph(words, width - 2, ink="dim", indent=4, key=key)]


def _posted(rows: Sequence[LedgerRow], width: int, column: int, *, today: date) -> Iterator[Line]:
    """Newest first, a label where another year begins."""
    year = today.year
    for row in rows:
        on = row.posted or row.made
        if on.year != year:
            year = on.year
            yield BLANK
            yield Line(((" ", "ink"), (str(year), "label")))
        yield from _note(row, on, width, column)


def _note(row: LedgerRow, on: date, width: int, column: int) -> list[Line]:
    """The name, what it was for with her line of it, the day; on a narrow list the words stand beneath."""
    begun = "" if row.posted else "begun "
    key, day = f"note:{row.note}", f"{begun}{on.day} {SHORT_MONTHS[on.month - 1]}"
    right: list[Part] = [(day, "dim"), (" ", "ink")]
    words = " · ".join(part for part in (row.reason or "", " ".join(row.words.split())) if part)
    room = width - column - cell_len(day) - 7
    if room < NARROWEST or cell_len(shown(row.names)) > column:
        left: list[Part] = [("  ", "ink"), (cut(shown(row.names), width - cell_len(day) - 5), "name")]
        lines = [Line(spread(left, right, width), key)]
        beneath = cut(shown(words), width - 5)
        return [*lines, Line((("    ", "ink"), (beneath, "dim")), key)] if beneath else lines
    left = [
        ("  ", "ink"),
        (fitted(shown(row.names), column), "name"),
        ("  ", "ink"),
        (cut(shown(words), room), "dim"),
    ]
    return [Line(spread(left, right, width), key)]


def _column(names: Sequence[str], width: int) -> int:
    """One column for all names: as wide as the longest that fits within bounds."""
    most = min(max(width // 3, 10), NAME)
    cells = [cell_len(shown(name)) for name in names]
    return max((one for one in cells if one <= most), default=10)
