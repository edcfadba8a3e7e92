"""Her settings, kept in the notebook: what is hers, not the machine's."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date

from msgspec import Struct

from relnote.core.cadence import Cadence

SAD_WORDS = ("died", "death", "funeral", "cancer", "hospice", "miscarriage", "passed away", "divorce",
             "diagnosis", "diagnosed", "stroke", "bereaved", "buried")  # fmt: skip


class Circle(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """A group, perhaps with a cadence since the day it was set. `chase`: their promises may be chased.

    `cards`: a card is wanted for the occasions of those in it.
    """

    name: str
    every: Cadence | None = None
    never: bool = False
    since: date | None = None
    chase: bool = False
    cards: bool = False


class Season(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """A quiet time, both ends included. Yearly: only month and day of `start` and `end` count.

    With `circles` it rests only people in one of them.
    """

    name: str
    start: date
    end: date
    yearly: bool = False
    circles: tuple[str, ...] = ()


class Settings(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Everything she set. `day_first` None: not said (3/4 is then asked)."""

    circles: tuple[Circle, ...] = ()
    seasons: tuple[Season, ...] = ()
    day_first: bool | None = None
    stock_phrases: tuple[str, ...] = ()
    sad_words: tuple[str, ...] = SAD_WORDS
    post_days: int = 2
    words_a_card: int = 90
    idle_minutes: int = 10

    def circle(self, name: str) -> Circle | None:
        """The circle of that name, letter case aside."""
        wanted = name.casefold()
        return next((circle for circle in self.circles if circle.name.casefold() == wanted), None)
