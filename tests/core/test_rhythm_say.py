"""One thing to say: the newest signal, else the open ask, else what was left open, else her last sentence."""

from __future__ import annotations

from typing import Any

from relnote.core.cadence import Cadence
from relnote.core.people import Person, Wish
from relnote.core.reminders import Done, Snooze
from relnote.core.rhythm.contacts import contacts
from relnote.core.rhythm.quiet import quiet, say_line, with_words
from relnote.core.sentences import MOST_WORDS, cut_kindly, sentences
from tests.build import LONG_AGO, TODAY, day, notebook, person, reminder, talk

LISBON = "Two shops in Lisbon still both possible, he leans to the smaller. Oven not here yet. Lease or buy?"
TOM = person(1, "Tom Okafor", wish=Wish(since=LONG_AGO, every=Cadence(6, "week")))
BEA = person(2, "Bea Lund")


def said(*records: Any, people: tuple[Person, ...] = (TOM, BEA)) -> str | None:
    book = notebook(*people, *records)
    (row,) = quiet(book, today=TODAY)
    return say_line(row, today=TODAY)


def test_what_was_left_undecided_is_said_in_her_words() -> None:
    assert said(talk(10, "2026-09-18", 1, text=LISBON)) == '"Two shops in Lisbon still both possible" (18 Sep)'


def test_what_was_foretold_is_found_a_few_talks_back() -> None:
    before = talk(10, "2026-08-01", 1, text="Mia starts at Leeds in September.")
    last = talk(11, "2026-09-18", 1, text="Rang about the code, sorted.")

    assert said(before, last) == '"Mia starts at Leeds in September" (1 Aug)'


def test_else_her_last_sentence() -> None:
    assert said(talk(10, "2026-09-18", 1, text="Rang about the code. Sorted.")) == '"Sorted" (18 Sep)'


def test_the_open_ask_comes_first() -> None:
    ask = reminder(20, "ask", 1, "did the oven arrive")

    assert said(talk(10, "2026-09-18", 1, text=LISBON), ask) == '"did the oven arrive" (21 Oct)'


def test_an_ask_that_is_settled_put_off_ahead_or_heard_from_another_does_not() -> None:
    asks = (
        reminder(20, "ask", 1, "asked", done=Done(on=TODAY)),
        reminder(21, "ask", 1, "later", snoozes=(Snooze(TODAY, day("2026-12-01")),)),
        reminder(22, "ask", 1, "ahead", due=day("2026-12-01")),
        reminder(23, "ask", 1, "hearsay", told_by=(2,)),
    )

    assert said(talk(10, "2026-09-18", 1, text="Sorted."), *asks) == '"Sorted" (18 Sep)'


def test_a_sign_of_life_since_comes_before_all() -> None:
    signal = talk(11, "2026-11-17", 1, channel="signal", direction="in", text="liked your post")
    ask = reminder(20, "ask", 1, "did the oven arrive")

    assert said(talk(10, "2026-09-18", 1), signal, ask) == '"liked your post" (17 Nov)'


def test_a_sign_of_life_before_the_last_talk_says_nothing_new() -> None:
    signal = talk(9, "2026-09-01", 1, channel="signal", direction="in", text="liked your post")

    assert said(signal, talk(10, "2026-09-18", 1, text="Sorted.")) == '"Sorted" (18 Sep)'


def test_a_sentence_that_names_someone_else_is_material_for_nobody() -> None:
    text = "He leans to the smaller. Bea is thinking of moving in March."

    assert said(talk(10, "2026-09-18", 1, text=text, about=(2,))) == '"He leans to the smaller" (18 Sep)'


def test_nor_is_one_that_names_somebody_the_log_did_not_notice() -> None:
    text = "He leans to the smaller. Lund may sell in March."

    assert said(talk(10, "2026-09-18", 1, text=text)) == '"He leans to the smaller" (18 Sep)'


def test_a_second_tom_hides_nothing_of_the_first() -> None:
    other = person(3, "Tom Ashby")
    text = "Tom leans to the smaller."

    assert said(talk(10, "2026-09-18", 1, text=text), people=(TOM, other)) == f'"{text[:-1]}" (18 Sep)'


def test_a_talk_of_two_serves_both_but_not_with_what_names_only_the_other() -> None:
    text = "Bea thinking of Faro. Tom undecided about the oven."

    assert said(talk(10, "2026-09-18", 1, 2, text=text)) == '"Tom undecided about the oven" (18 Sep)'


def test_nothing_known_says_nothing() -> None:
    assert said(talk(10, "2026-09-18", 1)) is None


def test_the_five_that_are_shown_get_the_same_words_as_all() -> None:
    book = notebook(TOM, talk(10, "2026-09-18", 1, text=LISBON))
    bare = quiet(book, today=TODAY, words=False)

    assert bare[0].say is None
    assert with_words(bare, book, today=TODAY, contacts=contacts(book, today=TODAY)) == quiet(book, today=TODAY)


def test_a_sentence_is_cut_at_a_clause_and_never_over_twelve_words() -> None:
    long = "the oven came on a cart, and then the cart fell over in the lane behind the shop"

    assert cut_kindly(long) == "the oven came on a cart"
    assert cut_kindly("word " * 40) == "word " * 11 + "word…"
    assert len(cut_kindly("x" * 10_000)) < 120
    for text in (long, LISBON, "a b c, d", "word " * 40):
        assert len(cut_kindly(text).split()) <= MOST_WORDS


def test_a_question_mark_stays_and_a_full_stop_goes() -> None:
    assert cut_kindly("Lease or buy?") == "Lease or buy?"
    assert cut_kindly("Oven not here yet.") == "Oven not here yet"


def test_sentences_end_at_marks_and_lines_but_not_at_titles() -> None:
    text = "Saw Mr. Pike. Lease or buy?\nRang e.g. twice! 来年の春に店を開く。はい"

    assert sentences(text) == (
        "Saw Mr. Pike.", "Lease or buy?", "Rang e.g. twice!", "来年の春に店を開く。", "はい",
    )  # fmt: skip
