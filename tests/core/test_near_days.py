"""The near days of a snooze, and any other day that is typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.core.near_days import near_days, picked, read_until
from tests.build import TODAY, day


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_near_days_are_ahead_and_no_day_stands_there_twice(today: date) -> None:
    days = [near.day for near in near_days(today)]
    assert all(one > today for one in days)
    assert len(set(days)) == len(days) >= 4


def test_on_a_sunday_tomorrow_is_monday_and_stands_there_once() -> None:
    assert [near.words for near in near_days(day("2026-11-22"))][:2] == ["tomorrow", "in a week"]


@pytest.mark.parametrize(("typed", "words"), [("1", "tomorrow"), (" 3 ", "in a week"), ("5", "in a month")])
def test_a_number_alone_is_a_near_day(typed: str, words: str) -> None:
    near = picked(typed, near_days(TODAY))
    assert near is not None
    assert near.words == words


@pytest.mark.parametrize("typed", ["", "0", "6", "9", "3 weeks", "12", "²", "x"])
def test_anything_else_is_none_of_them(typed: str) -> None:
    assert picked(typed, near_days(TODAY)) is None


def test_a_day_is_echoed_with_its_time() -> None:
    until = read_until("thursday 10:00", today=TODAY, day_first=None)
    assert until.moment is not None
    assert (until.moment.day, until.moment.time) == (day("2026-11-26"), "10:00")
    assert until.said == "Thu 26 Nov 2026 10:00 (in 5 days)"


@pytest.mark.parametrize("typed", ["today", "yesterday", "2026-11-20"])
def test_a_day_that_is_not_ahead_is_said_to_be_none(typed: str) -> None:
    until = read_until(typed, today=TODAY, day_first=None)
    assert until.moment is None
    assert until.said.endswith("is not after today.")


def test_a_day_that_does_not_exist_names_the_nearest() -> None:
    until = read_until("30 february", today=TODAY, day_first=None)
    assert until.moment is None
    assert "28 Feb" in until.said
