"""Who was heard and reached: what counts as contact, and what never does."""

from __future__ import annotations

from typing import Any

import pytest

from relnote.core.notebook import Notebook
from relnote.core.people import Choice, Person, Relation
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.contacts import contact_of, contacts
from tests.build import TODAY, day, notebook, person, talk

TOM = person(1, "Tom Okafor")
BEA = person(2, "Bea Lund")


def tom_in(*talks: Any, people: tuple[Person, ...] = (TOM, BEA)) -> Contact:
    """Tom's contact, found both ways, which must agree."""
    book = notebook(*people, *talks)
    one, all_of_them = contact_of(book, 1, today=TODAY), contacts(book, today=TODAY).of(1)
    assert one.last_heard == all_of_them.last_heard
    assert one.rhythm_days == all_of_them.rhythm_days
    return all_of_them


@pytest.mark.parametrize("direction", ["in", "both"])
def test_heard_is_the_latest_day_they_reached_her_or_talked(direction: str) -> None:
    contact = tom_in(talk(10, "2026-09-01", 1), talk(11, "2026-09-18", 1, direction=direction))

    assert contact.last_heard == day("2026-09-18")


def test_what_only_she_did_is_reached_and_not_heard() -> None:
    contact = tom_in(talk(10, "2026-09-18", 1, direction="out", channel="letter"))

    assert contact.last_heard is None
    assert contact.last_reached == day("2026-09-18")


@pytest.mark.parametrize(
    "never_contact",
    [
        {"planned": True},
        {"channel": "signal", "direction": "in"},
        {"with_": (2,), "about": (1,)},
        {"with_": (), "about": (1,)},
        {"with_": (), "organisations": ("Okafor & Sons",)},
        {"day": day("2026-11-22")},
    ],
    ids=["plan", "signal", "mention", "deed", "organisation", "after today"],
)
def test_it_is_never_contact(never_contact: dict[str, Any]) -> None:
    entry = {"with_": (1,), **never_contact}
    with_ = entry.pop("with_")
    contact = tom_in(talk(10, "2026-11-01", *with_, **entry))

    assert contact.last_heard is None
    assert contact.last_reached is None


def test_a_missed_call_of_theirs_is_heard_and_waits_for_an_answer() -> None:
    contact = tom_in(talk(10, "2026-11-20", 1, channel="missed", direction="in"))

    assert contact.last_heard == day("2026-11-20")
    assert contact.waits_for_answer is not None


def test_an_answer_on_the_same_day_settles_whichever_came_first() -> None:
    letter = talk(11, "2026-11-10", 1, channel="letter", direction="in")
    answer = talk(10, "2026-11-10", 1, channel="call", direction="out")

    assert tom_in(letter, answer).waits_for_answer is None


def test_an_imported_letter_waits_for_no_answer() -> None:
    assert (
        tom_in(talk(10, "2026-11-10", 1, channel="letter", direction="in", imported=True)).waits_for_answer
        is None
    )


def test_a_household_is_heard_as_one_but_one_hop_only() -> None:
    ann = person(3, "Ann Okafor", related=(Relation(kind="husband", person=1, household=True),))
    cat = person(4, "Cat Okafor", related=(Relation(kind="sister", person=3, household=True),))
    tom = tom_in(talk(10, "2026-11-01", 3), talk(11, "2026-11-05", 4), people=(TOM, ann, cat))

    assert tom.last_heard == day("2026-11-01")
    assert tom.last_stirred is None


def test_a_household_never_makes_a_rhythm_nor_a_reach() -> None:
    ann = person(3, "Ann Okafor", related=(Relation(kind="husband", person=1, household=True),))
    tom = tom_in(talk(10, "2026-11-01", 3), talk(11, "2026-10-01", 3), people=(TOM, ann))

    assert list(tom.rhythm_days) == []
    assert tom.last_reached is None


def test_a_relation_that_is_no_household_is_not_heard_as_one() -> None:
    ann = person(3, "Ann Okafor", related=(Relation(kind="husband", person=1),))

    assert tom_in(talk(10, "2026-11-01", 3), people=(TOM, ann)).last_heard is None


def test_about_a_month_counts_as_its_last_day_and_makes_no_gap() -> None:
    contact = tom_in(
        talk(10, "2026-03-31", 1, around="March 2026"),
        talk(11, "2026-02-02", 1),
    )

    assert contact.last_heard == day("2026-03-31")
    assert [*contact.rhythm_days] == [day("2026-02-02").toordinal()]


def test_about_this_month_counts_as_today_until_it_is_over() -> None:
    contact = tom_in(talk(10, "2026-11-30", 1, around="November 2026", made=day("2026-11-20")))

    assert contact.last_heard == TODAY


def test_reaches_since_they_were_heard_are_settled_by_an_answer_on_the_same_day() -> None:
    contact = tom_in(
        talk(10, "2026-11-01", 1, direction="out"),
        talk(11, "2026-11-01", 1, direction="in"),
        talk(12, "2026-11-08", 1, direction="out"),
    )

    assert [reach.id for reach in contact.reaches] == [12]


def test_reaches_less_than_seven_days_apart_are_one() -> None:
    letters = [
        talk(10 + place, on, 1, direction="out", channel="email", expects_answer=True)
        for place, on in enumerate(("2026-10-01", "2026-10-07", "2026-10-08"))
    ]

    assert [each.day for each in tom_in(*letters).unanswered] == [day("2026-10-01"), day("2026-10-08")]


def test_only_what_expects_an_answer_can_go_unanswered() -> None:
    contact = tom_in(
        talk(10, "2026-10-01", 1, direction="out", channel="email"),
        talk(11, "2026-10-09", 1, direction="out", channel="missed"),
        talk(12, "2026-10-20", 1, direction="out", channel="email", expects_answer=True, imported=True),
    )

    assert [each.id for each in contact.unanswered] == [11]


def test_a_dropped_plan_is_no_plan() -> None:
    dropped = Choice(row="plan", how="drop", on=day("2026-11-20"))
    contact = tom_in(
        talk(10, "2026-11-24", 1, planned=True, choices=(dropped,)),
        talk(11, "2026-11-25", 1, planned=True),
    )

    assert [plan.id for plan in contact.plans] == [11]


def test_two_entries_on_a_day_stand_in_the_order_they_were_written() -> None:
    contact = tom_in(talk(12, "2026-11-01", 1), talk(11, "2026-11-01", 1), talk(10, "2026-11-02", 1))

    assert [each.id for each in contact.talks_in_order] == [10, 12, 11]
    assert contact.last is not None
    assert contact.last.id == 10


def test_someone_without_a_talk_has_an_empty_contact() -> None:
    contact = contacts(Notebook(people={1: TOM}), today=TODAY).of(1)

    assert (contact.last_heard, contact.last_reached, contact.last, contact.plans) == (None, None, None, ())
