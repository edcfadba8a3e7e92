"""What a day phrase is read against, and the moment it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

Sense = Literal["past", "coming"]
"""past: of two days a phrase can mean, the one that was (a conversation). coming: a reminder's."""


Place = Literal["whole", "leading", "ending"]


class Moment(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """The day a phrase means. `time` is "HH:MM".

    `around` is a span that stands for a day not known ("March 2026"); `day` is then its last day not after
    today. `bare` says what was left open and filled by the sense. `other` is the second day it may as well
    mean: a bare weekday with a time, in the log, was or will be.
    """

    day: date
    time: str | None = None
    around: str | None = None
    bare: Literal["weekday", "yearless"] | None = None
    other: date | None = None


class Word(Struct, frozen=True, gc=False):
    """One word of the text, small, and where it stands."""

    small: str
    start: int
    end: int


class Ground(Struct, frozen=True):
    """What a phrase is read against: the words, the day, and which way an open phrase leans."""

    words: Sequence[Word]
    today: date
    sense: Sense
    day_first: bool | None
    place: Place

    def small(self, at: int) -> str:
        """The word at a place, "" past the end."""
        return self.words[at].small if at < len(self.words) else ""


Found = tuple[Moment, int] | None
"""A moment and the place of the first word after its phrase."""


_WORD = re.compile(r"\d+(?:[:/.\-]\d+)*[^\W\d_]*|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text`, numbers with what joins them (`12/6/2027`, `10:00`, `3pm`) as one."""
    stop = len(text) if end is None else end
    return [Word(at[0].lower(), at.start(), at.end()) for at in _WORD.finditer(text, start, stop)]
