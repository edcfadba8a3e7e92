"""A small practice for the note desk: people with rows of the day that a note can settle."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Introduction, Membership
from tests.build import LONG_AGO, TODAY, day, notebook, person, reminder, talk

TOM, BEA, JOAN, SAM, MIRA = 1, 2, 3, 4, 5
LETTER, PROMISE, THANK, IDEA, HOPE = 41, 51, 52, 61, 62


def practice() -> Notebook:
    """Tom's promise, Bea who brought Sam, Joan whose birthday nears and whose letter waits, Mira's idea."""
    return notebook(
        person(TOM, "Tom Okafor", circles=(Membership("clients", LONG_AGO),)),
        person(BEA, "Bea Lund", circles=(Membership("clients", LONG_AGO),)),
        person(
            JOAN,
            "Joan Pike",
            birthday=PartialDay(year=1966, month=11, day=26),
            wants_card=True,
            details=(Detail(id=63, kind="interest", text="misprints; keeps a drawer", on=day("2026-02-03")),),
        ),
        person(SAM, "Sam Quillon", introduction=Introduction(by=BEA, on=day("2026-10-15"))),
        person(
            MIRA,
            "Mira Castane",
            details=(
                Detail(
                    id=IDEA,
                    kind="idea",
                    text="one page a year, in plain words",
                    on=day("2026-01-20"),
                    ended=day("2026-05-05"),
                ),
                Detail(id=HOPE, kind="hope", text="Mondays off by the summer", on=day("2025-11-18")),
            ),
        ),
        talk(LETTER, "2026-11-17", JOAN, channel="letter", direction="in", text="Four pages, mostly bellows."),
        talk(42, "2026-11-10", TOM, text="Leans to the smaller shop."),
        talk(43, "2026-11-10", BEA, text="The knee scan has a day."),
        talk(44, "2026-11-12", SAM, text="Begins alone in March."),
        talk(45, "2026-11-12", MIRA, text="Both kilns now honest."),
        reminder(PROMISE, "promise", TOM, "send the VAT letter", due=day("2026-11-19")),
        reminder(THANK, "thank", TOM, "for the loaf", due=day("2026-11-20")),
    )


def note(*to: int, **fields: Any) -> Note:
    """A new note of today."""
    return Note(**{"id": 0, "to": to, "made": TODAY, **fields})


def minting() -> Callable[[], int]:
    """Ids that no record of the practice has."""
    return minting_from(900)


def minting_from(first: int) -> Callable[[], int]:
    """Ids from this one on."""
    numbers = count(first)
    return lambda: next(numbers)
