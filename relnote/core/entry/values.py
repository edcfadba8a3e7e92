"""What is understood of an entry of the log: its day, its people, its marks, and what must still be asked."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.cadence import Cadence
from relnote.core.conversations import Channel, Direction
from relnote.core.day.ground import Moment
from relnote.core.entry.lines import SIGNS, is_marked
from relnote.core.people import HeardHow
from relnote.core.reminders import ReminderKind

What = Literal["day", "channel", "with", "about", "unknown", "mark", "owner", "kind", "words"]
"""What a span of a typed line was understood as; "words" is an ending that could be a day and was left."""

Asks = Literal["who", "day", "owner", "unknown", "nobody", "empty", "mark", "many", "impossible"]
"""who: a name fits several. day: two readings. owner: whose a mark is. unknown: nobody of that name yet.
nobody: no one is named. empty: a channel word or a REF and nothing else. mark: a mark with no words.
many: more marked lines than a pasted text should have. impossible: a day or time that isn't one."""


class Span(Struct, frozen=True, gc=False):
    """A stretch of one typed line, and what it was understood as."""

    start: int
    end: int
    what: What


class Given(Struct, frozen=True, kw_only=True):
    """What is known beside the typed lines: options, the page she is on, and answers to earlier questions.

    Options win over what was read. `page` is the person whose page or row she is on. `chosen` answers
    "who" (the folded name → a person), `new` names to add as people, `words` names to leave as words,
    `owners` the owner of a marked line by its place. `many` says that many marked lines are meant.
    `day_first` is the locale's word where her settings are silent. `row_day` is the day of words that say
    none: that of the plan they are for.
    """

    with_: tuple[int, ...] = ()
    organisations: tuple[str, ...] = ()
    on: Moment | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    page: int | None = None
    chosen: tuple[tuple[str, int], ...] = ()
    new: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    owners: tuple[tuple[int, int], ...] = ()
    many: bool = False
    day_first: bool | None = None
    row_day: date | None = None


class Unknown(Struct, frozen=True, kw_only=True):
    """A capitalised name that is nobody's yet. `needed`: the entry is with them, so it must be settled.

    `introduced_by` is the person the line says they came through, `near` are people whose name is alike.
    """

    name: str
    needed: bool
    introduced_by: int | None = None
    near: tuple[int, ...] = ()


class NewPerson(Struct, frozen=True, kw_only=True):
    """Someone to be added with the entry. `id` is a stand-in below zero until one is minted."""

    id: int
    name: str
    introduced_by: int | None = None


class Question(Struct, frozen=True, kw_only=True):
    """What must be settled before the entry can be written.

    `name` is what was typed. `people` are the candidates, the first to be preselected, `candidates` the same
    with what tells them apart; `days` are readings as they can be typed. `line` is the typed line it is about.
    `offered` is what an unknown name may be: "Ines Duarte is someone new (introduced by Bea Lund)".
    """

    asks: Asks
    sentence: str
    name: str = ""
    people: tuple[int, ...] = ()
    days: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    line: int = 0
    offered: str = ""


class Mark(Struct, frozen=True, kw_only=True):
    """A marked line: a detail (`*`, `+`) or a reminder. `owner` None: not settled (a question says so).

    `how` and `told_by` say who said it. `left_as_words` is an ending that has two readings.
    """

    sign: str
    text: str
    owner: int | None
    line: int
    detail: str | None = None
    reminder: ReminderKind | None = None
    moment: Moment | None = None
    every: Cadence | None = None
    how: HeardHow = "told"
    told_by: tuple[int, ...] = ()
    new_kind: bool = False
    left_as_words: str | None = None


class Later(Struct, frozen=True, kw_only=True):
    """People whom a later clause of the line talked with: about here. `words` are the clause as typed."""

    people: tuple[int, ...]
    words: str


class Guess(Struct, frozen=True, kw_only=True):
    """A word as typed that is the name of these people, and was left a word."""

    word: str
    people: tuple[int, ...]


class InnerDay(Struct, frozen=True, kw_only=True):
    """A day inside the sentence that reads as the talk's own, and the line as it is with the day first."""

    phrase: str
    moment: Moment
    moved: str


class Entry(Struct, frozen=True, kw_only=True):
    """One entry as it was understood; complete when `questions` is empty.

    `with_` and `about` hold people's ids, those of `new` people below zero. `records` is False when there are
    only marks: then no conversation is written. `spans` follow the typed lines, line by line.
    """

    lines: tuple[str, ...]
    today: date
    moment: Moment
    said_day: bool = False
    with_: tuple[int, ...] = ()
    about: tuple[int, ...] = ()
    organisations: tuple[str, ...] = ()
    new_organisations: tuple[str, ...] = ()
    """Those of its organisations that nobody of hers belongs to."""
    channel: Channel | None = None
    direction: Direction = "both"
    text: str = ""
    records: bool = True
    marks: tuple[Mark, ...] = ()
    planned: bool = False
    expects_answer: bool = False
    new: tuple[NewPerson, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    questions: tuple[Question, ...] = ()
    spans: tuple[tuple[Span, ...], ...] = ()
    sad: bool = False
    died: tuple[int, ...] = ()
    """Those of its people whom it says to have died; nothing is set by that."""
    off: tuple[int, ...] = ()
    """Those whose talk with her, had or planned, it says was called off, put off or moved."""
    tells: bool = False
    """Its first word is whom it is about, or it tells of a talk that fell through: nothing done for them."""
    named: tuple[int, ...] = ()
    """Those its own words name, with or about; the rest came by an option, an answer or her page."""
    guesses: tuple[Guess, ...] = ()
    """Words that may be somebody: nothing is taken from them."""
    meant: str = ""
    """What it says she means to do, where it is with nobody: rather a reminder than a line of the log."""
    inner_day: InnerDay | None = None
    """A day inside the sentence: it moved nothing, and is only spoken of."""
    later: tuple[Later, ...] = ()
    """Talks it tells of beside its own, of people who are *about* here."""

    @property
    def is_deed(self) -> bool:
        """Whether it was done for someone and with no person: kept on their page, never contact.

        So is a talk with an organisation about them: *rang the tax office about Nell's code*.
        """
        return self.records and not self.with_ and bool(self.about or not self.organisations)

    @property
    def marked_lines(self) -> tuple[str, ...]:
        """The lines with a mark, as typed."""
        return tuple(line for line in self.lines if is_marked(line))

    @property
    def only_line(self) -> str | None:
        """The one line without a mark, as typed; None where there are several, or none."""
        plain = [line for line in self.lines if not is_marked(line)]
        return plain[0] if len(plain) == 1 else None

    @property
    def says_more(self) -> bool:
        """Whether something may be said beside its echo: what says it is imported only then."""
        marked = any(f" {sign} " in line for line in self.lines for sign in SIGNS)
        return bool(self.inner_day or self.guesses or self.meant or self.off or marked)

    @property
    def people(self) -> tuple[int, ...]:
        """Those with, then those about."""
        return (*self.with_, *self.about)
