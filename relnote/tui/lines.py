"""Lines: what a page is made of before it is painted, as parts of text, each in a named ink."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from relnote.core.visible import visible

Part = tuple[str, str]
"""Text and its ink: one of `INKS`."""

INKS = ("ink", "name", "dim", "quote", "mark", "heading", "label", "title")
"""ink: plain · name: the strongest on any line · dim: beside the matter · quote: words of hers or theirs ·
mark: the accent · heading: above rows · label: above a paragraph · title: the name of a page."""


class Line(Struct, frozen=True, gc=False):
    """One line of a page. Lines in a row that share a `key` are one row, and the cursor lights them all."""

    parts: tuple[Part, ...] = ()
    key: str | None = None

    @property
    def text(self) -> str:
        """What can be read of it."""
        return "".join(text for text, _ink in self.parts)


BLANK = Line()


class LineByLine(Sequence[Line]):
    """Lines written only when they come into sight, one to a row; their keys are known without writing any."""

    def rows(self) -> dict[str, tuple[int, int]]:
        """The first and last line of each row, which are one and the same, in order."""
        raise NotImplementedError


def shown(text: str) -> str:
    """Text from the notebook, safe to look at: every word that reaches a widget goes through here, once."""
    return visible(text)


def fitted(text: str, width: int) -> str:
    """`text` in exactly `width` cells; what is cut off is said by an ellipsis."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells; what is cut off is said by an ellipsis."""
    return text if cell_len(text) <= width else fitted(text, width).rstrip()


def wrapped(text: str, width: int) -> list[str]:
    """`text` broken at spaces into lines of at most `width` cells; a word longer than a line is broken."""
    width = max(width, 1)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_paragraph(paragraph, width))
    return lines


def _paragraph(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        length = cell_len(word)
        if line and used + 1 + length <= width:
            line, used = f"{line} {word}", used + 1 + length
            continue
        if line:
            lines.append(line)
        while length > width:
            head = set_cell_size(word, width).rstrip() or word[0]
            lines.append(head)
            word = word[len(head) :]
            length = cell_len(word)
        line, used = word, length
    return [*lines, line] if line or not lines else lines


def spread(left: Sequence[Part], right: Sequence[Part], width: int) -> tuple[Part, ...]:
    """`left` and `right` at the two ends of a line; the left one gives way where there is no room for both."""
    room = width - sum(cell_len(text) for text, _ in right) - (1 if right else 0)
    parts: list[Part] = []
    for text, ink in left:
        if room <= 0:
            break
        piece = cut(text, room)
        parts.append((piece, ink))
        room -= cell_len(piece)
    if right:
        parts.append((" " * (max(room, 0) + 1), "ink"))
    return (*parts, *right)


def paragraph(
    text: str,
    width: int,
    *,
    ink: str = "ink",
    indent: int = 0,
    first: Sequence[Part] = (),
    key: str | None = None,
) -> list[Line]:
    """`text` as lines, hanging by `indent` cells; `first` stands before its first line, in that indent."""
    taken = sum(cell_len(part) for part, _ in first)
    lead = (*first, (" " * max(indent - taken, 0), "ink"))
    pieces = wrapped(text, width - max(indent, taken))
    hang: tuple[Part, ...] = ((" " * max(indent, taken), "ink"),)
    return [Line((*(lead if place == 0 else hang), (piece, ink)), key) for place, piece in enumerate(pieces)]
