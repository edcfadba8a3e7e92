"""Where she has been: back and forward as in a browser, with the cursor where it was."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

LONGEST = 100


class Spot(Struct, frozen=True):
    """A place, or someone's page over it (or the search, or a round), with the row the cursor was on.

    `round` is the circle whose round it is; `typed` is what stood in its field, or what a round is for.
    """

    place: str
    person: int | None = None
    search: bool = False
    cursor: str | None = None
    typed: str = ""
    round: str | None = None

    def is_page_of(self, other: Spot) -> bool:
        """Whether it is the same page, wherever the cursor stands on it."""
        return self._page == other._page

    @property
    def _page(self) -> tuple[object, ...]:
        return self.place, self.person, self.search, self.round


class Trail(Struct, frozen=True):
    """The spots behind her and, after a step back, those ahead; the nearest last."""

    behind: tuple[Spot, ...] = ()
    ahead: tuple[Spot, ...] = ()

    def left(self, spot: Spot) -> Trail:
        """She goes elsewhere from this spot: what lay ahead is gone."""
        behind = self.behind
        if behind and behind[-1].is_page_of(spot):
            behind = behind[:-1]
        return Trail((*behind, spot)[-LONGEST:])

    def back(self, now: Spot) -> tuple[Spot | None, Trail]:
        """The spot to go back to, None at the beginning, and the trail once she is there."""
        behind = self.behind
        while behind and behind[-1].is_page_of(now):
            behind = behind[:-1]
        if not behind:
            return None, self
        return behind[-1], Trail(behind[:-1], (*self.ahead, now))

    def forward(self, now: Spot) -> tuple[Spot | None, Trail]:
        """The spot she stepped back from, None where there is none, and the trail once she is there."""
        if not self.ahead:
            return None, self
        return self.ahead[-1], Trail((*self.behind, now), self.ahead[:-1])

    def without(self, people: frozenset[int]) -> Trail:
        """Without the pages of those who are no longer in the notebook."""
        return replace(
            self,
            behind=tuple(one for one in self.behind if one.person not in people),
            ahead=tuple(one for one in self.ahead if one.person not in people),
        )
