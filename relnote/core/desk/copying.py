"""What of a draft stands in an earlier note: runs of words, openings and closings, the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from msgspec import Struct

from relnote.core.desk.earlier_notes import (
    PLACES,
    RUN,
    THOUGHT,
    Compared,
    EarlierNotes,
    Kept,
    says_something,
)
from relnote.core.desk.likeness import shared_before, shared_run
from relnote.core.desk.plain_words import joins

LONG_RUN = 8
"""Words in a row that are a copy even with a courtesy in them; six need to be without (product 8)."""
ENOUGH_OF_LONG = 3
"""Words beside courtesies that a long run has at least."""
WHOLE, WHOLE_NEAR = 0.5, 0.35
"""Shared shingles over the smaller set that make a copy of the whole; less between people who may compare."""
ENOUGH_TELLING = 1
"""Words that say something, in six that are no courtesy: six joining words come together by themselves."""
TELLING, TELLING_AT_THE_EDGE, EDGE = 2, 1, 3
"""The same in an opening or closing thought; fewer where the note all but begins or ends with it."""
NEAR_THOUGHT = 3
"""Words of such a thought between people who may compare, without the joining words at its ends."""
FEWEST_SHINGLES = 6
SAME_WORDS, SAME_WORDS_NEAR = 0.6, 0.5
"""Shared words of substance over the smaller set: what is left of a copy when every phrase was reworded."""
FEWEST_WORDS = 6


class Copied(Struct, frozen=True, gc=False):
    """Terms of the draft, from one place to another, that stand in an earlier note too."""

    kept: Kept
    start: int
    end: int
    part: str = "run"


class Copying:
    """A draft and what it is compared with; what is asked of a stretch of it is added up once.

    `near` are the people who may compare notes with those it is to; `only_near`: no other note counts,
    as in a condolence (product 8).
    """

    def __init__(self, draft: Compared, earlier: EarlierNotes, to: tuple[int, ...], *, only_near: bool) -> None:
        self.draft, self.earlier, self.to, self.only_near = draft, earlier, to, only_near
        self.near = earlier.who_may_compare(to)
        self._near_notes = earlier.notes_to(to)
        weights = [term.weight for term in draft.terms]
        own = [0.0 if place in draft.covered else weight for place, weight in enumerate(weights)]
        telling = [
            weight if says_something(small) else 0.0 for weight, small in zip(own, draft.smalls, strict=True)
        ]
        self._words, self._own, self._telling = _sums(weights), _sums(own), _sums(telling)

    def counts(self, number: int) -> bool:
        """Whether an earlier note is compared at all."""
        return number != self.earlier.beside and (not self.only_near or number in self._near_notes)

    def is_near(self, number: int) -> bool:
        """Whether it went to them, or to someone they may compare it with."""
        return number in self._near_notes

    def words_in(self, start: int, end: int) -> float:
        """How many words the terms are, as she would count them."""
        return self._words[end] - self._words[start]

    def beside_courtesies(self, start: int, end: int) -> float:
        """How many of them are no part of a courtesy."""
        return self._own[end] - self._own[start]

    def telling(self, start: int, end: int) -> float:
        """How many of those say something."""
        return self._telling[end] - self._telling[start]

    def between_joining(self, start: int, end: int) -> float:
        """How many words are left of them without the joining words they begin and end with."""
        smalls = self.draft.smalls
        while start < end and joins(smalls[start]):
            start += 1
        while end > start and joins(smalls[end - 1]):
            end -= 1
        return self.words_in(start, end)


def _sums(numbers: Iterable[float]) -> tuple[float, ...]:
    return tuple(accumulate(numbers, initial=0.0))


def runs(one: Copying) -> Iterator[Copied]:
    """The longest copied runs, from left to right, none overlapping."""
    smalls = one.draft.smalls
    place = 0
    while place + RUN <= len(smalls):
        found = _longest(one, _runs_at(one, place))
        if found is not None:
            yield found
        place = found.end if found is not None else place + 1


def _runs_at(one: Copying, start: int) -> Iterator[tuple[int, int, int]]:
    """The copied runs that begin at a place; each is judged with what is shared before it."""
    smalls, kept = one.draft.smalls, one.earlier.kept
    for found in one.earlier.runs.get(" ".join(smalls[start : start + RUN]), ()):
        number, place = found // PLACES, found % PLACES
        if one.counts(number):
            theirs = kept[number].smalls
            end = start + shared_run(smalls, start, theirs, place)
            before = start - shared_before(smalls, start, theirs, place)
            if _is_run(one, before, end, near=one.is_near(number)):
                yield number, start, end


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
    yield from _thought(one, "opening")
    yield from _thought(one, "closing")


def _thought(one: Copying, part: str) -> Iterator[Copied]:
    """The longest run of an opening that stands in another's opening; the same of a closing."""
    first, last = one.draft.opening if part == "opening" else one.draft.closing
    best: Copied | None = None
    for start in range(first, last):
        longest = best.end - best.start if best is not None else 0
        if last - start <= longest or not _is_thought(one, start, last, part, near=True):
            continue
        found = _longest(one, _thoughts_at(one, part, start, last), part=part)
        if found is not None and found.end - found.start > longest:
            best = found
    if best is not None:
        yield best


def _thoughts_at(one: Copying, part: str, start: int, last: int) -> Iterator[tuple[int, int, int]]:
    smalls, earlier = one.draft.smalls, one.earlier
    index = earlier.openings if part == "opening" else earlier.closings
    for found in index.get(" ".join(smalls[start : start + THOUGHT]), ()):
        number, place = found // PLACES, found % PLACES
        if one.counts(number):
            kept = earlier.kept[number]
            theirs = (kept.opening if part == "opening" else kept.closing)[1]
            length = min(shared_run(smalls, start, kept.smalls, place), last - start, theirs - place)
            if _is_thought(one, start, start + length, part, near=one.is_near(number)):
                yield number, start, start + length


def _is_thought(one: Copying, start: int, end: int, part: str, *, near: bool) -> bool:
    """Four words that are no courtesy, and say something.

    Between people who may compare it is enough that three are left without the joining words at their ends.
    """
    if one.beside_courtesies(start, end) < THOUGHT:
        return False
    if near:
        return one.between_joining(start, end) >= NEAR_THOUGHT and one.telling(start, end) >= 1
    at_the_edge = start < EDGE if part == "opening" else len(one.draft.terms) - end < EDGE
    return one.telling(start, end) >= (TELLING_AT_THE_EDGE if at_the_edge else TELLING)


def _longest(one: Copying, found: Iterable[tuple[int, int, int]], *, part: str = "run") -> Copied | None:
    """The longest; of equals one they may compare, then the newest: the notes are in the order of days."""
    best = max(found, key=lambda each: (each[2] - each[1], one.is_near(each[0]), each[0]), default=None)
    return Copied(one.earlier.kept[best[0]], best[1], best[2], part) if best else None


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
        (count / min(len(shingles), len(one.earlier.kept[number].shingles)), number)
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
        (count / min(len(stems), len(one.earlier.kept[number].stems)), number)
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
    one: Copying, found: Iterable[tuple[float, int]], *, far: float, near: float, phrases: bool
) -> Alike | None:
    """The most alike of those that are alike enough; of equals one they may compare, then the newest."""
    alike = (
        (share, one.is_near(number), number)
        for share, number in found
        if share >= (near if one.is_near(number) else far) and one.counts(number)
    )
    best = max(alike, default=None)
    return Alike(one.earlier.kept[best[2]], best[0], phrases) if best else None
