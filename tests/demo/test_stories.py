"""Each story of the demo shows the list it is there for, whatever day the notebook is opened on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from relnote.core.agenda.small_things import NEW_FACE_DAYS
from relnote.core.brief.brief import brief, brief_lines
from relnote.core.finding import the_person
from relnote.core.lives import is_gently, resting
from relnote.core.rhythm.contacts import contact_of
from relnote.demo.names import number
from tests.demo.opened import BUSY_DAYS, OPENING_DAYS, Opened, opened

on_every_day = pytest.mark.parametrize("today", OPENING_DAYS, ids=str)
on_working_days = pytest.mark.parametrize("today", BUSY_DAYS, ids=str)

QUIET = {
    "Ida Falk", "Jonah Reeve", "Tom Okafor", "Piers Halloran", "Dora Whitlock", "Roscoe Tindall",
    "Desmond Eyre", "Ottoline Frisk", "Aldous Brine",
}  # fmt: skip


def shown(book: Opened, name: str) -> str:
    return "\n".join(line.text for line in brief_lines(brief(book.notebook, number(name), today=book.today)))


@on_working_days
def test_every_section_of_the_day_has_something(today: date) -> None:
    day = opened(today).agenda
    assert day.meetings
    assert day.replies_owed
    assert day.follow_ups
    assert day.waiting
    assert day.coming_up
    assert day.quiet
    assert day.small_thing is not None
    assert day.resting is None


@on_every_day
def test_a_handful_has_been_quiet_and_most_are_fine(today: date) -> None:
    book = opened(today)
    listed = {row.name for row in book.quiet if not row.unanswered}
    assert listed == QUIET
    assert {row.name for row in book.quiet if row.unanswered} == {"Vera Lindqvist-Dunn"}


@on_every_day
def test_the_baker_is_nine_weeks_silent_with_a_late_letter_and_an_ask(today: date) -> None:
    book = opened(today)
    sum_ = book.why("Tom Okafor")
    assert sum_.gaps == (21,) * 10 + (91,)
    assert sum_.silence_days is not None
    assert sum_.silence_days // 7 in (8, 9)
    promise = next(row for row in book.agenda.follow_ups if row.person.name == "Tom Okafor")
    assert (promise.kind, promise.text) == ("promise", "send the VAT letter")
    assert promise.due is not None
    assert promise.due.strftime("%a") == "Thu"
    assert promise.due < today
    text = shown(book, "Tom Okafor")
    for words in ("oh-KAH-for", "he leans to the smaller", "did the oven arrive", "his brother's company",
                  "the market", "through Bea Lund, thanked", "rings, never email"):  # fmt: skip
        assert words in text


@on_every_day
def test_five_came_through_bea_and_one_is_not_thanked_yet(today: date) -> None:
    people = opened(today).notebook.people.values()
    through = [each for each in people if each.introduction and each.introduction.by == number("Bea Lund")]
    assert len(through) == 5
    assert [each.name for each in through if each.introduction and not each.introduction.thanked] == [
        "Sam Quillon"
    ]


@on_working_days
def test_there_is_something_to_ask_bea_on_the_day_she_comes(today: date) -> None:
    day = opened(today).agenda
    assert [row.person.name for row in day.meetings][:1] == ["Bea Lund"]
    assert ("ask", "how the knee scan went") in [(row.kind, row.text) for row in day.follow_ups]


@on_every_day
def test_the_organist_is_sixty_in_five_days_and_waits_for_an_answer(today: date) -> None:
    book = opened(today)
    row = next(row for row in book.agenda.coming_up if row.person.name == "Joan Pike")
    assert (row.in_days, row.turning) == (5, 60)
    assert row.post_by is not None
    waits = next(row for row in book.agenda.replies_owed if row.person.name == "Joan Pike")
    assert (waits.channel, waits.days in (4, 5)) == ("letter", True)


@on_every_day
def test_no_two_cards_to_the_organist_begin_alike(today: date) -> None:
    notes = [note for note in opened(today).notebook.notes.values() if note.to == (number("Joan Pike"),)]
    assert len(notes) == 4
    beginnings = {" ".join((note.text or "").split()[:4]) for note in notes}
    assert len(beginnings) == 4


@on_every_day
def test_what_the_sister_told_is_hers_and_stays_heard(today: date) -> None:
    joan = opened(today).person("Joan Pike")
    told = [detail for detail in joan.details if detail.how == "heard"]
    assert [detail.told_by for detail in told] == [(number("Hester Vane"),)]
    assert told[0].tender


@on_every_day
def test_what_the_sister_told_is_in_no_row_of_any_day(today: date) -> None:
    day = opened(today).agenda
    said = [row.say or "" for row in day.quiet] + [row.words for row in day.rows]
    assert not any("leav" in words and "choir" in words for words in said)


@on_every_day
def test_the_translator_was_put_right_in_three_steps_and_liked_a_post(today: date) -> None:
    book = opened(today)
    row = next(row for row in book.quiet if row.name == "Ida Falk")
    assert row.signal is not None
    assert row.signal_on is not None
    assert row.signal_on.strftime("%a") == "Tue"
    assert row.why.startswith("5 months, usually ")
    mended = [each for each in book.notebook.reminders.values() if each.person == number("Ida Falk")]
    assert [each.kind for each in mended if each.done and "number" in each.text] == ["put-right"]
    reasons = [note.reason for note in book.notebook.notes.values() if note.to == (number("Ida Falk"),)]
    assert reasons[0] == "sorry"


@on_every_day
def test_the_florist_is_treated_gently_and_her_birthday_stays(today: date) -> None:
    book = opened(today)
    assert is_gently(book.person("Nell Garraway"), today=today)
    birthday = next(row for row in book.agenda.coming_up if row.person.name == "Nell Garraway")
    assert birthday.in_days == 12
    condolence = [note for note in book.notebook.notes.values() if note.reason == "condolence"]
    assert (number("Nell Garraway"),) in [note.to for note in condolence]


@on_every_day
def test_her_father_is_in_no_row_and_his_page_is_kept(today: date) -> None:
    book = opened(today)
    walter = book.person("Walter Garraway")
    assert walter.died is not None
    assert walter.died.on is not None
    assert walter.died.on.first is not None
    assert 18 <= (today - walter.died.on.first).days <= 27
    assert walter.name not in {row.person.name for row in book.agenda.rows}
    assert walter.name not in book.quiet_names
    assert walter.details


@on_every_day
def test_the_last_digits_find_the_carpenter_who_rang(today: date) -> None:
    book = opened(today)
    assert the_person(book.notebook, "4471", today=today).name == "Donal Quirke"
    row = next(row for row in book.agenda.replies_owed if row.person.name == "Donal Quirke")
    assert (row.channel, row.days in (1, 2)) == ("missed", True)
    talks = contact_of(book.notebook, number("Donal Quirke"), today=today).talks_in_order
    assert "ask me again when the van is paid" in talks[1].text
    assert 13.5 <= (today - talks[1].day).days / 30.44 <= 14.5


@on_every_day
def test_the_new_face_was_met_once(today: date) -> None:
    book = opened(today)
    talks = contact_of(book.notebook, number("Sam Quillon"), today=today).talks_in_order
    assert len(talks) == 1
    assert (today - talks[0].day).days in NEW_FACE_DAYS
    assert not book.person("Sam Quillon").details


@on_every_day
def test_the_treasurer_is_late_by_two_months_after_six_years(today: date) -> None:
    sum_ = opened(today).why("Aldous Brine")
    assert sum_.listed
    assert len(sum_.gaps) == 5
    assert sum_.silence_days is not None
    assert sum_.expected_days == 364
    assert 60 < sum_.silence_days - sum_.expected_days <= 68


def test_on_the_day_of_the_examples_the_treasurer_is_66_days_late() -> None:
    sum_ = opened(date(2026, 11, 21)).why("Aldous Brine")
    assert sum_.silence_days is not None
    assert sum_.silence_days - (sum_.expected_days or 0) == 66


@on_every_day
def test_the_potter_was_met_five_years_ago_this_week_and_her_idea_is_done(today: date) -> None:
    mireille = opened(today).person("Mireille Castane")
    assert mireille.met is not None
    assert mireille.met.on is not None
    assert mireille.met.on.first is not None
    weeks = (today - timedelta(days=today.weekday()) - mireille.met.on.first).days / 7
    assert 260 < weeks < 262
    kinds = {detail.kind: detail for detail in mireille.details}
    assert kinds["idea"].ended is not None
    assert 360 <= (today - kinds["hope"].on).days <= 371
    assert "told" not in kinds


@on_every_day
def test_the_ironmonger_was_resting_and_a_postcard_woke_him(today: date) -> None:
    book = opened(today)
    wilf = book.person("Wilf Tranter")
    stirred = contact_of(book.notebook, wilf.id, today=today).last_stirred
    assert resting(wilf, today=today, last_stirred=None) is not None
    assert resting(wilf, today=today, last_stirred=stirred) is None
    row = next(row for row in book.agenda.replies_owed if row.person.name == "Wilf Tranter")
    assert row.days in (2, 3)


@on_every_day
def test_the_software_supplier_owes_a_fix_since_wednesday(today: date) -> None:
    book = opened(today)
    row = next(row for row in book.agenda.waiting if row.person.name == "Henk Ollerenshaw")
    assert row.chased
    assert row.due is not None
    assert row.due.strftime("%a") == "Wed"
    assert 0 < (today - row.due).days <= 7


@on_every_day
def test_fourteen_more_people_have_something_for_her(today: date) -> None:
    waiting = [row for row in opened(today).agenda.waiting if not row.chased]
    assert len({row.person.id for row in waiting}) == 14


@on_every_day
def test_some_are_happily_on_no_list(today: date) -> None:
    day = opened(today).agenda
    listed = {row.person.name for row in day.rows} - {day.small_thing.person.name if day.small_thing else ""}
    for name in ("涂敏芝", "Mum", "Fen Ashgrove", "Cass Marlow", "Peg Ebdon", "Augustin Pym"):
        assert name not in listed
        assert name not in opened(today).quiet_names


@on_every_day
def test_only_three_wait_for_an_answer(today: date) -> None:
    names = {row.person.name for row in opened(today).agenda.replies_owed}
    assert names == {"Donal Quirke", "Wilf Tranter", "Joan Pike"}


@on_every_day
def test_a_quiet_season_is_set_and_rests_nobody_today(today: date) -> None:
    book = opened(today)
    assert [season.name for season in book.notebook.settings.seasons] == ["filing"]
    assert book.agenda.resting is None


def test_the_names_of_the_stories_find_one_person_each() -> None:
    book = opened(date(2026, 11, 21))
    found = {
        "tom": "Tom Okafor",
        "bea": "Bea Lund",
        "joan": "Joan Pike",
        "ida": "Ida Falk",
        "nell": "Nell Garraway",
        "zoe": "Zoë Krejčířová",
        "minzhi": "涂敏芝",
        "exchange": "Bea Lund",
        "mum": "Mum",
    }
    for typed, name in found.items():
        assert the_person(book.notebook, typed, today=book.today).name == name
