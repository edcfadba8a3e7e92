"""A round takes a circle through the post: who, where to, one own line each, ticked, posted together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.desk.posting import PostedAlreadyError, post
from relnote.core.desk.round_alike import round_marks
from relnote.core.desk.round_page import read_round, round_text
from relnote.core.desk.rounds import (
    OwnLine,
    RoundPage,
    how_far,
    post_round,
    round_of,
    with_round_line,
)
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Address, Death, Membership, Rest
from tests.build import LONG_AGO, TODAY, day, notebook, person, talk
from tests.core.desk.notes import minting_from, note

CLIENTS = (Membership("clients", LONG_AGO),)
HOME = Address(street="3 Quay Row", locality="Dunmore", learned=day("2025-03-04"))


def circle() -> Notebook:
    """Six clients, of whom one died, one rests and one is back after a rest; and somebody else."""
    return notebook(
        person(1, "Tom Okafor", circles=CLIENTS, addresses=(HOME,)),
        person(2, "Bea Lund", circles=CLIENTS),
        person(3, "Walter Garraway", circles=CLIENTS, died=Death(noted=TODAY)),
        person(4, "Ida: Falk", circles=CLIENTS),
        person(5, "Joan Pike"),
        person(6, "Wilf Tranter", circles=CLIENTS, rests=(Rest(on=day("2026-04-24")),)),
        person(7, "Otto Brandt", circles=CLIENTS, rests=(Rest(on=day("2026-04-24")),)),
        talk(71, "2026-11-01", 7),
    )


def page_of(book: Notebook, *, today: date = TODAY) -> RoundPage:
    return round_of(book, "Clients", today=today, reason="year end")


def written(book: Notebook, *people: int, line: str = "the loaf", tick: bool = True) -> Notebook:
    for each in people:
        own = f"{line} {each}"
        book = with_round_line(
            book, page_of(book), each, line=own, written=tick, today=TODAY, mint=minting_from(900 + each)
        )
    return book


def test_a_round_is_everyone_living_in_the_circle_with_the_address_and_since_when() -> None:
    page = page_of(circle())

    assert [row.name for row in page.rows] == ["Bea Lund", "Ida: Falk", "Otto Brandt", "Tom Okafor"]
    assert page.left_out == ("Walter Garraway", "Wilf Tranter")
    assert (page.rows[3].address, page.rows[3].learned) == (("3 Quay Row", "Dunmore"), day("2025-03-04"))
    assert page.round.circle == "clients"


def test_nobody_in_a_circle_is_said() -> None:
    with pytest.raises(NobodyError, match="nowhere"):
        round_of(circle(), "nowhere", today=TODAY)


def test_what_a_round_is_for_names_the_one_that_is_under_way() -> None:
    book = written(circle(), 1)

    assert round_of(book, "Year End", today=TODAY).round == page_of(book).round
    with pytest.raises(NobodyError, match="--round 'clients' --for 'year end'"):
        round_of(circle(), "year end", today=TODAY)
    with pytest.raises(NobodyError):
        round_of(book, "year end", today=TODAY + timedelta(days=121))


def test_of_two_circles_that_go_out_for_the_same_neither_is_taken() -> None:
    book = written(circle(), 1)
    family = round_of(
        book.with_person(replace(book.people[5], circles=(Membership("family", LONG_AGO),))),
        "family",
        today=TODAY,
        reason="year end",
    )
    both = with_round_line(
        book.with_person(replace(book.people[5], circles=(Membership("family", LONG_AGO),))),
        family,
        5,
        line="the bellows",
        written=False,
        today=TODAY,
        mint=minting_from(950),
    )

    with pytest.raises(NobodyError):
        round_of(both, "year end", today=TODAY)


def test_how_far_it_is_counts_each_once_and_whose_address_is_not_known() -> None:
    book = written(circle(), 1)
    assert how_far(page_of(book)) == "clients: 1 written, 3 to write; no address for 3"

    sent = post_round(book, page_of(book), today=TODAY, on=TODAY, mint=minting_from(970)).notebook
    assert how_far(page_of(sent)) == "clients: 1 posted, 0 written, 3 to write; no address for 3"


def test_the_same_few_words_twice_in_a_round_are_said() -> None:
    lines = [OwnLine(1, "the heron", written=True), OwnLine(2, "The  heron", written=True)]
    other = OwnLine(4, "the loaf", written=True)

    assert round_marks(circle(), page_of(circle()), [*lines, other], today=TODAY) == (
        "Tom Okafor: reads like the line for Bea Lund",
        "Bea Lund: reads like the line for Tom Okafor",
    )


def test_an_own_line_and_a_tick_are_kept_and_the_round_goes_on() -> None:
    book = written(circle(), 1)
    later = page_of(book, today=TODAY + timedelta(days=30))

    tom = next(row for row in later.rows if row.person == 1)
    assert (tom.line, tom.written, tom.posted) == ("the loaf 1", TODAY, None)
    assert later.round.began == TODAY


def test_a_year_later_a_new_round_begins() -> None:
    later = page_of(written(circle(), 1), today=TODAY + timedelta(days=365))

    assert {row.line for row in later.rows} == {None}
    assert later.round.began == TODAY + timedelta(days=365)


def test_what_is_written_goes_to_the_post_together_and_the_rest_waits() -> None:
    book = written(written(circle(), 1, 2), 4, tick=False)
    done = post_round(book, page_of(book), today=TODAY, on=TODAY, mint=minting_from(2000))

    rows = {row.person: row for row in page_of(done.notebook).rows}
    assert (rows[1].posted, rows[2].posted, rows[4].posted) == (TODAY, TODAY, None)
    assert len(done.notebook.conversations) == 3
    assert done.act == "post 2 cards of year end"
    texts = sorted(each.text for each in done.notebook.conversations.values() if each.text)
    assert texts == [
        "the loaf 1",
        "the loaf 2",
    ]


def test_one_who_dies_during_the_round_gets_no_card_and_holds_nobody_up() -> None:
    book = written(circle(), 1, 2)
    died = Death(noted=TODAY, on=PartialDay(year=2026, month=11, day=20))
    book = book.with_person(replace(book.people[1], died=died))

    after = post_round(book, page_of(book), today=TODAY, on=TODAY, mint=minting_from(2000)).notebook

    assert [row.person for row in page_of(after).rows if row.posted] == [2]
    assert "Tom Okafor" in page_of(after).left_out


def test_a_round_without_a_tick_is_not_posted_nor_is_one_posted_twice() -> None:
    book = written(circle(), 1)
    with pytest.raises(RelnoteError, match="ticked"):
        post_round(circle(), page_of(circle()), today=TODAY, on=TODAY, mint=minting_from(900))

    after = post_round(book, page_of(book), today=TODAY, on=TODAY, mint=minting_from(2000)).notebook
    with pytest.raises(RelnoteError, match="ticked"):
        post_round(after, page_of(after), today=TODAY, on=TODAY, mint=minting_from(3000))
    (row,) = [each for each in page_of(after).rows if each.posted]
    with pytest.raises(PostedAlreadyError):
        post(after, after.notes[row.note or 0], today=TODAY, on=TODAY, mint=minting_from(3000))


def test_a_line_written_after_it_was_posted_changes_nothing() -> None:
    book = written(circle(), 1)
    after = post_round(book, page_of(book), today=TODAY, on=TODAY, mint=minting_from(2000)).notebook

    assert written(after, 1, line="another") == after


def test_two_lines_that_are_one_are_marked_for_both() -> None:
    same = "Your ledger came wrapped in the sails of your grandfather's boat and smelled of it all week."
    lines = [
        OwnLine(1, same, written=False),
        OwnLine(2, same, written=False),
        OwnLine(4, "Quinces, and the ladder you never came down from.", written=False),
    ]

    said = round_marks(circle(), page_of(circle()), lines, today=TODAY)

    assert said == (
        "Tom Okafor: reads like the line for Bea Lund",
        "Bea Lund: reads like the line for Tom Okafor",
    )


def test_a_note_to_one_of_them_alone_is_no_part_of_the_round() -> None:
    book = circle().with_note(note(1, text="Dear Tom"))

    assert {row.note for row in page_of(book).rows} == {None}


REFS = ("k3f", "q2a", "b4b", "z7c")


def test_the_page_for_the_editor_comes_back_as_it_went() -> None:
    book = written(written(circle(), 1), 4, tick=False)
    page = page_of(book)

    assert read_round(round_text(page, refs=REFS), page, refs=REFS) == (
        OwnLine(2, None, written=False),
        OwnLine(4, "the loaf 4", written=False),
        OwnLine(7, None, written=False),
        OwnLine(1, "the loaf 1", written=True),
    )


def test_a_line_that_is_gone_or_unreadable_leaves_them_as_they_were() -> None:
    page = page_of(circle())

    left = "[x] k3f Bea Lund: the scan: done\n# a remark\nq2a Ida\n[x] nobody: x\n"
    assert read_round(left, page, refs=REFS) == (OwnLine(2, "the scan: done", written=True),)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.text(alphabet="ab :[]x#é王", max_size=12).map(lambda text: " ".join(text.split())),
                  st.booleans()),
        min_size=4, max_size=4,
    )
)  # fmt: skip
def test_whatever_she_writes_on_a_line_is_kept(lines: list[tuple[str, bool]]) -> None:
    page = page_of(circle())
    sent = round_text(page, refs=REFS).split("\n")
    places = [at for at, line in enumerate(sent) if line.startswith("[ ]")]
    for at, (words, tick) in zip(places, lines, strict=True):
        sent[at] = f"{sent[at].replace('[ ]', '[x]' if tick else '[ ]', 1)} {words}"

    read = read_round("\n".join(sent), page, refs=REFS)

    assert [(each.line or "", each.written) for each in read] == lines
