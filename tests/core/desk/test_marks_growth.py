"""A key's marks grow no faster than the notes and the draft do: steps are counted, not timed."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest

from benchmarks.marks import text, with_notes
from benchmarks.notebook import TODAY
from relnote.core.desk.marks import EarlierNotes, marks
from relnote.core.notebook import Notebook
from tests.guards.test_growth import steps

DRAFTS = {
    "a note": text(Random(-1)),
    "a courtesy": "It was so good to see you at the harbour. Thank you so much for the lamp.",
    "names": "Dear Ada Okafor, Tom Lund and Bea Pike met Ida Falk. ",
    "one word": "lamp " * 80,
    "another script": "你写的招牌挂在楼梯上" * 8,
    "no spaces": "harbour" * 60,
    "marks": ", . ! ’ – " * 40,
}
"""What a draft can be made of."""


@cache
def book(people: int, notes: int, *, same: bool = False) -> tuple[Notebook, EarlierNotes]:
    """The benchmark's notebook, with its notes gathered."""
    made = with_notes(people, notes, same=same)
    return made, EarlierNotes.of(made, today=TODAY)


def key(draft: str, here: tuple[Notebook, EarlierNotes]) -> int:
    """The steps of a key, all that is looked up once having been looked up."""
    notebook, earlier = here
    to = (next(iter(notebook.people)),)
    marks(draft, notebook, to, today=TODAY, earlier=earlier)
    return steps(lambda: marks(draft, notebook, to, today=TODAY, earlier=earlier))


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_four_times_the_notes_take_a_key_no_more_than_four_times_the_steps(draft: str) -> None:
    assert key(draft, book(60, 400)) <= 4 * key(draft, book(60, 100)) + 2000


def test_so_it_is_where_every_note_is_the_same_and_it_is_written_again() -> None:
    few, many = book(60, 100, same=True), book(60, 400, same=True)
    again = next(iter(few[0].notes.values())).text or ""
    sent = next(iter(many[0].notes.values())).text or ""
    assert key(sent, many) <= 5 * key(again, few) + 2000


def test_a_key_does_not_go_through_all_people_and_talks() -> None:
    draft = DRAFTS["a note"]
    assert key(draft, book(240, 100)) <= 2 * key(draft, book(60, 100)) + 2000


@pytest.mark.parametrize("part", DRAFTS.values(), ids=DRAFTS)
def test_a_draft_four_times_as_long_takes_about_four_times_the_steps(part: str) -> None:
    here = book(60, 100)
    assert key(part * 8, here) <= 6 * key(part * 2, here) + 2000


def test_gathering_grows_as_the_notes_do() -> None:
    few, many = with_notes(60, 100), with_notes(60, 400)
    EarlierNotes.of(few, today=TODAY)
    small = steps(lambda: EarlierNotes.of(few, today=TODAY))
    assert steps(lambda: EarlierNotes.of(many, today=TODAY)) <= 5 * small + 2000
