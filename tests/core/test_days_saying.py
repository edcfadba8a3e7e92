"""Days as they are shown: the echo, how long ago, how far ahead."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.core.days import ago, ahead, echo, named_day, said_day, said_partial, said_span
from relnote.core.partial import PartialDay
from tests.build import TODAY, day


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-11-20", "Fri 20 Nov 2026 (yesterday)"),
        ("2026-11-21", "Sat 21 Nov 2026 (today)"),
        ("2026-11-22", "Sun 22 Nov 2026 (tomorrow)"),
        ("2026-11-24", "Tue 24 Nov 2026 (in 3 days)"),
        ("2026-09-18", "Fri 18 Sep 2026 (9 weeks ago)"),
    ],
)
def test_the_echo_is_the_whole_day_and_how_far_it_is(on: str, said: str) -> None:
    assert echo(day(on), today=TODAY) == said


def test_the_echo_keeps_the_time() -> None:
    assert echo(day("2026-11-24"), today=TODAY, time="10:00") == "Tue 24 Nov 2026 10:00 (in 3 days)"


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "0 days"), (1, "1 day"), (13, "13 days"), (14, "2 weeks"), (52, "7 weeks"), (64, "9 weeks"),
     (88, "13 weeks"), (103, "15 weeks"), (152, "5 months"), (426, "14 months"), (731, "2 years")],
)  # fmt: skip
def test_a_span_is_said_in_the_unit_people_would_use(days: int, said: str) -> None:
    assert said_span(days) == said


def test_a_day_of_another_year_says_its_year_unless_it_is_near() -> None:
    assert said_day(day("2026-09-18"), today=TODAY) == "18 Sep"
    assert said_day(day("2025-09-18"), today=TODAY) == "18 Sep 2025"
    assert said_day(day("2026-12-20"), today=date(2027, 2, 1)) == "20 Dec"
    assert named_day(day("2026-11-27"), today=TODAY) == "Fri 27 Nov"


def test_ago_and_ahead_say_the_near_days_by_name() -> None:
    assert ago(day("2026-11-20"), today=TODAY) == "yesterday"
    assert ago(TODAY, today=TODAY) == "today"
    assert ago(day("2026-09-18"), today=TODAY) == "9 weeks ago"
    assert ahead(day("2026-11-22"), today=TODAY) == "tomorrow"
    assert ahead(day("2026-11-26"), today=TODAY) == "on Thursday"
    assert ahead(day("2026-11-30"), today=TODAY) == "in 9 days"


def test_a_partial_day_says_only_what_is_known() -> None:
    assert said_partial(PartialDay(month=6, day=12)) == "12 June"
    assert said_partial(PartialDay(year=1980, month=6)) == "June 1980"
    assert said_partial(PartialDay(year=1980)) == "1980"
