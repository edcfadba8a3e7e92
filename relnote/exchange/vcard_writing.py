"""People as vCards of version 3 or 4: what came with an import goes out again, what is between them doesn't."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Literal
from uuid import UUID, uuid5

from relnote.core.card_fields import categories
from relnote.core.partial import PartialDay
from relnote.core.people import Address, Person, Relation
from relnote.exchange.card_people import family_and_given
from relnote.exchange.vcard_text import escaped, partial_text, without_controls
from relnote.exchange.vcard_values import unescaped

Version = Literal["3", "4"]
PRODID = "PRODID:-//relnote//relnote//EN"
_ONCE = frozenset({"N", "FN", "BDAY", "ANNIVERSARY", "TITLE", "TZ", "PRONOUNS", "UID"})
"""A card holds these once: a kept line of theirs goes out only where nothing of hers did."""
_TYPES = frozenset({"home", "work", "cell", "fax", "pager", "video", "textphone"})
_OURS = UUID("6f0a3c1e-5b7d-5e0c-9d3a-3a4a1e9b7c55")
_BASE64 = re.compile(r"^([^:]*?);ENCODING=(?:b|base64)((?:;[^:]*)?):(.*)$", re.IGNORECASE | re.DOTALL)


def people_bytes(people: Iterable[Person], *, version: Version = "4") -> bytes:
    """A card each, by id. Talks, reminders, what they told and her own lines about them stay here."""
    ordered = sorted(people, key=lambda person: person.id)
    known = {person.id: person for person in ordered}
    return b"".join(_Writing(person, known, version=version).card() for person in ordered)


def is_cards(raw: bytes) -> bool:
    """Whether a file is an earlier export of people."""
    return raw.startswith(b"BEGIN:VCARD") and PRODID.encode() in raw[:200]


def uid_of(person: Person) -> str:
    """The UID their card came with, else one that is always the same for the same person."""
    return person.uid or f"urn:uuid:{uuid5(_OURS, str(person.id))}"


def folded(line: str) -> bytes:
    """A line as RFC 6350 §3.2 folds it: at most 75 octets, no letter cut in two, ended by CRLF."""
    raw = line.encode("utf-8", errors="replace")
    pieces: list[bytes] = []
    while len(raw) > 75:
        cut = 75 if not pieces else 74
        while raw[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(raw[:cut])
        raw = raw[cut:]
    return b"\r\n ".join([*pieces, raw]) + b"\r\n"


class _Writing:
    """One person on the way out: their lines, with a group for each label that has no TYPE."""

    def __init__(self, person: Person, people: Mapping[int, Person], *, version: Version) -> None:
        self.person = person
        self.people = people
        self.version = version
        self.groups = count(1)

    def card(self) -> bytes:
        own = [line for line in self.lines() if line]
        written = {_name(line) for line in own}
        kept = [
            line
            for line in self.kept()
            if not (_name(line) in _ONCE and _name(line) in written) and line not in own
        ]
        lines = ["BEGIN:VCARD", f"VERSION:{self.version}.0", PRODID, *own, *kept, "END:VCARD"]
        return b"".join(folded(line) for line in lines)

    def lines(self) -> Iterator[str]:
        person = self.person
        yield f"FN:{escaped(person.name)}"
        yield self.names()
        yield _listed("NICKNAME", (*filter(None, [person.called]), *person.nicknames))
        yield from self.organisations()
        for name, values in (("EMAIL", person.emails), ("TEL", person.phones), ("URL", person.links)):
            for each in values:
                yield from self.labelled(name, escaped(each.value), each.label)
        for address in person.addresses:
            yield from self.labelled("ADR", _address(address), address.label)
        if person.birthday is not None:
            yield self.day("BDAY", person.birthday)
        yield from self.occasions()
        if person.died is not None and person.died.on is not None and self.version == "4":
            yield self.day("DEATHDATE", person.died.on)
        yield from self.relatives()
        yield _listed("CATEGORIES", (*(each.circle for each in person.circles), *categories(person)))
        for detail in person.details:
            if detail.imported and detail.kind in {"note", "work"}:
                yield f"{'NOTE' if detail.kind == 'note' else 'TITLE'}:{escaped(detail.text)}"
        yield from self.few_words()
        yield f"UID:{escaped(uid_of(person)) if self.version == '3' else _in_a_line(uid_of(person))}"

    def names(self) -> str:
        """N as it came, where it still says this name; else guessed: the last word, and those before."""
        came = next((line for line in self.person.kept_fields if _name(line) == "N"), None)
        if came is not None:
            return came
        return "N:" + ";".join(
            escaped(part) for part in (*family_and_given(self.person.name), "", "", "", "")[:5]
        )

    def organisations(self) -> Iterator[str]:
        """An ORG that came with departments goes out as it came."""
        lines = (line for line in self.person.kept_fields if _name(line) == "ORG")
        came = {unescaped(re.split(r"(?<!\\);", line.partition(":")[2])[0]) for line in lines}
        for each in self.person.organisations:
            if each.organisation not in came:
                yield f"ORG:{escaped(each.organisation)}"
            if each.role:
                yield f"TITLE:{escaped(each.role)}"

    def labelled(self, name: str, value: str, label: str | None) -> Iterator[str]:
        words = (label or "").split()
        if not label:
            yield f"{name}:{value}"
        elif set(words) <= _TYPES:
            yield f"{name};TYPE={','.join(words)}:{value}"
        else:
            group = f"relnote{next(self.groups)}"
            yield f"{group}.{name}:{value}"
            yield f"{group}.X-ABLabel:{escaped(label)}"

    def day(self, name: str, day: PartialDay) -> str:
        """Version 3 and Apple's own fields know no missing year: 1604 stands for it, and says so."""
        if self.version == "4" and not name.startswith("X-"):
            return f"{name}:{partial_text(day)}"
        if day.year is None and day.month and day.day:
            return f"{name};X-APPLE-OMIT-YEAR=1604:1604-{day.month:02d}-{day.day:02d}"
        if day.year and day.month and day.day:
            return f"{name}:{day.year:04d}-{day.month:02d}-{day.day:02d}"
        return f"{name};VALUE=text:{partial_text(day)}"

    def occasions(self) -> Iterator[str]:
        plain = False
        for each in self.person.occasions:
            if each.label == "anniversary" and self.version == "4" and not plain:
                plain = True
                yield self.day("ANNIVERSARY", each.on)
                continue
            group = f"relnote{next(self.groups)}"
            yield f"{group}.{self.day('X-ABDATE', each.on)}"
            yield f"{group}.X-ABLabel:{escaped(each.label)}"

    def relatives(self) -> Iterator[str]:
        for each in self.person.related:
            other = self.people.get(each.person) if each.person is not None else None
            name = other.name if other is not None else each.name
            if name is not None:
                yield from self.relative(each, name, other)

    def relative(self, relation: Relation, name: str, other: Person | None) -> Iterator[str]:
        """By the UID of their card where both go out in version 4, else by name."""
        if self.version == "4" and other is not None and re.fullmatch(r"[a-z-]+", relation.kind):
            yield f"RELATED;TYPE={relation.kind}:{_in_a_line(uid_of(other))}"
            return
        group = f"relnote{next(self.groups)}"
        yield f"{group}.X-ABRELATEDNAMES:{escaped(name)}"
        yield f"{group}.X-ABLabel:{escaped(relation.kind)}"

    def few_words(self) -> Iterator[str]:
        person = self.person
        if person.said and not any(line.startswith("X-PHONETIC-") for line in person.kept_fields):
            yield f"X-PHONETIC-FIRST-NAME:{escaped(person.said)}"
        if person.pronouns:
            yield f"{'PRONOUNS' if self.version == '4' else 'X-PRONOUNS'}:{escaped(person.pronouns)}"
        if person.time_zone:
            yield f"TZ:{escaped(person.time_zone)}"

    def kept(self) -> Iterator[str]:
        """The lines relnote had no place for, categories aside: those went out with the circles."""
        for line in self.person.kept_fields:
            if _name(line) == "CATEGORIES":
                continue
            harmless = escaped(line).replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\")
            base64 = _BASE64.match(harmless)
            if base64 and self.version == "4":
                head, rest, value = base64.groups()
                harmless = f"{head}{rest}:data:application/octet-stream;base64,{value}"
            yield harmless


def _in_a_line(uid: str) -> str:
    """A UID is written as it came, but on one line."""
    return without_controls(uid.replace("\n", " "))


def _name(line: str) -> str:
    return re.split("[;:]", line, maxsplit=1)[0].rpartition(".")[2].upper()


def _listed(name: str, values: Iterable[str]) -> str:
    found = tuple(dict.fromkeys(value for value in values if value))
    return f"{name}:{','.join(escaped(value) for value in found)}" if found else ""


def _address(address: Address) -> str:
    parts = (address.po_box, address.extended, address.street, address.locality, address.region,
             address.postal_code, address.country)  # fmt: skip
    return ";".join(escaped(part or "") for part in parts)
