"""Quiet seasons: which days are at rest, and the line that stands in the list's place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from relnote.core.rhythm.seasons import days_at_rest, last_day_of_rest, season_line
from relnote.core.settings import Season, Settings
from tests.build import day

FILING = Season(name="filing", start=day("2020-01-01"), end=day("2020-01-31"), yearly=True)
NEW_YEAR = Season(name="holidays", start=day("2020-12-20"), end=day("2021-01-06"), yearly=True)


def line(on: str, *seasons: Season) -> str | None:
    return season_line(Settings(seasons=seasons), today=day(on))


def test_both_ends_are_included() -> None:
    assert line("2027-01-01", FILING) == "Resting until 31 Jan"
    assert line("2027-01-31", FILING) == "Resting until 31 Jan"
    assert line("2026-12-31", FILING) is None
    assert line("2027-02-01", FILING) is None


@pytest.mark.parametrize("on", ["2026-12-20", "2026-12-31", "2027-01-01", "2027-01-06"])
def test_a_yearly_season_may_cross_new_year(on: str) -> None:
    assert line(on, NEW_YEAR) == "Resting until 6 Jan"


def test_seasons_that_touch_are_one_rest() -> None:
    later = Season(name="away", start=day("2027-01-07"), end=day("2027-01-20"))

    assert line("2026-12-27", NEW_YEAR, later) == "Resting until 20 Jan"


def test_a_season_of_a_circle_names_it() -> None:
    clients = Season(
        name="filing", start=day("2027-01-01"), end=day("2027-01-31"), circles=("clients", "suppliers")
    )

    assert line("2027-01-15", clients) == "Resting: clients and suppliers until 31 Jan"


def test_a_season_once_does_not_come_back() -> None:
    once = Season(name="away", start=day("2027-01-07"), end=day("2027-01-20"))

    assert line("2028-01-10", once) is None


def test_overlapping_days_count_once() -> None:
    both = (FILING, Season(name="away", start=day("2027-01-20"), end=day("2027-02-05")))

    assert days_at_rest(both, day("2026-12-31"), day("2027-03-01")) == 36


def test_the_day_heard_is_no_day_of_silence_and_today_is() -> None:
    assert days_at_rest((FILING,), day("2027-01-10"), day("2027-01-10")) == 0
    assert days_at_rest((FILING,), day("2027-01-10"), day("2027-01-11")) == 1


def test_a_season_of_29_february_ends_on_the_28th_in_other_years() -> None:
    leap = Season(name="leap", start=day("2024-02-20"), end=day("2024-02-29"), yearly=True)

    assert last_day_of_rest((leap,), day("2027-02-25")) == day("2027-02-28")
    assert last_day_of_rest((leap,), day("2028-02-25")) == day("2028-02-29")


@pytest.mark.parametrize("season", [FILING, NEW_YEAR])
def test_counting_by_stretches_is_counting_day_by_day(season: Season) -> None:
    start = date(2025, 11, 3)
    for length in range(0, 900, 37):
        until = start + timedelta(days=length)
        days = (start + timedelta(days=step) for step in range(1, length + 1))
        one_by_one = sum(last_day_of_rest((season,), each) is not None for each in days)
        assert days_at_rest((season,), start, until) == one_by_one
