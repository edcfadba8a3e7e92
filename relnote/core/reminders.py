"""Something to do or ask, perhaps on a day, perhaps repeating (VTODO)."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.cadence import Cadence
from relnote.core.changed import Changed

ReminderKind = Literal["follow-up", "promise", "waiting", "ask", "thank", "put-right"]


class Snooze(Struct, frozen=True, omit_defaults=True, gc=False):
    """On day `made` she put it off; it is hidden until the day `until`. It never changes `due`."""

    made: date
    until: date


class Told(Struct, frozen=True, omit_defaults=True, gc=False):
    """On day `on` she told them a promise will be later; `was` is the day it was for before."""

    on: date
    was: date | None = None


class Done(Struct, frozen=True, omit_defaults=True, gc=False):
    """Done on day `on`, for the day `due` it then stood at, with a word (an answer, what came of it).

    In the history of a repeating reminder `skipped` is a time that was let go.
    """

    on: date
    due: date | None = None
    say: str | None = None
    skipped: bool = False


class Reminder(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """One reminder of one person.

    `made` is the day it was written. A repeating one has `every` and `start` (the first day of its
    series; each day is computed from it, never from the last one); done, it moves `due` to the first day
    of the series after today and adds to `history`. One that doesn't repeat ends with `done` or `dropped`.
    """

    id: int
    kind: ReminderKind
    person: int
    text: str
    made: date
    due: date | None = None
    time: str | None = None
    every: Cadence | None = None
    start: date | None = None
    pinned: bool = False
    conversation: int | None = None
    """The conversation it was noted with; None: made without one."""
    told_by: tuple[int, ...] = ()
    """Who it was heard from, when that was not the person themselves."""
    done: Done | None = None
    dropped: Done | None = None
    history: tuple[Done, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    told: tuple[Told, ...] = ()
    title: str | None = None
    """What she called it in a calendar, in place of a verb and a name; its own words stay."""
    changed: Changed | None = None
    """Of what a calendar shows of it; None: not since it was counted."""

    @property
    def is_open(self) -> bool:
        """Whether it still stands, seen from now (`agenda` asks it for any day)."""
        return self.done is None and self.dropped is None


def kind_and_text(reminder: Reminder, text: str) -> str:
    """`thank: the quinces`; a text that begins with the word itself says it already."""
    first = reminder.text.split(" ", 1)[0].casefold().rstrip(":,")
    return text if first == reminder.kind else f"{reminder.kind}: {text}"
