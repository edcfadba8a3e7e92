"""Something that happened with people, about people, over a channel, in a direction."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Literal

from msgspec import Struct, field

from relnote.core.changed import Changed
from relnote.core.people import Choice

Channel = Literal[
    "call", "missed", "video", "meeting", "meal", "letter", "email", "message", "social", "signal"
]
Direction = Literal["in", "out", "both"]

WAITING_CHANNELS = frozenset({"letter", "email", "message", "social", "missed"})
"""Channels by which a last word of theirs waits for an answer (product 5.2)."""


class Conversation(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """One entry of the log (VJOURNAL). With nobody and no organisation in `with_` it is a deed, never contact.

    `day` is the day it happened; with `around` ("March 2026", as typed) it is the last day of that span.
    A `planned` entry is no contact until `done` says it happened. `made` is the day it was written,
    `time` is "HH:MM". `expects_answer` is settled when it is written (product 6).
    """

    id: int
    day: date
    made: date
    with_: tuple[int, ...] = field(default=(), name="with")
    about: tuple[int, ...] = ()
    organisations: tuple[str, ...] = ()
    channel: Channel | None = None
    direction: Direction = "both"
    text: str = ""
    time: str | None = None
    around: str | None = None
    planned: bool = False
    planned_for: date | None = None
    """For a plan that happened or moved: the day it was first planned for."""
    expects_answer: bool = False
    imported: bool = False
    choices: tuple[Choice, ...] = ()
    """Said of its row: "reply" done or snoozed, "plan" dropped."""
    title: str | None = None
    """What she called a plan in a calendar; its own words stay."""
    changed: Changed | None = None
    """Of what a calendar shows of a plan; None: not since it was counted."""

    @property
    def heard(self) -> bool:
        """Whether those *with* reached or talked with her by it (a signal or a plan never is)."""
        return self.direction != "out" and not self.planned and self.channel != "signal"

    @property
    def reached(self) -> bool:
        """Whether she reached or talked with those *with* by it."""
        return self.direction != "in" and not self.planned and self.channel != "signal"
