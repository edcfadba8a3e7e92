"""One card as a person: every field to its place, and what has no place kept as its own line."""

from __future__ import annotations

import hashlib
from datetime import date

from msgspec import Struct

from relnote.core.people import Address, Affiliation, Detail, Labelled, Person, Relation
from relnote.exchange.card_days import birthday_of, death_of, occasions_in
from relnote.exchange.card_lines import GROUP_LABELS, CardLines, one_line
from relnote.exchange.content_lines import Card, ContentLine, Remark
from relnote.exchange.vcard_values import bare, kept_line, label_of, phone_of, plain_value


class Imported(Struct, frozen=True, kw_only=True):
    """A person as a card tells of them: without an id, silent, their details without ids.

    `fingerprint` is the same for the same card, whenever it comes again. `members` are set for a list of
    people, which is no person.
    """

    person: Person
    fingerprint: str
    file: str
    line: int
    remarks: tuple[Remark, ...] = ()
    photos: int = 0
    members: tuple[str, ...] | None = None
    thing: str | None = None
    """What it is when it isn't someone: "org", "location", "group"."""


class Nameless(Struct, frozen=True):
    """A card that says nothing to call anyone by."""

    remark: Remark


_ABOUT_THE_FILE = frozenset({"VERSION", "PRODID", "REV", "PROFILE", "BEGIN", "END", "MAILER", "SOURCE"})
"""Said of the card as a file, not of the person: not kept, and no part of its fingerprint."""
_SPOUSE = frozenset({"X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-KADDRESSBOOK-X-SPOUSESNAME"})
_SOCIAL = frozenset({"X-SOCIALPROFILE", "SOCIALPROFILE"})
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")


def person_of(card: Card, *, today: date) -> Imported | Nameless:
    """What the card says, as a person added today. Imported people are silent until she keeps them."""
    return _Reading(card).imported(today)


def fingerprint_of(card: Card) -> str:
    """What the card says, as 16 signs: the order of its lines and what is said of the file don't count."""
    said = sorted(kept_line(line) for line in card.lines if line.name not in _ABOUT_THE_FILE)
    return hashlib.sha256("\n".join(said).encode("utf-8", errors="replace")).hexdigest()[:16]


class _Reading(CardLines):
    """One card on its way to a person, field by field."""

    def imported(self, today: date) -> Imported | Nameless:
        kind = next(
            (self.text(line).casefold() for line in self.named("KIND", "X-ADDRESSBOOKSERVER-KIND")), None
        )
        name = self.name()
        if name is None:
            why = "the card has no name, organisation, email or number"
            return Nameless(Remark(self.card.file, self.card.line, why))
        self.take_plain_names(name)
        person = Person(
            id=0,
            name=name,
            added=today,
            nicknames=self.nicknames(),
            said=self.said(),
            pronouns=self.first("PRONOUNS", "X-PRONOUNS"),
            organisations=self.organisations(),
            emails=self.labelled("EMAIL"),
            phones=self.phones(),
            addresses=self.addresses(),
            links=self.labelled("URL", *_SOCIAL),
            birthday=birthday_of(self),
            occasions=occasions_in(self),
            died=death_of(self, today=today),
            time_zone=self.time_zone(),
            related=self.related(),
            details=self.details(today),
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
            members=tuple(members) if kind == "group" else None,
            thing=kind if kind not in {None, "", "individual"} else None,
        )

    def name(self) -> str | None:
        """FN; where it is missing or empty, made of N, else the organisation, nickname, email or number."""
        for line in self.preferred("FN"):
            if text := self.text(line):
                for same in self.named("FN"):
                    if self.text(same) in {text, ""}:
                        self.take(same)
                return one_line(text)
        for line in self.named("N"):
            family, given, middle, prefix, suffix = (*self.parts(line), "", "", "", "", "")[:5]
            if text := " ".join(part for part in (prefix, given, middle, family, suffix) if part):
                return one_line(text)
        for name in ("ORG", "NICKNAME", "EMAIL", "TEL"):
            for line in self.preferred(name):
                if text := bare(self.text(line).strip(";").replace(";", ", ")):
                    return one_line(text)
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
        """How to say the name, from the phonetic fields; where there are several, their lines are kept too."""
        lines = [line for name in _PHONETIC for line in self.named(name)[:1]]
        parts = [self.text(line) for line in lines]
        if [line.name for line in lines] == [_PHONETIC[0]]:
            self.take(lines[0])
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

    def time_zone(self) -> str | None:
        """TZ where it names a place; an offset alone would be wrong half the year, so it stays a line."""
        for line in self.named("TZ"):
            text = self.text(line)
            if "/" in text and " " not in text:
                self.take(line)
                return text
        return None

    def related(self) -> tuple[Relation, ...]:
        """Relatives who are names; one named by the UID of a card waits in its line until that card comes."""
        found: list[Relation] = []
        for line in self.named("X-ABRELATEDNAMES", "RELATED", *_SPOUSE):
            text = self.text(line)
            if text and ":" not in text.split(" ")[0]:
                self.take(line)
                found.append(Relation(kind=self._kind(line), name=one_line(text)))
        return tuple(dict.fromkeys(found))

    def _kind(self, line: ContentLine) -> str:
        if line.name in _SPOUSE:
            return "spouse"
        label = label_of(line, self.labels.get(line.group)) or "related"
        return label.lower() if label.istitle() and label.isalpha() else label

    def details(self, today: date) -> tuple[Detail, ...]:
        """Notes as they came, and a title that stands without an organisation. Never material until sorted."""
        found = [("note", line) for line in self.named("NOTE")]
        if not any(self.parts(line)[0] for line in self.named("ORG")):
            found += [("work", line) for line in self.named("TITLE", "ROLE")]
        details: dict[str, Detail] = {}
        for kind, line in found:
            self.take(line)
            if text := self.text(line):
                detail = Detail(id=0, kind=kind, text=text, on=today, how="seen", imported=True)
                details.setdefault(text, detail)
        return tuple(details.values())

    def uid(self) -> str | None:
        return self.first("UID")

    def kept(self) -> tuple[str, ...]:
        """Every line that found no place. A group's label is kept with the line it belongs to."""
        rest = [line for line in self.card.lines if line not in self.taken and line.name not in _ABOUT_THE_FILE]
        groups = {line.group for line in rest if line.name not in GROUP_LABELS}
        return tuple(
            kept_line(line)
            for line in rest
            if (line.name not in GROUP_LABELS or line.group in groups) and plain_value(line).strip(" ;")
        )


def family_and_given(name: str) -> tuple[str, ...]:
    """The parts of N as they are guessed from a name alone: the last word, then the words before it."""
    given, _space, family = name.rpartition(" ")
    return (family, given) if given else (family,)
