"""What they have heard from her already: told, or written in a note, in whatever words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.people import Detail
from tests.build import day, notebook, person
from tests.core.desk.marking import marked, of_kind, sent_note, with_notes

JOAN, BEA = 1, 2
TOLD = Detail(id=31, kind="told", text="the office move, up one flight", on=day("2025-06-12"))
BOOK = notebook(person(JOAN, "Joan Pike", details=(TOLD,)), person(BEA, "Bea Lund"))


def test_what_she_told_them_is_marked_with_the_day_it_was_noted() -> None:
    text = "Joan, all is new. We are moved: the office is up one flight now. Come and see."
    (mark,) = of_kind("told before", marked(text, BOOK, JOAN))
    assert mark.words == "moved: the office is up one flight"
    assert mark.reason == "Joan Pike has this from you already, as you noted on 12 Jun 2025."
    assert (mark.with_, mark.note) == ((JOAN,), None)


def test_what_one_was_told_is_new_to_another() -> None:
    assert not of_kind("told before", marked("Bea, the office is up one flight now.", BOOK, BEA))


def test_a_word_in_common_is_no_story() -> None:
    assert not of_kind("told before", marked("Joan, a flight of swifts. The office hears them.", BOOK, JOAN))


def test_what_was_told_on_a_day_to_come_has_not_been_told() -> None:
    later = replace(BOOK.people[JOAN], details=(replace(TOLD, on=day("2026-12-01")),))
    text = "Joan, the office is up one flight."
    assert not of_kind("told before", marked(text, BOOK.with_person(later), JOAN))


def test_a_note_s_line_counts_where_its_text_was_never_kept() -> None:
    book = with_notes(BOOK, sent_note(901, JOAN, None, line="The pencil on the organ console"))
    (mark,) = of_kind("told before", marked("Joan, I saw my pencil lie on the organ.", book, JOAN))
    assert mark.reason == "Joan Pike has this from you already, in your note of 20 Apr."
    assert mark.note == 901


def test_a_sentence_of_an_earlier_note_told_again_in_other_words_is_marked() -> None:
    book = with_notes(BOOK, sent_note(901, JOAN, "A mouse lived in the swell box during the anthem."))
    text = "Joan, that anthem with a mouse! The swell of it."
    (mark,) = of_kind("told before", marked("Joan, during that anthem a swell mouse sang.", book, JOAN))
    assert mark.note == 901
    assert not of_kind("told before", marked(text, book, BEA))


def test_what_is_a_copy_already_is_not_marked_twice() -> None:
    said = "A mouse lived in the swell box all through the anthem."
    found = marked(said, with_notes(BOOK, sent_note(901, JOAN, said)), JOAN)
    assert of_kind("photocopy", found)
    assert not of_kind("told before", found)


def test_a_wish_that_stands_in_every_note_of_a_season_is_no_story() -> None:
    wish = "The organ was mended. I wish you a happy new year with love and good health."
    book = with_notes(BOOK, sent_note(901, JOAN, wish))
    text = "Joan, snow again. Love, good health and a happy new year, I wish."
    assert not of_kind("told before", marked(text, book, JOAN))


@pytest.mark.parametrize("text", ["", "office", "the the the"])
def test_too_little_is_never_told_before(text: str) -> None:
    assert not of_kind("told before", marked(text, BOOK, JOAN))
