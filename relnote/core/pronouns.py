"""He, she or they: he and she only where pronouns are filled in."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.people import Person


class Pronouns(Struct, frozen=True, gc=False):
    """`she` rang; heard from `her`; `her` letter."""

    subject: str
    object: str
    possessive: str


SHE = Pronouns("she", "her", "her")
HE = Pronouns("he", "him", "his")
THEY = Pronouns("they", "them", "their")
_BY_FIRST = {"she": SHE, "her": SHE, "he": HE, "him": HE}


def pronouns_of(person: Person | None) -> Pronouns:
    """By the first of those filled in ("she/her", "he/they"); unknown, or any other, is they."""
    first = (person.pronouns or "").casefold().split("/")[0].strip() if person else ""
    return _BY_FIRST.get(first, THEY)
