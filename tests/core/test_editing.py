"""What was edited meets what changed meanwhile: both stay, or neither is overwritten."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relnote.core.editing import carried_over, with_ids
from relnote.core.errors import ChangedSinceError
from relnote.core.people import Detail, Person
from tests.build import day, person

OLD = Detail(id=5, kind="work", text="bakery", on=day("2026-01-01"))
TOM = person(1, "Tom Okafor", services="books", details=(OLD,))


def text(person: Person) -> str:
    return f"Name: {person.name}\nServices: {person.services}"


def test_other_fields_that_changed_meanwhile_stay() -> None:
    hers = replace(TOM, services="books and VAT")
    now = replace(TOM, name="Thomas Okafor")
    merged = carried_over(TOM, hers, now, text=text)
    assert (merged.name, merged.services) == ("Thomas Okafor", "books and VAT")


def test_one_field_changed_in_both_shows_both_and_writes_neither() -> None:
    with pytest.raises(ChangedSinceError) as caught:
        carried_over(TOM, replace(TOM, services="VAT"), replace(TOM, services="payroll"), text=text)
    assert "yours  Services: VAT" in caught.value.sentence
    assert "now    Services: payroll" in caught.value.sentence
    assert "Name" not in caught.value.sentence


def test_a_detail_logged_meanwhile_stays_beside_the_edited_one() -> None:
    logged = Detail(id=6, kind="hope", text="a third shop", on=day("2026-11-20"))
    hers = replace(TOM, details=(replace(OLD, text="bakery in Faro"),))
    merged = carried_over(TOM, hers, replace(TOM, details=(OLD, logged)), text=text)
    assert merged.details == (replace(OLD, text="bakery in Faro"), logged)


def test_a_detail_taken_out_goes_though_others_came() -> None:
    logged = Detail(id=6, kind="hope", text="a third shop", on=day("2026-11-20"))
    merged = carried_over(TOM, replace(TOM, details=()), replace(TOM, details=(OLD, logged)), text=text)
    assert merged.details == (logged,)


def test_one_detail_changed_in_both_is_refused() -> None:
    hers, theirs = (replace(TOM, details=(replace(OLD, text=words),)) for words in ("cafe", "brewery"))
    with pytest.raises(ChangedSinceError):
        carried_over(TOM, hers, theirs, text=text)


def test_new_details_get_ids_of_their_own() -> None:
    new = tuple(Detail(id=-place, kind="work", text="x", on=day("2026-01-01")) for place in (1, 2))
    ids = iter((101, 102))
    numbered = with_ids(replace(TOM, details=(OLD, *new)), lambda: next(ids))
    assert [each.id for each in numbered.details] == [5, 101, 102]
