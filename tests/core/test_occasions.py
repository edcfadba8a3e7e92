"""Birthdays and other dates: the next one, the age, the post."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.core.occasions import in_year, is_round, next_on, post_by, turning
from relnote.core.partial import PartialDay
from tests.build import TODAY, day

LEAPLING = PartialDay(year=1980, month=2, day=29)


def test_a_birthday_on_29_february_is_kept_on_the_28th() -> None:
    assert next_on(LEAPLING, today=TODAY) == day("2027-02-28")


def test_or_on_1_march_as_set_for_them() -> None:
    assert next_on(LEAPLING, today=TODAY, leap_day="1 mar") == day("2027-03-01")


def test_and_on_its_own_day_in_a_leap_year() -> None:
    assert next_on(LEAPLING, today=day("2028-02-28"), leap_day="1 mar") == day("2028-02-29")


def test_a_birthday_today_is_today_and_yesterdays_is_a_year_away() -> None:
    assert next_on(PartialDay(month=11, day=21), today=TODAY) == TODAY
    assert next_on(PartialDay(month=11, day=20), today=TODAY) == day("2027-11-20")


@pytest.mark.parametrize("partial", [PartialDay(year=1980), PartialDay(year=1980, month=6)])
def test_without_its_day_there_is_nothing_to_greet(partial: PartialDay) -> None:
    assert next_on(partial, today=TODAY) is None


def test_a_date_that_begins_in_the_future_waits_for_its_year() -> None:
    assert next_on(PartialDay(year=2028, month=5, day=3), today=TODAY) == day("2028-05-03")


def test_turning_needs_a_year_and_the_day_itself_is_no_age() -> None:
    assert turning(PartialDay(year=1966, month=11, day=26), day("2026-11-26")) == 60
    assert turning(PartialDay(month=11, day=26), day("2026-11-26")) is None
    assert turning(PartialDay(year=2026, month=11, day=26), day("2026-11-26")) is None


def test_round_ages_are_the_tens_and_the_quarters_of_a_hundred() -> None:
    assert [years for years in range(1, 101) if is_round(years)] == [
        10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("on", "posted"),
    [
        ("2026-11-26", "2026-11-24"),  # Thursday: by Tuesday
        ("2026-11-24", "2026-11-21"),  # Tuesday: Monday and Saturday are days of post, Sunday none
        ("2026-11-23", "2026-11-20"),  # Monday: by Friday
        ("2026-11-22", "2026-11-20"),  # Sunday: by Friday
    ],
)
def test_a_card_is_posted_two_days_of_post_before(on: str, posted: str) -> None:
    assert post_by(day(on), post_days=2) == day(posted)


def test_with_no_days_of_post_a_sunday_is_still_none() -> None:
    assert post_by(day("2026-11-22"), post_days=0) == day("2026-11-21")
    assert post_by(day("2026-11-26"), post_days=0) == day("2026-11-26")


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 9))
def test_nothing_is_posted_on_a_sunday_and_more_days_are_never_later(on: date, days: int) -> None:
    posted = post_by(on, post_days=days)
    assert posted <= on
    assert posted.weekday() != 6
    assert post_by(on, post_days=days + 1) < posted


@given(
    st.dates(date(1900, 1, 1), date(2020, 1, 1)),
    st.dates(date(2020, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["28 feb", "1 mar"]),
)
def test_the_next_one_is_the_first_day_not_before_today(born: date, today: date, leap_day: str) -> None:
    partial = PartialDay.of(born)
    kept = "28 feb" if leap_day == "28 feb" else "1 mar"
    on = next_on(partial, today=today, leap_day="28 feb" if kept == "28 feb" else "1 mar")
    assert on is not None
    assert today <= on <= today + timedelta(days=366)
    assert in_year(partial, on.year, leap_day="28 feb" if kept == "28 feb" else "1 mar") == on
