"""Whose talk the words say will not be: cancelled, postponed, moved, fallen through, by her or by them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from relnote.core.entry.frames import Frame
from relnote.core.entry.names import Mention
from relnote.core.entry.vocabulary import ADVERBS, CALLED_OFF, PASSIVE, UNHAD

_PARTICLED = (("called", "off"), ("put", "off"), ("put", "back"))
_FALLEN = (("fell", "through"), ("fallen", "through"))
_CANT = frozenset({"can't", "cannot", "couldn't", "cant", "couldnt"})
_BEING = frozenset({"is", "was", "were", "got", "been", "be", "being"})


def fell_through(frame: Frame, at: int, after: int) -> bool:
    """*lunch with Tom was cancelled*, *with Tom fell through*, *with Tom is off*; *Tom was postponed* too."""
    place = after
    while place < after + 4 and (frame.small(place) in PASSIVE or frame.small(place) in ADVERBS):
        place += 1
    said = frame.small(place), frame.small(place + 1)
    passive = any(frame.small(one) in _BEING for one in range(after, place))
    with_ = frame.is_with(at - 1)
    if said in _FALLEN:
        return True
    if said in _PARTICLED or said[0] in CALLED_OFF:
        return with_ or passive
    return with_ and (said[0] in UNHAD or (passive and said[0] == "off"))


def called_off_in(frames: Sequence[Frame]) -> tuple[Mention, ...]:
    """Everyone whose talk with her is said not to be, whoever called it off."""
    return tuple(name for frame in frames for name in _called_off(frame))


def _called_off(frame: Frame) -> list[Mention]:
    names = [(at, name) for at in range(len(frame.items)) if (name := frame.name(at)) and not name.possessive]
    if not names or not _says_so(frame):
        return []
    return [
        name
        for at, name in names
        if fell_through(frame, at, at + 1)
        or (frame.is_with(at - 1) and _she_did(frame.clause_before(at)))
        or _they_did(frame, at + 1)
    ]


def _says_so(frame: Frame) -> bool:
    """Whether any word of it is there at all: most lines have none."""
    return frame.has_before(CALLED_OFF | _CANT | {"off", "through", "back"}, len(frame.items))


def _she_did(before: Sequence[str]) -> bool:
    """*cancelled lunch with Tom*, *put off the meeting with Tom*."""
    return bool(CALLED_OFF & set(before)) or any(pair in _PARTICLED for pair in pairwise(before))


def _they_did(frame: Frame, after: int) -> bool:
    """*Tom cancelled*, *Tom has called off lunch*, *Tom can't make friday*; *Tom moved* is a house."""
    if frame.small(after) in _CANT and frame.small(after + 1) in ("make", "come", "do"):
        return True
    place = after
    while frame.small(place) in PASSIVE or frame.small(place) in ADVERBS:
        place += 1
    return (frame.small(place) in CALLED_OFF and frame.small(place) != "moved") or (
        (frame.small(place), frame.small(place + 1)) == ("called", "off")
    )


def _particled(frame: Frame, at: int) -> bool:
    return (frame.small(at), frame.small(at + 1)) in _PARTICLED
