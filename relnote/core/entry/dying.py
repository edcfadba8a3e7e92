"""Whom a sentence says to have died: never *with*, and the echo offers what follows."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.frames import Frame
from relnote.core.entry.names import Mention
from relnote.core.entry.vocabulary import ADVERBS, JOINERS

_BEFORE = ADVERBS | {"have", "is", "was", "sadly", "suddenly", "peacefully"}


def died_at(frame: Frame, after: int) -> bool:
    """Whether what follows a name says that they died: *died*, *has passed away*, *is dead*."""
    at = after
    while at < after + 3 and frame.small(at) in _BEFORE:
        at += 1
    word = frame.small(at)
    return (
        word in ("died", "dies")
        or (word == "dead" and at > after)
        or (word == "passed" and frame.small(at + 1) == "away")
    )


def dead_in(frames: Sequence[Frame]) -> tuple[Mention, ...]:
    """Everyone these sentences say to have died: *Bea died*, *Tom and Bea died*, not *Tom's father died*."""
    return tuple(name for frame in frames for name in _dead_in(frame))


def _dead_in(frame: Frame) -> list[Mention]:
    dead: list[Mention] = []
    last = -1
    for at in range(len(frame.items) - 1, -1, -1):
        name = frame.name(at)
        if name is None or name.possessive:
            continue
        if died_at(frame, at + 1) or (frame.small(at + 1) in JOINERS and last == at + 2):
            dead.append(name)
            last = at
    return dead[::-1]
