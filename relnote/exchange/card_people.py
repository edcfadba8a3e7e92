"""One card as a person: every field to its place, and what has no place kept as its own line."""

from __future__ import annotations

import hashlib
from datetime import date

from msgspec import Struct

from relnote.core.partial import PartialDay
from relnote.core.people import Address, Affiliation, Death, Detail, Labelled, Occasion, Person, Relation
from relnote.exchange.content_lines import Card, ContentLine, Remark
from relnote.exchange.vcard_values import (
    bare,
    day_of,
    kept_line,
    label_of,
    parts_of,
    phone_of,
    plain_value,
    rank_of,
    said_label,
    text_of,
)


class Imported(Struct, frozen=True, kw_only=True):
    """A person as a card tells of them: without an id, silent, their details without ids.

    `fingerprint` is the same for the same card, whenever it comes again. `relatives` are people it names
    by the UID of their card (kind, UID); `members` are set for a list of people, which is no person.
    """

    person: Person
    fingerprint: str
    file: str
    line: int
    remarks: tuple[Remark, ...] = ()
    photos: int = 0
    relatives: tuple[tuple[str, str], ...] = ()
    members: tuple[str, ...] | None = None
    thing: str | None = None
    """What it is when it isn't someone: "org", "location", "group"."""


class Nameless(Struct, frozen=True):
    """A card that says nothing to call anyone by."""

    remark: Remark


_ABOUT_THE_FILE = frozenset({"VERSION", "PRODID", "REV", "PROFILE", "BEGIN", "END", "MAILER", "SOURCE"})
"""Said of the card as a file, not of the person: not kept, and no part of its fingerprint."""
_GROUPED = frozenset({"X-ABLABEL"})
_ANNIVERSARY = frozenset(
    {"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY"}
)
_SPOUSE = frozenset({"X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-KADDRESSBOOK-X-SPOUSESNAME"})
_SOCIAL = frozenset({"X-SOCIALPROFILE", "SOCIALPROFILE"})
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")


def person_of(card: Card, *, today: date) -> Imported | Nameless:
    """What the card says, as a person added today. Imported people are silent until she keeps them."""
    return _Reading(card, today).imported()


def fingerprint_of(card: Card) -> str:
    """What the card says, as 16 signs: the order of its lines and what is said of the file don't count."""
    said = sorted(kept_line(line) for line in card.lines if line.name not in _ABOUT_THE_FILE)
    return hashlib.sha256("\n".join(said).encode("utf-8", errors="replace")).hexdigest()[:16]


