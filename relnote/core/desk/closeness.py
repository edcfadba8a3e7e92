"""Who is close to whom: related, of one organisation, or brought by the other."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.notebook import Notebook
from relnote.core.people import Person


def close_to(notebook: Notebook, person_id: int) -> frozenset[int]:
    """Everyone who may compare notes with them; a relation kept on either side counts."""
    person = notebook.people[person_id]
    return frozenset(_close(notebook, person)) & notebook.people.keys() - {person_id}


def _close(notebook: Notebook, person: Person) -> Iterator[int]:
    """Whom their own page names, then whose page names them; what is theirs is looked at once."""
    yield from (each.person for each in person.related if each.person is not None)
    if person.introduction is not None and person.introduction.by is not None:
        yield person.introduction.by
    organisations = _organisations(person)
    for other in notebook.people.values():
        if _names(other, person.id) or (organisations and not organisations.isdisjoint(_organisations(other))):
            yield other.id


def _names(person: Person, other: int) -> bool:
    """Whether their page says that they are related to the other, or came through them."""
    if person.introduction is not None and person.introduction.by == other:
        return True
    return bool(person.related) and any(each.person == other for each in person.related)


def _organisations(person: Person) -> frozenset[str]:
    if not person.organisations:
        return frozenset()
    return frozenset(each.organisation.casefold() for each in person.organisations)
