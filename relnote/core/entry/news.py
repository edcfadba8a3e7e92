"""A line that tells what somebody did or is, without a word to her: news of them, and no talk (decision 15)."""

from __future__ import annotations

from relnote.core.entry.frames import Frame
from relnote.core.entry.vocabulary import ADVERBS, DETERMINERS, DOING, SAYING, SUBJECT_VERBS, words

_HAVING = words("has have had now finally already")
_BEING = words("is was are were isn't wasn't aren't weren't isnt wasnt")
_OWNED = words("question query request idea worry complaint word moan chat favour favor")
_PARTICLES = ("on", "up", "me", "us", "by")
"""*passed on a message*, *opened up about it*, *paid me a visit*."""
_OF_LIFE = {
    "got": DETERMINERS | words("married engaged promoted sacked fired divorced"),
    "gave": words("notice birth"),
    "left": words("his her their hospital"),
    "lost": DETERMINERS,
}
"""What makes a small verb one of life, by the word after it: *gave notice*, *got the job*, *left his wife*."""


def is_news(frame: Frame, after: int) -> bool:
    """Whether what follows a name tells of them only: *Tom paid his bill*, *is in hospital*, *got the job*.

    A word of contact further on makes it a talk again: *Tom has moved, rang with the address*.
    """
    place = after
    while place < after + 3 and (frame.small(place) in ADVERBS or frame.small(place) in _HAVING):
        place += 1
    word, following = frame.small(place), frame.small(place + 1)
    if following in _OF_LIFE.get(word, ()):
        return not _is_in_touch(frame, place + 1)
    if word in DOING:
        return following not in _PARTICLES and not _is_in_touch(frame, place)
    being = (word in _BEING and not _came(frame, place + 1)) or _owns(frame, after, place)
    return being and not _is_in_touch(frame, place)


def _came(frame: Frame, place: int) -> bool:
    """*was here*, *was in to sign*, *was asking after you*: said to her; *was in hospital* isn't."""
    word, following = frame.small(place), frame.small(place + 1)
    return word in _HERE or (word == "in" and (following in _TO_SEE_HER or place + 1 >= len(frame.items)))


_HERE = words("here round over asking telling saying wondering calling ringing")
_TO_SEE_HER = words("to about re again today earlier this for")


def _owns(frame: Frame, after: int, place: int) -> bool:
    """*Tom has a new oven*, *Tom has two shops now*; not *Tom had a question*, *Tom has agreed*."""
    if place == after or frame.small(place) in SAYING:
        return False
    has = frame.small(place - 1) in ("has", "have", "had")
    return has and frame.small(place) in DETERMINERS and not _OWNED & _near(frame, place)


def _near(frame: Frame, place: int) -> set[str]:
    return {frame.small(at) for at in range(place, place + 4)}


_IN_TOUCH = (SUBJECT_VERBS | SAYING | words("call phone email")) - words("left gave turned looked sent brought")


def _is_in_touch(frame: Frame, place: int) -> bool:
    """Whether a word of contact stands after a place."""
    return any(frame.small(at) in _IN_TOUCH for at in range(place + 1, len(frame.items)))
