"""What two texts share: runs of words, and how much of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

SHINGLE = 3
"""Words in a row that are looked for: shared ones over the smaller set told copies from honest notes best."""

_STRETCH = 16


def grams(smalls: Sequence[str], size: int) -> Iterator[str]:
    """Every run of `size` words, each as one text."""
    for place in range(len(smalls) - size + 1):
        yield " ".join(smalls[place : place + size])


def shared_run(one: Sequence[str], at: int, other: Sequence[str], place: int) -> int:
    """How many words from `at` in one and `place` in the other are the same."""
    most = min(len(one) - at, len(other) - place)
    length = 0
    # whole stretches first: of a long copy they are most of the way
    while (
        length + _STRETCH <= most
        and one[at + length : at + length + _STRETCH] == other[place + length : place + length + _STRETCH]
    ):
        length += _STRETCH
    while length < most and one[at + length] == other[place + length]:
        length += 1
    return length


def shared_before(one: Sequence[str], at: int, other: Sequence[str], place: int) -> int:
    """How many words before `at` in one and `place` in the other are the same."""
    most = min(at, place)
    length = 0
    while length < most and one[at - length - 1] == other[place - length - 1]:
        length += 1
    return length
