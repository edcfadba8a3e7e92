"""Rounds under way, how far they are, what is done in them card by card, and the place of notes around them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.desk.marks import EarlierNotes, marks
from relnote.core.desk.notes_page import notes_page
from relnote.core.desk.posting import NEW
from relnote.core.desk.round_acts import into_the_post, note_of, with_line, with_tick
from relnote.core.desk.round_words import how_many, said_circle, some, state_of, title_of, without
from relnote.core.desk.rounds import RoundPage, round_of
from relnote.core.desk.rounds_begun import circles_by_post, next_to_write, rounds_under_way
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.people import Membership
from tests.build import LONG_AGO, TODAY, day, notebook, person
from tests.core.desk.notes import minting_from
from tests.core.desk.test_rounds import circle, page_of, written

WORDS = "the lamp over the harbour steps went out and nobody but you wrote to the council"


def ticked(book: Notebook, person_id: int, *, tick: bool = True) -> Notebook:
    return with_tick(
        book, page_of(book), person_id, written=tick, today=TODAY, mint=minting_from(800 + person_id)
    ).notebook


def all_posted(book: Notebook) -> Notebook:
    for row in page_of(book).rows:
        book = ticked(book, row.person)
    return into_the_post(book, page_of(book), today=TODAY, on=TODAY, mint=minting_from(3000)).notebook


def test_a_round_is_under_way_from_its_first_card_until_all_are_in_the_post() -> None:
    assert rounds_under_way(circle(), today=TODAY) == ()
    begun = ticked(circle(), 1)
    assert [page.round.circle for page in rounds_under_way(begun, today=TODAY)] == ["clients"]
    assert rounds_under_way(begun, today=TODAY + timedelta(days=121)) == ()
    assert rounds_under_way(all_posted(circle()), today=TODAY) == ()


def test_when_all_is_posted_another_round_for_something_else_can_begin() -> None:
    book, later = all_posted(circle()), TODAY + timedelta(days=7)
    again = round_of(book, "clients", today=later, reason="the move")
    assert (again.round.began, how_many(again)) == (later, "0 of 4 written · no address for 3")
    assert round_of(book, "clients", today=later, reason="Year End").round == page_of(book).round
    assert round_of(book, "clients", today=later).round == page_of(book).round
    assert [said_circle(each) for each in circles_by_post(book, today=later)] == ["clients · 5 people"]


def test_while_cards_wait_what_it_is_for_begins_no_other_round() -> None:
    book, later = ticked(circle(), 1), TODAY + timedelta(days=7)
    assert round_of(book, "clients", today=later, reason="the move").round == page_of(book).round


def test_a_round_whose_circle_nobody_is_in_any_more_is_not_under_way() -> None:
    book = ticked(circle(), 1)
    for each in book.people.values():
        book = book.with_person(replace(each, circles=()))
    assert rounds_under_way(book, today=TODAY) == ()


def test_of_two_rounds_the_one_begun_last_comes_first() -> None:
    family = (Membership("family", LONG_AGO),)
    book = ticked(circle().with_person(person(8, "Mum", circles=family)), 1)
    later = TODAY + timedelta(days=3)
    page = round_of(book, "family", today=later)
    book = with_tick(book, page, 8, written=True, today=later, mint=minting_from(880)).notebook
    book = book.with_person(person(9, "Freya", circles=family))
    assert [page.round.circle for page in rounds_under_way(book, today=later)] == ["clients", "family"][::-1]


def test_the_circles_are_named_with_how_many_live_in_them_or_how_far_their_round_is() -> None:
    assert [said_circle(each) for each in circles_by_post(circle(), today=TODAY)] == ["clients · 5 people"]
    (clients,) = circles_by_post(ticked(circle(), 1), today=TODAY)
    assert said_circle(clients) == "clients · year end · 1 of 4 written"
    one = notebook(person(1, "Mum", circles=(Membership("family", LONG_AGO),)))
    assert [said_circle(each) for each in circles_by_post(one, today=TODAY)] == ["family · 1 person"]


def test_how_far_it_is_is_said_in_a_line() -> None:
    assert how_many(page_of(circle())) == "0 of 4 written · no address for 3"
    book = into_the_post(
        ticked(circle(), 1), page_of(circle()), today=TODAY, on=TODAY, mint=minting_from(900)
    ).notebook
    assert how_many(page_of(ticked(book, 2))) == "2 of 4 written, 1 posted · no address for 3"
    assert how_many(page_of(all_posted(circle()))) == "4 of 4 written and posted"


def test_its_title_and_what_becomes_of_a_row() -> None:
    page = page_of(ticked(circle(), 1))
    assert title_of(page) == "year end for clients"
    assert title_of(replace(page, reason=None)) == "a round of clients"
    assert [state_of(row) for row in page.rows] == ["", "", "", "written"]
    assert state_of(page_of(all_posted(circle())).rows[0]) == "posted 21 Nov 2026"
    assert without(page) == "Without Walter Garraway, Wilf Tranter: they rest, or died."
    assert [some(names) for names in (["Bea"], ["Bea", "Ida"], ["Bea", "Ida", "Tom", "Sam"])] == [
        "Bea",
        "Bea and Ida",
        "Bea, Ida and 2 more",
    ]


@settings(max_examples=60)
@given(st.sets(st.sampled_from([1, 2, 4, 7])), st.sampled_from([None, 1, 2, 4, 7]))
def test_the_next_to_write_waits_is_after_the_last_and_comes_round_to_the_first(
    done: set[int], after: int | None
) -> None:
    book = circle()
    for each in sorted(done):
        book = ticked(book, each)
    page = page_of(book)
    people = [row.person for row in page.rows]
    waiting = [each for each in people if each not in done]
    found = next_to_write(page, after)
    place = people.index(after) + 1 if after is not None else 0
    later = [each for each in people[place:] if each in waiting]
    assert found == next(iter(later or waiting), None)


def test_a_tick_taken_off_and_a_line_emptied_leave_the_notebook_as_it_was() -> None:
    assert ticked(ticked(circle(), 1), 1, tick=False) == circle()
    page = page_of(circle())
    lined = with_line(circle(), page, 1, "the heron", today=TODAY, mint=minting_from(900))
    assert lined.said == "Tom Okafor: the heron"
    assert with_line(lined.notebook, page, 1, None, today=TODAY, mint=minting_from(901)).notebook == circle()


def test_a_tick_taken_off_keeps_what_was_written() -> None:
    book = ticked(written(circle(), 1), 1, tick=False)
    assert [row.line for row in page_of(book).rows if row.person == 1] == ["the loaf 1"]


def test_whoever_is_not_in_the_round_gets_no_card_of_it() -> None:
    with pytest.raises(RelnoteError, match="aren't in this round"):
        with_tick(circle(), page_of(circle()), 5, written=True, today=TODAY, mint=minting_from(900))


def test_a_card_is_gone_on_with_or_begun_for_the_round() -> None:
    begun = note_of(circle(), page_of(circle()), 1, today=TODAY)
    assert (begun.id, begun.to, begun.reason, begun.round) == (NEW, (1,), "year end", page_of(circle()).round)
    book = written(circle(), 1)
    assert note_of(book, page_of(book), 1, today=TODAY) in book.notes.values()


def test_how_many_are_posted_is_said() -> None:
    book = ticked(ticked(circle(), 1), 2)
    acted = into_the_post(book, page_of(book), today=TODAY, on=day("2026-11-20"), mint=minting_from(900))
    assert acted.said == "Posted Fri 20 Nov 2026 (yesterday) · 2 cards of year end"


def test_a_card_of_a_round_under_way_is_no_draft_and_one_of_an_old_round_is() -> None:
    book = written(circle(), 1, tick=False)
    now = notes_page(book, today=TODAY)
    assert (len(now.rounds), len(now.rows)) == (1, 0)
    later = notes_page(book, today=TODAY + timedelta(days=200))
    assert (len(later.rounds), len(later.rows)) == (0, 1)


def said(book: Notebook, page: RoundPage, text: str) -> list[str]:
    earlier = EarlierNotes.of(book, today=TODAY, round=page.round)
    found = marks(text, book, (2,), today=TODAY, reason="year end", earlier=earlier)
    return [mark.reason for mark in found if mark.kind == "photocopy"]


def test_a_card_is_compared_with_the_others_of_its_round_and_with_no_other_draft() -> None:
    book = circle()
    page = page_of(book)
    beside = replace(note_of(book, page, 1, today=TODAY), id=900, text=f"Dear Tom,\n{WORDS}.")
    assert "your card to Tom Okafor in this round" in said(book.with_note(beside), page, WORDS)[0]
    by_hand = replace(beside, text=None, line=WORDS)
    assert "your card to Tom Okafor in this round" in said(book.with_note(by_hand), page, WORDS)[0]
    assert said(book.with_note(replace(beside, round=None)), page, WORDS) == []
