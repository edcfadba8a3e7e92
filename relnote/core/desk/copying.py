"""What of a draft stands in an earlier note: runs of words, openings and closings, the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from relnote.core.desk.earlier_notes import (
    RUN,
    THOUGHT,
    Compared,
    EarlierNotes,
    Kept,
    says_something,
)
from relnote.core.desk.likeness import shared_before, shared_run

LONG_RUN = 8
"""Words in a row that are a copy even with a courtesy in them; six need to be without (product 8)."""
ENOUGH_OF_LONG = 3
"""Words beside courtesies that a long run has at least."""
WHOLE, WHOLE_NEAR = 0.5, 0.35
"""Shared shingles over the smaller set that make a copy of the whole; less between people who may compare."""
ENOUGH_TELLING = 2
"""Words that say something, in six that are no courtesy."""
TELLING, TELLING_NEAR = 2, 1
"""The same in an opening or closing thought."""
FEWEST_SHINGLES = 6
SAME_WORDS, SAME_WORDS_NEAR = 0.6, 0.5
"""Shared words of substance over the smaller set: what is left of a copy when every phrase was reworded."""
FEWEST_WORDS = 8


class Copied(Struct, frozen=True, gc=False):
    """Terms of the draft, from one place to another, that stand in an earlier note too."""

    kept: Kept
    start: int
    end: int
    place: int
    part: str = "run"


class Copying(Struct, frozen=True, gc=False):
    """A draft and what it is compared with; `near` may compare notes with those it is to."""

    draft: Compared
    earlier: EarlierNotes
    to: tuple[int, ...]
    near: frozenset[int]
    only_near: bool

    def counts(self, kept: Kept) -> bool:
        """Whether a note is compared at all: in a condolence only those near are (product 8)."""
        return not self.only_near or self.is_near(kept)

    def is_near(self, kept: Kept) -> bool:
        """Whether it went to them, or to someone they may compare it with."""
        return not self.near.isdisjoint(kept.note.to)

    def words_in(self, start: int, end: int) -> float:
        """How many words the terms are, as she would count them."""
        return sum(term.weight for term in self.draft.terms[start:end])

    def beside_courtesies(self, start: int, end: int) -> float:
        """How many of them are no part of a courtesy."""
        terms = self.draft.terms
        return sum(terms[place].weight for place in range(start, end) if place not in self.draft.covered)

    def telling(self, start: int, end: int) -> float:
        """How many of them say something."""
        terms = self.draft.terms
        return sum(
            terms[place].weight
            for place in range(start, end)
            if place not in self.draft.covered and says_something(terms[place].small)
        )


def runs(one: Copying) -> Iterator[Copied]:
    """The longest copied runs, from left to right, none overlapping."""
    smalls = one.draft.smalls
    place = 0
    while place + RUN <= len(smalls):
        found = _longest(one, _runs_at(one, place))
        if found is not None:
            yield found
        place = found.end if found is not None else place + 1


def _runs_at(one: Copying, start: int) -> Iterator[Copied]:
    """The copied runs that begin at a place; each is judged with what is shared before it."""
    smalls = one.draft.smalls
    gram = " ".join(smalls[start : start + RUN])
    for kept, place in one.earlier.at(one.earlier.runs, gram):
        if one.counts(kept):
            before = shared_before(smalls, start, kept.smalls, place)
            end = start + shared_run(smalls, start, kept.smalls, place)
            if _is_run(one, start - before, end, near=one.is_near(kept)):
                yield Copied(kept, start, end, place)


def _is_run(one: Copying, start: int, end: int, *, near: bool) -> bool:
    """Eight words, or six that are no courtesy; six of any kind between people who may compare.

    A courtesy with what letters say to anybody hung on to it is a courtesy still, however long.
    """
    words, own = one.words_in(start, end), one.beside_courtesies(start, end)
    if near and words >= RUN:
        return own >= ENOUGH_OF_LONG
    if words >= LONG_RUN:
        return own == words or (own >= ENOUGH_OF_LONG and one.telling(start, end) >= 1)
    return own >= RUN and one.telling(start, end) >= ENOUGH_TELLING


def thoughts(one: Copying) -> Iterator[Copied]:
    """The opening and the closing thought, where an earlier note opens or closes as this one does."""
    earlier = one.earlier
    for part, index, (first, last) in (
        ("opening", earlier.openings, one.draft.opening),
        ("closing", earlier.closings, one.draft.closing),
    ):
        found = _longest(
            one, (each for place in range(first, last) for each in _thoughts_at(one, part, index, place))
        )
        if found is not None:
            yield found


def _thoughts_at(one: Copying, part: str, index: dict[str, list[int]], start: int) -> Iterator[Copied]:
    smalls = one.draft.smalls
    limit = (one.draft.opening if part == "opening" else one.draft.closing)[1]
    for kept, place in one.earlier.at(index, " ".join(smalls[start : start + THOUGHT])):
        if one.counts(kept):
            theirs = (kept.opening if part == "opening" else kept.closing)[1]
            length = min(shared_run(smalls, start, kept.smalls, place), limit - start, theirs - place)
            if _is_thought(one, start, start + length, near=one.is_near(kept)):
                yield Copied(kept, start, start + length, place, part)


def _is_thought(one: Copying, start: int, end: int, *, near: bool) -> bool:
    enough = TELLING_NEAR if near else TELLING
    return one.beside_courtesies(start, end) >= THOUGHT and one.telling(start, end) >= enough


def _longest(one: Copying, found: Iterable[Copied]) -> Copied | None:
    """The longest; of equals one they may compare, then the newest."""
    return max(
        found,
        key=lambda each: (
            each.end - each.start, one.is_near(each.kept), each.kept.posted, each.kept.note.id, -each.start
        ),
        default=None,
    )  # fmt: skip


class Alike(Struct, frozen=True, gc=False):
    """An earlier note that a draft is, on the whole, again; `phrases`: by phrases, else by what it is about."""

    kept: Kept
    share: float
    phrases: bool


def whole(one: Copying) -> Alike | None:
    """The earlier note the draft is most like, if it is too like it."""
    return _by_phrases(one) or _by_words(one)


def _by_phrases(one: Copying) -> Alike | None:
    shingles = one.draft.shingles
    if len(shingles) < FEWEST_SHINGLES:
        return None
    shared = _shared(one.earlier.shingles, shingles)
    found = (
        (count / min(len(shingles), len(one.earlier.kept[number].shingles)), one.earlier.kept[number])
        for number, count in shared.items()
        if count >= FEWEST_SHINGLES
    )
    return _most_alike(one, found, far=WHOLE, near=WHOLE_NEAR, phrases=True)


def _by_words(one: Copying) -> Alike | None:
    stems = one.draft.stems
    if len(stems) < FEWEST_WORDS:
        return None
    shared = _shared(one.earlier.about, stems)
    found = (
        (count / min(len(stems), len(one.earlier.kept[number].stems)), one.earlier.kept[number])
        for number, count in shared.items()
        if count >= FEWEST_WORDS
    )
    return _most_alike(one, found, far=SAME_WORDS, near=SAME_WORDS_NEAR, phrases=False)


def _shared(index: dict[str, list[int]], parts: Iterable[str]) -> Counter[int]:
    """How many of the parts each earlier note has."""
    shared: Counter[int] = Counter()
    for part in parts:
        shared.update(index.get(part, ()))
    return shared


def _most_alike(
    one: Copying, found: Iterable[tuple[float, Kept]], *, far: float, near: float, phrases: bool
) -> Alike | None:
    alike = [
        Alike(kept, share, phrases)
        for share, kept in found
        if share >= (near if one.is_near(kept) else far) and one.counts(kept)
    ]
    return max(
        alike,
        key=lambda each: (each.share, one.is_near(each.kept), each.kept.posted, each.kept.note.id),
        default=None,
    )
