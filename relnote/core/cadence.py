"""How often: cadences and repeats, computed from their start, never from the last result."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Unit = Literal["day", "week", "month", "year"]


class Cadence(Struct, frozen=True, omit_defaults=True, gc=False):
    """Every `count` units. A quarter is three months. Months and years are counted on the calendar."""

    count: int
    unit: Unit
