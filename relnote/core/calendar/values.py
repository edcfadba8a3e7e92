"""One entry of a calendar as a value: whose record it shows, when, in which words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal

from msgspec import Struct

from relnote.core.cadence import Cadence

ItemKind = Literal[
    "follow-up", "promise", "waiting", "ask", "thank", "put-right", "meeting", "birthday", "other day", "card",
    "hour",
]  # fmt: skip
"""What an entry is for: a reminder's kind, a planned meeting, a date of a person, a card, people to call."""


class Record(Struct, frozen=True, kw_only=True):
    """What an entry stands for in the notebook.

    `id` is the reminder's, the conversation's (a plan), or the person's (an occasion, a card); 0 for the
    weekly hour. `label` and `year` say which occasion a card is for.
    """

    kind: Literal["reminder", "plan", "occasion", "card", "hour"]
    id: int
    person: int | None = None
    label: str | None = None
    year: int | None = None


class Repeat(Struct, frozen=True, gc=False):
    """A rule every calendar reads alike (RFC 5545 §3.3.10). `end_of_february`: the last day of February."""

    every: Cadence
    end_of_february: bool = False


class Alarm(Struct, frozen=True):
    """An alarm: so long before it begins, or at a time of its day."""

    before: timedelta | None = None
    at: time | None = None


class Item(Struct, frozen=True, kw_only=True):
    """One entry of a calendar. `time` None: all day, and `minutes` is 0; else "HH:MM", in no time zone.

    `uid` stays for as long as the record does. `sequence` rises with every change of what a calendar shows
    of the record, and `last_modified` is that moment: the same notebook gives the same item. A task has no
    rule and no start, only the day it is for.
    """

    uid: str
    record: Record
    kind: ItemKind
    summary: str
    day: date
    created: datetime
    last_modified: datetime
    sequence: int = 0
    note: str = ""
    """Her words in full, lines and all, where `summary` is too short for them; empty unless she wants words."""
    time: str | None = None
    minutes: int = 0
    repeat: Repeat | None = None
    alarms: tuple[Alarm, ...] = ()
    task: bool = False
    date_of: str | None = None
    """The uid of the whole that this is one dated item of."""
