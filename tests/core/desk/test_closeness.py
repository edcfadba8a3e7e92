"""Who may compare notes with whom."""

from __future__ import annotations

from relnote.core.desk.closeness import close_to
from relnote.core.people import Affiliation, Introduction, Relation
from tests.build import notebook, person

HOUSE = (Affiliation("Vane & Pike", "partner"),)


def test_relatives_colleagues_and_introducers_are_close_from_either_side() -> None:
    book = notebook(
        person(1, "Joan Pike", related=(Relation(kind="sister", person=2),), organisations=HOUSE),
        person(2, "Hester Vane"),
        person(3, "Kit Abara", organisations=(Affiliation("VANE & PIKE"),)),
        person(4, "Bea Lund", introduction=Introduction(by=1)),
        person(5, "Sam Quillon", introduction=Introduction(by=4)),
        person(6, "Tom Okafor", related=(Relation(kind="daughter", name="Joan Pike"),)),
    )

    assert close_to(book, 1) == {2, 3, 4}
    assert close_to(book, 2) == {1}
    assert close_to(book, 3) == {1}
    assert close_to(book, 4) == {1, 5}
    assert close_to(book, 6) == set()
