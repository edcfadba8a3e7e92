"""Acts that add something: a person written down by hand."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook
from relnote.core.people_changes import NewPerson, add_person


def added(notebook: Notebook, new: NewPerson, *, today: date, mint: NextId) -> Acted:
    """The notebook with someone new in it."""
    after = add_person(notebook, new, today=today, mint=mint)
    return Acted(after, f"{new.name} is in the notebook.", f"add {new.name}")
