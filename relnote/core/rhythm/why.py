"""The whole sum behind someone being listed, or not, and what would change it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.core.rhythm.contact import Contacts


class Why(Struct, frozen=True, kw_only=True):
    """Every number of the sum, in words (`lines`) and as values; None where there is none."""

    person: int
    name: str
    listed: bool
    lines: tuple[str, ...]
    last_heard: date | None
    last_reached: date | None
    silence_days: int | None
    counted_days: int | None
    expected_days: int | None
    allowed_days: int | None
    basis: str | None
    reasons: tuple[str, ...] = ()
    """Why not listed, each a plain sentence."""
    listed_from: date | None = None
    """Not listed now: the first day they will be, if nothing happens."""
    listed_until: date | None = None
    """Listed now: the last day before they leave the list by themselves, if they do."""


def why(notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None) -> Why:
    """The sum for anyone, listed or not."""
    raise NotImplementedError