class _Reading:
    """One card being read: lines that found their place are taken, the others are kept as they are."""

    def __init__(self, card: Card, today: date) -> None:
        self.card = card
        self.today = today
        self.version = card.version
        self.remarks = list(card.remarks)
        self.labels = {
            line.group: self.text(line) for line in card.lines if line.name in _GROUPED and line.group
        }
        self.taken: set[ContentLine] = set()

    def imported(self) -> Imported | Nameless:
        kind = next(
            (self.text(line).casefold() for line in self.named("KIND", "X-ADDRESSBOOKSERVER-KIND")), None
        )
        name = self.name()
        if name is not None:
            self.take_plain_names(name)
        if name is None:
            why = "the card has no name, organisation, email or number"
            return Nameless(Remark(self.card.file, self.card.line, why))
        relatives: list[tuple[str, str]] = []
        person = Person(
            id=0,
            name=name,
            added=self.today,
            nicknames=self.nicknames(),
            said=self.said(),
            pronouns=self.first("PRONOUNS", "X-PRONOUNS"),
            organisations=self.organisations(),
            emails=self.labelled("EMAIL"),
            phones=self.phones(),
            addresses=self.addresses(),
            links=self.labelled("URL", *_SOCIAL),
            birthday=self.birthday(),
            occasions=self.occasions(),
            died=self.died(),
            time_zone=self.time_zone(),
            related=self.related(relatives),
            details=self.details(),
            uid=self.uid(),
            source="vcard",
            kept_fields=self.kept(),
        )
        members = [bare(self.text(line)) for line in self.named("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")]
        return Imported(
            person=person,
            fingerprint=fingerprint_of(self.card),
            file=self.card.file,
            line=self.card.line,
            remarks=tuple(self.remarks),
            photos=self.card.photos,
            relatives=tuple(relatives),
            members=tuple(members) if kind == "group" else None,
            thing=kind if kind not in {None, "", "individual"} else None,
        )

    # Lines and their text

    def named(self, *names: str) -> list[ContentLine]:
        return [line for line in self.card.lines if line.name in names]

    def text(self, line: ContentLine) -> str:
        return text_of(line, version=self.version)

    def parts(self, line: ContentLine, separator: str = ";") -> tuple[str, ...]:
        return parts_of(line, version=self.version, separator=separator)

    def take(self, line: ContentLine) -> None:
        self.taken.add(line)

    def first(self, *names: str) -> str | None:
        """The first of these that says something; it has found its place."""
        for line in self.named(*names):
            if text := self.text(line):
                self.take(line)
                return text
        return None

    def remark(self, line: ContentLine, why: str) -> None:
        self.remarks.append(Remark(self.card.file, line.line, why))

    def preferred(self, *names: str) -> list[ContentLine]:
        """These lines, the preferred ones first, otherwise in the card's order."""
        return sorted(self.named(*names), key=rank_of)

    # The fields

    def name(self) -> str | None:
        """FN; where it is missing or empty, made of N, else the organisation, nickname, email or number."""
        for line in self.preferred("FN"):
            if text := self.text(line):
                for same in self.named("FN"):
                    if self.text(same) in {text, ""}:
                        self.take(same)
                return _one_line(text)
        for line in self.named("N"):
            family, given, middle, prefix, suffix = (*self.parts(line), "", "", "", "", "")[:5]
            if text := " ".join(part for part in (prefix, given, middle, family, suffix) if part):
                return _one_line(text)
        for name in ("ORG", "NICKNAME", "EMAIL", "TEL"):
            for line in self.preferred(name):
                if text := bare(self.text(line).strip(";").replace(";", ", ")):
                    return _one_line(text)
        return None

    def take_plain_names(self, name: str) -> None:
        """N says nothing that the name doesn't where it is just its last word and the words before."""
        for line in self.named("N"):
            if tuple(part for part in self.parts(line) if part) == family_and_given(name):
                self.take(line)

    def nicknames(self) -> tuple[str, ...]:
        found: list[str] = []
        for line in self.named("NICKNAME"):
            self.take(line)
            found += [part for part in self.parts(line, ",") if part]
        return tuple(dict.fromkeys(found))

    def said(self) -> str | None:
        """How to say the name, from the phonetic fields; their lines are kept too, since they are parts."""
        parts = [self.text(line) for name in _PHONETIC for line in self.named(name)[:1]]
        return " ".join(part for part in parts if part) or None

    def organisations(self) -> tuple[Affiliation, ...]:
        """ORG's first part with the title beside it; further parts (departments) stay in the kept line."""
        found: list[Affiliation] = []
        titles = [*self.named("TITLE"), *self.named("ROLE")]
        for line in self.named("ORG"):
            units = [part for part in self.parts(line) if part]
            if not units:
                self.take(line)
                continue
            if len(units) == 1:
                self.take(line)
            found.append(Affiliation(units[0], self._role(titles, line.group)))
        return tuple(dict.fromkeys(found))

    def _role(self, titles: list[ContentLine], group: str) -> str | None:
        """The title of the same group, else the next one that is in none."""
        fitting = [line for line in titles if line.group == group] or [
            line for line in titles if not line.group
        ]
        for line in fitting:
            titles.remove(line)
            self.take(line)
            if text := self.text(line):
                return text
        return None

    def labelled(self, *names: str) -> tuple[Labelled, ...]:
        found: dict[str, Labelled] = {}
        for line in self.preferred(*names):
            self.take(line)
            value = bare(self.text(line)).removeprefix("mailto:")
            label = label_of(line, self.labels.get(line.group))
            if value:
                found.setdefault(value, Labelled(value, label))
        return tuple(found.values())

    def phones(self) -> tuple[Labelled, ...]:
        found: dict[str, Labelled] = {}
        for line in self.preferred("TEL"):
            self.take(line)
            value, inside = phone_of(self.text(line))
            if value:
                label = label_of(line, self.labels.get(line.group)) or inside
                found.setdefault(value, Labelled(value, label))
        return tuple(found.values())

    def addresses(self) -> tuple[Address, ...]:
        """ADR by its seven parts; what stands beyond the seventh (seen) is put with the country."""
        found: list[Address] = []
        for line in self.preferred("ADR"):
            self.take(line)
            parts = [part or None for part in self.parts(line)]
            if not any(parts):
                continue
            parts += [None] * (7 - len(parts))
            country = ", ".join(part for part in parts[6:] if part) or None
            found.append(
                Address(
                    po_box=parts[0],
                    extended=parts[1],
                    street=parts[2],
                    locality=parts[3],
                    region=parts[4],
                    postal_code=parts[5],
                    country=country,
                    label=label_of(line, self.labels.get(line.group)),
                )
            )
        return tuple(dict.fromkeys(found))

    def birthday(self) -> PartialDay | None:
        """The first BDAY that is a day; any other stays as a line, and is said."""
        chosen: PartialDay | None = None
        for line in self.named("BDAY"):
            day = self._day(line)
            if day is None:
                continue
            if chosen is None:
                chosen = day
                self.take(line)
            elif day == chosen:
                self.take(line)
            else:
                self.remark(line, "a second birthday; the first was taken, this one kept as a line")
        return chosen

    def _day(self, line: ContentLine) -> PartialDay | None:
        text = self.text(line)
        if not text:
            self.take(line)
            return None
        day = day_of(text, omitted_year=line.parameter("X-APPLE-OMIT-YEAR"))
        if day is None:
            self.remark(line, f"{line.name} isn't a day: “{text[:40]}”; kept as a line")
        return day

    def occasions(self) -> tuple[Occasion, ...]:
        found: list[Occasion] = []
        for line in self.named(*_ANNIVERSARY, "X-ABDATE"):
            day = self._day(line)
            if day is None:
                continue
            self.take(line)
            label = said_label(self.labels.get(line.group, "")) or "anniversary"
            found.append(Occasion(_one_line(label), day))
        return tuple(dict.fromkeys(found))

    def died(self) -> Death | None:
        """DEATHDATE (RFC 6474), a day or only that they died."""
        for line in self.named("DEATHDATE"):
            day = self._day(line)
            if day is not None:
                self.take(line)
                return Death(noted=self.today, on=day)
        return None

    def time_zone(self) -> str | None:
        """TZ where it names a place; an offset alone would be wrong half the year, so it stays a line."""
        for line in self.named("TZ"):
            text = self.text(line)
            if "/" in text and " " not in text:
                self.take(line)
                return text
        return None

    def related(self, relatives: list[tuple[str, str]]) -> tuple[Relation, ...]:
        """Relatives who are names; those named by a card's UID go into `relatives`, to be looked for."""
        found: list[Relation] = []
        for line in self.named("X-ABRELATEDNAMES", "RELATED", *_SPOUSE):
            text = self.text(line)
            kind = self._kind(line)
            if line.name == "RELATED" and text.lower().startswith("urn:"):
                relatives.append((kind, text))
            elif text and ":" not in text.split(" ")[0]:
                self.take(line)
                found.append(Relation(kind=kind, name=_one_line(text)))
        return tuple(dict.fromkeys(found))

    def _kind(self, line: ContentLine) -> str:
        if line.name in _SPOUSE:
            return "spouse"
        label = label_of(line, self.labels.get(line.group)) or "related"
        return label.lower() if label.istitle() else label

    def details(self) -> tuple[Detail, ...]:
        """Notes as they came, and a title that stands without an organisation. Never material until sorted."""
        found = [("note", line) for line in self.named("NOTE")]
        if not any(self.parts(line)[0] for line in self.named("ORG")):
            found += [("work", line) for line in self.named("TITLE", "ROLE")]
        details: dict[str, Detail] = {}
        for kind, line in found:
            self.take(line)
            if text := self.text(line):
                detail = Detail(id=0, kind=kind, text=text, on=self.today, how="seen", imported=True)
                details.setdefault(text, detail)
        return tuple(details.values())

    def uid(self) -> str | None:
        return self.first("UID")

    def kept(self) -> tuple[str, ...]:
        """Every line that found no place. A group's label is kept with the line it belongs to."""
        rest = [line for line in self.card.lines if line not in self.taken and line.name not in _ABOUT_THE_FILE]
        groups = {line.group for line in rest if line.name not in _GROUPED}
        return tuple(
            kept_line(line)
            for line in rest
            if (line.name not in _GROUPED or line.group in groups) and plain_value(line).strip(" ;")
        )


def family_and_given(name: str) -> tuple[str, ...]:
    """The parts of N as they are guessed from a name alone: the last word, then the words before it."""
    given, _space, family = name.rpartition(" ")
    return (family, given) if given else (family,)


def _one_line(text: str) -> str:
    return " ".join(text.split())
