"""A card met with the person it belongs to: what is new is added, what she has stays as it is."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.card_fields import categories
from relnote.core.day.saying import said_partial
from relnote.core.doubles import email_key, name_words
from relnote.core.notebook import NextId
from relnote.core.partial import PartialDay
from relnote.core.people import Address, Affiliation, Labelled, Occasion, Person
from relnote.exchange.card_people import Imported
from relnote.exchange.card_sameness import (
    address_key,
    content_of,
    fuller_day,
    names_only,
    number_key,
    place_of,
    spaced,
)
from relnote.exchange.vcard_text import escaped, partial_text
from relnote.exchange.vcard_values import unescaped
from relnote.exchange.vcard_writing import uid_of


class Conflict(Struct, frozen=True):
    """Something she has otherwise than the card: hers stays, the card's is kept as `line`."""

    what: str
    hers: str
    card: str
    line: str


class Met(Struct, frozen=True):
    """A person after a card was met: the words for what was added, and what the card says otherwise."""

    person: Person
    added: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


T = TypeVar("T")


def as_new(imported: Imported, mint: NextId) -> Person:
    """A person nobody knew yet, silent until she keeps them; a UID-less card is known by its fingerprint."""
    person = imported.person
    details = tuple(replace(detail, id=mint()) for detail in person.details)
    return replace(person, id=mint(), details=details, cards=(imported.fingerprint,))


def meet(person: Person, imported: Imported, *, today: date, mint: NextId) -> Met:
    """`person` with what the card adds. Nothing to add: the very same value, so that nothing is written.

    A UID they weren't known by is kept though nothing else is new: another card may come by it alone.
    """
    meeting = _Meeting(person, imported.person, today)
    fields = meeting.fields(mint)
    added, conflicts = tuple(meeting.added), tuple(meeting.conflicts)
    if not fields and not _is_new_uid(person, imported.person.uid):
        return Met(person, (), ())
    fields["cards"] = _with_new(person.cards, _keys(person, imported))
    if person.uid is None:
        fields["uid"] = imported.person.uid
    return Met(replace(person, **fields), added, conflicts)


def _is_new_uid(person: Person, uid: str | None) -> bool:
    """Whether a card's UID is none they are known by; the one relnote itself exports them under is none."""
    return uid is not None and uid not in (person.uid, uid_of(person), *person.cards)


def _keys(person: Person, imported: Imported) -> tuple[str, ...]:
    uid = imported.person.uid
    further = (uid,) if uid is not None and person.uid is not None and uid != person.uid else ()
    return (imported.fingerprint, *further)


def _with_new(old: tuple[T, ...], new: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*old, *new)))


