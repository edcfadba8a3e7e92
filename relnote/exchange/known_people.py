"""Everyone an import meets: whose card it is, by what it can be recognised by, and who is whose relative."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from relnote.core.card_fields import categories, relatives_by_card
from relnote.core.doubles import name_words, reach_keys
from relnote.core.people import Person, Relation
from relnote.exchange.card_people import Imported
from relnote.exchange.vcard_text import escaped
from relnote.exchange.vcard_writing import uid_of

T = TypeVar("T")


class KnownPeople:
    """Everyone so far, found by what a card can be recognised by. Grows while cards are taken in."""

    def __init__(self, people: Iterable[Person], cards: Iterable[Imported]) -> None:
        self.people: dict[int, Person] = {}
        self._cards: dict[str, int] = {}
        self._uids: dict[str, list[int]] = {}
        self._reach: dict[tuple[tuple[str, ...], str], list[int]] = {}
        self._names: dict[tuple[str, ...], list[int]] = {}
        self._claimed: set[tuple[str, int]] = set()
        for person in people:
            self._add(person)
        self._coming: dict[tuple[str, ...], int] = {}
        for card in cards:
            words = _words(card.person)
            self._coming[words] = self._coming.get(words, 0) + 1
            seen = self._cards.get(card.fingerprint)
            if seen is not None:
                self._claim(self.people[seen], card)

    def _add(self, person: Person) -> None:
        self.people[person.id] = person
        for key in person.cards:
            self._cards.setdefault(key, person.id)
        for uid in (uid_of(person), *person.cards):
            _listed(self._uids, _uid(uid), person.id)
        words = _words(person)
        _listed(self._names, words, person.id)
        for reach in reach_keys(person):
            _listed(self._reach, (words, reach), person.id)

    def take(self, person: Person, card: Imported) -> None:
        """Someone after a card was taken in; that UID is now claimed by that card's name."""
        self._add(person)
        self._claim(person, card)

    def _claim(self, person: Person, card: Imported) -> None:
        if card.person.uid is not None:
            self._claimed.add((_uid(card.person.uid), person.id))

    def has_seen(self, person: Person, card: Imported) -> bool:
        """Whether just this card was taken in before, as it is."""
        return card.fingerprint in person.cards

    def find(self, card: Imported, *, join: bool) -> Person | None:
        """The person a card belongs to; None where nobody or more than one fits."""
        seen = self._cards.get(card.fingerprint)
        if seen is not None:
            return self.people[seen]
        return self._by_uid(card) or self._by_reach(card) or (self._by_name(card) if join else None)

    def _by_uid(self, card: Imported) -> Person | None:
        """By UID, the same name first. Two cards of one import that share a UID but no name are two people."""
        if card.person.uid is None:
            return None
        uid = _uid(card.person.uid)
        candidates = [self.people[key] for key in self._uids.get(uid, ())]
        words = _words(card.person)
        for person in candidates:
            if _words(person) == words:
                return person
        free = [person for person in candidates if (uid, person.id) not in self._claimed]
        return free[0] if len(free) == 1 and len(candidates) == 1 else None

    def _by_reach(self, card: Imported) -> Person | None:
        """By the whole name and an email or number. A number alone is not enough against another birthday.

        Where several fit, the first who already has every email and number of the card: it says nothing new.
        """
        words = _words(card.person)
        found: dict[int, Person] = {}
        for reach in reach_keys(card.person):
            for key in self._reach.get((words, reach), ()):
                person = self.people[key]
                if "@" in reach or not _born_otherwise(person, card.person):
                    found[key] = person
        if len(found) > 1:
            wanted = set(reach_keys(card.person))
            found = {key: person for key, person in found.items() if wanted <= set(reach_keys(person))}
            found = dict(sorted(found.items())[:1])
        return next(iter(found.values()), None)

    def _by_name(self, card: Imported) -> Person | None:
        words = _words(card.person)
        found = self._names.get(words, [])
        if len(found) != 1 or self._coming.get(words, 0) != 1:
            return None
        person = self.people[found[0]]
        return None if _born_otherwise(person, card.person) else person

    def _person_of_uid(self, uid: str) -> Person | None:
        found = self._uids.get(_uid(uid), [])
        return self.people[found[0]] if len(found) == 1 else None

    def link_relatives(self) -> None:
        """Relatives who were named by the UID of a card and are here now become links; their lines are done.

        Of everyone, not only of those who came: the card that was waited for may have come in this import.
        """
        for person in tuple(self.people.values()):
            for line, kind, uid in relatives_by_card(person):
                other = self._person_of_uid(uid)
                if other is not None and other.id != person.id:
                    self._link(self.people[person.id], other, kind, line)

    def without_linked(self, card: Imported, person: Person) -> Imported:
        """The card without its lines for relatives to whom this person is linked already: they are no news."""
        done = {
            line
            for line, _kind, uid in relatives_by_card(card.person)
            if (other := self._person_of_uid(uid)) is not None and _are_related(person, other)
        }
        if not done:
            return card
        lines = tuple(line for line in card.person.kept_fields if line not in done)
        return replace(card, person=replace(card.person, kept_fields=lines))

    def _link(self, person: Person, other: Person, kind: str, line: str) -> None:
        kept = tuple(each for each in person.kept_fields if each != line)
        related = person.related
        if not _are_related(person, other):
            related = (*related, Relation(kind=kind, person=other.id))
        self.people[person.id] = replace(person, related=related, kept_fields=kept)

    def categorise(self, card: Imported, new: set[int]) -> None:
        """A list of people is a category of each of them who came in with it."""
        for uid in card.members or ():
            person = self._person_of_uid(uid)
            if person is not None and person.id in new and card.person.name not in categories(person):
                line = f"CATEGORIES:{escaped(card.person.name)}"
                self.people[person.id] = replace(person, kept_fields=(*person.kept_fields, line))


def _listed(index: dict[T, list[int]], key: T, value: int) -> None:
    held = index.setdefault(key, [])
    if value not in held:
        held.append(value)


def _words(person: Person) -> tuple[str, ...]:
    return tuple(sorted(name_words(person.name)))


def _uid(uid: str) -> str:
    return uid.strip().casefold().removeprefix("urn:uuid:")


def _born_otherwise(one: Person, other: Person) -> bool:
    return one.birthday is not None and other.birthday is not None and one.birthday != other.birthday


def _are_related(one: Person, other: Person) -> bool:
    return any(each.person == other.id for each in one.related) or any(
        each.person == one.id for each in other.related
    )
