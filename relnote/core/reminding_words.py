"""A reminder as one line of words: whom it is for, what kind it is, its day and its repeat."""

from __future__ import annotations

from datetime import date
from typing import get_args

from msgspec import Struct

from relnote.core.entry.lines import is_marked
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook
from relnote.core.reminders import ReminderKind
from relnote.core.reminding import Wanted, read_reminder, said

KINDS: tuple[ReminderKind, ...] = get_args(ReminderKind)
NOBODY = "For whom? Begin with their name: Tom: ring again in 3 weeks."


class Understood(Struct, frozen=True, kw_only=True):
    """What one line asks for: for whom, and what. `problem` says why it can't be written yet."""

    person: int | None = None
    wanted: Wanted | None = None
    problem: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it can be written down."""
        return self.person is not None and self.wanted is not None


def understand(
    text: str,
    *,
    today: date,
    finder: Finder,
    person: int | None = None,
    kind: ReminderKind | None = None,
    day_first: bool | None = None,
) -> Understood:
    """`! Bea: send the statement by friday`: a mark says the kind, a name before a colon whom it is for.

    `person` is whom it is for where no one is named, `kind` what it is where no mark says so.
    """
    sign, words = _sign(text.strip())
    owner, words = _owner(words, finder)
    if not words.strip():
        return Understood(person=owner or person)
    try:
        wanted = read_reminder(
            f"{sign} {words}".strip(), today=today, kind=None if sign else kind, day_first=day_first
        )
    except RelnoteError as error:
        return Understood(person=owner or person, problem=error.sentence)
    whose = owner or person
    return Understood(person=whose, wanted=wanted, problem="" if whose is not None else NOBODY)


def _sign(text: str) -> tuple[str, str]:
    return (text[0], text[1:].strip()) if is_marked(text) and text[0] not in "*+" else ("", text)


def _owner(words: str, finder: Finder) -> tuple[int | None, str]:
    """The person named before the first colon, where it names exactly one; else the words are words."""
    name, colon, rest = words.partition(":")
    if not colon or not name.strip() or len(name.split()) > 4:
        return None, words
    found = finder.named(name.strip()) or finder.best(name.strip())
    return (found[0].id, rest.strip()) if len(found) == 1 else (None, words)


def echoed(understood: Understood, notebook: Notebook, *, today: date) -> str:
    """`Tom Okafor · promise: send the VAT letter · Fri 27 Nov 2026 (in 6 days)`, or what is missing."""
    person = notebook.people.get(understood.person) if understood.person is not None else None
    if understood.wanted is None or person is None:
        return understood.problem
    return said(understood.wanted, person.name, today=today)


def next_kind(kind: ReminderKind) -> ReminderKind:
    """The kind after this one, round and round."""
    return KINDS[(KINDS.index(kind) + 1) % len(KINDS)]


def owner_in(notebook: Notebook, understood: Understood) -> int:
    """Whose it is, still in the notebook; raises NobodyError."""
    if understood.person is None or understood.person not in notebook.people:
        raise NobodyError("That person is no longer in the notebook; your words are kept.")
    return understood.person
