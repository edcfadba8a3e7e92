"""Waiting for your answer: whose word was last, and what ends the waiting."""

from datetime import timedelta
from typing import Any

import pytest

from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import Reply
from relnote.core.people import Choice, Relation
from tests.build import TODAY, day, notebook, person, talk

JOAN = person(1, "Joan Pike", pronouns="she/her")


def letter(id_: int, on: str, *with_: int, **fields: Any) -> Any:
    return talk(id_, on, *with_, **{"channel": "letter", "direction": "in", **fields})


def replies(*records: Any, today: Any = TODAY) -> tuple[Reply, ...]:
    return agenda(notebook(JOAN, *records), today=today).replies_owed


def test_her_letter_four_days_ago_waits() -> None:
    (row,) = replies(letter(10, "2026-11-17", 1))
    assert (row.since, row.channel, row.days) == (day("2026-11-17"), "letter", 4)
    assert row.words == "her letter came 4 days ago"


def test_he_or_she_only_where_pronouns_are_filled_in() -> None:
    (row,) = agenda(
        notebook(person(2, "Sam Quillon"), letter(10, "2026-11-20", 2, channel="missed")), today=TODAY
    ).replies_owed
    assert row.words == "they rang yesterday"


def test_todays_letter_waits_from_tomorrow() -> None:
    assert not replies(letter(10, "2026-11-21", 1))


@pytest.mark.parametrize("channel", ["letter", "email", "message", "social", "missed"])
def test_each_channel_that_waits(channel: str) -> None:
    assert replies(letter(10, "2026-11-17", 1, channel=channel))


@pytest.mark.parametrize("channel", ["call", "meeting", "meal", "video", "signal"])
def test_no_other_channel_waits(channel: str) -> None:
    assert not replies(letter(10, "2026-11-17", 1, channel=channel))


@pytest.mark.parametrize("direction", ["out", "both"])
@pytest.mark.parametrize("on", ["2026-11-17", "2026-11-19"])
def test_an_answer_ends_it_on_the_same_day_too_whichever_came_first(direction: str, on: str) -> None:
    answer = talk(9, on, 1, direction=direction)
    assert not replies(letter(10, "2026-11-17", 1), answer)
    assert not replies(letter(10, "2026-11-17", 1), talk(11, on, 1, direction=direction))


def test_what_went_before_answers_nothing() -> None:
    assert replies(letter(10, "2026-11-17", 1), talk(11, "2026-11-16", 1))


@pytest.mark.parametrize(
    "other",
    [
        talk(11, "2026-11-19", 2),
        talk(11, "2026-11-19", 2, about=(1,)),
        talk(11, "2026-11-19", about=(1,), direction="out"),
        talk(11, "2026-11-19", 1, planned=True),
        talk(11, "2026-11-19", 1, channel="signal", direction="out"),
    ],
)
def test_a_mention_a_deed_a_plan_or_a_signal_answers_nothing(other: Any) -> None:
    assert replies(letter(10, "2026-11-17", 1), person(2, "Bea Lund"), other)


def test_an_answer_to_one_of_the_household_answers_nobody_else() -> None:
    joan = person(1, "Joan Pike", related=(Relation(kind="husband", person=2, household=True),))
    found = agenda(
        notebook(joan, person(2, "Rolf Pike"), letter(10, "2026-11-17", 1), talk(11, "2026-11-19", 2)),
        today=TODAY,
    )
    assert [row.person.name for row in found.replies_owed] == ["Joan Pike"]


@pytest.mark.parametrize("how", ["done", "drop"])
def test_saying_that_none_is_needed_ends_it_until_they_write_again(how: Any) -> None:
    settled = letter(10, "2026-11-12", 1, choices=(Choice(row="reply", how=how, on=day("2026-11-14")),))
    assert not replies(settled)
    assert [row.record for row in replies(settled, letter(11, "2026-11-17", 1))] == [11]


def test_not_before_a_day() -> None:
    snoozed = letter(
        10,
        "2026-11-12",
        1,
        choices=(Choice(row="reply", how="snooze", on=day("2026-11-14"), until=day("2026-11-22")),),
    )
    assert not replies(snoozed)
    assert replies(snoozed, today=day("2026-11-22"))


def test_of_one_talk_with_two_each_is_answered_alone() -> None:
    both = letter(10, "2026-11-17", 1, 2, choices=(Choice(row="reply:1", how="done", on=TODAY),))
    found = replies(both, person(2, "Rolf Pike"))
    assert [row.person.name for row in found] == ["Rolf Pike"]


def test_one_row_a_person_for_the_newest_word() -> None:
    assert [row.record for row in replies(letter(10, "2026-11-12", 1), letter(11, "2026-11-17", 1))] == [11]


def test_after_sixty_days_it_is_left_to_the_brief() -> None:
    assert replies(letter(10, (TODAY - timedelta(days=60)).isoformat(), 1))
    assert not replies(letter(10, (TODAY - timedelta(days=61)).isoformat(), 1))


def test_what_was_imported_waits_for_nothing() -> None:
    assert not replies(letter(10, "2026-11-17", 1, imported=True))


def test_the_newest_word_stands_first() -> None:
    found = replies(letter(10, "2026-11-12", 1), letter(11, "2026-11-17", 2), person(2, "Sam Quillon"))
    assert [row.person.name for row in found] == ["Sam Quillon", "Joan Pike"]
