"""The learned rhythm: what the gaps between the days someone was heard say of a silence."""

from __future__ import annotations

from collections.abc import Sequence
from operator import sub

from msgspec import Struct

NEWEST_GAPS = 30
FEWEST_GAPS = 3
SHORTEST_SPAN = 21
"""Days the gaps must span together before they are a rhythm."""


class Learned(Struct, frozen=True, gc=False):
    """A rhythm in days: `usual` (R), `long` (L), `allowed` (T), and `ended`, past which the pattern is over.

    `gaps` are sorted.
    """

    gaps: tuple[int, ...]
    usual: int
    long: int
    allowed: int
    ended: int

    @property
    def in_bursts(self) -> bool:
        """Whether they come in bursts: the long gaps are far longer than the usual one."""
        return 2 * self.long > 3 * self.usual

    @property
    def longest(self) -> int:
        """The longest of the gaps."""
        return self.gaps[-1]

    def shorter_than(self, silence: int) -> int:
        """How many of the gaps a silence is longer than."""
        return sum(gap < silence for gap in self.gaps)


def surely_usual(silence: int, days: Sequence[int]) -> bool:
    """Whether no rhythm of these days (in any order) allows less than this silence: two looks, not a sum.

    Of ten gaps or fewer the longest is allowed, and it is no shorter than their mean.
    """
    gaps = len(days) - 1
    return gaps < FEWEST_GAPS or (gaps <= 10 and silence * gaps <= max(days) - min(days))


def learned(days: Sequence[int], *, shorter_than: int | None = None) -> Learned | None:
    """The rhythm of these days (ordinals, distinct, in order), from the newest 30 gaps; None: too few.

    Clients come in bursts, so the median alone lies: the allowed silence is the usual gap and a margin, or
    the long gap where that is more. With `shorter_than`, only a rhythm that allows less than so many days.
    """
    newest = days[-NEWEST_GAPS - 1 :]
    if len(newest) <= FEWEST_GAPS or newest[-1] - newest[0] < SHORTEST_SPAN:
        return None
    gaps = sorted(map(sub, newest[1:], newest))
    usual, long = gaps[(len(gaps) - 1) // 2], gaps[9 * len(gaps) // 10]
    stretched = long + 14 if 2 * long > 3 * usual else long
    allowed = max(usual + min(max(usual, 14), 60), stretched)
    if shorter_than is not None and allowed >= shorter_than:
        return None
    return Learned(tuple(gaps), usual, long, allowed, max(12 * usual, usual + 90, allowed + 90))
