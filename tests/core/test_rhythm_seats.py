"""Order and seats: the longest beyond what is usual first, and everyone comes round."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from relnote.core.rhythm.quiet import Quiet, in_order
from relnote.core.rhythm.seats import seats
from tests.build import TODAY


def row(person: int, excess: float, name: str = "Ann", **fields: Any) -> Quiet:
    return Quiet(
        **{
            "person": person, "name": name, "last_heard": None, "last_reached": None, "signal": None,
            "silence_days": 100, "counted_days": 100, "expected_days": 42, "allowed_days": 42,
            "basis": "own", "why": "", "excess": excess, **fields,
        }
    )  # fmt: skip


def people(rows: tuple[Quiet, ...]) -> list[int]:
    return [each.person for each in rows]


def test_largest_excess_first_then_name_then_id() -> None:
    rows = [row(4, 0.5, "Bo"), row(3, 0.5, "ann"), row(2, 0.5, "Bo"), row(1, 0.2), row(9, 0.9)]

    assert people(in_order(rows, today=TODAY)) == [9, 3, 2, 4, 1]


def test_those_at_the_most_take_turns_a_day_each() -> None:
    rows = [row(1, 3.0, "Ann"), row(2, 3.0, "Bo"), row(3, 3.0, "Cy"), row(4, 2.9, "Di")]

    firsts = [people(in_order(rows, today=TODAY + timedelta(days=step)))[0] for step in range(4)]
    assert set(firsts[:3]) == {1, 2, 3}
    assert firsts[3] == firsts[0]
    assert all(people(in_order(rows, today=TODAY + timedelta(days=step)))[3] == 4 for step in range(4))


def test_two_seats_by_order_and_three_round_the_rest_by_the_days_number() -> None:
    rows = [row(10 - place, 2 - place / 10) for place in range(10)]
    rest_by_id = sorted(people(tuple(rows[2:])))
    start = 3 * TODAY.toordinal() % 8

    shown = people(seats(rows, today=TODAY))
    assert shown[:2] == [10, 9]
    assert set(shown[2:]) == {rest_by_id[(start + step) % 8] for step in range(3)}
    assert shown[2:] == sorted(shown[2:], reverse=True), "shown in the list's order"


def test_nobody_who_stands_in_a_row_above_has_a_seat() -> None:
    rows = [row(1, 0.9), row(2, 0.8), row(3, 0.7)]

    assert people(seats(rows, today=TODAY, taken={1, 3})) == [2]


def test_whoever_was_written_to_twice_has_no_seat() -> None:
    assert people(seats([row(1, 0.9, unanswered=True), row(2, 0.8)], today=TODAY)) == [2]


def test_no_more_than_five_and_nobody_twice() -> None:
    for count in range(12):
        shown = people(seats([row(each, 1.0) for each in range(count)], today=TODAY))
        assert len(shown) == len(set(shown)) == min(5, count)
