"""The demo's days: whole weeks back, weekdays kept, ids that never move."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.demo.days import WEEKDAYS, Days
from relnote.demo.page import entries
from relnote.demo.practice import practice
from tests.build import TODAY
from tests.demo.opened import OPENING_DAYS, opened

days = st.dates(min_value=date(2020, 1, 1), max_value=date(2060, 12, 31))


@given(today=days, weeks=st.integers(-20, 400), weekday=st.sampled_from(WEEKDAYS))
def test_a_day_so_many_weeks_back_keeps_its_weekday(today: date, weeks: int, weekday: str) -> None:
    found = Days(today)(f"{weeks} {weekday}")
    assert WEEKDAYS[found.weekday()] == weekday
    assert Days(today + timedelta(days=7))(f"{weeks} {weekday}") == found + timedelta(days=7)


@given(today=days, weekday=st.sampled_from(WEEKDAYS))
def test_the_last_of_a_weekday_is_within_the_seven_days_before(today: date, weekday: str) -> None:
    found = Days(today)(f"last {weekday}")
    assert WEEKDAYS[found.weekday()] == weekday
    assert 1 <= (today - found).days <= 7
    assert Days(today)(f"next {weekday}") in (found + timedelta(days=7), found + timedelta(days=14))


@given(today=days, back=st.integers(1, 10))
def test_what_hangs_on_today_steps_off_a_sunday(today: date, back: int) -> None:
    found = Days(today)(f"{back}d")
    assert found.weekday() != 6
    assert (today - found).days in (back, back + 1)
    assert (Days(today)("today") - today).days == (today.weekday() == 6)


@given(today=days, turning=st.integers(1, 90))
def test_a_birthday_is_a_real_day_of_its_year(today: date, turning: int) -> None:
    born = Days(today).born("+5d", turning=turning)
    assert born.first == born.last
    assert born.year == (today + timedelta(days=5)).year - turning


def test_months_in_a_text_are_those_of_the_day() -> None:
    filled = Days(date(2026, 11, 21)).filled("starts in {month 9}, since {year 400}, till {month -7}")
    assert filled == "starts in September, since 2019, till January"


def test_a_line_that_begins_no_entry_is_refused() -> None:
    with pytest.raises(ValueError, match="Not the beginning of an entry"):
        list(entries("12 someday call   what\n"))


@given(today=days)
def test_it_can_be_opened_on_any_day(today: date) -> None:
    happened = [talk for talk in practice(today).conversations.values() if not talk.planned]
    assert all(talk.day <= today for talk in happened)
    assert all(talk.made == talk.day for talk in happened)


def test_the_same_day_gives_the_same_notebook() -> None:
    assert practice(TODAY) == practice(TODAY)


@pytest.mark.parametrize("today", OPENING_DAYS, ids=str)
def test_ids_and_order_are_the_same_on_every_day(today: date) -> None:
    here, there = opened(today).notebook, opened(TODAY).notebook
    assert list(here.people) == list(there.people)
    assert list(here.conversations) == list(there.conversations)
    assert list(here.reminders) == list(there.reminders)
    assert list(here.notes) == list(there.notes)
    assert [[detail.id for detail in person.details] for person in here.people.values()] == [
        [detail.id for detail in person.details] for person in there.people.values()
    ]


def test_ids_are_unique_and_fit_every_json_reader() -> None:
    book = opened(TODAY).notebook
    details = [detail.id for person in book.people.values() for detail in person.details]
    ids = [*book.people, *book.conversations, *book.reminders, *book.notes, *details]
    assert len(ids) == len(set(ids))
    assert all(0 < each < 2**52 for each in ids)


def test_weeks_later_every_talk_is_weeks_later() -> None:
    here, later = opened(TODAY).notebook, practice(TODAY + timedelta(weeks=5))
    for talk in here.conversations.values():
        assert later.conversations[talk.id].day == talk.day + timedelta(weeks=5)


def test_every_record_names_people_who_are_there() -> None:
    book = opened(TODAY).notebook
    named = {person for talk in book.conversations.values() for person in (*talk.with_, *talk.about)}
    named |= {reminder.person for reminder in book.reminders.values()}
    named |= {person for note in book.notes.values() for person in note.to}
    for person in book.people.values():
        named |= {each.person for each in person.related if each.person}
        named |= {by for detail in person.details for by in detail.told_by}
        named |= {each.by for each in (person.introduction,) if each and each.by}
    assert named <= set(book.people)


def test_details_and_notes_name_conversations_that_are_there() -> None:
    book = opened(TODAY).notebook
    named = {detail.conversation for person in book.people.values() for detail in person.details}
    named |= {note.conversation for note in book.notes.values()}
    named |= {source.id for note in book.notes.values() for source in note.sources}
    assert named - {None} <= set(book.conversations)
    assert any(note.sources for note in book.notes.values())
