"""What a search found as lines: each person, and beneath, each hit in its sentence with the words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len

from relnote.core.day.saying import said_day
from relnote.core.folding import WORDS, fold
from relnote.core.searching import Found, Hit
from relnote.tui.lines import BLANK, Line, Part, cut, fitted, shown, wrapped

SHOWN = 200
"""Hits that have a line; the rest is counted."""
ORIGIN = 21
"""Cells for what a hit is and its day."""
NARROW = 60
"""Below so many cells the origin stands above the sentence."""


def found_lines(found: Sequence[Found], typed: str, width: int, *, today: date) -> list[Line]:
    """Everyone with their hits; a hit is a row under the key of its place among all."""
    wanted = fold(typed).split()
    lines: list[Line] = []
    place = 0
    for each in found:
        if place >= SHOWN:
            break
        name = shown(each.person.name) if each.person is not None else "No one's"
        lines += [*([BLANK] if lines else []), Line(((" ", "ink"), (cut(name, width - 2), "name")))]
        for hit in each.hits[: SHOWN - place]:
            lines += _hit_lines(hit, wanted, width, key=str(place), today=today)
            place += 1
    more = sum(len(each.hits) for each in found) - place
    if more:
        lines += [BLANK, Line(((f"  and {more:,} more; another word finds fewer", "dim"),))]
    return lines


def _hit_lines(hit: Hit, wanted: Sequence[str], width: int, *, key: str, today: date) -> list[Line]:
    origin = shown(hit.source) + (f", {said_day(hit.on, today=today)}" if hit.on else "")
    if width < NARROW:
        first = [Line((("  ", "ink"), (cut(origin, width - 3), "dim")), key)]
        return first + [Line((("  ", "ink"), *parts), key) for parts in _marked(hit.text, wanted, width - 3)]
    lead: Part = ("  " + fitted(origin, ORIGIN) + "  ", "dim")
    hang: Part = (" " * cell_len(lead[0]), "ink")
    pieces = _marked(hit.text, wanted, width - cell_len(lead[0]) - 1)
    return [Line((hang if place else lead, *parts), key) for place, parts in enumerate(pieces)]


def _marked(text: str, wanted: Sequence[str], width: int) -> Iterator[tuple[Part, ...]]:
    """The sentence in lines, each word that was looked for in the accent."""
    begins = any(is_hit(word, wanted) for word in WORDS.findall(text))
    for line in wrapped(_ends_held(shown(text)), width):
        parts: list[Part] = []
        at = 0
        for word in WORDS.finditer(line):
            if is_hit(word.group(), wanted, inside=not begins):
                parts += [(line[at : word.start()], "ink"), (word.group(), "mark")]
                at = word.end()
        yield (*(part for part in parts if part[0]), (line[at:], "ink"))


def _ends_held(text: str) -> str:
    """An ellipsis stays with the word beside it: none has a line of its own."""
    inner = text.removeprefix("… ").removesuffix(" …")
    return f"{'…' if text.startswith('… ') else ''}{inner}{'…' if text.endswith(' …') else ''}"


def is_hit(word: str, wanted: Sequence[str], *, inside: bool = False) -> bool:
    """Whether a word of the text begins with one that was looked for, or (`inside`) holds it."""
    folded = fold(word)
    return any(one in folded if inside else folded.startswith(one) for one in wanted)
