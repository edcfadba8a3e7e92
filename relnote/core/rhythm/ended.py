"""Whose pattern has ended: a silence longer than any their learned rhythm could explain."""

from __future__ import annotations

from datetime import date

from relnote.core.notebook import Notebook
from relnote.core.rhythm.contact import Contacts
from relnote.core.rhythm.expected import LEAST_LEARNED, Ground, least_silence, silence
from relnote.core.rhythm.gaps import FEWEST_GAPS

LEAST_ENDED = 105
"""No pattern ends sooner: T is 15 at the least, and T + 90 must be past (product 6)."""


def ended_patterns(notebook: Notebook, *, today: date, contacts: Contacts) -> frozenset[int]:
    """Ids of those whose learned pattern is over on that day; whoever has a cadence has none that ends."""
    ground = Ground(notebook.settings)
    now = today.toordinal()
    ended: list[int] = []
    for person in notebook.people.values():
        heard = contacts.heard_on(person.id)
        if len(heard) <= FEWEST_GAPS or now - max(heard) <= LEAST_ENDED or person.died is not None:
            continue
        if least_silence(person, ground) != LEAST_LEARNED:
            continue
        contact = contacts.of(person.id)
        rhythm = contact.rhythm
        if rhythm is None or now - max(heard) <= rhythm.ended:
            continue
        found = silence(person, contact, ground, today=today)
        if found is not None and found.has_ended:
            ended.append(person.id)
    return frozenset(ended)
