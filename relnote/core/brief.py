"""Pick up where you left off: what she would want to know with the phone ringing, in one screen."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.core.refs import Section
from relnote.core.rhythm.contact import Contacts


class Line(Struct, frozen=True, gc=False, kw_only=True):
    """One line of the brief, as raw text: the front end styles it and passes it through `visible`."""

    text: str
    heading: str | None = None
    """Set on the first line of a section: "Where you left off"."""
    aside: str | None = None
    """What stands at the right or after: "18 Sep, by phone, 9 weeks ago", "for Thu 19 Nov", "from Bea Lund"."""
    mark: str | None = None
    """"!", "?", "<", "~", ">", "+": the mark it was noted with."""
    dim: bool = False
    """Older than 18 months, with its age in `aside`."""
    section: Section | None = None
    record: int | None = None


class Brief(Struct, frozen=True, kw_only=True):
    """The sections of the brief in the order they are shown; an empty one isn't shown."""

    person: int
    name: str
    head: tuple[Line, ...] = ()
    who: tuple[Line, ...] = ()
    last: tuple[Line, ...] = ()
    open: tuple[Line, ...] = ()
    ask_after: tuple[Line, ...] = ()
    hopes: tuple[Line, ...] = ()
    told: tuple[Line, ...] = ()
    from_others: tuple[Line, ...] = ()
    avoid: tuple[Line, ...] = ()
    occasion: tuple[Line, ...] = ()
    question: tuple[Line, ...] = ()
    long_silence: bool = False
    """The last words stand first."""


def brief(notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None) -> Brief:
    """The brief of this person on that day."""
    raise NotImplementedError


def brief_lines(value: Brief) -> tuple[Line, ...]:
    """All lines in the order they are shown; the wording the command line and the page share."""
    raise NotImplementedError
