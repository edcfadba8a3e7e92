"""Sorting says of several at once who they are to her."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.cadence import Cadence
from relnote.core.errors import EntryError
from relnote.core.partial import PartialDay
from relnote.core.people import Death
from relnote.core.sorting import Sorted, numbers_in, sort_people, spoken_about, unsorted
from tests.build import TODAY, notebook, person

BOOK = notebook(
    person(1, "Zed", kept=None),
    person(2, "amy", kept=None),
    person(3, "Kept"),
    person(4, "Gone", kept=None, died=Death(noted=TODAY)),
)


def test_those_nobody_kept_are_left_to_sort_by_name() -> None:
    assert [each.name for each in unsorted(BOOK)] == ["amy", "Zed"]


def test_all_of_it_is_said_of_each() -> None:
    said = Sorted(circle="clients", every=Cadence(6, "week"), last_spoke=PartialDay(year=2026, month=10))
    after = sort_people(BOOK, (1, 2), said, today=TODAY)
    for each in (after.people[1], after.people[2]):
        assert (each.circles[0].circle, each.kept) == ("clients", TODAY)
        assert each.wish is not None
        assert (each.wish.every, each.last_spoke) == (Cadence(6, "week"), PartialDay(year=2026, month=10))
    assert unsorted(after) == ()


@pytest.mark.parametrize(
    ("word", "about"),
    [
        ("this week", PartialDay.of(TODAY)),
        ("month", PartialDay(year=2026, month=10)),
        ("Season", PartialDay(year=2026, month=8)),
        ("last year", PartialDay(year=2025)),
        ("longer", PartialDay(year=2024)),
    ],
)
def test_how_long_ago_is_as_precise_as_it_was_said(word: str, about: PartialDay) -> None:
    assert spoken_about(word, today=TODAY) == about


@given(today=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_longer_ago_is_never_later(today: date) -> None:
    days = [spoken_about(word, today=today).last for word in ("this week", "month", "season", "longer")]
    assert all(day is not None for day in days)
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]


@pytest.mark.parametrize("word", ["", "decade", "weekly", "last"])
def test_another_word_is_refused(word: str) -> None:
    with pytest.raises(EntryError):
        spoken_about(word, today=TODAY)


@pytest.mark.parametrize(
    ("text", "places"),
    [("1", (0,)), ("1-3 5", (0, 1, 2, 4)), ("5,1", (0, 4)), ("2-2 2", (1,)), ("all", (0, 1, 2, 3, 4))],
)
def test_numbers_and_ranges_are_places(text: str, places: tuple[int, ...]) -> None:
    assert numbers_in(text, among=5) == places


@pytest.mark.parametrize("text", ["0", "6", "3-1", "a", "1-", "-2", "1--2", "²"])
def test_numbers_that_are_not_there_are_refused(text: str) -> None:
    with pytest.raises(EntryError):
        numbers_in(text, among=5)


@settings(max_examples=50)
@given(chosen=st.sets(st.integers(0, 19), min_size=1))
def test_every_set_of_numbers_reads_back(chosen: set[int]) -> None:
    text = " ".join(str(place + 1) for place in chosen)
    assert set(numbers_in(text, among=20)) == chosen
