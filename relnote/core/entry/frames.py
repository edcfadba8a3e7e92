"""A sentence with its names as one item each, and where its subject of talk begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from msgspec import Struct

from relnote.core.entry.names import Mention
from relnote.core.entry.sentences import Token, sentence_ends
from relnote.core.entry.vocabulary import (
    NOUNS,
    TOPICS,
)

Item = Token | Mention
_CLAUSE = 8
_BETWEEN = ("", ",", ";", ":", "and", "then", "but", "(")


class Frame(Struct, frozen=True, dict=True):
    """A sentence with its names as one item each, and where its subject of talk begins (`cut`)."""

    items: tuple[Item, ...]
    cut: int

    def small(self, at: int) -> str:
        """The word at a place; "" for a name and past the ends."""
        if not 0 <= at < len(self.items):
            return ""
        item = self.items[at]
        return item.small if isinstance(item, Token) else ""

    def has_before(self, words: Set[str], at: int) -> bool:
        """Whether one of these words stands before a place."""
        firsts = self._firsts
        return any(firsts.get(word, at) < at for word in words)

    @cached_property
    def _firsts(self) -> Mapping[str, int]:
        """Where each word stands first, gathered once: a long line asks at every name."""
        firsts: dict[str, int] = {}
        for at, item in enumerate(self.items):
            if isinstance(item, Token):
                firsts.setdefault(item.small, at)
        return firsts

    @cached_property
    def first_name(self) -> int:
        """The place of the first name; past the end where there is none."""
        return next((at for at in range(len(self.items)) if self.name(at)), len(self.items))

    def clause_before(self, at: int) -> list[str]:
        """The words before a place, back to the sign, the joining word or the name that begins their clause."""
        first = at
        while first > max(0, at - _CLAUSE) and self.small(first - 1) not in _BETWEEN:
            first -= 1
        return [self.small(place) for place in range(first, at)]

    def is_with(self, at: int) -> bool:
        """Whether *with*, *w/* or *w* stands at a place."""
        return self.small(at) in ("with", "w") or (self.small(at) == "/" and self.small(at - 1) == "w")

    def name(self, at: int) -> Mention | None:
        """The name at a place, if one stands there."""
        if not 0 <= at < len(self.items):
            return None
        item = self.items[at]
        return item if isinstance(item, Mention) else None


def frames_of(tokens: Sequence[Token], names: Sequence[Mention]) -> list[Frame]:
    """The sentences, each with its names as one item."""
    by_first = {name.first: name for name in names}
    frames, place = [], 0
    while place < len(tokens):
        end = sentence_ends(tokens, place)
        items: list[Item] = []
        while place < end:
            name = by_first.get(place)
            items.append(name or tokens[place])
            place = max(name.after, place + 1) if name else place + 1
        place = max(place, end)
        frames.append(frame_of(items))
    return frames


def frame_of(items: Sequence[Item]) -> Frame:
    """A sentence, or a part of one, with the place its subject of talk begins at."""
    whole = Frame(tuple(items), len(items))
    return Frame(whole.items, next((at for at in range(1, len(items)) if _cuts(whole, at)), len(items)))


def _cuts(frame: Frame, at: int) -> bool:
    """Whether the talk's subject begins here: *about*, *that*, a colon; not *told Tom*, not *lunch: Tom*."""
    word = frame.small(at)
    if word in (":", "(", "—", "–") or (word == "-" and not _hyphen(frame, at)):
        return frame.first_name < at or not opens_a_list(frame, at)
    if word in ("told", "asked", "heard"):
        return not (frame.name(at + 1) or frame.small(at + 1) == "from")
    return word in TOPICS


def _hyphen(frame: Frame, at: int) -> bool:
    one, other = frame.items[at - 1], frame.items[at + 1] if at + 1 < len(frame.items) else None
    here = frame.items[at]
    return one.end == here.start and other is not None and here.end == other.start


def opens_a_list(frame: Frame, at: int) -> bool:
    """`Lunch: Tom`, `rang round: Tom, Bea`, `Dinner at ours: Tom, Bea`: company, a colon, names."""
    if frame.name(at + 1) is None or frame.first_name < at:
        return False
    before = frame.small(at - 1)
    if before in NOUNS or before == "round":
        return True
    several = frame.small(at + 2) in ("and", "&", ",") and frame.name(at + 3) is not None
    return several and any(frame.small(place) in NOUNS for place in (0, 1))
