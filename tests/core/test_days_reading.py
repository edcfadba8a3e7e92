"""Days go in as people say them (product 3, edges 2), on Saturday 21 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.core.days import TwoReadingsError, ending_day, leading_day, read_day, read_partial
from relnote.core.errors import DayError
from relnote.core.partial import PartialDay
from tests.build import TODAY, day


def coming(text: str, *, day_first: bool | None = None) -> date:
    return read_day(text, today=TODAY, sense="coming", day_first=day_first).day


def past(text: str, *, day_first: bool | None = None) -> date:
    return read_day(text, today=TODAY, sense="past", day_first=day_first).day


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("today", "2026-11-21"),
        ("tonight", "2026-11-21"),
        ("yesterday", "2026-11-20"),
        ("tomorrow", "2026-11-22"),
        ("tmrw", "2026-11-22"),
        ("yday", "2026-11-20"),
        ("yest", "2026-11-20"),
        ("just now", "2026-11-21"),
        ("earlier today", "2026-11-21"),
        ("the day after tomorrow", "2026-11-23"),
        ("the day before yesterday", "2026-11-19"),
        ("last night", "2026-11-20"),
        ("next tuesday", "2026-11-24"),
        ("next saturday", "2026-11-28"),
        ("last friday", "2026-11-20"),
        ("last saturday", "2026-11-14"),
        ("this friday", "2026-11-20"),
        ("this sunday", "2026-11-22"),
        ("friday week", "2026-12-04"),
        ("in 3 weeks", "2026-12-12"),
        ("in a fortnight", "2026-12-05"),
        ("in two months", "2027-01-21"),
        ("in half a year", "2027-05-21"),
        ("in a couple of days", "2026-11-23"),
        ("3 weeks ago", "2026-10-31"),
        ("a week ago", "2026-11-14"),
        ("2 weeks from now", "2026-12-05"),
        ("end of month", "2026-11-30"),
        ("end of the month", "2026-11-30"),
        ("month end", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of the quarter", "2026-12-31"),
        ("end of the year", "2026-12-31"),
        ("end of week", "2026-11-22"),
        ("next week", "2026-11-23"),
        ("next month", "2026-12-01"),
        ("12 june 2027", "2027-06-12"),
        ("june 12, 2027", "2027-06-12"),
        ("12th of june '27", "2027-06-12"),
        ("13/6/2027", "2027-06-13"),
        ("6/13/2027", "2027-06-13"),
        ("12.6.2027", "2027-06-12"),
        ("2027-06-12", "2027-06-12"),
        ("Fri 20 Nov 2026", "2026-11-20"),
        ("Fri 20 Nov 2026 (yesterday)", "2026-11-20"),
        ("on friday 20 november 2026", "2026-11-20"),
    ],
)
def test_a_phrase_means_the_same_day_in_either_sense(text: str, on: str) -> None:
    assert coming(text) == past(text) == day(on)


@pytest.mark.parametrize(
    ("text", "ahead", "back"),
    [
        ("friday", "2026-11-27", "2026-11-20"),
        ("thursday", "2026-11-26", "2026-11-19"),
        ("saturday", "2026-11-28", "2026-11-21"),
        ("2w", "2026-12-05", "2026-11-07"),
        ("12 june", "2027-06-12", "2026-06-12"),
        ("june 12", "2027-06-12", "2026-06-12"),
        ("21 november", "2026-11-21", "2026-11-21"),
        ("29 feb", "2028-02-29", "2024-02-29"),
        ("the 12th", "2026-12-12", "2026-11-12"),
        ("the 31st", "2026-12-31", "2026-10-31"),
        ("end of june", "2027-06-30", "2026-06-30"),
        ("3/13", "2027-03-13", "2026-03-13"),
    ],
)
def test_an_open_phrase_takes_the_day_that_fits_the_sentence(text: str, ahead: str, back: str) -> None:
    assert coming(text) == day(ahead)
    assert past(text) == day(back)


def test_a_weekday_today_counts_for_a_conversation_only() -> None:
    assert past("saturday") == TODAY
    assert coming("saturday") == day("2026-11-28")


@pytest.mark.parametrize(
    ("text", "on", "time"),
    [
        ("thursday 10:00", "2026-11-26", "10:00"),
        ("thursday at 10", "2026-11-26", "10:00"),
        ("thursday, 3pm", "2026-11-26", "15:00"),
        ("12 june 3 pm", "2027-06-12", "15:00"),
        ("tomorrow noon", "2026-11-22", "12:00"),
        ("3pm", "2026-11-21", "15:00"),
        ("3 pm tomorrow", "2026-11-22", "15:00"),
        ("10:00 on thursday", "2026-11-26", "10:00"),
        ("12am tomorrow", "2026-11-22", "00:00"),
        ("2026-12-01 9.30am", "2026-12-01", "09:30"),
    ],
)
def test_a_time_that_goes_with_a_day_is_kept(text: str, on: str, time: str) -> None:
    moment = read_day(text, today=TODAY, sense="coming")
    assert (moment.day, moment.time) == (day(on), time)


def test_three_slash_four_is_refused_with_both_readings_until_the_order_is_known() -> None:
    with pytest.raises(TwoReadingsError) as two:
        past("3/4")
    assert two.value.candidates == ("3 Apr 2026", "4 Mar 2026")
    assert past("3/4", day_first=True) == day("2026-04-03")
    assert past("3/4", day_first=False) == day("2026-03-04")


def test_two_numbers_that_are_the_same_day_either_way_are_no_question() -> None:
    assert coming("4/4") == day("2027-04-04")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("30 february", ("28 Feb 2027", "1 Mar 2027")),
        ("29 february 2027", ("28 Feb 2027", "1 Mar 2027")),
        ("2026-13-01", ("1 Dec 2026", "1 Jan 2027")),
        ("2026-00-10", ("10 Dec 2025", "10 Jan 2026")),
        ("31 june", ("30 Jun 2027", "1 Jul 2027")),
        ("30/2", ("28 Feb 2027", "1 Mar 2027")),
        ("31/11/2026", ("30 Nov 2026", "1 Dec 2026")),
        ("32 december 2026", ("31 Dec 2026", "1 Jan 2027")),
        ("mon 20 nov 2026", ("20 Nov 2026", "23 Nov 2026")),
    ],
)
def test_a_day_that_is_not_real_is_refused_with_the_nearest_that_are(text: str, near: tuple[str, str]) -> None:
    with pytest.raises(DayError) as unreal:
        coming(text)
    assert unreal.value.candidates == near
    assert all(each in unreal.value.sentence for each in near)


@pytest.mark.parametrize(
    "text", ["", "flurb", "24/7", "in 99999 years", "every 6 weeks", "friday lunch", "0000-01-01", "sat down"]
)
def test_what_is_no_day_is_never_today(text: str) -> None:
    with pytest.raises(DayError):
        coming(text)


def test_a_month_alone_is_its_first_day_ahead_never_a_day_of_this_one() -> None:
    assert coming("may") == day("2027-05-01")


def test_there_is_no_time_past_midnight() -> None:
    with pytest.raises(DayError, match="There is no time"):
        coming("thursday 25:00")


@pytest.mark.parametrize(
    ("text", "around", "on"),
    [
        ("about March 2026", "March 2026", "2026-03-31"),
        ("in 2019", "2019", "2019-12-31"),
        ("about november 2026", "November 2026", "2026-11-21"),
        ("around 12 june", "12 June 2026", "2026-06-12"),
        ("in may", "May 2026", "2026-05-31"),
        ("last month", "October 2026", "2026-10-31"),
        ("last year", "2025", "2025-12-31"),
        ("last week", "the week of 9 November 2026", "2026-11-15"),
    ],
)
def test_a_span_stands_for_its_last_day_not_after_today(text: str, around: str, on: str) -> None:
    moment = read_day(text, today=TODAY, sense="past")
    assert (moment.around, moment.day) == (around, day(on))


@pytest.mark.parametrize(
    ("text", "on", "rest"),
    [
        ("yesterday, call with Tom", "2026-11-20", "call with Tom"),
        ("last friday: the lease", "2026-11-20", "the lease"),
        ("12 june lunch with Tom", "2026-06-12", "lunch with Tom"),
        ("on friday – lunch", "2026-11-20", "lunch"),
        ("3 weeks ago, call", "2026-10-31", "call"),
        ("sat, lunch", "2026-11-21", "lunch"),
        ("a week ago Tom rang", "2026-11-14", "Tom rang"),
        ("thursday, lunch with Tom", "2026-11-19", "lunch with Tom"),
        ("yesterday morning Tom rang", "2026-11-20", "Tom rang"),
        ("2w, call", "2026-11-07", "call"),
    ],
)
def test_the_day_at_the_start_is_the_entrys(text: str, on: str, rest: str) -> None:
    found = leading_day(text, today=TODAY, sense="past")
    assert found is not None
    moment, begins = found
    assert (moment.day, text[begins:]) == (day(on), rest)


@pytest.mark.parametrize(
    "text",
    ["sat with Tom for an hour", "May called", "last time we spoke", "in the end", "about the lease",
     "about Tom", "friday.txt", "today's call", "10:00 call", "3/4 of them came", "next of kin", "the lease",
     "Tom, yesterday", "march past the shop", "two shops in Lisbon"],
)  # fmt: skip
def test_a_sentence_that_begins_with_no_day_moves_nothing(text: str) -> None:
    assert leading_day(text, today=TODAY, sense="past") is None


def test_a_weekday_with_a_time_in_the_log_was_or_will_be() -> None:
    moment = read_day("thursday 10:00", today=TODAY, sense="past")
    assert (moment.day, moment.other) == (day("2026-11-19"), day("2026-11-26"))
    assert read_day("saturday 10:00", today=TODAY, sense="past").other is None
    assert read_day("thursday", today=TODAY, sense="past").other is None


@pytest.mark.parametrize(
    ("text", "rest", "on"),
    [
        ("send the VAT letter by friday", "send the VAT letter", "2026-11-27"),
        ("ring again in 3 weeks", "ring again", "2026-12-12"),
        ("how did the exam go 13 june", "how did the exam go", "2027-06-13"),
        ("sends the bank statements by monday", "sends the bank statements", "2026-11-23"),
        ("leave it until the 12th", "leave it", "2026-12-12"),
        ("not before friday", "", "2026-11-27"),
        ("send the accounts by january", "send the accounts", "2027-01-01"),
        ("ring thursday at 10:00.", "ring", "2026-11-26"),
        ("done by end of month", "done", "2026-11-30"),
        ("ring 2w", "ring", "2026-12-05"),
        ("book a table for friday", "book a table", "2026-11-27"),
    ],
)
def test_only_the_phrase_that_ends_a_line_is_its_day_and_leaves_the_text(text: str, rest: str, on: str) -> None:
    found = ending_day(text, today=TODAY, sense="coming")
    assert found is not None
    assert (found[0], found[1].day) == (rest, day(on))


@pytest.mark.parametrize(
    "text",
    ["the cat sat", "a walk in the sun", "he works 24/7", "how is Mia in September", "wait 2 weeks or so",
     "friday's list for Tom", "ask about June", "version 3.4", "there is no 30 february in the almanac",
     "cut 3/4 inch off"],
)  # fmt: skip
def test_an_ending_that_is_no_day_is_text(text: str) -> None:
    assert ending_day(text, today=TODAY, sense="coming") is None


def test_an_ending_with_two_readings_is_told_apart_from_one_that_is_unreal() -> None:
    with pytest.raises(TwoReadingsError):
        ending_day("send it by 3/4", today=TODAY, sense="coming")
    with pytest.raises(DayError) as unreal:
        ending_day("send it by 30 february", today=TODAY, sense="coming")
    assert not isinstance(unreal.value, TwoReadingsError)


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("12 June", PartialDay(month=6, day=12)),
        ("June 1980", PartialDay(year=1980, month=6)),
        ("1980", PartialDay(year=1980)),
        ("12 June 1980", PartialDay(year=1980, month=6, day=12)),
        ("1980-06-12", PartialDay(year=1980, month=6, day=12)),
        ("--06-12", PartialDay(month=6, day=12)),
        ("--0612", PartialDay(month=6, day=12)),
        ("29 february", PartialDay(month=2, day=29)),
        ("1980-06", PartialDay(year=1980, month=6)),
        ("31/12/1980", PartialDay(year=1980, month=12, day=31)),
        ("12.6.80", PartialDay(year=1980, month=6, day=12)),
    ],
)
def test_a_date_of_a_person_may_lack_its_year_or_its_day(text: str, partial: PartialDay) -> None:
    assert read_partial(text) == partial


@pytest.mark.parametrize("text", ["30 feb", "--13-01", "friday", "today", "", "in 3 weeks", "1980-02-30"])
def test_a_date_of_a_person_is_never_guessed(text: str) -> None:
    with pytest.raises(DayError):
        read_partial(text)
