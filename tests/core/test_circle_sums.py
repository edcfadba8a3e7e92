"""What the circles ask for beside what was had: nobody counted twice, the dead and the resting not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from relnote.core.cadence import Cadence
from relnote.core.circle_sums import circle_sums, said_sum
from relnote.core.notebook import Notebook
from relnote.core.people import Death, Membership, Person, Rest, Wish
from relnote.core.rhythm.contacts import contacts
from relnote.core.settings import Circle, Settings
from tests.build import LONG_AGO, TODAY, notebook, person, talk

WEEKLY, MONTHLY = Cadence(1, "week"), Cadence(4, "week")
SET = Settings(circles=(Circle(name="clients", every=WEEKLY), Circle(name="suppliers", every=MONTHLY),
                        Circle(name="family")))  # fmt: skip


def member(id_: int, *circles: str, **fields: object) -> Person:
    return person(id_, f"P{id_}", circles=tuple(Membership(each, LONG_AGO) for each in circles), **fields)


def said(book: Notebook) -> str:
    return said_sum(circle_sums(book, contacts(book, today=TODAY), today=TODAY))


def test_someone_in_two_circles_counts_in_each_and_once_in_all() -> None:
    book = notebook(member(1, "clients", "suppliers"), settings=SET)
    found = circle_sums(book, contacts(book, today=TODAY), today=TODAY)
    assert [each.people for each in found.circles] == [1, 1, 0]
    assert found.asks == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"died": Death(noted=TODAY)},
        {"rests": (Rest(on=TODAY),)},
        {"wish": Wish(LONG_AGO, None, never=True)},
    ],
    ids=["died", "resting", "never"],
)
def test_the_dead_the_resting_and_those_never_to_be_reminded_ask_for_nothing(fields: dict[str, object]) -> None:
    book = notebook(member(1, "clients", **fields), settings=SET)
    assert circle_sums(book, contacts(book, today=TODAY), today=TODAY).asks == 0
    assert said(book) == "No cadence is set: nobody is asked for."


def test_several_talks_of_one_day_are_one_and_what_she_wrote_is_none() -> None:
    on = (TODAY - timedelta(days=3)).isoformat()
    talks = [talk(20, on, 1), talk(21, on, 1), talk(22, TODAY.isoformat(), 1, direction="out", channel="email")]
    book = notebook(member(1, "clients"), *talks, settings=SET)
    assert circle_sums(book, contacts(book, today=TODAY), today=TODAY).had == 1 / 8


def test_the_circle_that_is_furthest_behind_is_named_and_none_where_all_is_well() -> None:
    people = [member(each, "clients") for each in range(1, 10)]
    assert said(notebook(*people, settings=SET)) == (
        "Your cadences ask for 9 talks a week; you have had none. Lengthen clients?"
    )
    talks = [
        talk(100 * each + week, (TODAY - timedelta(weeks=week)).isoformat(), each)
        for each in range(1, 10)
        for week in range(8)
    ]
    assert (
        said(notebook(*people, *talks, settings=SET)) == "Your cadences ask for 9 talks a week; you have had 9."
    )


def test_few_are_said_by_the_month() -> None:
    assert said(notebook(member(1, "suppliers"), settings=SET)).startswith(
        "Your cadences ask for 1 talk a month;"
    )
