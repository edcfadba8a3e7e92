"""Names: another person's where they are spoken to, theirs misspelt, or not as they like to be called."""

from __future__ import annotations

import pytest

from tests.build import notebook, person
from tests.core.desk.marking import marked, of_kind

TOM, BEA, EDITH, ZOE, WILL, MIREILLE = range(1, 7)
BOOK = notebook(
    person(TOM, "Tom Okafor"),
    person(BEA, "Bea Lund", nicknames=("Exchange",)),
    person(EDITH, "Edith Calloway", called="Miss Calloway"),
    person(ZOE, "Zoë Łucka"),
    person(WILL, "Will Marsh"),
    person(MIREILLE, "Mireille O’Neill"),
)


def named(text: str, *to: int) -> list[tuple[str, str]]:
    """Words and reason of each name mark."""
    return [(mark.words, mark.reason) for mark in of_kind("name", marked(text, BOOK, *to))]


def test_a_greeting_to_somebody_else_is_marked() -> None:
    assert named("Dear Bea,\nthe lamp.", TOM) == [("Bea", "“Bea” is Bea Lund; this note is to Tom Okafor.")]


def test_a_name_of_several_people_is_somebody_else_s() -> None:
    book = BOOK.with_person(person(9, "Bea Falk"))
    (mark,) = of_kind("name", marked("Dear Bea, the lamp.", book, TOM))
    assert mark.reason == "“Bea” is somebody else; this note is to Tom Okafor."
    assert set(mark.with_) == {BEA, 9}


@pytest.mark.parametrize(
    "text",
    [
        "Dear Tom,\nthe lamp.",
        "Tom, the lamp.",
        "Dear Mr Okafor,\nthe lamp.",
        "My dear old Tom,\nthe lamp.",
        "Dear all,\nthe lamp.",
        "The lamp is lit, Tom, and hums.",
        "Tom, Bea rang; the bell was rung by the post, by Bea, and by a gull.",
        "I saw your neighbour, Bea, on the hill.",
        "Will you come? I will, Tom.",
        "Dear Tom, we were Zoë, Bea, and Edith at the quay.",
        "Well, Tom, I saw Bea, Edith and Zoë.",
    ],
)
def test_a_right_greeting_and_a_name_only_spoken_of_are_no_mistake(text: str) -> None:
    assert named(text, TOM) == []


def test_someone_else_who_is_spoken_to_inside_is_marked() -> None:
    assert [words for words, _reason in named("Dear Tom, I thought of you, Bea, and ran.", TOM)] == ["Bea"]


def test_how_they_like_to_be_called_is_said() -> None:
    likes = "Edith Calloway likes to be called Miss Calloway."
    assert named("Dear Edith,\nthe dot.", EDITH) == [("Edith", likes)]
    assert named("Dear Miss Calloway,\nthe dot is yours, Edith.", EDITH) == [("Edith", likes)]
    assert named("Dear Miss Calloway,\nthe dot.", EDITH) == []
    assert named("Dear Exchange,\nthe lamp.", BEA) == []


@pytest.mark.parametrize(
    ("text", "to", "written"),
    [
        ("Dear Zoe,\nthe lamp.", ZOE, "Zoë"),
        ("Dear Ms Lucka,\nthe lamp.", ZOE, "Łucka"),
        ("Dear Mirielle,\nthe cup.", MIREILLE, "Mireille"),
    ],
)
def test_a_name_written_otherwise_than_on_the_page_is_marked(text: str, to: int, written: str) -> None:
    ((_words, reason),) = named(text, to)
    assert reason.endswith(f"is written {written} on the page.")


@pytest.mark.parametrize("text", ["Dear Zoë,\nthe lamp.", "ZOË, the lamp.", "Dear Ms Łucka,\nthe lamp."])
def test_a_name_as_it_is_on_the_page_is_not(text: str) -> None:
    assert named(text, ZOE) == []


def test_an_apostrophe_of_another_kind_is_the_same() -> None:
    assert named("Dear Mrs O'Neill,\nthe cup.", MIREILLE) == []


def test_in_a_note_to_two_both_may_be_spoken_to() -> None:
    assert named("Tom, Bea,\nthe lamp.", TOM, BEA) == []
    assert [words for words, _reason in named("Tom, Zoë,\nthe lamp.", TOM, BEA)] == ["Zoë"]


def test_a_greeting_to_nobody_known_says_nothing() -> None:
    assert named("Dear Aldous,\nthe lamp.", TOM) == []
    assert named("Dear Tom,\nthe lamp.") == []
