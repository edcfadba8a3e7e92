"""What every act keeps in a record: choices about rows, and that a talk of hers keeps a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.people import Choice, Person


def with_choice(person: Person, choice: Choice) -> Person:
    """The person with what she said of one of their rows; later ones win."""
    return replace(person, choices=(*person.choices, choice))


def with_people_kept(notebook: Notebook, people: Iterable[int], *, today: date) -> Notebook:
    """Talked with, so kept: imported people are silent until then (product 6)."""
    for person_id in people:
        person = notebook.people.get(person_id)
        if person is not None and person.kept is None:
            notebook = notebook.with_person(replace(person, kept=today))
    return notebook


def quoted(text: str) -> str:
    """`text` as one word of a shell."""
    return "'" + text.replace("'", "'\\''") + "'"
