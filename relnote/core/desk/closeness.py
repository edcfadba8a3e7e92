"""Who is close to whom: related, of one organisation, or brought by the other."""

from __future__ import annotations

from relnote.core.notebook import Notebook
from relnote.core.people import Person


def close_to(notebook: Notebook, person_id: int) -> frozenset[int]:
    """Everyone who may compare notes with them; a relation kept on either side counts."""
    person = notebook.people[person_id]
    return frozenset(
        other.id for other in notebook.people.values() if other.id != person_id and _are_close(person, other)
    )


def _are_close(one: Person, other: Person) -> bool:
    if any(each.person == other.id for each in one.related) or any(
        each.person == one.id for each in other.related
    ):
        return True
    if _brought(one, other) or _brought(other, one):
        return True
    return not _organisations(one).isdisjoint(_organisations(other))


def _brought(one: Person, other: Person) -> bool:
    return other.introduction is not None and other.introduction.by == one.id


def _organisations(person: Person) -> frozenset[str]:
    return frozenset(each.organisation.casefold() for each in person.organisations)
