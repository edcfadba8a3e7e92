"""A handwritten note or card: a draft or only ticked prompts, then posted."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Literal

from msgspec import Struct

SourceKind = Literal["conversation", "detail", "reminder", "occasion", "introduction", "note"]
SettlesKind = Literal["reminder", "introduction", "idea", "occasion"]


class Source(Struct, frozen=True, omit_defaults=True, gc=False):
    """What a prompt was drawn from, and the day it was noted."""

    kind: SourceKind
    id: int
    on: date | None = None


class Settles(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """What a note is for, where posting it settles a row: a promise, thanks, an occasion, an idea done.

    `id` is the reminder, the person who was brought (introduction), the detail (idea), or the person whose
    occasion `label` falls `on` that day.
    """

    kind: SettlesKind
    id: int
    label: str | None = None
    on: date | None = None


class Round(Struct, frozen=True, omit_defaults=True, gc=False):
    """One time through a circle by post ("year end"), known by the circle and the day it was begun."""

    circle: str
    began: date


class Note(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """A note to one or more people. `posted` None: a draft. `line` is her one line of what was said.

    `reason` is what it was for ("birthday", "thanks", "condolence", or free words); `text` may be missing
    for a card written by hand. `conversation` is the letter it was logged as when it was posted.
    """

    id: int
    to: tuple[int, ...]
    made: date
    reason: str | None = None
    text: str | None = None
    line: str | None = None
    sources: tuple[Source, ...] = ()
    enclosed: str | None = None
    posted: date | None = None
    expects_answer: bool = False
    conversation: int | None = None
    settles: tuple[Settles, ...] = ()
    """The rows it was for, as she said; once it is posted, those it settled."""
    waved: tuple[str, ...] = ()
    """Keys of the marks she waved off for this note."""
    round: Round | None = None
    """The round it is part of."""
    written: date | None = None
    """In a round: the day she ticked it as written by hand."""

    @property
    def is_draft(self) -> bool:
        """Whether it hasn't been posted."""
        return self.posted is None
