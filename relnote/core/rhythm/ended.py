"""Whose pattern has ended: a silence longer than any their learned rhythm could explain."""

from __future__ import annotations

from datetime import date

from relnote.core.notebook import Notebook
from relnote.core.rhythm.contacts import Contacts
from relnote.core.rhythm.expected import Ground, least_cadence, silence

LEAST_ENDED = 105
"""No pattern ends sooner: T is 15 at the least, and T + 90 must be past (product 6)."""


def ended_patterns(notebook: Notebook, *, today: date, contacts: Contacts) -> frozenset[int]:
    """Ids of those whose learned pattern is over on that day; whoever has a cadence has none that ends."""
    ground = Ground(notebook.settings)
    now = today.toordinal()
    ended: list[int] = []
    for person_id, heard in contacts.latest.items():
        person = notebook.people.get(person_id)
        if now - heard <= LEAST_ENDED or person is None or person.died is not None:
            continue
        if least_cadence(person, ground) is not None:
            continue
        rhythm = contacts.rhythm(person_id, shorter_than=now - heard)
        if rhythm is None or now - heard <= rhythm.ended:
            continue
        found = silence(person, contacts.of(person_id), ground, today=today)
        if found is not None and found.has_ended:
            ended.append(person_id)
    return frozenset(ended)
