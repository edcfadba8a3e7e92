"""Columns of a terminal: how wide a text is in it, and how it is cut or wrapped to fit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

_CLOSING = frozenset(".,:;!?)]}…”’\"'、。，．：；！？）］｝」』】》〉〕ー々")
_OPENING = frozenset("([{“‘\"'（［｛「『【《〈〔")
"""What may begin no row, and end none."""
FEWEST_QUOTED = 3
"""Words of a quotation that are kept, however narrow the page is."""


def cells(text: str) -> int:
    """How many columns it takes: two for wide letters (Unicode Annex 11), none for marks on a letter."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def padded(text: str, width: int) -> str:
    """The text with spaces up to the width."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """The text, or as much of it as leaves room for `…`."""
    if cells(text) <= width:
        return text
    kept, used = [], 0
    for letter in text:
        used += _cells_of(letter)
        if used > width - 1:
            break
        kept.append(letter)
    return "".join(kept).rstrip(" \u200c\u200d") + "…" if width > 0 else ""


def with_quotation_cut(text: str, width: int) -> str:
    """The text with its quotation cut between words, so that all of it fits; as it is where that can't be.

    A few words of a quotation are left at least.
    """
    start, end = text.find('"'), text.rfind('"')
    if cells(text) <= width or end <= start:
        return text
    room = width - cells(text[: start + 1]) - cells(text[end:]) - 1
    kept, used = list[str](), 0
    for piece in _spaced_pieces(text[start + 1 : end]):
        used += cells(piece)
        if used > room:
            break
        kept.append(piece)
    if len(kept) < FEWEST_QUOTED:
        return text
    return f"{text[: start + 1]}{''.join(kept).rstrip('.,;:–— ')}…{text[end:]}"


def _spaced_pieces(text: str) -> Iterator[str]:
    """What a text may be cut between, each with the space before it."""
    for at, word in enumerate(text.split()):
        for place, piece in enumerate(_pieces(word)):
            yield f" {piece}" if at and not place else piece


def wrapped_round_its_quotation(text: str, width: int, *, most: int = 2) -> list[str]:
    """The text in so many rows; where there would be more its quotation gives way, not what is behind it."""
    for room in range(most * width, width, -1):
        rows = list(_rows(with_quotation_cut(text, room), width))
        if len(rows) <= most:
            return rows or [""]
    return wrapped(text, width, most=most)


def wrapped(text: str, width: int, *, most: int = 2) -> list[str]:
    """The text in at most so many rows, broken between words; the last is cut where more would follow."""
    width = max(width, 1)
    rows = list(_rows(text, width))
    if len(rows) <= most:
        return rows or [""]
    return [*rows[: most - 1], cut(" ".join(rows[most - 1 :]), width)]


def _rows(text: str, width: int) -> Iterator[str]:
    row = ""
    for word in text.split():
        gap = " " if row else ""
        for piece in _pieces(word):
            if cells(row) + len(gap) + cells(piece) <= width:
                row, gap = f"{row}{gap}{piece}", ""
                continue
            if row:
                yield row
            rest = piece
            while cells(rest) > width:
                head = _fitting(rest, width)
                yield head
                rest = rest[len(head) :]
            row, gap = rest, ""
    if row:
        yield row


def _pieces(word: str) -> Iterator[str]:
    """The word; of a script without spaces each letter, with the marks that may not part from it (Annex 14)."""
    if word.isascii():
        yield word
        return
    piece, last = "", ""
    for letter in word:
        parts = last and _cells_of(letter) and letter not in _CLOSING and last not in _OPENING
        if parts and (_has_no_spaces(letter) or _has_no_spaces(last)):
            yield piece
            piece = ""
        piece += letter
        last = letter if _cells_of(letter) else last
    yield piece


def _has_no_spaces(letter: str) -> bool:
    """Whether it is of a script that is written without spaces: Chinese and Japanese; Korean has them."""
    return "\u2e80" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\uff00" <= letter <= "\uff60"


def _fitting(word: str, width: int) -> str:
    """As many letters as fit, one at least."""
    used = 0
    for place, letter in enumerate(word):
        used += _cells_of(letter)
        if used > width:
            return word[: max(place, 1)]
    return word


@cache
def _cells_of(letter: str) -> int:
    if letter.isascii():
        return 1
    import unicodedata

    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
