"""The table of five patterns a learned rhythm is judged by (product 6)."""

from __future__ import annotations

from random import Random

import pytest

from tests.rhythm_patterns import (
    RUNS,
    Figures,
    Pattern,
    figures,
    mean_figures,
    median_alone,
    monthly,
    quarterly,
    self_assessment,
    weekly,
    yearly,
)


@pytest.mark.parametrize(
    ("pattern", "listed_wrongly", "noticed"),
    [
        (self_assessment, 15, 300),
        (quarterly, 0, 110),
        (monthly, 0, 65),
        (weekly, 0, 28),
        (yearly, 0, 440),
    ],
)
def test_the_learned_rhythm_reaches_the_table(pattern: Pattern, listed_wrongly: int, noticed: int) -> None:
    """In whole days a year, and whole days after the last talk, as the table gives them."""
    reached = mean_figures(pattern)

    assert round(reached.listed_wrongly) <= listed_wrongly
    assert round(reached.noticed) <= noticed


def test_no_single_run_of_a_steady_pattern_is_ever_listed_wrongly() -> None:
    for pattern in (monthly, weekly, yearly):
        assert all(figures(pattern, Random(seed)).listed_wrongly == 0 for seed in range(RUNS))


def test_the_median_alone_would_list_people_in_bursts_most_of_the_year() -> None:
    """What the table guards against; were this to pass for the formula, the table would guard nothing."""
    assert mean_figures(quarterly, rhythm=median_alone).listed_wrongly > 100
    assert mean_figures(yearly, rhythm=median_alone).noticed > 440


def test_a_run_is_the_same_for_the_same_seed() -> None:
    assert figures(quarterly, Random(7)) == figures(quarterly, Random(7))
    assert isinstance(figures(weekly, Random(1)), Figures)
