"""Coming up: whose day is near, what is said of it, and who is left in peace."""

from datetime import date
from typing import Any

import pytest

from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import ComingUp
from relnote.core.agenda.words import post_words
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Death, Gently, Membership, Occasion, Rest
from relnote.core.settings import Circle, Settings
from tests.build import TODAY, day, notebook, person, talk

THURSDAY = PartialDay(year=1966, month=11, day=26)


def rows(
    *, today: date = TODAY, settings: Settings | None = None, more: tuple[Any, ...] = (), **fields: Any
) -> tuple[ComingUp, ...]:
    joan = person(1, "Joan Pike", **{"birthday": THURSDAY, **fields})
    return agenda(notebook(joan, *more, settings=settings), today=today).coming_up


def test_sixty_on_thursday_and_a_card_by_tuesday() -> None:
    (row,) = rows(wants_card=True)
    assert row.words == "60 on Thursday · post a card by Tue"
    assert (row.label, row.on, row.in_days, row.turning, row.post_by) == (
        "birthday",
        day("2026-11-26"),
        5,
        60,
        day("2026-11-24"),
    )


def test_a_last_post_more_than_six_days_ahead_has_its_date() -> None:
    assert post_words(day("2026-11-27"), today=TODAY) == "post a card by Fri"
    assert post_words(day("2026-11-28"), today=TODAY) == "post a card by Sat 28 Nov"
    assert post_words(day("2026-12-01"), today=TODAY) == "post a card by Tue 1 Dec"


def test_only_round_ages_are_said() -> None:
    (row,) = rows(birthday=PartialDay(year=1967, month=11, day=26))
    assert (row.turning, row.words) == (None, "birthday on Thursday")


def test_the_soonest_stands_first_and_on_one_day_they_go_by_name() -> None:
    sooner = person(2, "Zoë", birthday=PartialDay(month=11, day=24))
    same = person(3, "Ada", birthday=THURSDAY)
    assert [row.person.name for row in rows(more=(sooner, same))] == ["Zoë", "Ada", "Joan Pike"]


@pytest.mark.parametrize(
    ("today", "seen"),
    [("2026-11-11", False), ("2026-11-12", True), ("2026-11-26", True), ("2026-11-27", False)],
)
def test_fourteen_days_ahead_and_on_the_day(today: str, seen: bool) -> None:
    assert bool(rows(today=day(today))) is seen


def test_over_new_year() -> None:
    (row,) = rows(today=day("2026-12-28"), birthday=PartialDay(month=1, day=3))
    assert row.on == day("2027-01-03")


@pytest.mark.parametrize("kept", [None, "2026-11-22"])
def test_nobody_she_does_not_keep(kept: str | None) -> None:
    assert not rows(kept=day(kept) if kept else None, source="vcard")


def test_nobody_who_died_or_rests() -> None:
    assert not rows(died=Death(noted=day("2026-11-01")))
    assert not rows(rests=(Rest(on=day("2026-10-01")),))


def test_whoever_stirred_after_the_rest_is_back() -> None:
    assert rows(rests=(Rest(on=day("2026-10-01")),), more=(talk(10, "2026-11-05", 1),))


def test_gently_the_real_date_stays_plainly() -> None:
    (row,) = rows(wants_card=True, gently=Gently(day("2026-11-01"), day("2026-12-13")))
    assert (row.words, row.turning, row.post_by) == ("birthday on Thursday", None, None)


def test_a_card_is_spoken_of_only_where_one_was_sent_or_is_wanted() -> None:
    (plain,) = rows()
    assert plain.post_by is None
    (circle,) = rows(
        circles=(Membership("clients", day("2024-01-02")),),
        settings=Settings(circles=(Circle(name="clients", cards=True),)),
    )
    assert circle.post_by == day("2026-11-24")


def test_a_card_sent_before_counts() -> None:
    joan = person(1, "Joan Pike", birthday=THURSDAY)
    sent = Note(id=5, to=(1,), made=day("2025-11-20"), posted=day("2025-11-21"))
    found = agenda(notebook(joan).with_note(sent), today=TODAY).coming_up
    assert found[0].post_by == day("2026-11-24")


def test_once_the_post_has_gone_nothing_is_said_of_it() -> None:
    (last,) = rows(wants_card=True, today=day("2026-11-24"))
    assert last.words == "60 on Thursday · post a card today"
    (late,) = rows(wants_card=True, today=day("2026-11-25"))
    assert (late.words, late.post_by) == ("60 tomorrow", None)


@pytest.mark.parametrize("how", ["done", "drop"])
def test_greeted_or_let_go_holds_for_this_year_only(how: Any) -> None:
    choices = (Choice(row="occasion:birthday", how=how, on=day("2026-11-20"), for_year=2026),)
    assert not rows(choices=choices)
    assert rows(choices=choices, today=day("2027-11-20"))


def test_put_off_it_is_back_on_its_day() -> None:
    choices = (Choice(row="occasion:birthday", how="snooze", on=TODAY, until=day("2026-11-25")),)
    assert not rows(choices=choices, today=day("2026-11-24"))
    assert rows(choices=choices, today=day("2026-11-25"))


def test_other_dates_come_beside_the_birthday_and_are_let_go_alone() -> None:
    wedding = Occasion("wedding", PartialDay(year=2001, month=11, day=30))
    found = rows(
        occasions=(wedding,), choices=(Choice(row="occasion:birthday", how="done", on=TODAY, for_year=2026),)
    )
    assert [row.words for row in found] == ["wedding, 25 years, in 9 days"]


def test_a_month_or_a_year_is_no_day_to_greet_on() -> None:
    assert not rows(birthday=PartialDay(year=1966, month=11))


def test_a_year_on_one_row_that_day_if_she_chose_so() -> None:
    on = PartialDay(year=2025, month=11, day=21)
    remembered = Death(noted=day("2025-11-22"), on=on, remember=True)
    (row,) = rows(died=remembered)
    assert row.words == "died a year ago today"
    assert not rows(died=remembered, today=day("2026-11-20"))
    assert not rows(died=remembered, today=day("2027-11-21"))
    assert not rows(died=Death(noted=day("2025-11-22"), on=on))
