"""Words are found anywhere, in their sentence, under whom they belong to."""

from __future__ import annotations

from relnote.core.notes import Note
from relnote.core.people import Affiliation, Detail
from relnote.core.searching import LONGEST, Wanted, passage, search
from tests.build import day, notebook, person, reminder, talk

TIDES = Detail(id=9, kind="taste", text="Collects tide tables.", on=day("2025-05-01"))
LETTER = Note(id=30, to=(3,), made=day("2026-03-03"), text="Dear Zoë,\nthank you for the tide tables.")
BOOK = notebook(
    person(1, "Tom Okafor", organisations=(Affiliation("Lease & Sons"),)),
    person(2, "Bea Lund", details=(TIDES,)),
    person(3, "Zoë Ångström"),
    talk(10, "2026-09-18", 1, about=(2,), text="Rang about VAT. The lease runs out in May! He will ring."),
    talk(11, "2026-09-19", text="a talk with nobody about the lease", about=(3,)),
    reminder(20, "promise", 2, "send the lease guide"),
).with_note(LETTER)


def hits(text: str) -> list[tuple[str, str, str]]:
    return [
        (found.person.name if found.person else "-", hit.source, hit.text)
        for found in search(BOOK, text)
        for hit in found.hits
    ]


def test_each_hit_is_shown_in_its_sentence_under_whom_it_belongs_to() -> None:
    assert hits("lease") == [
        ("Bea Lund", "promise", "send the lease guide"),
        ("Zoë Ångström", "call", "a talk with nobody about the lease"),
        ("Tom Okafor", "organisation", "Lease & Sons"),
        ("Tom Okafor", "call", "The lease runs out in May!"),
    ]


def test_what_one_person_said_is_not_shown_under_whom_it_was_about() -> None:
    assert [name for name, _source, text in hits("runs out")] == ["Tom Okafor"]


def test_accents_and_letter_case_do_not_matter() -> None:
    assert ("Zoë Ångström", "name", "Zoë Ångström") in hits("zoe angstrom")
    assert hits("TIDE Tables")[0][2] == "thank you for the tide tables."


def test_all_words_must_be_there() -> None:
    assert hits("lease guide") == [("Bea Lund", "promise", "send the lease guide")]
    assert hits("lease quinces") == []
    assert hits("   ") == []


def test_words_in_two_sentences_show_the_first() -> None:
    assert passage("He rang. The oven came.", Wanted(["oven", "rang"])) == "The oven came."


def test_a_very_long_sentence_is_cut_around_the_word() -> None:
    shown = passage("word " * 2000 + "needle " + "word " * 2000, Wanted(["needle"]))
    assert shown is not None
    assert "needle" in shown
    assert len(shown) <= LONGEST + 4
    assert passage("x" * 5000 + " needle", Wanted(["needle"])) is not None


def test_a_word_is_looked_for_where_words_begin_and_only_then_inside() -> None:
    book = notebook(person(1, "Tom"), talk(1, "2026-01-01", 1, text="Please sign the lease."))
    book = book.with_conversation(talk(2, "2026-01-02", 1, text="Pleased with it."))
    assert [hit.record for found in search(book, "lease") for hit in found.hits] == [1]
    assert [hit.record for found in search(book, "eased") for hit in found.hits] == [2]


def test_scripts_without_spaces_are_searched_anywhere() -> None:
    book = notebook(person(1, "涂敏芝"), person(2, "Ann"))
    assert [found.person.name for found in search(book, "敏芝") if found.person] == ["涂敏芝"]
