"""The thresholds, held to what they reached on notes they were never tuned on."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest

from relnote.core.desk.mark import Mark
from relnote.core.desk.marks import EarlierNotes, marks
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.demo.practice import practice
from tests.core.desk.letters import Labelled, labelled, sent

HALVES = ("tuned", "held")
NOTES = tuple(note for half in HALVES for note in labelled(half))
DEMO_DAY = date(2026, 11, 21)


@cache
def copies(note: Labelled) -> tuple[Mark, ...]:
    """The photocopy marks of a note against those sent before it."""
    book, posted = sent("tuned" if note in labelled("tuned") else "held")
    return of(posted[note.name], book)


def of(note: Note, book: Notebook) -> tuple[Mark, ...]:
    """The photocopy marks of a posted note, as they would have stood beside its draft."""
    assert note.posted
    assert note.text
    earlier = EarlierNotes.of(book, today=note.posted - timedelta(days=1), leave_out=note.id)
    found = marks(note.text, book, note.to, today=note.posted, reason=note.reason, earlier=earlier)
    return tuple(mark for mark in found if mark.kind == "photocopy")


def precision_and_recall(half: str) -> tuple[float, float]:
    """Of the notes that are marked how many are copies, and of the copies how many are marked."""
    marked = [note for note in labelled(half) if copies(note)]
    right = sum(1 for note in marked if note.copy_of)
    return right / len(marked), right / sum(1 for note in labelled(half) if note.copy_of)


def test_the_set_is_large_enough_and_its_halves_share_nothing() -> None:
    assert len(NOTES) >= 120
    assert all(len(labelled(half)) >= 60 for half in HALVES)
    texts = [note.text for note in NOTES]
    assert len(set(texts)) == len(texts)
    assert {note.to for note in labelled("tuned")}.isdisjoint(note.to for note in labelled("held"))


def test_each_way_of_copying_is_in_both_halves() -> None:
    ways = {"names swapped", "sentences moved", "lightly reworded", "one sentence lifted", "opening", "closing"}
    for half in HALVES:
        assert ways <= {note.how for note in labelled(half)}


def test_on_the_half_never_tuned_on_nothing_honest_is_marked_and_no_copy_is_missed() -> None:
    assert precision_and_recall("held") == (1.0, 1.0)


def test_so_it_is_on_the_half_that_was() -> None:
    assert precision_and_recall("tuned") == (1.0, 1.0)


@pytest.mark.parametrize("note", [note for note in NOTES if note.copy_of], ids=lambda note: note.name)
def test_a_copy_is_traced_to_the_note_it_was_made_from(note: Labelled) -> None:
    _book, posted = sent("tuned" if note in labelled("tuned") else "held")
    assert note.copy_of
    assert {mark.note for mark in copies(note)} == {posted[note.copy_of].id}


def test_of_the_demos_posted_notes_the_three_near_copies_are_marked_and_no_other() -> None:
    book = practice(DEMO_DAY)
    marked = {
        (book.people[note.to[0]].name, book.people[found[0].with_[0]].name)
        for note in book.notes.values()
        if note.text and (found := of(note, book))
    }
    assert marked == {
        ("Bea Lund", "Bea Lund"),
        ("Halima Yardley", "Hetty Sorrell"),
        ("Hester Vane", "Joan Pike"),
    }
