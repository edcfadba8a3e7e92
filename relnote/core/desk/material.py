"""Everything known of someone that could carry a note to them, each with its source, its day and its use."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.conversations import Channel
from relnote.core.desk.foretold import Foretold
from relnote.core.desk.reasons import Kind
from relnote.core.notes import Source

Key = tuple[str, int, date | None]
"""What one record is known by: for a day of theirs the day belongs to it, as one person has several."""


def key_of(source: Source) -> Key:
    """The record a source stands for."""
    return source.kind, source.id, source.on if source.kind == "occasion" else None


class Material(Struct, frozen=True, kw_only=True):
    """One thing that could carry a note: `quote` stands word for word in the record `source` names.

    `used` is the day of the earlier note to them (or, lately, to someone close to them) that it stood in.
    """

    source: Source
    person: int
    kind: Kind
    quote: str
    on: date | None
    """The day it was said or noted; for an occasion the day it falls on."""
    channel: Channel | None = None
    used: date | None = None
    around: str | None = None
    """The day as it was typed, where it is only "about March 2026"."""
    conversation: int | None = None
    """The talk it was noted with."""
    named: str = ""
    """Who was brought, or what she calls this kind of detail."""
    days: Foretold | None = None
    """The day it speaks of, where it speaks of one that was ahead."""
    due: date | None = None
    """The day a promise was for, or an occasion is on."""
    since: date | None = None
    """The day it was done, came, or was mended."""
    years: int = 0
    """So many years ago about now."""
    unspoken: bool = False
    """No talk since is about it."""
