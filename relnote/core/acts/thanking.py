"""Whoever brought someone is thanked: kept on whom they brought, and as said of the day's row."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.acts.keeping import with_choice
from relnote.core.notebook import Notebook
from relnote.core.people import Choice


def introducer_thanked(notebook: Notebook, brought: int, *, on: date, today: date) -> Notebook:
    """Thanked `on` for bringing that person; as it was, where they are gone or thanks were said before."""
    person = notebook.people.get(brought)
    introduction = person.introduction if person else None
    if person is None or introduction is None or introduction.thanked is not None:
        return notebook
    notebook = notebook.with_person(replace(person, introduction=replace(introduction, thanked=on)))
    by = notebook.people.get(introduction.by) if introduction.by is not None else None
    if by is None:
        return notebook
    return notebook.with_person(
        with_choice(by, Choice(row=f"small:introduction:{brought}", how="done", on=today))
    )
