"""Who may be in the notebook twice."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.doubles import Double, doubles, name_words, phone_key, told_apart, undecided
from relnote.core.people import Affiliation, Labelled, Person
from tests.build import notebook, person


def phoned(id_: int, name: str, *phones: str) -> Person:
    return person(id_, name, phones=tuple(Labelled(each) for each in phones))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Ñuñez", "jose nunez"),
        ("Łukasz Đorđe", "lukasz dorde"),
        ("O’Reilly, Liam", "OReilly Liam"),
        ("Dr. Ida Falk", "Ida Falk"),
    ],
)
def test_names_are_compared_without_accents_case_titles_or_points(one: str, other: str) -> None:
    assert name_words(one) == name_words(other)


def test_names_without_letters_are_still_different() -> None:
    assert name_words("🌸") != name_words("🐝")


@pytest.mark.parametrize(
    ("phone", "key"),
    [("+44 161 496 0001", "614960001"), ("0161 496-0001", "614960001"), ("4471", None), ("+1 5 ext 102", None)],
)
def test_numbers_are_compared_by_their_last_nine_digits(phone: str, key: str | None) -> None:
    assert phone_key(phone) == key


def test_a_pair_is_told_once_with_its_strongest_reason() -> None:
    pair = [phoned(2, "Tom Okafor", "0161 496 0001"), phoned(1, "Okafor Tom", "+44 161 496 0001")]
    assert doubles(pair) == (Double(1, 2, "the same name"),)
    assert doubles([phoned(1, "Tom", "0161 496 0001"), phoned(2, "Bea", "0161 496 0001")]) == (
        Double(1, 2, "the same number"),
    )


def test_people_who_share_nothing_are_no_doubles() -> None:
    assert (
        doubles([phoned(1, "Tom", "0161 496 0001"), phoned(2, "Bea", "0161 496 0002"), person(3, "Ida")]) == ()
    )


def test_two_of_one_organisation_who_share_only_its_number_are_no_doubles() -> None:
    both = [
        replace(phoned(each, name, "0161 496 0001"), organisations=(Affiliation(firm),))
        for each, name, firm in ((1, "Tom", "Okafor & Sons"), (2, "Bea", "OKAFOR & sons"))
    ]
    assert doubles(both) == ()
    elsewhere = replace(both[1], organisations=(Affiliation("Lund"),))
    assert doubles([both[0], elsewhere]) == (Double(1, 2, "the same number"),)
    namesake = replace(both[1], name="Tom")
    assert doubles([both[0], namesake]) == (Double(1, 2, "the same name"),)


def test_a_pair_told_apart_in_either_order_is_no_longer_asked_about() -> None:
    book = notebook(person(1, "Ann Lee"), person(2, "Ann Lee"), person(3, "Ann Lee"))
    apart = told_apart(book, 2, 1)
    assert [(pair.first, pair.second) for pair in undecided(apart)] == [(1, 3), (2, 3)]
    assert told_apart(apart, 1, 2) is apart
