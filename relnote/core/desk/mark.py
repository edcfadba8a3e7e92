"""A mark beside a draft: something to look at before it is written out, never something that stops it."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from typing import Literal

from msgspec import Struct, field

MarkKind = Literal["photocopy", "anyone's", "told before", "stock phrase", "name", "tender", "length"]


class Mark(Struct, frozen=True, gc=False, kw_only=True):
    """One thing noticed, in a whole sentence, with the words as they stand in the draft.

    `start` and `end` are where the words stand in the text; 0 and 0 where it is about the whole.
    `with_` are the people it is about, `note` the earlier note it is like. `key` stays the same while
    other words are changed, so that a mark waved off for this note stays away.
    """

    kind: MarkKind
    reason: str
    words: str
    key: str
    start: int = 0
    end: int = 0
    with_: tuple[int, ...] = field(default=(), name="with")
    note: int | None = None
