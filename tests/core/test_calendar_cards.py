"""Cards, the weekly hour, and what is left out by circle or kind."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Item, Record
from relnote.core.calendar.wanted import KINDS, Hour, Wanted
from relnote.core.changed import Changed
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Death, Gently, Membership, Occasion, Rest, Wish
from relnote.core.settings import CalendarSettings, Circle, Settings
from tests.build import LONG_AGO, TODAY, day, notebook, person, reminder, talk

JUNE = PartialDay(year=1966, month=6, day=14)
"""14 June 2027 is a Monday, in 2028 a Wednesday."""
JOAN = person(1, "Joan Pike", birthday=JUNE, wants_card=True)


def items(held: Notebook, **wanted: Any) -> list[Item]:
    return list(calendar_items(held, today=TODAY, wanted=Wanted(**wanted)))


def cards(held: Notebook, **wanted: Any) -> list[Item]:
    return items(held, kinds=("card",), **wanted)


# Cards


def test_a_card_stands_on_the_last_day_to_post_it_for_24_months() -> None:
    first, second = cards(notebook(JOAN))
    assert [first.day, second.day] == [day("2027-06-11"), day("2028-06-12")]
    assert (first.summary, first.uid) == ("Card for Joan Pike", "card-1-birthday-2027@relnote")
    assert first.record == Record(kind="card", id=1, person=1, label="birthday", year=2027)


def test_or_so_many_days_before_or_not_at_all() -> None:
    assert [each.day for each in cards(notebook(JOAN), cards=7)] == [day("2027-06-07"), day("2028-06-07")]
    assert cards(notebook(JOAN), cards="none") == []


def test_as_a_task_only_the_next_card_stands() -> None:
    (card,) = cards(notebook(JOAN), as_="todo")
    assert (card.task, card.day) == (True, day("2027-06-11"))


def test_a_card_is_for_whom_one_is_wanted_or_was_sent() -> None:
    plain = person(1, "Joan Pike", birthday=JUNE)
    assert cards(notebook(plain)) == []
    sent = Note(id=30, to=(1,), made=LONG_AGO, posted=LONG_AGO)
    draft = Note(id=31, to=(1,), made=LONG_AGO)
    assert len(cards(notebook(plain).with_note(sent))) == 2
    assert cards(notebook(plain).with_note(draft)) == []
    member = person(1, "Joan Pike", birthday=JUNE, circles=(Membership("family", LONG_AGO),))
    for wanted in (True, False):
        hers = Settings(circles=(Circle(name="family", cards=wanted),))
        assert bool(cards(notebook(member, settings=hers))) is wanted


def test_no_card_for_those_who_died_rest_or_are_treated_gently() -> None:
    held = notebook(
        person(1, "Walter", birthday=JUNE, wants_card=True, died=Death(noted=TODAY)),
        person(2, "Resting", birthday=JUNE, wants_card=True, rests=(Rest(on=day("2026-10-01")),)),
        person(3, "Ida", birthday=JUNE, wants_card=True,
               gently=Gently(since=day("2026-11-01"), until=day("2026-12-10"))),
        person(4, "Imported", birthday=JUNE, wants_card=True, kept=None),
    )  # fmt: skip
    assert cards(held) == []


def test_a_year_that_was_greeted_or_let_go_wants_no_card_more() -> None:
    for how in ("done", "drop"):
        greeted = Choice(row="occasion:birthday", how=how, on=TODAY, for_year=2027)
        held = notebook(person(1, "Joan Pike", birthday=JUNE, wants_card=True, choices=(greeted,)))
        assert [each.record.year for each in cards(held)] == [2028]
    later = Choice(row="occasion:birthday", how="snooze", on=TODAY, until=day("2026-12-01"), for_year=2027)
    held = notebook(person(1, "Joan Pike", birthday=JUNE, wants_card=True, choices=(later,)))
    assert len(cards(held)) == 2


def test_a_card_for_29_february_and_for_a_day_that_has_not_begun() -> None:
    leap = person(1, "Nell", birthday=PartialDay(month=2, day=29), wants_card=True)
    assert [each.day for each in cards(notebook(leap), cards=1)] == [day("2027-02-27"), day("2028-02-28")]
    wedding = Occasion("wedding", PartialDay(year=2028, month=6, day=14))
    to_come = person(1, "Nell", occasions=(wedding,), wants_card=True)
    assert [each.record.year for each in cards(notebook(to_come))] == [2028]


# The weekly hour

QUIET = notebook(
    person(1, "Tom Okafor", wish=Wish(LONG_AGO, Cadence(6, "week"))),
    person(2, "Nell Hartley", wish=Wish(LONG_AGO, Cadence(6, "week"))),
    person(3, "Bea Lund"),
    talk(20, "2026-01-05", 1, text="zebra"),
    talk(21, "2026-02-05", 2),
)
FRIDAY = Hour(4, "16:00")


def test_the_hour_is_off_unless_wanted() -> None:
    assert items(QUIET) == []


def test_the_coming_hour_has_names_only_and_the_weeks_after_none() -> None:
    series, coming = sorted(items(QUIET, hour=FRIDAY), key=lambda item: item.repeat is None)
    assert (coming.uid, coming.day, coming.time, coming.minutes) == (
        "hour-20261127@relnote", day("2026-11-27"), "16:00", 60,
    )  # fmt: skip
    assert coming.summary == "People to call: Tom Okafor and Nell Hartley"
    assert (series.uid, series.day, series.summary) == ("hour@relnote", day("2026-12-04"), "People to call")
    assert series.repeat is not None
    assert series.repeat.every == Cadence(1, "week")
    assert not any("zebra" in each.summary + each.note for each in (series, coming))


def test_the_hour_on_its_own_day_is_still_the_coming_one() -> None:
    found = calendar_items(QUIET, today=day("2026-11-27"), wanted=Wanted(hour=FRIDAY))
    assert {each.day for each in found} == {day("2026-11-27"), day("2026-12-04")}


def test_a_talk_changes_the_names_and_raises_the_sequence() -> None:
    before = items(QUIET, hour=FRIDAY)
    after = items(QUIET.with_conversation(talk(22, "2026-11-21", 1)), hour=FRIDAY)
    old, new = (next(each for each in found if each.repeat is None) for found in (before, after))
    assert new.summary == "People to call: Nell Hartley"
    assert new.sequence > old.sequence
    assert new.last_modified > old.last_modified


def test_another_hour_or_another_name_raises_it_too() -> None:
    at = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    before = items(QUIET, hour=FRIDAY)
    wishing = Settings(calendar=CalendarSettings(hour="fri 17:00", changed=Changed(1, at)))
    later = items(replace(QUIET, settings=wishing), hour=Hour(4, "17:00"))
    for old, new in zip(before, later, strict=True):
        assert (new.uid, new.created) == (old.uid, old.created)
        assert (new.sequence, new.last_modified) == (old.sequence + 1, at)
    renamed = items(
        QUIET.with_person(replace(QUIET.people[1], name="Tom", changed=Changed(1, at))), hour=FRIDAY
    )
    assert {each.sequence - old.sequence for each, old in zip(renamed, before, strict=True)} == {0, 1}


def test_the_series_moves_on_with_its_week() -> None:
    now, later = (
        next(each for each in calendar_items(QUIET, today=on, wanted=Wanted(hour=FRIDAY)) if each.repeat)
        for on in (TODAY, day("2026-11-28"))
    )
    assert (now.uid, later.day) == (later.uid, day("2026-12-11"))
    assert later.sequence == now.sequence + 1


def test_the_hour_may_say_initials() -> None:
    (coming,) = (each for each in items(QUIET, hour=FRIDAY, initials=True) if each.repeat is None)
    assert coming.summary == "People to call: T. O. and N. H."


# Left out

CLIENTS = (Membership("Clients", LONG_AGO),)
ALL = notebook(
    person(1, "Tom Okafor", birthday=JUNE, wants_card=True, circles=CLIENTS,
           wish=Wish(LONG_AGO, Cadence(6, "week"))),
    person(2, "Bea Lund", birthday=JUNE, wants_card=True, occasions=(Occasion("wedding", JUNE),)),
    *(reminder(10 + place, kind, 1 + place % 2, "ring", due=TODAY) for place, kind in enumerate(KINDS[:6])),
    talk(20, "2026-11-24", 2, planned=True, about=(1,)),
    talk(21, "2026-11-25", 2, planned=True),
    settings=Settings(circles=(Circle(name="Clients"),)),
)  # fmt: skip


def test_a_kind_is_left_out_where_others_are_wanted() -> None:
    whole = items(ALL, hour=FRIDAY)
    assert {each.kind for each in whole} == set(KINDS)
    for kind in KINDS:
        assert items(ALL, hour=FRIDAY, kinds=(kind,)) == [each for each in whole if each.kind == kind]
    assert items(ALL, hour=FRIDAY, kinds=KINDS) == whole


def test_a_circle_goes_out_alone_whatever_its_letter_case() -> None:
    found = items(ALL, circles=("clients",))
    assert {each.record.id for each in found if each.kind in KINDS[:6]} == {10, 12, 14}
    assert {each.record.id for each in found if each.kind == "meeting"} == {20}
    assert {each.record.person for each in found if each.kind in ("birthday", "card", "other day")} == {1}


def test_a_circle_of_nobody_leaves_nothing() -> None:
    assert items(ALL, circles=("family",)) == []
