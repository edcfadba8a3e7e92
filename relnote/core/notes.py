"""A handwritten note or card: a draft or only ticked prompts, then posted."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Literal

from msgspec import Struct

SourceKind = Literal["conversation", "detail", "reminder", "occasion", "introduction", "note"]


class Source(Struct, frozen=True, omit_defaults=True, gc=False):
    """What a prompt was drawn from, and the day it was noted."""

    kind: SourceKind
    id: int
    on: date | None = None


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
