"""The person meant: by any part of what is known of them, accents and case aside, never one in silence."""

from __future__ import annotations

import pytest

from relnote.core.errors import NobodyError, SeveralError
from relnote.core.finding import Finder, find, the_person
from relnote.core.folding import fold
from relnote.core.people import Affiliation, Labelled
from relnote.core.refs import whole_ref
from tests.build import TODAY, notebook, person, talk

TOM = person(
    1,
    "Tom Okafor",
    phones=(Labelled("+44 20 7946 4471"),),
    emails=(Labelled("tom@okafor.example"),),
    organisations=(Affiliation("Okafor & Sons"),),
)
LECKI = person(2, "Tomasz Łęcki", called="Tomek", nicknames=("Lis",))
BEA = person(3, "Bea Lund")
HALE = person(4, "Tom Hale")
BEATRICE = person(5, "Beatrice Holm")
ZOE = person(6, "Zoë Straße")
BOOK = notebook(TOM, LECKI, BEA, HALE, BEATRICE, ZOE, talk(90, "2026-09-18", 4), talk(91, "2026-05-01", 1))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tom Okafor", 1), ("okafor", 1), ("tom o", 1), ("sons", 1), ("4471", 1), ("7946 4471", 1),
        ("+44 20 7946 4471", 1), ("tom@okafor", 1), ("tomek", 2), ("lis", 2), ("lecki", 2), ("ŁĘCKI", 2),
        ("bea", 3), ("bl", 3), ("lund", 3), ("beatr", 5), ("zoe", 6), ("strasse", 6), ("asz", 2), ("t hale", 4),
    ],
)  # fmt: skip
def test_one_person_is_found_by_any_part_of_what_is_known(text: str, who: int) -> None:
    assert the_person(BOOK, text, today=TODAY).id == who


def test_a_person_is_found_by_their_ref() -> None:
    assert the_person(BOOK, whole_ref("person", 3)[:5], today=TODAY) == BEA


def test_a_name_that_fits_two_is_refused_lately_talked_with_first_and_told_apart() -> None:
    with pytest.raises(SeveralError) as several:
        the_person(BOOK, "tom", today=TODAY)
    assert several.value.candidates == (
        "Tom Hale, last talked 18 Sep",
        "Tom Okafor, Okafor & Sons, last talked 1 May",
    )


def test_a_whole_word_is_better_than_a_beginning() -> None:
    assert [one.id for one in find(BOOK, "bea", today=TODAY)] == [3, 5]


def test_namesakes_are_told_apart_by_ref_where_nothing_else_does() -> None:
    book = notebook(person(1, "Ann Ray"), person(2, "Ann Ray"))
    with pytest.raises(SeveralError) as several:
        the_person(book, "ann", today=TODAY)
    assert several.value.candidates == (
        f"Ann Ray, {whole_ref('person', 1)[:6]}",
        f"Ann Ray, {whole_ref('person', 2)[:6]}",
    )


def test_nobody_is_answered_with_the_nearest_name() -> None:
    book = notebook(person(1, "John Ashby"), person(2, "Bea Lund"))
    with pytest.raises(NobodyError, match=r'No one called "Jon". Did you mean John Ashby\?'):
        the_person(book, "Jon", today=TODAY)


def test_nobody_alike_is_answered_with_how_to_add_them() -> None:
    with pytest.raises(NobodyError, match='relnote add "Quxx"'):
        the_person(BOOK, "Quxx", today=TODAY)


@pytest.mark.parametrize("text", ["", "   ", "71", "\x1b[31m", "@", "((("])
def test_what_says_nobody_finds_nobody(text: str) -> None:
    assert find(BOOK, text, today=TODAY) == ()


def test_two_digits_are_no_phone_and_three_are() -> None:
    assert find(BOOK, "471", today=TODAY) == (TOM,)


def test_a_plan_is_no_talk_when_two_are_put_in_order() -> None:
    book = notebook(person(1, "Tom A"), person(2, "Tom B"), talk(9, "2026-11-20", 2, planned=True))
    assert [one.id for one in Finder.of(book, today=TODAY).find("tom")] == [1, 2]


def test_many_of_a_name_are_counted_not_listed() -> None:
    book = notebook(*(person(number, f"Tom N{number}") for number in range(1, 30)))
    with pytest.raises(SeveralError, match="or 24 more"):
        the_person(book, "tom", today=TODAY)


def test_folding_knows_letters_that_no_decomposition_takes_apart() -> None:
    assert [fold(text) for text in ("Łødz", "Straße", "Đorđe", "ÆON", "Zoë", "İz")] == [
        "lodz", "strasse", "dorde", "aeon", "zoe", "iz",
    ]  # fmt: skip
