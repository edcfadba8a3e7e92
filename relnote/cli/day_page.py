"""The printed page of a day: names, words and refs in columns, calm on a terminal, plain in a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

import click

from relnote.cli.columns import cells, cut, padded, with_quotation_cut, wrapped, wrapped_round_its_quotation
from relnote.core.agenda.printed import NOTHING, Line, Section, sections
from relnote.core.agenda.rows import Agenda
from relnote.core.day.words import MONTHS, WEEKDAYS
from relnote.core.visible import visible

PIPE_WIDTH, WIDEST_PIPE = 88, 104
"""Where refs end when nobody's terminal says how wide it is: at the longest row's, between these two.

Of a row that is longer still the quotation is cut; only words without one push their ref on.
"""
WIDEST = 120
"""Beyond this a ref stands too far from its row for the eye to follow."""
LONGEST_NAME = 24
REF = 6
"""Cells a ref takes at the end of a row, with the gap before it."""
INDENT = "   "


def day_page(day: Agenda, *, every: bool = False) -> str:
    """The day as text; on a terminal no row is wider than it."""
    terminal = sys.stdout.isatty()
    page = Page(terminal=terminal, width=_terminal_width() if terminal else PIPE_WIDTH)
    return page.of(day, every=every)


def _terminal_width() -> int:
    """Its columns; `COLUMNS` wins. Not by shutil, which costs more to import than the page to print."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


class Page:
    """How wide the page is and whether a terminal shows it: a pipe gets whole words and no styles."""

    def __init__(self, *, terminal: bool, width: int) -> None:
        self.terminal = terminal
        self.width = min(width, WIDEST) if terminal else PIPE_WIDTH
        self.styled = terminal and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")
        self.names = LONGEST_NAME
        self._made: dict[Line, list[str]] = {}

    def of(self, day: Agenda, *, every: bool) -> str:
        """The day's page."""
        self.names = self._name_width(day)
        shown = sections(day, every=every, height=self._height)
        date_line = f"{WEEKDAYS[day.day.weekday()]} {day.day.day} {MONTHS[day.day.month - 1]} {day.day.year}"
        parts = [self._cut(date_line)]
        if day.arrived:
            parts += ["", *wrapped(visible(day.arrived), self.width)]
        if not self.terminal:
            self.width = self._pipe_width(shown)
        if not shown:
            parts += [] if day.arrived else ["", NOTHING]
        for section in shown:
            parts += ["", self._cut(f" {section.heading}")]
            parts += [row for line in section.lines for row in self._rows(line)]
        return "\n".join(parts)

    def _name_width(self, day: Agenda) -> int:
        """As wide as the longest name of any row; those who are quiet elsewhere come last and have none."""
        rows = day.rows[: len(day.rows) - len(day.quiet_elsewhere)]
        longest = max((cells(visible(name)) for name in {row.person.name for row in rows}), default=0)
        return min(longest, LONGEST_NAME, max(8, self.width // 3))

    def _pipe_width(self, shown: Sequence[Section]) -> int:
        start = len(INDENT) + self.names + 2
        rows = (self._together(line) for each in shown for line in each.lines if line.ref)
        longest = max((start + cells(row) + REF for row in rows), default=0)
        return min(max(longest, PIPE_WIDTH), WIDEST_PIPE)

    @staticmethod
    def _together(line: Line) -> str:
        words, beneath = visible(line.words), visible(line.beneath or "")
        return f"{words} · {beneath}" if beneath else words

    def _height(self, line: Line) -> int:
        """Rows it takes; what is tried in several sections is laid out once."""
        if not self.terminal:
            return 1
        if line not in self._made:
            self._made[line] = list(self._rows(line))
        return len(self._made[line])

    def _rows(self, line: Line) -> Iterator[str]:
        """The rows of the page one line takes: its words beside the name, what to say beneath if need be."""
        words, beneath = visible(line.words), visible(line.beneath or "")
        if line.name is None:
            yield from (f"{INDENT}{row}" for row in self._wrapped(words, self.width - len(INDENT)))
            return
        start = len(INDENT) + self.names + 2
        room = self.width - start - REF
        together = self._together(line)
        if not self.terminal or cells(together) <= room:
            words, beneath = together if self.terminal else with_quotation_cut(together, room), ""
        rows = self._wrapped(words, room)
        yield self._first_row(line, rows[0], room)
        for row in (*rows[1:], *(self._wrapped(beneath, room) if beneath else ())):
            yield " " * start + self._style(row, dim=True)

    def _first_row(self, line: Line, words: str, room: int) -> str:
        name = visible(line.name or "")
        shown = cut(name, self.names) if self.terminal else name
        gap = " " * max(self.names - cells(shown), 0)
        ref = f"  {self._style(line.ref or '', dim=True)}" if line.ref else ""
        return f"{INDENT}{self._style(shown, bold=True)}{gap}  {padded(words, room) if ref else words}{ref}"

    def _wrapped(self, text: str, width: int) -> list[str]:
        return wrapped_round_its_quotation(text, width) if self.terminal else [text]

    def _cut(self, text: str) -> str:
        return cut(text, self.width) if self.terminal else text

    def _style(self, text: str, *, bold: bool = False, dim: bool = False) -> str:
        return click.style(text, bold=bold or None, dim=dim or None) if self.styled and text else text
