"""The day of an entry: the phrase at its start, plans, and what is asked (edges 2, on Sat 21 Nov 2026)."""

from __future__ import annotations

from msgspec.structs import replace

from relnote.core.days import read_day
from relnote.core.entry.values import Given
from relnote.core.settings import Settings
from tests.build import TODAY, day
from tests.core.entries import BOOK, TOM, asks, entry


def test_the_day_at_the_start_leaves_the_text_and_days_inside_move_nothing() -> None:
    read = entry("yesterday, call with Tom: he moves on 12 june, rings next friday")
    assert read.moment.day == day("2026-11-20")
    assert read.text == "call with Tom: he moves on 12 june, rings next friday"


def test_without_a_day_it_is_today() -> None:
    read = entry("call with Tom")
    assert (read.moment.day, read.said_day) == (TODAY, False)


def test_a_day_ahead_is_a_plan_with_its_time() -> None:
    read = entry("next tuesday 10:00, lunch with Tom")
    assert read.planned
    assert (read.moment.day, read.moment.time, read.text) == (day("2026-11-24"), "10:00", "lunch with Tom")
    assert entry("tomorrow, call with Tom").planned
    assert entry("in 3 weeks, lunch with Tom").planned
    assert entry("12 june 2027, lunch with Tom").planned


def test_a_bare_weekday_was() -> None:
    read = entry("thursday, lunch with Tom")
    assert (read.planned, read.moment.day) == (False, day("2026-11-19"))


def test_a_weekday_with_a_time_is_asked_and_both_days_are_shown() -> None:
    read = entry("thursday 10:00, lunch with Tom")
    assert asks(read) == ["day"]
    assert read.questions[0].days == ("19 Nov 2026 10:00", "26 Nov 2026 10:00")
    assert "Thu 19 Nov" in read.questions[0].sentence
    assert "Thu 26 Nov" in read.questions[0].sentence


def test_the_answer_to_which_day_settles_it() -> None:
    settled = Given(on=read_day("26 Nov 2026 10:00", today=TODAY, sense="past"))
    read = entry("thursday 10:00, lunch with Tom", given=settled)
    assert (asks(read), read.planned, read.moment.time) == ([], True, "10:00")
    assert read.text == "lunch with Tom"


def test_three_slash_four_at_the_start_is_asked_and_leaves_the_text_once_settled() -> None:
    read = entry("3/4, call with Tom")
    assert asks(read) == ["day"]
    assert read.questions[0].days == ("3 Apr 2026", "4 Mar 2026")
    settled = Given(on=read_day("3 Apr 2026", today=TODAY, sense="past"))
    assert entry("3/4, call with Tom", given=settled).text == "call with Tom"


def test_her_setting_or_the_locale_settles_three_slash_four() -> None:
    book = replace(BOOK, settings=Settings(day_first=False))
    assert entry("3/4, call with Tom", book=book).moment.day == day("2026-03-04")
    assert entry("3/4, call with Tom", given=Given(day_first=True)).moment.day == day("2026-04-03")


def test_a_day_that_is_not_real_is_refused_never_today_in_silence() -> None:
    read = entry("30 february, call with Tom")
    assert asks(read) == ["impossible"]
    assert "28 Feb 2026 and 1 Mar 2026" in read.questions[0].sentence


def test_about_march_2026_is_kept_as_a_span() -> None:
    read = entry("about March 2026, lunch with Tom")
    assert (read.moment.around, read.moment.day, read.planned) == ("March 2026", day("2026-03-31"), False)


def test_the_on_option_wins_over_the_day_in_the_line() -> None:
    read = entry("yesterday, call with Tom", given=Given(on=read_day("12 june", today=TODAY, sense="past")))
    assert (read.moment.day, read.text) == (day("2026-06-12"), "call with Tom")


def test_a_marks_day_counts_from_today_not_from_the_talks_day() -> None:
    monday = day("2026-11-23")
    read = entry("3 weeks ago, call with Tom", "! send it by friday", today=monday)
    assert read.moment.day == day("2026-11-02")
    assert read.marks[0].moment is not None
    assert read.marks[0].moment.day == day("2026-11-27")


def test_lines_of_a_talk_keep_their_own_line_ends() -> None:
    read = entry("yesterday, call with Tom", "", "two shops,", "both in Lisbon")
    assert read.text == "call with Tom\n\ntwo shops,\nboth in Lisbon"
    assert read.with_ == (TOM,)
