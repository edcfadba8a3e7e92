"""Marks as a whole: their order, their keys, stock phrases, length, and text of any kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from relnote.core.desk.length import fullness
from relnote.core.desk.marks import EarlierNotes, marks
from relnote.core.desk.words import LOOKED_AT
from relnote.core.notebook import Notebook
from relnote.core.people import Death, Detail, Relation
from relnote.core.settings import Settings
from relnote.core.settings_changes import set_card
from tests.build import LONG_AGO, TODAY, notebook, person, talk
from tests.core.desk.marking import marked, of_kind, sent_note, with_notes, words_of_kind
from tests.hostile import HOSTILE

TOM, BEA = 1, 2
BOOK = notebook(person(TOM, "Tom Okafor"), person(BEA, "Bea Lund"))
COPIED = "The swifts came back across your roof and I ran. A thimble lay on the sill."
SENT = with_notes(BOOK, sent_note(901, BEA, f"Bea, {COPIED}"))
MIXED = f"Dear Bea,\nI hope this finds you well. {COPIED} Please reach out!"


def test_marks_stand_in_the_order_of_their_place_and_what_is_about_the_whole_comes_last() -> None:
    sent = with_notes(BOOK, sent_note(901, BEA, f"Bea, the ladder fell over. {COPIED}"))
    found = marked(f"{MIXED} The ladder fell, too.", sent, TOM)
    assert [mark.kind for mark in found] == ["name", "stock phrase", "photocopy", "stock phrase", "photocopy"]
    placed = [mark.start for mark in found if mark.end]
    assert placed == sorted(placed)
    assert found[-1].end == 0


def test_words_that_are_shown_already_are_not_counted_once_more_for_the_whole() -> None:
    found = of_kind("photocopy", marked(MIXED, SENT, TOM))
    assert [bool(mark.end) for mark in found] == [True]


def test_a_mark_waved_off_stays_away_and_takes_no_other_with_it() -> None:
    found = marked(MIXED, SENT, TOM)
    for mark in found:
        assert marked(MIXED, SENT, TOM, waved=frozenset({mark.key})) == tuple(
            each for each in found if each != mark
        )


def test_a_key_stays_while_other_words_are_changed_and_while_the_run_grows() -> None:
    short = MIXED.replace(" A thimble lay on the sill.", "")
    keys = {mark.key for mark in marked(short, SENT, TOM) if mark.end}
    assert keys <= {mark.key for mark in marked(MIXED, SENT, TOM)}
    moved = "So many words before. " + MIXED.split("\n")[1]
    assert {mark.key for mark in marked(moved, SENT, TOM)} == {
        mark.key for mark in marked(MIXED, SENT, TOM) if mark.kind != "name"
    }


def test_a_key_stays_when_the_same_words_are_sent_to_somebody_else() -> None:
    again = with_notes(SENT, sent_note(902, TOM, f"Tom, {COPIED}"))
    assert [mark.key for mark in marked(MIXED, again, TOM)] == [mark.key for mark in marked(MIXED, SENT, TOM)]


def test_the_second_of_the_same_words_has_a_key_of_its_own() -> None:
    found = of_kind("stock phrase", marked("Reach out, reach out, and reach out!", BOOK, TOM))
    assert [mark.key for mark in found] == [
        "stock phrase:reach out", "stock phrase:reach out:2", "stock phrase:reach out:3",
    ]  # fmt: skip


def test_a_stock_phrase_is_found_whatever_its_case_and_signs() -> None:
    found = marked("HOPE this\nfinds you — well. Don’t  hesitate to call.", BOOK, TOM)
    assert words_of_kind("stock phrase", found) == ["HOPE this\nfinds you — well", "Don’t  hesitate to"]
    assert found[0].reason == "“hope this finds you well” is on your list of stock phrases."


def test_stock_phrases_are_hers() -> None:
    own = BOOK.with_settings(Settings(stock_phrases=("bright and breezy", "")))
    assert words_of_kind("stock phrase", marked("Bright and breezy; reach out.", own, TOM)) == [
        "Bright and breezy"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one", 1), ("a – b", 2), ("it's 3.5 o'clock", 3), ("你写的招牌", 2), ("Dear 涂敏芝, thanks", 4)],
)
def test_words_are_counted_as_she_would(text: str, words: int) -> None:
    assert fullness(text, BOOK).words == words


def test_how_full_the_card_is_is_said() -> None:
    assert fullness("so " * 62, BOOK).said == "62 of about 90 words"


def test_a_larger_card_has_more_room() -> None:
    a5 = BOOK.with_settings(replace(set_card(BOOK.settings, "A5", None), words_a_card=60))
    assert fullness("", a5).room == 120


def test_more_than_the_card_holds_is_marked() -> None:
    (mark,) = of_kind("length", marked("lamp " * 91, BOOK, TOM))
    assert mark.reason == "91 words: about 90 go on a card (A6) in your hand."
    assert not of_kind("length", marked("lamp " * 90, BOOK, TOM))


def test_of_a_megabyte_the_beginning_is_looked_at_and_that_is_said() -> None:
    found = of_kind("length", marked(COPIED + " lamp" * 200_000, SENT, TOM))
    assert found[0].reason.startswith("200,016 words:")
    assert found[1].reason == f"Only the first {LOOKED_AT:,} letters were looked at; the rest has no marks."


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "写" * 1_000_000, "," * 1_000_000, "\n" * 1_000_000, "A b" * 300_000]
)
def test_a_megabyte_of_anything_is_taken(text: str) -> None:
    assert of_kind("length", marked(text, SENT, TOM))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markup_and_control_characters_are_text(text: str) -> None:
    again = f"{text} {COPIED} {text}"
    book = with_notes(BOOK, sent_note(901, BEA, again), sent_note(902, TOM, text, line=text))
    for mark in marked(again, book, TOM):
        assert mark.end == 0 or again[mark.start : mark.end] == mark.words


def test_a_note_to_nobody_or_to_someone_who_is_not_there_has_marks_too() -> None:
    for to in ((), (99,), (99, TOM)):
        found = marks(f"Sam, {COPIED}", SENT, to, today=TODAY)
        assert words_of_kind("photocopy", found)[0].startswith("The swifts")


def test_an_earlier_note_to_someone_who_was_removed_is_still_compared() -> None:
    (mark, *_rest) = of_kind("photocopy", marked(COPIED, SENT.without_person(BEA), TOM))
    assert "someone" in mark.reason


BELLOWS = Detail(id=31, kind="avoid", text="the bellows", on=LONG_AGO)
CHANGES: dict[str, Callable[[Notebook], Notebook]] = {
    "someone removed": lambda book: book.without_person(BEA),
    "someone renamed": lambda book: book.with_person(person(BEA, "Thimble Swifts")),
    "another note sent": lambda book: with_notes(book, sent_note(903, BEA, LINE)),
    "someone died": lambda book: book.with_person(person(9, "Ida Falk", died=Death(noted=TODAY))),
    "a courtesy of hers": lambda book: book.with_settings(
        replace(
            book.settings,
            courtesies=("the swifts came back across your roof and I ran a thimble lay on the sill",),
        )
    ),
    "a detail": lambda book: book.with_person(person(TOM, "Tom Okafor", details=(BELLOWS,))),
    "a talk": lambda book: book.with_conversation(
        talk(11, "2026-11-02", BEA, text="Bellows, parchment, vinegar.")
    ),
    "sisters": lambda book: book.with_person(
        person(TOM, "Tom Okafor", related=(Relation(kind="kin", person=BEA),))
    ),
}
LINE = "A lamp is lit on every roof across the quay."
CHANGED = f"{MIXED} {LINE} Bea and Ida have the bellows, the parchment, the vinegar."


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_earlier_notes_follow_a_notebook_that_has_changed_since(change: Callable[[Notebook], Notebook]) -> None:
    earlier = EarlierNotes.of(SENT, today=TODAY)
    before = marked(CHANGED, SENT, TOM, earlier=earlier)
    book = change(SENT)
    after = marked(CHANGED, book, TOM, earlier=earlier)
    assert after == marked(CHANGED, book, TOM)
    assert after != before
    assert marked(CHANGED, SENT, TOM, earlier=earlier) == before


def test_while_nothing_that_was_sent_changes_nothing_is_gathered_anew() -> None:
    earlier = EarlierNotes.of(SENT, today=TODAY)
    other = SENT.with_conversation(talk(11, "2026-11-02", TOM, text="About the lamp."))
    draft = replace(SENT.notes[901], id=902, posted=None, text="Only begun.")
    assert earlier.fitting(other.with_note(draft)).kept is earlier.kept
    assert earlier.fitting(other) is earlier.fitting(other)
    assert earlier.fitting(SENT) is earlier


def test_earlier_notes_gathered_once_give_the_same_marks() -> None:
    earlier = EarlierNotes.of(SENT, today=TODAY)
    for text in (MIXED, COPIED, ""):
        assert marked(text, SENT, TOM, earlier=earlier) == marked(text, SENT, TOM)
