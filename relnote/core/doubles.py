"""Who may be in the notebook twice: the same email, the same number, the same or nearly the same name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.people import Person

_BY_HAND = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_NO_NAME = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "mme", "m"})
FEWEST_DIGITS = 6
"""A number shorter than this is an extension or a short code: sharing it says nothing."""


class Double(Struct, frozen=True, gc=False):
    """Two people who may be one, the smaller id first, and what they share."""

    first: int
    second: int
    why: str


def name_words(name: str) -> tuple[str, ...]:
    """A name as its words, without accents, letter case, punctuation or a title: for comparing only."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_BY_HAND)
    letters = "".join(
        sign if sign.isalnum() else "" if unicodedata.combining(sign) or sign in "’'." else " "
        for sign in plain
    )
    words = tuple(letters.split())
    return tuple(word for word in words if word not in _NO_NAME) or words or (name.strip(),)


def email_key(email: str) -> str:
    """An address for comparing: letter case and surrounding space don't count."""
    return email.strip().casefold()


def phone_key(phone: str) -> str | None:
    """A number for comparing: its last nine digits, so that +44 and 0 are the same; None where too short."""
    digits = "".join(sign for sign in phone.partition(" ext ")[0] if sign.isdecimal())
    return digits[-9:] if len(digits) >= FEWEST_DIGITS else None


def reach_keys(person: Person) -> Iterator[str]:
    """What two records of one person share: every email and number, comparable."""
    for email in person.emails:
        yield email_key(email.value)
    for phone in person.phones:
        key = phone_key(phone.value)
        if key:
            yield key


def doubles(people: Iterable[Person]) -> tuple[Double, ...]:
    """Every pair that shares an email, a number or a name, each once with its strongest reason, by id.

    More than twenty people on one number or address are a switchboard, not doubles; nor are two of one
    organisation who share its number and nothing else.
    """
    found: dict[tuple[int, int], str] = {}
    everyone = tuple(people)
    known = {person.id: person for person in everyone}
    for why, shared in (
        ("the same name", _by_name(everyone)),
        ("the same email", _by_reach(everyone, emails=True)),
        (NUMBER, _by_reach(everyone, emails=False)),
    ):
        for group in shared:
            for place, one in enumerate(group):
                for other in group[place + 1 :]:
                    if why != NUMBER or not _are_colleagues(known[one], known[other]):
                        found.setdefault((one, other), why)
    return tuple(Double(first, second, why) for (first, second), why in sorted(found.items()))


def undecided(notebook: Notebook) -> tuple[Double, ...]:
    """The pairs of whom she hasn't said yet that they are two people."""
    apart = frozenset(notebook.settings.apart)
    return tuple(pair for pair in doubles(notebook.people.values()) if (pair.first, pair.second) not in apart)


def told_apart(notebook: Notebook, one: int, other: int) -> Notebook:
    """With the word that these are two people, kept with her settings; said again, it changes nothing."""
    pair = (min(one, other), max(one, other))
    if pair in notebook.settings.apart:
        return notebook
    return notebook.with_settings(replace(notebook.settings, apart=(*notebook.settings.apart, pair)))


LARGEST_GROUP = 20
NUMBER = "the same number"


def _are_colleagues(one: Person, other: Person) -> bool:
    mine = {name_words(each.organisation) for each in one.organisations}
    return any(name_words(each.organisation) in mine for each in other.organisations)


def _by_name(people: tuple[Person, ...]) -> Iterator[list[int]]:
    groups: dict[tuple[str, ...], list[int]] = {}
    for person in people:
        groups.setdefault(tuple(sorted(name_words(person.name))), []).append(person.id)
    return _groups(groups.values())


def _by_reach(people: tuple[Person, ...], *, emails: bool) -> Iterator[list[int]]:
    groups: dict[str, list[int]] = {}
    for person in people:
        for key in set(reach_keys(person)):
            if ("@" in key) is emails:
                groups.setdefault(key, []).append(person.id)
    return _groups(groups.values())


def _groups(groups: Iterable[list[int]]) -> Iterator[list[int]]:
    return (sorted(group) for group in groups if 1 < len(group) <= LARGEST_GROUP)
