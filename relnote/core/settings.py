"""Her settings, kept in the notebook: what is hers, not the machine's."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Literal

from msgspec import Struct, field

from relnote.core.cadence import Cadence
from relnote.core.changed import Changed

SAD_WORDS = ("died", "death", "funeral", "cancer", "hospice", "miscarriage", "passed away", "divorce",
             "diagnosis", "diagnosed", "stroke", "bereaved", "buried")  # fmt: skip
STOCK_PHRASES = ("hope this finds you well", "reach out", "touch base", "sorry for your loss",
                 "at this difficult time", "thoughts and prayers", "thoughtful gift", "your continued support",
                 "all your future endeavours", "don't hesitate to", "wishing you and yours")  # fmt: skip
"""What anybody writes to anybody; hers to edit."""
COURTESIES = ("thank you for", "thank you again for", "many thanks for", "I wanted to say thank you for",
              "I am writing to thank you for", "thank you for all your help with", "it was kind of you to",
              "it was good to see you", "it was lovely to see you", "it was lovely to hear from you",
              "I was sorry to hear", "I was sad to hear", "I have been thinking of you",
              "happy birthday to you", "wishing you a happy birthday", "many happy returns of the day",
              "congratulations on your", "a happy new year to you both",
              "I have been meaning to write to you", "I am glad that you", "I hope that you are",
              "I hope you are", "I look forward to seeing you", "let me know when you are",
              "give my love to", "with love from")  # fmt: skip
"""What may stand in one note after another without being a copy; hers to edit."""

TRADE_WORDS = ("vat", "tax", "taxes", "taxed", "taxable", "invoice", "fee", "return", "account", "accounts",
               "accountant", "audit", "bookkeeping", "books", "payroll", "payslip", "pension", "mileage",
               "receipt", "quarter", "deadline", "filing", "renewal", "expenses", "deductible",
               "depreciation", "turnover", "threshold", "drawback", "duty", "code", "figures", "margin",
               "profit", "stock count", "bank", "loan", "overdraft", "deposit", "lease", "licence",
               "standing order", "form", "insurance", "insured", "insurer", "rates", "wage", "estimate",
               "claim", "to pay", "payment", "owe", "owed", "owes", "bill", "rent", "cash", "takings",
               "till roll", "customs", "commodity", "freight", "reconciliation", "statement", "the file",
               "hire purchase", "card machine")  # fmt: skip
"""Words of her own trade, an accountancy's until she edits them: what they are about stands in no card."""


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


class CardSize(Struct, frozen=True, omit_defaults=True, gc=False):
    """A card or sheet she writes on, in millimetres."""

    name: str
    width: int
    height: int


CARD_SIZES = (CardSize("A6", 148, 105), CardSize("A5", 210, 148), CardSize("DL", 210, 99))


class Settings(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Everything she set. `day_first` None: not said (3/4 is then asked)."""

    circles: tuple[Circle, ...] = ()
    seasons: tuple[Season, ...] = ()
    day_first: bool | None = None
    stock_phrases: tuple[str, ...] = STOCK_PHRASES
    courtesies: tuple[str, ...] = COURTESIES
    sad_words: tuple[str, ...] = SAD_WORDS
    trade_words: tuple[str, ...] = TRADE_WORDS
    post_days: int = 2
    words_a_card: int = 90
    """Words that fill about two thirds of an A6, in her hand; on other sizes as many more or fewer."""
    card: str = CARD_SIZES[0].name
    """The name of the size she writes on."""
    card_sizes: tuple[CardSize, ...] = CARD_SIZES
    idle_minutes: int = 10
    calendar: CalendarSettings = CalendarSettings()
    apart: tuple[tuple[int, int], ...] = ()
    """People who look like one and are two, as she said; the smaller id first."""

    def circle(self, name: str) -> Circle | None:
        """The circle of that name, letter case aside."""
        wanted = name.casefold()
        return next((circle for circle in self.circles if circle.name.casefold() == wanted), None)

    def card_size(self, name: str) -> CardSize | None:
        """The card size of that name, letter case aside."""
        wanted = name.casefold()
        return next((size for size in self.card_sizes if size.name.casefold() == wanted), None)

    @property
    def card_written_on(self) -> CardSize:
        """The size she writes on; an A6 where the one she chose is gone."""
        return self.card_size(self.card) or CARD_SIZES[0]
