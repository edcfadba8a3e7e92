"""How often: read as people say it, counted from its start on the calendar."""

from __future__ import annotations

import pytest

from relnote.core.cadence import Cadence, ending_cadence, next_after, nth, plus, read_cadence, said_cadence
from relnote.core.errors import DayError
from tests.build import day


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("every 6 weeks", Cadence(6, "week")),
        ("6w", Cadence(6, "week")),
        ("6 weeks", Cadence(6, "week")),
        ("every quarter", Cadence(3, "month")),
        ("quarterly", Cadence(3, "month")),
        ("every year", Cadence(1, "year")),
        ("Yearly", Cadence(1, "year")),
        ("weekly", Cadence(1, "week")),
        ("every other month", Cadence(2, "month")),
        ("every two weeks", Cadence(2, "week")),
        ("fortnight", Cadence(2, "week")),
        ("month", Cadence(1, "month")),
        ("2 quarters", Cadence(6, "month")),
    ],
)
def test_a_cadence_is_read_as_people_say_it(text: str, cadence: Cadence) -> None:
    assert read_cadence(text) == cadence


@pytest.mark.parametrize(
    "text", ["", "sometimes", "every", "0 weeks", "every 99999 years", "-2w", "every friday"]
)
def test_what_says_no_cadence_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(DayError, match="every 6 weeks"):
        read_cadence(text)


def test_monthly_from_31_january_is_28_february_and_then_31_march() -> None:
    monthly = Cadence(1, "month")
    start = day("2026-01-31")
    assert [nth(start, monthly, place).isoformat() for place in (1, 2, 3)] == [
        "2026-02-28", "2026-03-31", "2026-04-30",
    ]  # fmt: skip
    assert next_after(start, monthly, day("2026-02-28")) == day("2026-03-31")


def test_yearly_from_29_february_comes_back_to_it() -> None:
    assert nth(day("2024-02-29"), Cadence(1, "year"), 1) == day("2025-02-28")
    assert nth(day("2024-02-29"), Cadence(1, "year"), 4) == day("2028-02-29")


def test_two_months_from_18_september_is_18_november() -> None:
    assert plus(day("2026-09-18"), Cadence(2, "month")) == day("2026-11-18")


def test_a_quarter_is_said_as_one() -> None:
    assert said_cadence(Cadence(3, "month")) == "every quarter"
    assert said_cadence(Cadence(1, "week")) == "every week"


def test_the_cadence_that_ends_a_line_leaves_its_text() -> None:
    assert ending_cadence("ask about the oven every quarter") == ("ask about the oven", Cadence(3, "month"), 19)
    assert ending_cadence("every so often") is None
    assert ending_cadence("he rings every week about it") is None
