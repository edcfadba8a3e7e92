"""A note for the same reason that went to them before: said quietly on the desk, for it is soon forgotten."""

from __future__ import annotations

from datetime import date, timedelta

from relnote.core.day.saying import said_day
from relnote.core.desk.ledger import words_of
from relnote.core.desk.reasons import JUST_BECAUSE, read_reason
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.sentences import shortened_text

A_YEAR = timedelta(days=365)
"""How long a note is remembered so; a condolence always is."""
LETTERS = 60
"""So many of its words are said."""


def posted_before(notebook: Notebook, note: Note, *, today: date) -> str | None:
    """`A condolence went on 30 Oct: "Green ink."`: the newest to any of them for that reason, if one went.

    One just because is like no other, and says nothing here.
    """
    name = read_reason(note.reason).name
    alike = [] if name == JUST_BECAUSE.name else [
        (each.posted, each.id, each)
        for each in notebook.notes.values()
        if each.posted is not None
        and each.id != note.id
        and not set(note.to).isdisjoint(each.to)
        and read_reason(each.reason).name.casefold() == name.casefold()
        and each.posted <= today
        and (name == "condolence" or today - each.posted <= A_YEAR)
    ]  # fmt: skip
    if not alike:
        return None
    on, _id, last = max(alike)
    words = shortened_text(words_of(last), letters=LETTERS)
    went = f"{_NAMED.get(name, f'A note for {name}')} went on {said_day(on, today=today)}"
    return f'{went}: "{words}"' if words else f"{went}."


_NAMED = {
    "birthday": "A birthday card",
    "thanks": "A note of thanks",
    "condolence": "A condolence",
    "welcome back": "A welcome back",
    "sorry": "An apology",
    "goodbye": "A goodbye",
}
