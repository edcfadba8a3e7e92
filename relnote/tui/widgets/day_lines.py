"""The day as lines: the lists of Today in one scroll, each under its heading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from rich.cells import cell_len

from relnote.core.agenda.printed import (
    COMING_UP,
    FOLLOW_UPS,
    MEETINGS,
    NOTHING,
    QUIET,
    REPLIES,
    SMALL,
    plans_line,
    say_words,
    waiting_line,
)
from relnote.core.agenda.rows import OF_ONE_KIND_SHOWN, REPLIES_SHOWN, Agenda, AnyRow, QuietRow, by_kind
from relnote.core.toasts import on_screen
from relnote.tui.lines import BLANK, Line, Part, cut, fitted, paragraph, shown, spread

LONGEST_WORDS = 400
"""Cells of one row's words; the page has all of them."""
NAME = (14, 22)
"""Cells for a name beside its words: at least, and at most a third of the width, or this."""
ROWS_KEPT = 4000
"""Rows whose lines are remembered."""
NARROWEST_WORDS = 28
"""With fewer cells than this left beside the name, the words stand beneath it."""
FOLDS = ("fold:waiting", "fold:plans", "fold:replies", "fold:coming-up")
FOLDED_KIND = "fold:kind:"
"""The keys of the lines that open; of follow-ups each kind has its own."""


def day_lines(
    day: Agenda, width: int, *, opened: bool = False, hints: bool = False, unread: str = ""
) -> list[Line]:
    """Everything the day holds. A section with nothing in it isn't shown; nothing at all is one calm line.

    `opened`: what is folded into one line has a row each. `hints`: the notebook has just begun. `unread`
    says what of the notebook can't be read.
    """
    above = [BLANK, *paragraph(shown(unread), width - 1, indent=1)] if unread else []
    return [*above, *_day(day, width, opened=opened, hints=hints)]


def _day(day: Agenda, width: int, *, opened: bool, hints: bool) -> list[Line]:
    lines: list[Line] = []
    column = _name_cells(day, width)
    if day.arrived:
        lines += [BLANK, *paragraph(shown(on_screen(day.arrived)), width - 1, indent=1)]
    for heading, aside, section in (
        (MEETINGS, "", _rows(day.meetings, day, width, column)),
        (REPLIES, "", _first(day.replies_owed, REPLIES_SHOWN, FOLDS[2], day, width, column, opened)),
        (FOLLOW_UPS, "", _follow_ups(day, width, column, opened=opened)),
        (COMING_UP, "", _first(day.coming_up, OF_ONE_KIND_SHOWN, FOLDS[3], day, width, column, opened)),
        (QUIET, _of_how_many(day), [*_rows(day.quiet, day, width, column), *_resting(day, width)]),
        (SMALL, "", _rows([day.small_thing] if day.small_thing else [], day, width, column)),
    ):
        if section:
            lines += [BLANK, _heading(heading, aside, width), *section]
    lines = lines or [BLANK, Line(((f" {NOTHING}", "ink"),))]
    return [*lines, BLANK, *_hints()] if hints else lines


def _rows(rows: Sequence[AnyRow], day: Agenda, width: int, column: int) -> list[Line]:
    return [line for row in rows for line in row_lines(row, width, column, today=day.day)]


def _follow_ups(day: Agenda, width: int, column: int, *, opened: bool) -> list[Line]:
    """Her own rows, then what others have for her, folded unless it is chased or was opened."""
    lines: list[Line] = []
    for kind, rows in by_kind(day.follow_ups):
        lines += _first(rows, OF_ONE_KIND_SHOWN, f"{FOLDED_KIND}{kind}", day, width, column, opened)
    lines += _rows([row for row in day.waiting if opened or row.chased], day, width, column)
    if opened:
        return lines + _rows(day.unanswered_plans, day, width, column)
    folded = [row for row in day.waiting if not row.chased]
    if folded:
        lines += _fold(waiting_line(folded, today=day.day), width, key=FOLDS[0])
    if day.unanswered_plans:
        lines += _fold(plans_line(day.unanswered_plans, today=day.day), width, key=FOLDS[1])
    return lines


def _first(
    rows: Sequence[AnyRow],
    most: int,
    fold: str,
    day: Agenda,
    width: int,
    column: int,
    opened: bool,  # noqa: FBT001 - it is passed on as it came
) -> list[Line]:
    """The first of many rows of a kind; the rest is counted in a line that opens."""
    shown_rows = rows if opened else rows[:most]
    more = len(rows) - len(shown_rows)
    lines = _rows(shown_rows, day, width, column)
    return [*lines, *_fold(f"and {more} more", width, key=fold)] if more else lines


