"""Who has been quiet: everyone whose silence is longer than expected, with the reason, in order."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.core.rhythm.contact import Contacts

Basis = Literal["own", "circle", "learned"]


class Quiet(Struct, frozen=True, gc=False, kw_only=True):
    """One person who has been quiet. Days are whole calendar days; all of it is derived."""

    person: int
    name: str
    ref: str
    """The whole ref of the row; `refs.shortened` makes it short among those shown with it."""
    last_heard: date | None
    last_reached: date | None
    signal: date | None
    """The day of the newest sign of life since they were last heard."""
    silence_days: int
    counted_days: int
    """The days of the silence that count: outside quiet seasons, and for someone never heard not before
    the cadence was set."""
    expected_days: int
    allowed_days: int
    basis: Basis
    why: str
    """"9 weeks, usually 3 · you wrote 16 days ago"."""
    say: str | None = None
    """Her own words, at most twelve: one thing to say."""
    said_on: date | None = None
    unanswered: bool = False
    """She wrote twice without a word back: a line in `quiet`, no longer in Today, until they stir."""


def quiet(
    notebook: Notebook, *, today: date, contacts: Contacts | None = None, words: bool = True
) -> tuple[Quiet, ...]:
    """Everyone who is quiet, in order. Without `words` no `say` is looked for (`with_words` adds it)."""
    raise NotImplementedError


def with_words(row: Quiet, notebook: Notebook, *, today: date, contacts: Contacts) -> Quiet:
    """The row with one thing to say, if there is one."""
    raise NotImplementedError


def say_line(row: Quiet, *, today: date) -> str | None:
    """`"Two shops in Lisbon still both possible" (18 Sep)`."""
    raise NotImplementedError
