"""Which of the quiet are shown today: two by order, three in turn, so that everyone comes round."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from relnote.core.rhythm.quiet import Quiet

FIRST_SEATS = 2
TURNING_SEATS = 3


def seats(quiets: Sequence[Quiet], *, today: date, taken: Container[int] = frozenset()) -> tuple[Quiet, ...]:
    """The five of them shown today, in order; `taken` are people who stand in a row above.

    The first two seats go by order, the other three round the rest from (3 × day number) mod their count,
    by id. Whoever was written to twice without an answer has no seat.
    """
    free = [row for row in quiets if row.person not in taken and not row.unanswered]
    rest = sorted(row.person for row in free[FIRST_SEATS:])
    start = TURNING_SEATS * today.toordinal() % len(rest) if rest else 0
    turn = {rest[(start + step) % len(rest)] for step in range(min(TURNING_SEATS, len(rest)))}
    return tuple(row for place, row in enumerate(free) if place < FIRST_SEATS or row.person in turn)
