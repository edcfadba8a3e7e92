"""People from elsewhere met with the notebook: one pure step, so that a preview and the act are the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.doubles import Double, doubles
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.exchange.card_people import Imported
from relnote.exchange.content_lines import Remark
from relnote.exchange.known_people import KnownPeople
from relnote.exchange.merging import Conflict, as_new, meet


class Arrived(Struct, frozen=True):
    """What became of one card: a new person, something added to a known one, or nothing new."""

    how: Literal["new", "added", "same"]
    person: int
    name: str
    file: str
    line: int
    added: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    thing: str | None = None


class Import(Struct, frozen=True):
    """The notebook after an import, and what became of each card. `doubles` name at least one new person."""

    notebook: Notebook
    arrived: tuple[Arrived, ...]
    doubles: tuple[Double, ...]
    remarks: tuple[Remark, ...]
    lists: tuple[str, ...] = ()
    """Names of cards that are a list of people: offered as circles when sorting."""

    def of(self, how: str) -> tuple[Arrived, ...]:
        """Those of which that became."""
        return tuple(each for each in self.arrived if each.how == how)

    @property
    def enriched(self) -> frozenset[int]:
        """People she had before who get something new."""
        new = {each.person for each in self.of("new")}
        return frozenset(each.person for each in self.of("added")) - new

    @property
    def conflicts(self) -> tuple[tuple[Arrived, Conflict], ...]:
        """Every value that a card has otherwise than she."""
        return tuple((each, conflict) for each in self.arrived for conflict in each.conflicts)


def bring_in(
    notebook: Notebook, cards: Sequence[Imported], *, today: date, mint: NextId, join: bool = False
) -> Import:
    """Every card to its person: by fingerprint, UID, or name with an email or number; else someone new.

    A card that was taken in before changes nothing, nor does one that says nothing new. With `join` a card
    is also taken for the one person of exactly its name, where nothing speaks against it.
    """
    known = KnownPeople(notebook.people.values(), cards)
    people_cards = [card for card in cards if card.members is None]
    lists = [card for card in cards if card.members is not None]
    arrived = [_arrive(known, card, today=today, mint=mint, join=join) for card in people_cards]
    known.link_relatives()
    new = {each.person for each in arrived if each.how == "new"}
    for card in lists:
        known.categorise(card, new)
    people = known.people
    changed = any(people[key] is not notebook.people.get(key) for key in people)
    return Import(
        notebook=replace(notebook, people=people) if changed else notebook,
        arrived=tuple(arrived),
        doubles=_new_doubles(people, arrived),
        remarks=tuple(remark for card in cards for remark in card.remarks),
        lists=tuple(card.person.name for card in lists),
    )


def _arrive(known: KnownPeople, card: Imported, *, today: date, mint: NextId, join: bool) -> Arrived:
    found = known.find(card, join=join)
    if found is None:
        person = as_new(card, mint)
        known.take(person, card)
        return Arrived("new", person.id, person.name, card.file, card.line, thing=card.thing)
    if known.has_seen(found, card):
        return Arrived("same", found.id, found.name, card.file, card.line)
    met = meet(found, known.without_linked(card, found), today=today, mint=mint)
    known.take(met.person, card)
    says_more = replace(met.person, uid=found.uid, cards=found.cards) != found
    how: Literal["added", "same"] = "added" if says_more else "same"
    return Arrived(how, found.id, found.name, card.file, card.line, met.added, met.conflicts)


def _new_doubles(people: dict[int, Person], arrived: Iterable[Arrived]) -> tuple[Double, ...]:
    new = {each.person for each in arrived if each.how == "new"}
    if not new:
        return ()
    return tuple(pair for pair in doubles(people.values()) if pair.first in new or pair.second in new)
