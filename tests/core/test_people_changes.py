"""People added, put in circles, given cadences."""

from __future__ import annotations

import pytest

from relnote.core.cadence import Cadence
from relnote.core.errors import EntryError, NobodyError
from relnote.core.partial import PartialDay
from relnote.core.people import Labelled, Membership, Wish
from relnote.core.people_changes import (
    NewPerson,
    add_person,
    clean_name,
    lookalikes,
    new_circles,
    put_in_circle,
    set_cadence,
    set_last_spoke,
)
from relnote.core.settings import Circle, Settings
from tests.build import LONG_AGO, TODAY, notebook, person

TOM = person(1, "Tom Okafor", emails=(Labelled("tom@okafor.example"),), phones=(Labelled("+44 161 496 0000"),))
BOOK = notebook(TOM, person(2, "Ida Falk", kept=None), settings=Settings(circles=(Circle(name="Clients"),)))


def why(**fields: object) -> list[str]:
    new = NewPerson(**{"name": "Someone Else", **fields})  # type: ignore[arg-type]
    return [each.why for each in lookalikes(BOOK, new)]


@pytest.mark.parametrize("name", ["Tom Okafor", "tom okafor", "Okafor, Tom", "Tóm Okafor", "Mr Tom Okafor"])
def test_the_same_name_is_seen_however_it_is_written(name: str) -> None:
    assert why(name=name) == ["the same name"]


@pytest.mark.parametrize("name", ["Tom Okafor-Reed", "Tim Okafor", "Tom", "Tom Reed", "Okafor"])
def test_another_name_is_another_person(name: str) -> None:
    assert why(name=name) == []


@pytest.mark.parametrize("name", ["Tom Okafur", "Tom Okaffor", "Tom Okafo"])
def test_one_letter_of_a_long_word_is_nearly_the_same_name(name: str) -> None:
    assert why(name=name) == ["nearly the same name"]


def test_the_same_email_and_number_are_seen_however_they_are_written() -> None:
    assert why(emails=("TOM@okafor.example",)) == ["the same email"]
    assert why(phones=("0161 496 0000",)) == ["the same number"]
    assert why(phones=("0161 496 0001",)) == []


def test_someone_added_by_hand_is_kept_from_today() -> None:
    new = NewPerson(
        name="  Nell\n Rowe ", circles=("clients", "family"), every=Cadence(6, "week"), introduced_by=1
    )
    after = add_person(BOOK, new, today=TODAY, mint=lambda: 9)
    nell = after.people[9]
    assert (nell.name, nell.added, nell.kept) == ("Nell Rowe", TODAY, TODAY)
    assert nell.circles == (Membership("Clients", TODAY), Membership("family", TODAY))
    assert nell.wish == Wish(TODAY, Cadence(6, "week"))
    assert nell.introduction is not None
    assert nell.introduction.by == 1
    assert [each.name for each in after.settings.circles] == ["Clients", "family"]


def test_an_introducer_who_has_gone_adds_nobody() -> None:
    with pytest.raises(NobodyError):
        add_person(BOOK, NewPerson(name="Nell", introduced_by=77), today=TODAY, mint=lambda: 9)


def test_a_name_of_spaces_is_no_name() -> None:
    with pytest.raises(EntryError):
        clean_name(" \n\t ")


def test_only_circles_that_are_not_there_are_new() -> None:
    assert new_circles(BOOK, ("clients", "Family", "Family")) == ("Family",)


def test_a_circle_keeps_the_day_they_were_put_in_it() -> None:
    once = put_in_circle(BOOK, (1, 2, 404), "clients", today=TODAY)
    assert once.people[2].circles == (Membership("Clients", TODAY),)
    assert (once.people[1].kept, once.people[2].kept) == (LONG_AGO, TODAY)
    later = put_in_circle(once, (1, 2), "CLIENTS", today=TODAY.replace(year=2027))
    assert later == once


def test_a_cadence_counts_from_the_day_it_was_first_wished() -> None:
    once = set_cadence(BOOK, (2,), Cadence(1, "month"), today=TODAY)
    assert (once.people[2].wish, once.people[2].kept) == (Wish(TODAY, Cadence(1, "month")), TODAY)
    later = TODAY.replace(year=2027)
    assert set_cadence(once, (2,), Cadence(1, "month"), today=later) == once
    never = set_cadence(once, (2,), None, never=True, today=later)
    assert never.people[2].wish == Wish(later, never=True)
    assert set_cadence(never, (2,), None, today=later).people[2].wish is None


def test_last_spoke_keeps_nobody() -> None:
    after = set_last_spoke(BOOK, (2,), PartialDay(year=2026, month=3))
    assert (after.people[2].last_spoke, after.people[2].kept) == (PartialDay(year=2026, month=3), None)
