"""A draft on its way into the notebook: gone on with, kept beside what was changed elsewhere, emptied."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.desk.drafting import draft_for, drafted, holds_something, thrown_away, why_no_note
from relnote.core.desk.posting import NEW
from relnote.core.desk.source_words import written_from
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Round, Source
from relnote.core.people import Death, Detail, Introduction
from tests.build import TODAY, day, notebook, person, reminder, talk

TOM, BEA = 1, 2


def book(*notes: Note) -> Notebook:
    found = notebook(person(TOM, "Tom Okafor"), person(BEA, "Bea Lund"))
    for note in notes:
        found = found.with_note(note)
    return found


def note(id_: int = NEW, **fields: object) -> Note:
    return Note(**{"id": id_, "to": (TOM,), "made": TODAY, "text": "Dear Tom", **fields})  # type: ignore[arg-type]


def mint() -> Callable[[], int]:
    return count(500).__next__


def test_a_new_note_is_kept_under_an_id_of_its_own() -> None:
    acted, kept = drafted(book(), note(), None, today=TODAY, mint=mint())
    assert kept == note(500)
    assert acted.notebook.notes == {500: kept}
    assert acted.said == "Kept among the drafts: to Tom Okafor"
    assert acted.act == "keep a draft to Tom Okafor"


def test_a_draft_gone_on_with_stays_one_draft() -> None:
    base = note(7)
    acted, _kept = drafted(book(base), replace(base, text="Dear Tom, more"), base, today=TODAY, mint=mint())
    assert {each.text for each in acted.notebook.notes.values()} == {"Dear Tom, more"}


@pytest.mark.parametrize(
    "there", [note(7, text="theirs"), note(7, posted=TODAY), None], ids=["changed", "posted", "gone"]
)
def test_what_happened_to_it_elsewhere_stays_and_hers_stands_beside_it(there: Note | None) -> None:
    base = note(7)
    before = book(there) if there is not None else book()
    acted, kept = drafted(before, replace(base, text="mine"), base, today=TODAY, mint=mint())
    assert kept is not None
    assert kept.id == 500
    assert acted.notebook.notes.get(7) == there


def test_taking_everything_out_throws_the_draft_away() -> None:
    base = note(7)
    acted, kept = drafted(book(base), replace(base, text=None), base, today=TODAY, mint=mint())
    assert kept is None
    assert acted.notebook.notes == {}


def test_an_emptied_note_never_takes_away_what_was_changed_elsewhere() -> None:
    theirs = note(7, text="theirs")
    acted, _kept = drafted(book(theirs), note(7, text=None), note(7), today=TODAY, mint=mint())
    assert acted.notebook.notes == {7: theirs}


@settings(max_examples=40)
@given(
    text=st.none() | st.text(max_size=8),
    line=st.none() | st.text(min_size=1, max_size=8),
    ticked=st.booleans(),
    base=st.sampled_from((None, note(7), note(7, text="older"))),
    there=st.sampled_from((None, note(7), note(7, text="theirs"), note(7, posted=TODAY))),
)
def test_no_word_on_either_side_is_ever_lost(
    text: str | None, line: str | None, ticked: bool, base: Note | None, there: Note | None
) -> None:
    hers = note(7 if base else NEW, text=text, line=line, sources=(Source("detail", 3),) if ticked else ())
    before = book(there) if there is not None else book()
    acted, _kept = drafted(before, hers, base, today=TODAY, mint=mint())
    after = [replace(each, id=0) for each in acted.notebook.notes.values()]
    if holds_something(hers):
        assert replace(hers, id=0) in after
    if there is not None and there != base:
        assert there in acted.notebook.notes.values()


def test_the_newest_draft_to_just_these_people_is_gone_on_with() -> None:
    found = book(note(5, made=day("2026-11-01")), note(6), note(7, to=(TOM, BEA)), note(8, posted=TODAY))
    assert draft_for(found, (TOM,)) == note(6)
    assert draft_for(found, (BEA, TOM)) == note(7, to=(TOM, BEA))
    assert draft_for(found, (BEA,)) is None


def test_a_draft_for_something_else_and_one_of_a_round_are_left_alone() -> None:
    found = book(note(5, reason="thanks"), note(6, round=Round("clients", TODAY)))
    assert draft_for(found, (TOM,), reason="birthday") is None
    assert draft_for(found, (TOM,), reason="thanks") == note(5, reason="thanks")


def test_a_draft_is_thrown_away_and_a_posted_note_never() -> None:
    assert thrown_away(book(note(5)), 5).notebook.notes == {}
    with pytest.raises(RelnoteError):
        thrown_away(book(note(5, posted=TODAY)), 5)


def test_a_note_to_someone_who_died_is_for_those_who_knew_them() -> None:
    found = notebook(person(TOM, "Tom Okafor", died=Death(noted=TODAY)), person(BEA, "Bea Lund"))
    said = why_no_note(found, (BEA, TOM))
    assert said is not None
    assert said.startswith("Tom Okafor died.")
    assert why_no_note(found, (BEA,)) is None
    assert why_no_note(found, (99,)) == "They are no longer in the notebook."


def test_what_a_note_was_written_from_is_said_with_its_day_and_what_is_gone_is_left_out() -> None:
    detail = Detail(id=40, kind="story", text="the mice", on=TODAY)
    tom = person(TOM, "Tom Okafor", details=(detail,), introduction=Introduction(by=BEA))
    found = notebook(
        tom,
        person(BEA, "Bea Lund"),
        talk(11, "2026-09-18", TOM, text="Two shops."),
        reminder(51, "promise", TOM, "the letter"),
    ).with_note(note(60, line="Walnuts."))
    sources = (
        Source("conversation", 11, day("2026-09-18")),
        Source("detail", 40),
        Source("detail", 41),
        Source("reminder", 51),
        Source("note", 60),
        Source("introduction", BEA),
        Source("conversation", 99),
    )
    assert written_from(found, note(sources=sources)) == (
        "18 Sep 2026: Two shops.", "story: the mice", "the letter", "Walnuts.", "introduction: Bea Lund",
    )  # fmt: skip
