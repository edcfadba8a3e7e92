"""A page of the demo: a person, and a log in a notation close to the one she types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from msgspec import Struct

from relnote.core.people import Person
from relnote.demo.days import DAY

MARKS = frozenset("*?!><~&")
"""The marks of the log, and `&` for a thank-you owed."""

_ENTRY = re.compile(rf"^({DAY})\s+(?:(\d\d:\d\d)\s+)?(?:(plan)\s+)?(\S+)\s*(.*)$")


class Page(Struct, frozen=True):
    """A person and what was written about them. A log reads like this:

    12 fri call       Rang about the code, sorted.
      More of the same entry, on indented lines.
      * family: daughter starts school in {month -3} | ended 4 mon
      ! send the letter | for 11 tue | done 11 tue: by hand
    11 fri email<     She wrote (< in, > out; neither: both).
      with: Bea Lund          about: Joan Pike
    10 tue card:thanks    The line she kept of it.
      | Dear Bea,
      | the whole card.
    9 mon ! a reminder made without a conversation | for last thu
    """

    person: Person
    log: str = ""


class Line(Struct, frozen=True):
    """An indented line that says something of its own: a mark, `|` of a card, or `with:`, `about:`, `made:`,
    `uses:`. What follows ` | ` are its options ("for 11 tue", "done 11 tue: by hand").
    """

    sign: str
    text: str
    options: tuple[str, ...] = ()

    def option(self, name: str) -> str | None:
        """What stands after the word `name` in its option ("" for the bare word); None: not given."""
        found = (text for text in self.options if text == name or text.startswith(name + " "))
        text = next(found, None)
        return None if text is None else text[len(name) :].strip()


class Entry(Struct, frozen=True):
    """One entry: its day as written, its channel (or mark, or `deed`, `card:reason`), its words, its lines."""

    day: str
    what: str
    text: str
    time: str | None = None
    planned: bool = False
    lines: tuple[Line, ...] = ()

    def told(self, sign: str) -> str | None:
        """What its line `sign` says ("with"), None where it has none."""
        return next((line.text for line in self.lines if line.sign == sign), None)

    @property
    def marks(self) -> tuple[Line, ...]:
        """Its lines that begin with a mark."""
        return tuple(line for line in self.lines if line.sign in MARKS)


def entries(log: str) -> Iterator[Entry]:
    """The entries of a log, in the order written. ValueError for a line that begins none."""
    block: list[str] = []
    for line in dedent(log).strip("\n").splitlines():
        if block and not line.startswith(" ") and line:
            yield _entry(block)
            block = []
        if line.strip():
            block.append(line)
    if block:
        yield _entry(block)


def _entry(block: list[str]) -> Entry:
    found = _ENTRY.match(block[0])
    if found is None:
        raise ValueError(f"Not the beginning of an entry: {block[0]!r}")
    day, time, plan, what, text = found.groups()
    words, lines = [text], []
    for line in block[1:]:
        read = _line(line.strip())
        if read is not None:
            lines.append(read)
        elif lines:
            lines[-1] = _longer(lines[-1], line.strip())
        else:
            words.append(line.strip())
    if what in MARKS:
        lines.insert(0, _split(what, " ".join(words)))
        words = []
    return Entry(day, what, " ".join(words), time, plan is not None, tuple(lines))


def _line(text: str) -> Line | None:
    if text[0] == "|":
        return Line("|", text[1:].strip())
    if text[:2] in {mark + " " for mark in MARKS}:
        return _split(text[0], text[2:])
    name, colon, rest = text.partition(": ")
    return Line(name, rest.strip()) if colon and name in {"with", "about", "made", "uses"} else None


def _split(sign: str, text: str) -> Line:
    words, *options = text.split(" | ")
    return Line(sign, words.strip(), tuple(option.strip() for option in options))


def _longer(line: Line, more: str) -> Line:
    """A line with the indented one after it."""
    *rest, last = (line.text, *line.options)
    return _split(line.sign, " | ".join((*rest, f"{last} {more}")))
