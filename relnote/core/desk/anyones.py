"""The mark for a note that could go to anyone: names and days aside, nothing in it belongs to this person."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.confidences import names_said
from relnote.core.desk.compared import DAY, KIN, NAME, THEY, as_compared
from relnote.core.desk.draft import Draft
from relnote.core.desk.general_words import is_general
from relnote.core.desk.mark import Mark
from relnote.core.desk.plain_words import DONE, ORDINARY, is_plain, joins, stem
from relnote.core.desk.words import Word

FEWEST_WORDS = 12
"""Of a shorter text nothing can be said: she has only begun, or it is a line with a present."""
FEWEST_OF_A_STORY = 4
"""Everyday words; of fewer any letter of thanks has as many."""
PHRASE = 4
"""Words in a row that are theirs where they stand on their page."""
_SHORTEST = 3
_MASKED = frozenset({DAY, KIN, THEY})


def anyones(draft: Draft) -> Iterator[Mark]:
    """One mark for the whole, where no word of it is theirs or at least hardly anyone's.

    Silent where it tells what happened, in however common words; and in a condolence, where what anyone would
    say may be all there is to say.
    """
    if draft.condolence or not draft.to or _length(draft) < FEWEST_WORDS or _tells_what_happened(draft):
        return
    found = 0.0
    for word in _candidates(draft):
        found += _belongs(word, draft)
        if found >= 1:
            return
    if _holds_a_phrase(draft):
        return
    names = names_said(draft.to, draft.notebook.people)
    yield Mark(
        kind="anyone's",
        reason=f"With names and days taken out, nothing in it is {names}'s more than anyone's.",
        words="",
        key="anyone's",
        with_=draft.to,
    )


def _length(draft: Draft) -> float:
    return sum(word.weight for word in draft.letter.body)


def _tells_what_happened(draft: Draft) -> bool:
    """Whether several everyday things stand in it and one of them was done: a story that no template tells."""
    everyday = {word.small for word in draft.letter.body if word.small in ORDINARY or word.small in DONE}
    return len(everyday) >= FEWEST_OF_A_STORY and not everyday.isdisjoint(DONE)


def _candidates(draft: Draft) -> list[Word]:
    """The words that could be somebody's, each once, the longest first: they are the likeliest."""
    found = {
        word.small: word
        for word in draft.letter.body
        if not is_plain(word.small) and len(stem(word.small)) >= (_SHORTEST if word.weight == 1 else 1)
    }
    return sorted(found.values(), key=lambda word: (-len(word.small), word.small))


def _belongs(word: Word, draft: Draft) -> float:
    """How far a word makes it theirs: all the way where hardly anyone else's records hold it.

    On their page it counts less the more others have it; not on it only where hardly anyone has. A word of
    every day, or for how anything is, counts half and only on their page; a word with a capital only there.
    """
    compared = as_compared(word, draft.earlier.names, capitals_name=True)[0]
    if compared in _MASKED or draft.earlier.names.is_name(word) or _of_kin(word, draft):
        return 0
    theirs, rarity = draft.earlier.records.held(stem(word.small), draft.to)
    common = is_general(word.small)
    if theirs:
        return rarity / 2 if common else rarity
    return 0 if rarity < 1 or common or compared == NAME else 1


def _holds_a_phrase(draft: Draft) -> bool:
    """Whether words in a row stand on their page: "out to the light" is theirs, each word of it anyone's."""
    smalls = [word.small for word in draft.letter.body]
    rows = (smalls[at : at + PHRASE] for at in range(len(smalls) - PHRASE + 1))
    return any(
        not all(joins(each) for each in row) and draft.earlier.records.holds_phrase(" ".join(row), draft.to)
        for row in rows
    )


def _of_kin(word: Word, draft: Draft) -> bool:
    return word.capital and word.small.removesuffix("'s") in draft.kin
