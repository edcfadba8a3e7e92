"""From what was typed to the lines of an entry: the shell's arguments, one field, an editor's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from relnote.core.reminders import ReminderKind

SIGNS: dict[str, ReminderKind | None] = {
    "*": None, "+": None, "?": "ask", "!": "promise", ">": "follow-up", "<": "waiting", "~": "put-right",
}  # fmt: skip
"""Each mark and the reminder it becomes; `*` and `+` become details."""

MOST_OF_A_SIGN = 5
"""More `*`, `+` or `>` lines than this in a pasted text are asked about: they may be its own bullets."""


class Typed(Struct, frozen=True, gc=False):
    """A line and where it begins in the field it was typed in."""

    start: int
    text: str


def is_marked(line: str) -> bool:
    """Whether a line begins, at its very start, with a mark: the sign, then a space or nothing."""
    return line[:1] in SIGNS and (len(line) == 1 or line[1].isspace())


def lines_of(arguments: Iterable[str]) -> tuple[str, ...]:
    """The shell's arguments as lines: one that begins with a mark is a line of its own, others are joined.

    A lone mark takes the arguments after it, up to the next mark, for its line.
    """
    plain: list[str] = []
    marked: list[str] = []
    open_mark = False
    for argument in (one.strip() for one in arguments):
        if is_marked(argument):
            marked.append(argument)
            open_mark = argument in SIGNS
        elif open_mark:
            marked[-1] += f" {argument}"
        else:
            plain.append(argument)
    sentence = " ".join(part for part in plain if part)
    return (*([sentence] if sentence else []), *marked)


_OWN_WORD = re.compile(r"(?:(?<=\s)|^)[*+?!><~](?=\s+\S)")


def split_typed(text: str) -> tuple[Typed, ...]:
    """One field as lines: a mark typed as its own word begins a line, once a word follows it."""
    starts = [at.start() for at in _OWN_WORD.finditer(text)]
    edges = [*([0] if not starts or text[: starts[0]].strip() else []), *starts, len(text)]
    return tuple(Typed(start, text[start:end].rstrip()) for start, end in pairwise(edges))


def inner_marks(line: str) -> tuple[str, ...]:
    """A line as the lines it looks like, where a lone mark stands between its words; one where none does.

    A sum (`3 + 4`), a name after a plus (`Tom + Bea`) and a mark with one word after it are words.
    """
    parts = split_typed(line)
    if len(parts) < 2 or is_marked(line):
        return (line,)
    told = all(_looks_marked(part.text, line[: part.start]) for part in parts[1:])
    return tuple(part.text for part in parts) if told else (line,)


def _looks_marked(part: str, before: str) -> bool:
    following = part[1:].split()
    if len(following) < 2 or before.rstrip()[-1:].isdecimal():
        return False
    return following[0][0].isalpha() and (part[0] in "!?" or following[0][0].islower())


def lines_of_text(text: str) -> tuple[str, ...]:
    """An editor's or standard input's text as lines, empty ones left out at both ends.

    Two or more `>` lines in a row, or one after "… wrote:", are quoted text: they are kept as words, with a
    space before them so that they are no marks.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    quoted = _quoted(lines)
    kept = [f" {line.lstrip()}" if place in quoted else line.rstrip() for place, line in enumerate(lines)]
    return tuple(kept[_first_word(kept) : len(kept) - _first_word(kept[::-1])])


def _quoted(lines: Sequence[str]) -> set[int]:
    """The places of the `>` lines that are quotation."""
    starts = [line.lstrip().startswith(">") for line in lines]
    quoted = set()
    for place, is_one in enumerate(starts):
        beside = (place > 0 and starts[place - 1]) or (place + 1 < len(lines) and starts[place + 1])
        after_wrote = place > 0 and lines[place - 1].rstrip().endswith("wrote:")
        if is_one and (beside or after_wrote):
            quoted.add(place)
    return quoted


def _first_word(lines: Sequence[str]) -> int:
    return next((place for place, line in enumerate(lines) if line.strip()), len(lines))
