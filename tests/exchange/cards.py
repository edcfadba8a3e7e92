"""Small cards with the quirks of real ones, and the shortest way to read them."""

from __future__ import annotations

from itertools import count

from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.exchange.card_people import Imported, Nameless, person_of
from relnote.exchange.content_lines import Card, Remark, read_cards
from relnote.exchange.importing import Import, bring_in
from tests.build import TODAY


def card(*lines: str, version: str = "3.0") -> str:
    """A card of these lines, FN Tom Okafor unless one of them names it."""
    named = (
        ()
        if any(line.upper().startswith(("FN", "N:", "N;", "ORG", "EMAIL")) for line in lines)
        else ("FN:Tom Okafor",)
    )
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *named, *lines, "END:VCARD", ""])


def raw_cards(text: str | bytes) -> tuple[list[Card], list[Remark]]:
    """The cards of a file, and what was wrong with it."""
    return read_cards(text.encode() if isinstance(text, str) else text, "book.vcf")


def imported(text: str | bytes) -> list[Imported]:
    """Everyone a file tells of; fails on a card without anyone."""
    found = [person_of(each, today=TODAY) for each in raw_cards(text)[0]]
    people = [each for each in found if not isinstance(each, Nameless)]
    assert len(people) == len(found)
    return people


def one(text: str | bytes) -> Person:
    """The one person a file tells of."""
    (only,) = imported(text)
    return only.person


def brought(notebook: Notebook, *texts: str | bytes, join: bool = False) -> Import:
    """The notebook after an import of these files."""
    cards = [each for text in texts for each in imported(text)]
    start = max((1000, *notebook.people)) + 1
    return bring_in(notebook, cards, today=TODAY, mint=count(start).__next__, join=join)
