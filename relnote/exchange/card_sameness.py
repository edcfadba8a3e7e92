"""Whether a card says what she has already, written otherwise; which of two days knows more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relnote.core.card_fields import named_categories
from relnote.core.doubles import phone_key
from relnote.core.partial import PartialDay
from relnote.core.people import Address, Affiliation


def fuller_day(hers: PartialDay, theirs: PartialDay) -> PartialDay | None:
    """The one that knows more, where they don't contradict each other: 12 June and 12 June 1980."""
    pairs = ((hers.year, theirs.year), (hers.month, theirs.month), (hers.day, theirs.day))
    if any(one is not None and other is not None and one != other for one, other in pairs):
        return None
    year, month, day = (one if one is not None else other for one, other in pairs)
    if day is not None and month is None:
        return None
    try:
        return PartialDay(year=year, month=month, day=day)
    except ValueError:  # 29 February, and a year that has none
        return None


def content_of(line: str) -> str:
    """A kept line for comparing: version 3 and 4 write the same bytes as ENCODING=b and as a data: address."""
    return re.sub(r";ENCODING=[^;:]*|(?<=:)data:[^,]*,", "", line, flags=re.IGNORECASE)


def names_only(line: str, groups: set[str]) -> bool:
    """Whether all a kept line says is groups she has: circles, or categories kept before."""
    names = {name.casefold() for name in named_categories(line)}
    return bool(names) and names <= groups


def place_of(organisations: Sequence[Affiliation], name: str) -> int | None:
    """Where the organisation stands among these."""
    wanted = name.casefold()
    return next((at for at, each in enumerate(organisations) if each.organisation.casefold() == wanted), None)


def number_key(phone: str) -> str:
    """A number for comparing; one with hardly a digit as it is written."""
    return phone_key(phone) or phone.strip()


def address_key(address: Address) -> str:
    """An address for comparing: its words, however they are laid out."""
    return spaced(" ".join(address.lines)).casefold()


def spaced(text: str) -> str:
    """The text with one space wherever there is any."""
    return " ".join(text.split())
