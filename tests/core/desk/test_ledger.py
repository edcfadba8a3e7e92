"""The ledger: drafts first, newest first, and answers worked out from the log."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.desk.ledger import ledger
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Source
from tests.build import TODAY, day, talk
from tests.core.desk.notes import BEA, JOAN, TOM, note, practice


def holding(*notes: Note, book: Notebook | None = None) -> Notebook:
    book = book or practice()
    for place, each in enumerate(notes, 701):
        book = book.with_note(replace(each, id=place))
    return book


def test_drafts_stand_first_and_the_newest_note_before_the_older() -> None:
    book = holding(
        note(TOM, posted=day("2026-03-01"), line="old", made=day("2026-03-01")),
        note(BEA, text="Dear Bea", made=day("2026-11-01")),
        note(JOAN, posted=day("2026-11-20"), line="new"),
        note(TOM, text="Dear Tom", made=day("2026-11-03")),
    )

    assert [row.words for row in ledger(book, today=TODAY)] == ["Dear Tom", "Dear Bea", "new", "old"]
    assert [row.words for row in ledger(book, today=TODAY, person=TOM)] == ["Dear Tom", "old"]


def test_a_row_says_to_whom_for_what_with_what_and_its_line_before_its_text() -> None:
    (row,) = ledger(
        holding(
            note(
                TOM, BEA,
                reason="thanks", text="Dear both", line="the loaf", enclosed="a photograph", posted=TODAY,
                sources=(Source("conversation", 42),),
            )
        ),
        today=TODAY,
    )  # fmt: skip

    assert (row.names, row.reason, row.words, row.enclosed, row.prompts_used) == (
        "Tom Okafor and Bea Lund", "thanks", "the loaf", "a photograph", 1,
    )  # fmt: skip


def test_the_answer_came_the_day_one_of_them_was_first_heard() -> None:
    book = holding(
        note(TOM, BEA, posted=day("2026-11-09"), expects_answer=True, made=day("2026-11-09")),
        note(JOAN, posted=day("2026-11-18"), expects_answer=True),
        note(TOM, posted=day("2026-11-05"), made=day("2026-11-05")),
    )
    by_names = {row.names: row for row in ledger(book, today=TODAY)}

    assert by_names["Tom Okafor and Bea Lund"].answered == day("2026-11-10")
    assert by_names["Joan Pike"].answered is None
    assert by_names["Tom Okafor"].answered is None, "none was expected"


def test_an_answer_on_the_same_day_is_one() -> None:
    book = holding(note(TOM, posted=day("2026-11-10"), expects_answer=True, made=day("2026-11-10")))

    assert [row.answered for row in ledger(book, today=TODAY)] == [day("2026-11-10")]


def test_a_signal_a_reach_of_hers_and_a_plan_are_no_answer() -> None:
    book = holding(note(JOAN, posted=day("2026-11-18"), expects_answer=True))
    for each in (
        talk(71, "2026-11-19", JOAN, channel="signal", direction="in"),
        talk(72, "2026-11-19", JOAN, channel="email", direction="out"),
        talk(73, "2026-11-19", JOAN, channel="call", planned=True),
        talk(74, "2026-11-19", TOM, about=(JOAN,)),
    ):
        book = book.with_conversation(each)

    assert [row.answered for row in ledger(book, today=TODAY)] == [None]


@given(st.lists(st.integers(min_value=0, max_value=30), max_size=8), st.booleans())
def test_the_order_is_that_of_the_days_whatever_the_order_of_the_records(back: list[int], turned: bool) -> None:
    notes = [note(TOM, posted=TODAY - timedelta(days=each), made=TODAY - timedelta(days=40)) for each in back]
    book = holding(*notes)
    if turned:
        book = replace(book, notes=dict(reversed(list(book.notes.items()))))

    assert [row.posted for row in ledger(book, today=TODAY)] == sorted(
        (each.posted for each in notes if each.posted), reverse=True
    )
