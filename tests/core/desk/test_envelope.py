"""What goes on the envelope."""

from __future__ import annotations

from relnote.core.desk.envelope import envelopes
from relnote.core.people import Address
from tests.build import day, notebook, person

LOFT = Address(street="The Old Sail Loft", locality="Pellmouth", learned=day("2025-08-28"))


def test_the_address_says_since_when_it_is_known() -> None:
    book = notebook(person(1, "Joan Pike", addresses=(LOFT,)))
    (said,) = envelopes(book, (1,))
    assert said.startswith("The Old Sail Loft, ")
    assert said.endswith("(as of 28 Aug 2025)")


def test_where_none_is_known_it_says_so() -> None:
    assert envelopes(notebook(person(1, "Joan Pike")), (1,)) == ("no address known",)


def test_two_at_one_address_are_one_envelope_and_someone_elsewhere_another() -> None:
    book = notebook(
        person(1, "Joan Pike", addresses=(LOFT,)),
        person(2, "Wren Pike", addresses=(LOFT,)),
        person(3, "Sam Quillon"),
    )
    said = envelopes(book, (1, 3, 2))
    assert len(said) == 2
    assert said[0].startswith("Joan Pike and Wren Pike: The Old Sail Loft")
    assert said[1] == "Sam Quillon: no address known"


def test_someone_who_was_removed_meanwhile_has_none() -> None:
    assert envelopes(notebook(), (1,)) == ()
