"""The year as it was: talks by week, promises kept, what went right, who brought whom, how they answer."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Gently, Introduction
from relnote.core.reflect.answers import answers_said, how_they_answer
from relnote.core.reflect.introductions import Brought, introductions
from relnote.core.reflect.words import brought_words, good_aside, legend, square, step_of, title, year_words
from relnote.core.reflect.year import year_of, years_of
from relnote.core.reminders import Done
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.contacts import contact_of
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.core.day_notebooks import days_of_notebooks


@given(days_of_notebooks())
def test_every_talk_of_the_year_stands_in_one_week_and_one_month(made: tuple[Notebook, date]) -> None:
    book, today = made
    for year in years_of(book, today=today):
        found = year_of(book, year, today=today)
        assert sum(week.talks for week in found.weeks) == found.talks
        assert sum(len(month.talks) for month in found.months) == found.talks
        for month in found.months:
            assert sum(count or 0 for count in month.squares) == len(month.talks)


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2028])
def test_the_weeks_of_a_year_are_all_its_days_once(year: int) -> None:
    weeks = year_of(Notebook(), year, today=TODAY).weeks
    assert (weeks[0].begins, weeks[-1].ends) == (date(year, 1, 1), date(year, 12, 31))
    for one, other in pairwise(weeks):
        assert other.begins == one.ends + timedelta(days=1)


def test_plans_signals_deeds_and_what_lies_ahead_are_no_talks() -> None:
    book = notebook(
        person(1, "Tom"),
        talk(11, "2026-11-02", 1),
        talk(12, "2026-11-03", 1, channel="signal"),
        talk(13, "2026-11-30", 1, planned=True),
        talk(14, "2026-11-04", about=(1,)),
        talk(15, "2025-11-04", 1),
    )
    found = year_of(book, 2026, today=TODAY)
    assert (found.talks, found.people) == (1, 1)
    november = found.months[10]
    assert november.talks == (11,)
    assert november.squares == (0, 1, 0, 0, None, None)
    assert years_of(book, today=TODAY) == (2025, 2026)


def test_a_promise_kept_stands_with_its_day_and_one_let_go_does_not() -> None:
    by_hand, november = Done(day("2026-11-18"), say="by hand"), Done(day("2026-11-18"))
    monthly = (Done(day("2026-03-01")), Done(day("2026-04-01"), skipped=True))
    book = notebook(
        person(1, "Tom"),
        reminder(51, "promise", 1, "the letter", due=day("2026-11-19"), done=by_hand),
        reminder(52, "promise", 1, "the plan", dropped=november),
        reminder(53, "promise", 1, "the books", history=monthly),
        reminder(54, "promise", 1, "last year's", done=Done(day("2025-11-18"))),
        reminder(55, "follow-up", 1, "ring", done=november),
    )
    kept = year_of(book, 2026, today=TODAY).kept
    assert [(one.record, one.said) for one in kept] == [(51, "by hand"), (53, "")]
    assert good_aside(kept[0], today=TODAY) == "18 Nov, for Thu 19 Nov"


def test_what_went_right_and_was_put_right_stands_but_no_cheer_of_someone_met_gently() -> None:
    right = Detail(id=7, kind="gone right", text="the oven came", on=day("2026-05-02"))
    book = notebook(
        person(1, "Tom", details=(right,)),
        person(2, "Bea", details=(right,), gently=Gently(TODAY, TODAY + timedelta(days=9))),
        reminder(51, "put-right", 1, "the invoice", done=Done(day("2026-06-01"))),
        reminder(52, "put-right", 2, "the form", done=Done(day("2026-06-01"))),
    )
    assert [(one.person, one.text) for one in year_of(book, 2026, today=TODAY).gone_right] == [
        (1, "the invoice"),
        (1, "the oven came"),
    ]


def _shape(tree: Brought) -> tuple[str, list[object]]:
    return tree.name, [_shape(one) for one in tree.brought]


def test_the_tree_of_introductions_has_every_level_and_who_is_only_a_name() -> None:
    people = {
        one.id: one
        for one in (
            person(1, "Bea"),
            person(2, "Tom", introduction=Introduction(by=1, on=day("2024-03-12"), thanked=day("2024-04-01"))),
            person(3, "Nell", introduction=Introduction(by=2)),
            person(4, "Ida", introduction=Introduction(by_name="a neighbour")),
            person(5, "Jo"),
            person(6, "Kit", introduction=Introduction(by=5, on=TODAY + timedelta(days=1))),
        )
    }
    trees = introductions(people, today=TODAY)
    assert [_shape(tree) for tree in trees] == [
        ("Bea", [("Tom", [("Nell", [])])]),
        ("a neighbour", [("Ida", [])]),
    ]
    assert brought_words(trees[0].brought[0], today=TODAY) == "12 Mar 2024 · thanked"
    assert brought_words(trees[0].brought[0].brought[0], today=TODAY) == "not thanked yet"


def test_of_one_person_only_what_was_with_them_stands_and_their_branch() -> None:
    book = notebook(
        person(1, "Bea"),
        person(2, "Tom", introduction=Introduction(by=1)),
        person(3, "Nell", introduction=Introduction(by=2)),
        person(4, "Ida", introduction=Introduction(by=1)),
        talk(11, "2026-11-02", 1, 2),
        talk(12, "2026-11-03", 1),
        reminder(51, "promise", 1, "hers", done=Done(TODAY)),
        reminder(52, "promise", 2, "his", done=Done(TODAY)),
    )
    found = year_of(book, 2026, today=TODAY, person=2)
    assert (found.talks, [one.text for one in found.kept]) == (1, ["his"])
    assert [_shape(tree) for tree in found.tree] == [("Bea", [("Tom", [("Nell", [])])])]


@given(st.lists(st.none() | st.integers(1, 9), min_size=9, max_size=9))
def test_nobody_is_lost_from_the_tree_or_stands_in_it_twice(by: list[int | None]) -> None:
    people = {
        number: person(number, f"P{number}", introduction=Introduction(by=who) if who else None)
        for number, who in enumerate(by, 1)
    }

    def everyone(tree: Brought) -> list[int | None]:
        return [tree.person, *(one for each in tree.brought for one in everyone(each))]

    found = [one for tree in introductions(people, today=TODAY) for one in everyone(tree)]
    assert len(found) == len(set(found))
    brought = {number for number, who in enumerate(by, 1) if who and who != number}
    assert brought <= set(found)


def _contact(*talks: tuple[str, str, str]) -> Contact:
    made = [
        talk(number, on, 1, channel=channel, direction=direction, expects_answer=direction == "out")
        for number, (on, channel, direction) in enumerate(talks, 1)
    ]
    return contact_of(notebook(person(1, "Tom"), *made), 1, today=TODAY)


LETTERS = [(f"2026-0{month}-01", "letter", "out") for month in range(1, 4)]
ANSWERS = [(f"2026-0{month}-11", "letter", "in") for month in range(1, 4)]
EMAILS = [(f"2026-0{month}-01", "email", "out") for month in range(5, 8)]


def test_how_they_like_to_answer_is_said_from_six_on() -> None:
    assert (
        answers_said(how_they_answer(_contact(*LETTERS, *ANSWERS, *EMAILS))) == "answers letters, seldom email"
    )
    assert how_they_answer(_contact(*LETTERS, *ANSWERS, *EMAILS[1:])) == ()


def test_one_word_of_theirs_answers_one_reach_and_only_in_time() -> None:
    late = _contact(
        *[(f"2026-0{month}-01", "email", "out") for month in range(1, 7)], ("2026-09-01", "email", "in")
    )
    counts = how_they_answer(late)
    assert [(one.channel, one.reached, one.answered) for one in counts] == [("email", 6, 0)]
    assert answers_said(counts) == "seldom answers email"


def test_a_reach_that_expected_nothing_and_got_nothing_says_nothing() -> None:
    cards = [talk(number, f"2026-0{number}-01", 1, channel="letter", direction="out") for number in range(1, 8)]
    book = notebook(person(1, "Tom"), *cards)
    assert how_they_answer(contact_of(book, 1, today=TODAY)) == ()


def test_a_square_says_how_many_without_colour() -> None:
    assert "".join(square(talks, 3) for talks in (None, 0, 1, 3, 4, 6, 7, 40)) == " ·□□▣▣■■"
    assert legend(3) == "□ up to 3 talks in a week · ▣ up to 6 · ■ more"
    talks = [talk(number, "2026-11-02", 1) for number in range(1, 9)]
    assert step_of(year_of(notebook(person(1, "Tom"), *talks), 2026, today=TODAY)) == 3
    assert step_of(year_of(Notebook(), 2026, today=TODAY)) == 1


def test_the_words_of_a_year() -> None:
    book = notebook(person(1, "Tom"), talk(11, "2026-11-02", 1, channel="letter", direction="out"))
    found = year_of(book, 2026, today=TODAY)
    assert title(found) == "2026 so far"
    assert year_words(found) == "1 talk with 1 person · 1 letter of yours"
    assert year_words(year_of(book, 2025, today=TODAY)) == ""
