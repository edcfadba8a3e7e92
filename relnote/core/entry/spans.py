"""Where in the typed lines each thing was understood, so that a field can underline it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from relnote.core.entry.channels import Way
from relnote.core.entry.company import Company
from relnote.core.entry.marks import Marked
from relnote.core.entry.resolving import Resolved
from relnote.core.entry.values import Span


class Pieces(Struct, frozen=True, kw_only=True):
    """How the entry's text lies in its typed lines.

    `first` is the place of the first plain line, `day` where the leading day begins in it and where it ends,
    with its comma; `pieces` are, for each plain line, its place, where its kept words begin in it, and where
    they stand in the text.
    """

    lines: Sequence[str]
    first: int
    day: tuple[int, int]
    pieces: Sequence[tuple[int, int, int]]


def spans_of(
    typed: Pieces, found: Company, people: Resolved, read: Way, marked: Sequence[Marked]
) -> tuple[tuple[Span, ...], ...]:
    """What was understood, line by line, in order."""
    spans: list[list[Span]] = [[] for _line in typed.lines]
    begins, rest = typed.day
    if rest > begins:
        end = len(typed.lines[typed.first][:rest].rstrip(" ,;:.–—-"))
        spans[typed.first].append(Span(begins, end, "day"))
    inside = [
        Span(name.start, name.end, people.what(name)) for name in (*found.with_, *found.about, *found.offered)
    ]
    if read.word is not None:
        inside.append(Span(read.word.start, read.word.end, "channel"))
    starts = [at for _place, _begins, at in typed.pieces]
    for span in inside:
        place, begins, at = typed.pieces[bisect_right(starts, span.start) - 1]
        spans[place].append(Span(span.start - at + begins, span.end - at + begins, span.what))
    for one in marked:
        spans[one.mark.line].extend(one.spans)
    return tuple(tuple(sorted(line, key=lambda span: (span.start, span.end))) for line in spans)
