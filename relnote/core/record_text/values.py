"""The small values of a person as one line of text each, and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.cadence import read_cadence, said_cadence
from relnote.core.days import exact_day, read_day, read_partial, said_partial
from relnote.core.errors import EntryError
from relnote.core.folding import fold
from relnote.core.people import Address, Affiliation, Labelled, Occasion, Relation, Wish
from relnote.core.record_text.names import Names

_HOUSEHOLD = "same household"
EMAIL_WORDS = ("email", "e-mail", "mail")
PHONE_WORDS = ("phone", "telephone", "tel", "number")
BEGINS_A_NUMBER = frozenset("+(0123456789")
_ADDRESS_PARTS = ("street", "locality", "region", "postal_code", "country", "extended", "po_box")


def bracketed(text: str) -> tuple[str, str | None]:
    """`tom@okafor.example (work)` → the value and what stands in its last bracket."""
    if not text.endswith(")"):
        return text, None
    value, bracket, label = text[:-1].rpartition(" (")
    return (value, label) if bracket else (text, None)


def with_bracket(value: str, label: str | None) -> str:
    """The value with its label in a bracket; an empty one where the value itself ends in a bracket."""
    if label is None and not value.endswith(")"):
        return value
    return f"{value} ({label or ''})"


def show_labelled(value: Labelled) -> str:
    """`tom@okafor.example (work)`."""
    return with_bracket(value.value, value.label)


def read_labelled(text: str, *, today: date) -> Labelled:
    """An email, phone or link, learned today."""
    value, label = bracketed(text)
    return Labelled(value.strip(), label or None, today)


def read_email(text: str, *, today: date) -> Labelled:
    """An email address; EntryError where it can't be one. One that came so with a card stays as it is."""
    found = read_labelled(_without_its_word(text, EMAIL_WORDS), today=today)
    if not is_email(found.value):
        raise EntryError("an email address has an @ and no space, and something on both sides of the @.")
    return found


def read_phone(text: str, *, today: date) -> Labelled:
    """A number; EntryError where there is no digit in it. One that came so with a card stays as it is."""
    number = _without_its_word(text, PHONE_WORDS)
    found = read_labelled(number if number[:1] in BEGINS_A_NUMBER else text, today=today)
    if not any(letter.isdigit() for letter in found.value):
        raise EntryError("a phone number has digits; what isn't one can go into Link, or be a detail.")
    return found


def _without_its_word(text: str, words: Sequence[str]) -> str:
    """`phone 0161 496 0000` → the number: the word that stands before the field is no part of it."""
    first, _space, rest = text.partition(" ")
    return rest.strip() if fold(first.rstrip(":.")) in words and rest.strip() else text


def is_email(text: str) -> bool:
    """Whether it could be an address: an @ with something before and after it, and no space."""
    before, at, after = text.partition("@")
    return bool(before and at and after) and not any(letter.isspace() for letter in text)


def show_affiliation(value: Affiliation) -> str:
    """`Okafor & Sons (owner)`."""
    return with_bracket(value.organisation, value.role)


def read_affiliation(text: str) -> Affiliation:
    """An organisation, with what they do there in a bracket."""
    organisation, role = bracketed(text)
    return Affiliation(organisation.strip(), role or None)


def show_address(value: Address) -> str:
    """`1 Quay Street; Faro; ; 8000; Portugal (home)`: the parts in the order of the header's comment."""
    parts = [_semicolons(getattr(value, part) or "") for part in _ADDRESS_PARTS]
    while parts and not parts[-1]:
        parts.pop()
    return with_bracket("; ".join(parts), value.label)


def _semicolons(text: str) -> str:
    return text.replace("%", "%25").replace(";", "%3B")


def read_address(text: str, *, today: date) -> Address:
    """An address in parts parted by semicolons, learned today."""
    value, label = bracketed(text)
    parts = [part.strip().replace("%3B", ";").replace("%25", "%") or None for part in value.split(";")]
    if len(parts) > len(_ADDRESS_PARTS):
        raise EntryError("an address has seven parts at most: " + "; ".join(_ADDRESS_PARTS) + ".")
    return Address(**dict(zip(_ADDRESS_PARTS, parts, strict=False)), label=label or None, learned=today)


def show_occasion(value: Occasion) -> str:
    """`wedding: 12 June 2001`."""
    return f"{value.label}: {said_partial(value.on)}"


def read_occasion(text: str) -> Occasion:
    """A date of theirs and what it is."""
    label, colon, on = text.rpartition(":")
    if not colon or not label.strip():
        raise EntryError("an occasion is written like `wedding: 12 June 2001`.")
    return Occasion(label.strip(), read_partial(on.strip()))


def show_relation(value: Relation, *, names: Names) -> str:
    """`sister: Ida Falk (same household)`."""
    name = names.written(value.person) if value.person is not None else value.name or ""
    return f"{value.kind}: {with_bracket(name, _HOUSEHOLD) if value.household else name}"


def read_relation(text: str, *, names: Names) -> Relation:
    """Someone related: a person of the notebook where the name is one's, else only the name."""
    kind, colon, rest = text.partition(":")
    if not colon or not kind.strip() or not rest.strip():
        raise EntryError("a relation is written like `sister: Ida Falk`.")
    name, label = bracketed(rest.strip())
    household = label == _HOUSEHOLD
    name = name if household else rest.strip()
    person = names.known(name)
    return Relation(
        kind=kind.strip(), person=person, name=None if person is not None else name, household=household
    )


def show_wish(wish: Wish | None) -> str | None:
    """`every 6 weeks`, `never`; None where nothing is wished."""
    if wish is None:
        return None
    if wish.never:
        return "never"
    return said_cadence(wish.every) if wish.every else None


def read_wish(text: str, *, today: date) -> Wish:
    """A cadence, or never; wished from today on."""
    if text.casefold() in ("never", "never remind"):
        return Wish(since=today, never=True)
    return Wish(since=today, every=read_cadence(text))


def show_day(day: date | None) -> str | None:
    """`20 Nov 2026`."""
    return exact_day(day) if day else None


def read_past(text: str, *, today: date) -> date:
    """A day that was."""
    return read_day(text, today=today, sense="past").day


def read_coming(text: str, *, today: date) -> date:
    """A day to come."""
    return read_day(text, today=today, sense="coming").day