def is_fold(key: str) -> bool:
    """Whether the row is a line that opens."""
    return key.startswith("fold:")


def folded_lines(day: Agenda, fold: str, width: int) -> list[Line]:
    """What a folded line holds, to be read beside it; opened, its rows stand in the day."""
    lines = _rows(_folded(day, fold), day, width, _name_cells(day, width))
    return [BLANK, *(Line(line.parts) for line in lines), BLANK]


def _folded(day: Agenda, fold: str) -> Sequence[AnyRow]:
    if fold == FOLDS[1]:
        return day.unanswered_plans
    if fold == FOLDS[2]:
        return day.replies_owed[REPLIES_SHOWN:]
    if fold == FOLDS[3]:
        return day.coming_up[OF_ONE_KIND_SHOWN:]
    for kind, rows in by_kind(day.follow_ups):
        if fold == f"{FOLDED_KIND}{kind}":
            return rows[OF_ONE_KIND_SHOWN:]
    return [row for row in day.waiting if not row.chased]


def _fold(words: str, width: int, *, key: str) -> list[Line]:
    lines = paragraph(shown(words), width - 11, ink="dim", indent=2, key=key)
    return [Line(spread(lines[0].parts, [("o opens", "dim"), (" ", "ink")], width), key), *lines[1:]]


def _of_how_many(day: Agenda) -> str:
    return f"{len(day.quiet)} of {day.quiet_total}" if day.quiet_total > len(day.quiet) > 0 else ""


def _resting(day: Agenda, width: int) -> list[Line]:
    return paragraph(shown(day.resting), width - 2, ink="dim", indent=2) if day.resting else []


def _hints() -> list[Line]:
    """For a notebook that has just begun: how its first lines come in."""
    ways = (("l", "write down a talk"), ("2", "the people in the notebook"), ("?", "the keys of this place"))
    return [Line(((" ", "ink"), (key, "mark"), (f"  {words}", "dim"))) for key, words in ways]


def _heading(text: str, aside: str, width: int) -> Line:
    return Line(spread([(f" {text}", "heading")], [(aside, "dim"), (" ", "ink")] if aside else [], width))


@lru_cache(maxsize=ROWS_KEPT)
def row_lines(row: AnyRow, width: int, column: int, *, today: date) -> Sequence[Line]:
    """A row: whom it shows, the words beside, its ref at the right; what she could say stands beneath.

    Kept, since of a long day an act changes one row.
    """
    name, words = shown(row.person.name), cut(shown(row.words), LONGEST_WORDS)
    lines = _beside(name, words, row.ref, width, column, key=row.whole)
    if isinstance(row, QuietRow) and (say := say_words(row, today=today)):
        indent = _indent(width, column)
        lines += paragraph(shown(say), width - 2, ink="quote", indent=indent, key=row.whole)
    return lines


def _name_cells(day: Agenda, width: int) -> int:
    """One column for the day: as wide as its longest name, within bounds; longer ones have a line alone."""
    most = min(max(width // 3, NAME[0]), NAME[1])
    names = [cell_len(shown(row.person.name)) for row in day.rows]
    return max(min(max((cells for cells in names if cells <= most), default=0), most), NAME[0])


def _indent(width: int, column: int) -> int:
    """Where the words begin: beside the name, or beneath it."""
    return 3 if width - column - 8 < NARROWEST_WORDS else column + 4


def _beside(name: str, words: str, ref: str, width: int, column: int, *, key: str) -> list[Line]:
    right: list[Part] = [(ref, "dim"), (" ", "ink")]
    indent = _indent(width, column)
    if indent == 3:
        first = Line(spread([("  ", "ink"), (name, "name")], right, width), key)
        return [first, *paragraph(words, width - 2, indent=3, key=key)]
    if cell_len(name) > column:
        first = Line(spread([("  ", "ink"), (name, "name")], right, width), key)
        return [first, *paragraph(words, width - len(ref) - 2, indent=indent, key=key)]
    pieces = paragraph(
        words,
        width - len(ref) - 3,
        indent=indent,
        first=[("  ", "ink"), (fitted(name, column), "name")],
        key=key,
    )
    return [Line(spread(pieces[0].parts, right, width), key), *pieces[1:]]
