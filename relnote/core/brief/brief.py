"""Pick up where you left off: what she would want to know with the phone ringing, in one screen."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.brief.known import ask_after, avoid, from_others, hopes, told
from relnote.core.brief.line import Line
from relnote.core.brief.open import occasion_lines, open_lines
from relnote.core.brief.person import head_lines, who_lines
from relnote.core.brief.question import question_lines
from relnote.core.brief.talk import deed_lines, is_long_silence, last_lines
from relnote.core.notebook import Notebook
from relnote.core.rhythm.contacts import Contacts, contact_of

LEFT_OFF = "Where you left off"


class Brief(Struct, frozen=True, kw_only=True):
    """The sections of the brief in the order they are shown; an empty one isn't shown."""

    person: int
    name: str
    said: str | None = None
    """How to say the name."""
    head: tuple[Line, ...] = ()
    who: tuple[Line, ...] = ()
    last: tuple[Line, ...] = ()
    deeds: tuple[Line, ...] = ()
    """What she did for them since, with nobody there."""
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
    """The brief of this person on that day. For a day before the clock's, pass `as_of(notebook, day)`."""
    person = notebook.people[person_id]
    contact = contacts.of(person_id) if contacts else contact_of(notebook, person_id, today=today)
    last = last_lines(person, contact, notebook, today=today)
    return Brief(
        person=person_id,
        name=person.name,
        said=person.said,
        head=head_lines(person, notebook),
        who=who_lines(person, notebook),
        last=(replace(last[0], heading=LEFT_OFF), *last[1:]) if last else (),
        deeds=deed_lines(person, contact, notebook, today=today),
        open=open_lines(person, contact, notebook, today=today),
        ask_after=ask_after(person, notebook, today=today),
        hopes=hopes(person, notebook, today=today),
        told=told(person, notebook, today=today),
        from_others=from_others(person, notebook, today=today),
        avoid=avoid(person, notebook, today=today),
        occasion=occasion_lines(person, today=today),
        question=question_lines(person, today=today),
        long_silence=is_long_silence(contact, today=today),
    )


def brief_lines(value: Brief) -> tuple[Line, ...]:
    """All lines in the order they are shown; after a long silence the last words stand first."""
    about = (*value.head, *value.who)
    if value.long_silence and about:
        about = (replace(about[0], heading=f"About {value.name}"), *about[1:])
    return (
        *((*value.last, *about) if value.long_silence else (*about, *value.last)),
        *value.deeds,
        *value.open,
        *value.ask_after,
        *value.hopes,
        *value.told,
        *value.from_others,
        *value.avoid,
        *value.occasion,
        *value.question,
    )
