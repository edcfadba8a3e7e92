"""The day as lines: the lists of Today in one scroll, each under its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from relnote.core.agenda.rows import Agenda, AnyRow, QuietRow, SmallThing
from relnote.tui.lines import BLANK, Line, Part, cut, fitted, paragraph, shown, spread

NAME = 20
"""Cells for a name beside its words."""
NARROWEST_WORDS = 28
"""With fewer cells than this left beside the name, the words stand beneath it."""


def day_lines(day: Agenda, width: int, *, open_folds: bool = False, hints: bool = False) -> list[Line]:
    """Everything the day holds. A section with nothing in it isn't shown; nothing at all is one calm line."""
    lines: list[Line] = []
    if day.arrived:
        lines += [BLANK, *paragraph(shown(day.arrived), width - 1, indent=1)]
    for heading, aside, rows in _sections(day):
        lines += [BLANK, _heading(heading, aside, width)]
        for row in rows:
            lines += row_lines(row, width)
        if heading == FOLLOW_UP and day.waiting:
            lines += waiting_lines(day, width, opened=open_folds)
    if day.resting:
        lines += [BLANK, _heading(QUIET, "", width), Line(((f" {shown(day.resting)}", "dim"),))]
    if day.small_thing is not None:
        lines += [BLANK, _heading("One small thing", "", width), *small_lines(day.small_thing, width)]
    if not lines:
        lines = [BLANK, Line(((" Nothing waits today.", "ink"),))]
    return [*lines, BLANK, *_hints()] if hints else lines


def _hints() -> list[Line]:
    """For a notebook that has just begun: how its first lines come in."""
    ways = (("l", "write down a talk"), ("2", "the people in the notebook"), ("?", "the keys of this place"))
    return [Line(((" ", "ink"), (key, "mark"), (f"  {words}", "dim"))) for key, words in ways]


FOLLOW_UP = "Follow up today"
QUIET = "Haven't heard from in a while"


def _sections(day: Agenda) -> Iterator[tuple[str, str, Sequence[AnyRow]]]:
    of = f"{len(day.quiet)} of {day.quiet_total}" if day.quiet_total > len(day.quiet) else ""
    sections: tuple[tuple[str, str, Sequence[AnyRow]], ...] = (
        ("Today you meet", "", day.meetings),
        ("Waiting for your answer", "", day.replies_owed),
        (FOLLOW_UP, "", day.follow_ups),
        ("Coming up", "", day.coming_up),
        (QUIET, of, () if day.resting else day.quiet),
    )
    for heading, aside, rows in sections:
        if rows or (heading == FOLLOW_UP and day.waiting):
            yield heading, aside, rows


def _heading(text: str, aside: str, width: int) -> Line:
    return Line(spread([(f" {text}", "heading")], [(aside, "dim"), (" ", "ink")] if aside else [], width))


def row_lines(row: AnyRow, width: int) -> list[Line]:
    """A row: whom it shows, the words beside, its ref at the right; what she could say stands beneath."""
    name, words = shown(row.person.name), shown(row.words)
    lines = _beside(name, words, row.ref, width, key=row.whole)
    if isinstance(row, QuietRow) and row.say:
        lines += paragraph(shown(row.say), width - 2, ink="quote", indent=_indent(width), key=row.whole)[:2]
    return lines


def _indent(width: int) -> int:
    return 3 if width - NAME - 8 < NARROWEST_WORDS else NAME + 3


def _beside(name: str, words: str, ref: str, width: int, *, key: str) -> list[Line]:
    right: list[Part] = [(ref, "dim"), (" ", "ink")]
    indent = _indent(width)
    if indent == 3:
        first = Line(spread([("  ", "ink"), (name, "name")], right, width), key)
        return [first, *paragraph(words, width - 2, indent=3, key=key)]
    if cell_len(name) > NAME:
        first = Line(spread([("  ", "ink"), (name, "name")], right, width), key)
        return [first, *paragraph(words, width - len(ref) - 2, indent=indent, key=key)]
    pieces = paragraph(
        words, width - len(ref) - 3, indent=indent, first=[("  ", "ink"), (fitted(name, NAME), "name")], key=key
    )
    return [Line(spread(pieces[0].parts, right, width), key), *pieces[1:]]


def waiting_lines(day: Agenda, width: int, *, opened: bool) -> list[Line]:
    """What others said they would do: one folded line, or opened, a row each."""
    if opened:
        return [line for row in day.waiting for line in row_lines(row, width)]
    people = len({row.person.name for row in day.waiting})
    words = "1 person has something for you" if people == 1 else f"{people} people have something for you"
    return [Line(spread([("  ", "ink"), (words, "dim")], [("o opens", "dim"), (" ", "ink")], width), FOLD)]


FOLD = "fold:waiting"
"""The key of the folded line."""


def small_lines(row: SmallThing, width: int) -> list[Line]:
    """The one small thing, as the sentence it is."""
    name, words = shown(row.person.name), cut(shown(row.words or row.text), 400)
    if words.startswith(name):
        return paragraph(words, width - 2, indent=2, key=row.whole)
    return _beside(name, words, row.ref, width, key=row.whole)
