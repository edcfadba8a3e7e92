"""A reason why a card is right for someone: a fact that stands in the notebook, with its day."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.notes import Settles
from relnote.core.refs import Section

CONDOLENCE, OCCASION, WELCOME, LETTER, THANK, INTRODUCTION, GOODBYE, SORRY, IDEA, HOPE = range(10)
"""What presses most comes first: a death, a day that won't wait, someone who wrote, then thanks."""


class Right(Struct, frozen=True, kw_only=True):
    """One reason for one person. `kind` is its place among the reasons, `on` the day it rests on.

    `section`, `record` and `beside` are what its ref stands for.
    """

    kind: int
    person: int
    on: date
    reason: str | None
    words: str
    section: Section
    record: int
    beside: int = 0
    settles: tuple[Settles, ...] = ()
