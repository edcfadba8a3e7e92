"""One line read for a form: a reminder, a circle, a cadence, what stands when someone has died."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.core.cadence import Cadence
from relnote.core.entry.reading_here import read_here
from relnote.core.entry.values import Given
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.finding import Finder
from relnote.core.left_behind import left_behind, let_go
from relnote.core.people import Detail
from relnote.core.reminders import ReminderKind
from relnote.core.reminding_words import KINDS, NOBODY, Understood, echoed, next_kind, owner_in, understand
from relnote.core.settings import Circle, Settings
from relnote.core.sorting_words import circle_meant, said_of, sorted_so
from relnote.core.sorting_words import echoed as echoed_sort
from tests.build import TODAY, day, notebook, person, reminder, talk

SET = Settings(circles=(Circle(name="clients"), Circle(name="clubs"), Circle(name="family")))
BOOK = notebook(person(1, "Tom Okafor"), person(2, "Bea Lund"), person(3, "Tom Reed"), settings=SET)
FINDER = Finder.of(BOOK, today=TODAY)


def read(text: str, *, person_id: int | None = 1, kind: ReminderKind | None = None) -> Understood:
    return understand(text, today=TODAY, finder=FINDER, person=person_id, kind=kind)


@pytest.mark.parametrize(
    ("text", "whose", "kind", "words", "due"),
    [
        ("ring again in 3 weeks", 1, "follow-up", "ring again", "2026-12-12"),
        ("! send the letter by friday", 1, "promise", "send the letter", "2026-11-27"),
        ("? did it arrive", 1, "ask", "did it arrive", None),
        ("bea: ring about the flat", 2, "follow-up", "ring about the flat", None),
        ("! Bea Lund: send it", 2, "promise", "send it", None),
        ("tom: which of the two", 1, "follow-up", "tom: which of the two", None),
        ("note: buy stamps", 1, "follow-up", "note: buy stamps", None),
    ],
)
def test_a_line_says_what_for_whom_and_when(
    text: str, whose: int, kind: str, words: str, due: str | None
) -> None:
    found = read(text)
    assert found.wanted is not None
    assert (found.person, found.wanted.kind, found.wanted.text) == (whose, kind, words)
    assert found.wanted.due == (day(due) if due else None)


@pytest.mark.parametrize("text", ["", "  ", "!", "! ", "bea:", "! bea:"])
def test_a_line_without_words_is_not_whole_and_has_nothing_wrong(text: str) -> None:
    found = read(text)
    assert not found.is_whole
    assert found.problem == ""


def test_words_for_nobody_ask_whose_they_are() -> None:
    found = read("ring again", person_id=None)
    assert echoed(found, BOOK, today=TODAY) == NOBODY
    with pytest.raises(NobodyError):
        owner_in(BOOK, found)


@given(st.text(max_size=60))
def test_any_words_are_read_or_have_a_sentence(text: str) -> None:
    found = read(text)
    assert found.is_whole or found.wanted is None
    assert isinstance(echoed(found, BOOK, today=TODAY), str)


def test_the_kinds_go_round() -> None:
    kind = KINDS[0]
    seen = [kind := next_kind(kind) for _each in KINDS]
    assert seen == [*KINDS[1:], KINDS[0]]


# -- sorting


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("cli", "clients"), ("CLIENTS", "clients"), ("cl", "cl"), ("fam", "family"), ("town  hall", "town hall")],
)
def test_a_circle_is_meant_by_its_first_letters_where_only_one_begins_so(typed: str, meant: str) -> None:
    assert circle_meant(typed, BOOK) == meant


@pytest.mark.parametrize("what", ["circle", "cadence", "spoke"])
@given(text=st.text(max_size=30))
def test_anything_typed_has_an_echo(what: str, text: str) -> None:
    assert isinstance(echoed_sort(what, text, BOOK, today=TODAY), str)


def test_never_is_a_cadence_and_nonsense_is_refused() -> None:
    assert said_of("cadence", "never", BOOK, today=TODAY).never
    assert said_of("cadence", "6 weeks", BOOK, today=TODAY).every == Cadence(6, "week")
    with pytest.raises(RelnoteError):
        said_of("cadence", "now and then", BOOK, today=TODAY)


def test_people_who_have_gone_meanwhile_are_left_out() -> None:
    said = said_of("circle", "family", BOOK, today=TODAY)
    acted = sorted_so(BOOK, (2, 99), said, today=TODAY)
    assert acted.said == "Bea Lund: family"


# -- someone died


def test_what_is_let_go_is_only_what_was_chosen_and_what_went_meanwhile_is_passed_over() -> None:
    aunt = Detail(id=7, kind="family", text="her aunt Bea Lund bakes", on=day("2026-03-03"))
    open_rows = (reminder(30, "ask", 2, "the knee"), reminder(31, "promise", 2, "the letter"))
    book = notebook(person(1, "Ann", details=(aunt,)), person(2, "Bea Lund"), *open_rows)
    keys = [key for key, _words in left_behind(book, 2)]
    assert len(keys) == 3
    after = let_go(book, tuple(key for key in keys if "31" not in key), today=TODAY).notebook
    assert [each.id for each in after.reminders.values() if each.is_open] == [31]
    assert after.people[1].details[0].ended == TODAY
    assert let_go(after, tuple(keys), today=TODAY).said == "Let go: 1 line"


def test_a_meeting_planned_with_them_is_shown_and_let_go_once() -> None:
    plan = talk(40, "2026-11-24", 2, 1, planned=True, time="10:00", text="lunch")
    book = notebook(person(1, "Ann"), person(2, "Bea Lund"), plan)
    assert left_behind(book, 2) == (("conversation:40:0", "meeting, Tue 24 Nov 2026 10:00: lunch (Ann too)"),)
    after = let_go(book, ("conversation:40:0",), today=TODAY)
    assert after.said == "Let go: 1 line"
    assert left_behind(after.notebook, 2) == ()
    assert let_go(after.notebook, ("conversation:40:0",), today=TODAY).said == "Let go: 0 lines"


# -- a line on someone's row


def test_the_row_she_is_on_is_meant_only_where_no_one_else_is_named() -> None:
    entry = read_here(["call with Bea Lund"], BOOK, today=TODAY, given=Given(page=1), finder=FINDER)
    assert entry.with_ == (2,)
    still_asked = read_here(["call with Ines Duarte"], BOOK, today=TODAY, given=Given(page=1), finder=FINDER)
    assert still_asked.with_ == ()
    only_about = read_here(
        ["in tears about Ines Duarte"], BOOK, today=TODAY, given=Given(page=1), finder=FINDER
    )
    assert only_about.with_ == (1,)
    alone = read_here(["call about the oven"], BOOK, today=TODAY, given=Given(page=1), finder=FINDER)
    assert alone.with_ == (1,)
