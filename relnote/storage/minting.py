"""Ids that are unique on every machine and never reused: the second they were made in, and chance."""

from __future__ import annotations

import os
from collections.abc import Callable, Container
from datetime import datetime

CHANCE_BITS = 21
_A_DAY = 86_400


def minter(now: datetime, taken: Container[int], newest: int) -> Callable[[], int]:
    """What mints ids for one transaction: seconds since 1970 << 21 with 21 random bits (52 bits in all).

    Each is above every earlier one of the transaction and, where the clock hasn't moved on (or went back by
    less than a day), above `newest`, so that ids keep the order of writing.
    """
    floor = int(now.timestamp()) << CHANCE_BITS
    last = newest if newest >> CHANCE_BITS <= (floor >> CHANCE_BITS) + _A_DAY else 0

    def mint() -> int:
        nonlocal last
        chance = int.from_bytes(os.urandom(4), "big")
        # Half the second's room at first, then small steps: ten thousand imports fit into one second.
        candidate = floor + chance % (1 << (CHANCE_BITS - 1))
        if candidate <= last:
            candidate = last + 1 + chance % 64
        while candidate in taken:
            candidate += 1
        last = candidate
        return candidate

    return mint
