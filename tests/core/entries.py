"""Reading entries in tests: the people of the worked examples, and the shortest way to an entry."""

from __future__ import annotations

from typing import Any

from relnote.core.entry.reading import read_entry
from relnote.core.entry.values import Entry, Given
from relnote.core.people import Affiliation
from tests.build import TODAY, notebook, person

TOM, BEA, SAM, NELL, IDA, JOAN, ZOE = range(1, 8)
WILL, MARK, BILL, MAY, GRACE, PENNY, SAM_HART = range(11, 18)

BOOK = notebook(
    person(TOM, "Tom Okafor", organisations=(Affiliation("Okafor & Sons"),)),
    person(BEA, "Bea Lund"),
    person(SAM, "Sam Quillon"),
    person(NELL, "Nell Brine"),
    person(IDA, "Ida Falk"),
    person(JOAN, "Joan Pike", pronouns="she/her"),
    person(ZOE, "Zoë Łęcka", organisations=(Affiliation("Barclays"),)),
    person(WILL, "Will Hale"),
    person(MARK, "Mark Stone"),
    person(BILL, "Bill Frost"),
    person(MAY, "May Chen"),
    person(GRACE, "Grace Holm"),
    person(PENNY, "Penny Vane"),
    person(SAM_HART, "Sam Hart"),
)


def entry(*lines: str, given: Given | None = None, **options: Any) -> Entry:
    """The entry of these lines on the worked examples' day."""
    return read_entry(lines, options.get("book", BOOK), today=options.get("today", TODAY), given=given)


def asks(read: Entry) -> list[str]:
    """What an entry must still ask."""
    return [question.asks for question in read.questions]
