"""Her settings, kept in the notebook: what is hers, not the machine's."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date, datetime
from typing import Literal

from msgspec import Struct, field

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


class Changed(Struct, frozen=True, omit_defaults=True, gc=False):
    """How often what a calendar shows of a record has changed, and the real moment of the last time (UTC)."""

    times: int
    at: datetime


class CalendarSettings(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """What goes into the calendar (product 10). No circles and no kinds: all of them.

    `alarms` are as they are typed ("9:00", "30m"), `hour` is the weekly "people to call" ("fri 16:00").
    `cards` is how many days before an occasion its card stands; "post": the last day to post it.
    """

    words: bool = False
    initials: bool = False
    as_: Literal["event", "todo"] = field(default="event", name="as")
    alarms: tuple[str, ...] = ()
    cards: int | Literal["post", "none"] = "post"
    circles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    hour: str | None = None
    changed: Changed | None = None


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
    calendar: CalendarSettings = CalendarSettings()

    def circle(self, name: str) -> Circle | None:
        """The circle of that name, letter case aside."""
        wanted = name.casefold()
        return next((circle for circle in self.circles if circle.name.casefold() == wanted), None)
