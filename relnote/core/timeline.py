"""A person's page below the brief: everything that happened, newest first, and the year in weeks."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.core.refs import Section
from relnote.core.rhythm.contact import Contacts


class Moment(Struct, frozen=True, gc=False, kw_only=True):
    """One row of the timeline, as raw text."""

    day: date
    section: Section
    record: int
    kind: Literal["talk", "plan", "signal", "mention", "deed", "note", "reminder", "occasion", "detail", "life"]
    what: str
    """"call", "promise, kept", "family", "birthday", "note": what stands before the text."""
    text: str
    with_: tuple[int, ...] = ()
    """The others who were there."""
    dim: bool = False
    """No longer so, dropped, or moved."""


def timeline(
    notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None
) -> tuple[Moment, ...]:
    """Everything of this person by that day, newest first; plans ahead stand first."""
    raise NotImplementedError


def year_strip(
    notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None
) -> tuple[int, ...]:
    """Talks in each of the last 52 weeks (Monday first), the oldest first, this week last."""
    raise NotImplementedError
