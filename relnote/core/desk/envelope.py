"""What goes on the envelope: the address of each person a note is to, and since when it is known."""

from __future__ import annotations

from collections.abc import Iterable

from relnote.core.day.saying import exact_day
from relnote.core.desk.sheet import address_of
from relnote.core.notebook import Notebook
from relnote.core.people import Person

UNKNOWN = "no address known"


def envelopes(notebook: Notebook, people: Iterable[int]) -> tuple[str, ...]:
    """A line for each of them; of several, with the name. Two at one address are one line."""
    known = [notebook.people[each] for each in people if each in notebook.people]
    if len(known) < 2:
        return tuple(_address(person) for person in known)
    at: dict[str, list[str]] = {}
    for person in known:
        at.setdefault(_address(person), []).append(person.name)
    return tuple(f"{' and '.join(names)}: {address}" for address, names in at.items())


def _address(person: Person) -> str:
    address = address_of(person)
    if address is None:
        return UNKNOWN
    learned = f" (as of {exact_day(address.learned)})" if address.learned else ""
    return ", ".join(address.lines) + learned
