"""Names that stand together: *Tom, Bea and Ida*; and where the next clause takes the last of them."""

from __future__ import annotations

from relnote.core.day.words import MONTH_OF, WEEKDAY_OF
from relnote.core.entry.frames import Frame
from relnote.core.entry.names import Mention
from relnote.core.entry.sentences import Token
from relnote.core.entry.vocabulary import (
    BEING,
    COMPANY_GOES_ON,
    JOINERS,
    NOT_THIRD_PERSON,
    NOUNS,
    STATING,
    SUBJECT_VERBS,
)


def list_at(frame: Frame, at: int, *, governed: bool) -> tuple[tuple[Mention, ...], int]:
    """The names joined from a place on (*Tom, Bea and Ida*), and the place after them.

    Names that begin what follows aren't among them: *with Tom, Bea sends her love*. `governed`: a word before
    makes the first of them *with*, so that a verb after the list is rather the last one's.
    """
    first = frame.name(at)
    names = [first] if first else []
    ends = [at + 1]
    by_words = [True]
    while names and not names[-1].possessive:
        step, by_word = _joiner(frame, ends[-1])
        name = frame.name(ends[-1] + step) if step else None
        if name is None or (name.doubtful and not by_word):
            break
        names.append(name)
        by_words.append(by_word)
        ends.append(ends[-1] + step + 1)
    kept = _kept(frame, names, by_words, ends[-1], governed=governed)
    return tuple(names[:kept]), ends[max(kept, 1) - 1]


def _joiner(frame: Frame, at: int) -> tuple[int, bool]:
    """How many items join one name to the next at a place, and whether a word does."""
    if frame.small(at) == "," and frame.small(at + 1) in JOINERS:
        return 2, True
    if frame.small(at) in JOINERS or frame.small(at) == "/":
        return 1, True
    return (1, False) if frame.small(at) == "," else (0, False)


def _kept(frame: Frame, names: list[Mention], by_words: list[bool], after: int, *, governed: bool) -> int:
    """How many of the names are the list's own; the rest begin the next clause or own what follows."""
    count = len(names)
    if count < 2:
        return count
    if names[-1].possessive:
        return count - 1
    if not by_words[-1]:
        return count if _goes_on(frame, after) else count - 1
    if not governed or not is_verb(frame, after):
        return count
    commas = [place for place in range(1, count) if not by_words[place]]
    return commas[-1] if commas else count - 1


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether a comma list may end before a place: at the end, a sign, a day, a place or a subject of talk."""
    if at >= len(frame.items):
        return True
    item = frame.items[at]
    if not isinstance(item, Token) or not item.is_word:
        return True
    word = item.small
    return word in COMPANY_GOES_ON or word in NOUNS or word in WEEKDAY_OF or word in MONTH_OF


def is_verb(frame: Frame, at: int) -> bool:
    """Whether a word after a name is what they are, do or want: *liam is*, *liam says*, *liam wants*."""
    word = frame.small(at)
    if word in BEING or word in STATING:
        return True
    third = len(word) > 3 and word.endswith("s") and word not in NOT_THIRD_PERSON
    return third and word not in NOUNS and word not in SUBJECT_VERBS and word not in WEEKDAY_OF