class _Meeting:
    """One card and one person: collects the fields that change, and the words for it."""

    def __init__(self, person: Person, card: Person, today: date) -> None:
        self.person = person
        self.card = card
        self.today = today
        self.added: list[str] = []
        self.conflicts: list[Conflict] = []

    def fields(self, mint: NextId) -> dict[str, object]:
        person, card = self.person, self.card
        changed = {
            "name": self.name(),
            "birthday": self.birthday(),
            "said": self.words("how to say the name", person.said, card.said, "X-PHONETIC-NAME"),
            "pronouns": self.words("pronouns", person.pronouns, card.pronouns, "PRONOUNS"),
            "time_zone": self.words("time zone", person.time_zone, card.time_zone, "TZ"),
            "died": person.died or card.died,
            "nicknames": self.nicknames(),
            "organisations": self.organisations(),
            "emails": self.reached("email", person.emails, card.emails),
            "phones": self.reached("number", person.phones, card.phones),
            "links": self.reached("link", person.links, card.links),
            "addresses": self.addresses(),
            "occasions": self.occasions(),
            "related": self.related(),
            "details": self.details(mint),
        }
        if person.died is None and card.died is not None:
            self.added.append("that they died")
        lines = (*card.kept_fields, *(conflict.line for conflict in self.conflicts))
        changed["kept_fields"] = self.kept(lines)
        return {name: value for name, value in changed.items() if value != getattr(person, name)}

    def otherwise(self, what: str, hers: str, card: str, line: str) -> None:
        """Report it once: a card's word that is already kept beside hers is no news."""
        if line not in self.person.kept_fields:
            self.conflicts.append(Conflict(what, hers, card, line))

    def name(self) -> str:
        hers, theirs = self.person.name, self.card.name
        if sorted(name_words(hers)) != sorted(name_words(theirs)):
            self.otherwise("name", hers, theirs, f"FN:{escaped(theirs)}")
        return hers

    def birthday(self) -> PartialDay | None:
        hers, theirs = self.person.birthday, self.card.birthday
        if hers is None and theirs is not None:
            self.added.append(f"birthday {said_partial(theirs)}")
            return theirs
        if hers is not None and theirs is not None and hers != theirs:
            if fuller := fuller_day(hers, theirs):
                if fuller != hers:
                    self.added.append(f"birthday {said_partial(fuller)}")
                return fuller
            self.otherwise("birthday", said_partial(hers), said_partial(theirs), f"BDAY:{partial_text(theirs)}")
        return hers

    def words(self, what: str, hers: str | None, theirs: str | None, name: str) -> str | None:
        if theirs is None or hers == theirs:
            return hers
        if hers is None:
            self.added.append(f"{what}: {theirs}")
            return theirs
        self.otherwise(what, hers, theirs, f"{name}:{escaped(theirs)}")
        return hers

    def nicknames(self) -> tuple[str, ...]:
        known = {name.casefold() for name in (*self.person.nicknames, self.person.called or "")}
        new = tuple(name for name in self.card.nicknames if name.casefold() not in known)
        self.added += [f"called {name}" for name in new]
        return (*self.person.nicknames, *new)

    def organisations(self) -> tuple[Affiliation, ...]:
        result = list(self.person.organisations)
        for theirs in self.card.organisations:
            place = place_of(result, theirs.organisation)
            if place is None:
                result.append(theirs)
                self.added.append(theirs.organisation)
                continue
            hers = result[place]
            if hers.role is None and theirs.role is not None:
                result[place] = replace(hers, role=theirs.role)
                self.added.append(theirs.role)
            elif theirs.role is not None and theirs.role not in {hers.role, *self.titles()}:
                self.otherwise("role", hers.role or "", theirs.role, f"TITLE:{escaped(theirs.role)}")
        return tuple(result)

    def titles(self) -> set[str]:
        """Roles that are here in kept lines: what one program calls ROLE goes out and comes in as TITLE."""
        lines = (line.partition(":") for line in self.person.kept_fields)
        return {unescaped(value) for head, _colon, value in lines if head in {"ROLE", "TITLE"}}

    def reached(
        self, what: str, hers: tuple[Labelled, ...], theirs: tuple[Labelled, ...]
    ) -> tuple[Labelled, ...]:
        """Emails, numbers, links that she hasn't; learned today, since she had others before."""
        same = {"email": email_key, "number": number_key}.get(what, str.strip)
        known = {same(each.value) for each in hers}
        new = tuple(replace(each, learned=self.today) for each in theirs if same(each.value) not in known)
        self.added += [f"{what} {each.value}" for each in new]
        return (*hers, *new)

    def addresses(self) -> tuple[Address, ...]:
        known = {address_key(address) for address in self.person.addresses}
        new = tuple(
            replace(address, learned=self.today)
            for address in self.card.addresses
            if address_key(address) not in known
        )
        self.added += [f"address: {', '.join(address.lines)}" for address in new]
        return (*self.person.addresses, *new)

    def occasions(self) -> tuple[Occasion, ...]:
        known = {occasion.label.casefold(): occasion for occasion in self.person.occasions}
        new = []
        for occasion in self.card.occasions:
            hers = known.get(occasion.label.casefold())
            if hers is None:
                new.append(occasion)
                self.added.append(f"{occasion.label} {said_partial(occasion.on)}")
            elif hers.on != occasion.on:
                line = f"X-ANNIVERSARY;X-LABEL={occasion.label.encode('ascii', 'replace').decode()}:"
                self.otherwise(
                    occasion.label,
                    said_partial(hers.on),
                    said_partial(occasion.on),
                    line + partial_text(occasion.on),
                )
        return (*self.person.occasions, *new)

    def related(self) -> tuple[object, ...]:
        known = {(each.kind.casefold(), (each.name or "").casefold()) for each in self.person.related}
        new = tuple(
            each
            for each in self.card.related
            if (each.kind.casefold(), (each.name or "").casefold()) not in known
        )
        self.added += [f"{each.kind}: {each.name}" for each in new]
        return (*self.person.related, *new)

    def details(self, mint: NextId) -> tuple[object, ...]:
        """Notes whose text she hasn't, ended ones included: what is no longer so doesn't come back."""
        known = {spaced(detail.text) for detail in self.person.details}
        new = tuple(detail for detail in self.card.details if spaced(detail.text) not in known)
        self.added += ["a note" for _detail in new]
        return (*self.person.details, *(replace(detail, id=mint()) for detail in new))

    def kept(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        known = {content_of(line) for line in self.person.kept_fields}
        circles = {each.circle.casefold() for each in self.person.circles}
        groups = circles | {name.casefold() for name in categories(self.person)}
        new = tuple(
            line
            for line in dict.fromkeys(lines)
            if content_of(line) not in known and not names_only(line, groups)
        )
        if len(new) > len(self.conflicts):
            self.added.append("fields that have no place here")
        return (*self.person.kept_fields, *new)
