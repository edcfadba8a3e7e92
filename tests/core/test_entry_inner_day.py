"""A day inside the sentence moves nothing (product 4); where it reads as the talk's own, that is said."""

from __future__ import annotations

import pytest

from relnote.core.entry.asides import asides
from relnote.core.entry.values import Given
from tests.build import TODAY, day
from tests.core.entries import BOOK, TOM, entry


@pytest.mark.parametrize(
    ("line", "phrase", "then", "moved"),
    [
        ("zoom with tom, 3 weeks ago", "3 weeks ago", "2026-10-31", "3 weeks ago, zoom with tom"),
        ("lunch with tom on tuesday", "tuesday", "2026-11-17", "tuesday, lunch with tom"),
        ("lunch with Tom and Bea last friday", "last friday", "2026-11-20",
         "last friday, lunch with Tom and Bea"),
        ("lunch on tuesday with Tom", "tuesday", "2026-11-17", "tuesday, lunch with Tom"),
        ("lunch with Tom (yesterday)", "yesterday", "2026-11-20",
         "yesterday, lunch with Tom"),
        ("Tom rang yesterday", "yesterday", "2026-11-20",
         "yesterday, Tom rang"),
        ("rang Tom yesterday about the lease", "yesterday", "2026-11-20",
         "yesterday, rang Tom about the lease"),
        ("rang Tom about the lease yesterday", "yesterday", "2026-11-20",
         "yesterday, rang Tom about the lease"),
        ("sent Tom the lease guide yesterday", "yesterday", "2026-11-20",
         "yesterday, sent Tom the lease guide"),
        ("met Tom at the Anchor last friday", "last friday", "2026-11-20",
         "last friday, met Tom at the Anchor"),
        ("txt from tom last night re vat", "last night", "2026-11-20", "last night, txt from tom re vat"),
        ("lunch w/ tom on thurs", "thurs", "2026-11-19", "thurs, lunch w/ tom"),
        ("lunch with tom next tuesday 12:30", "next tuesday 12:30", "2026-11-24",
         "next tuesday 12:30, lunch with tom"),
        ("coffee with tom tomorrow", "tomorrow", "2026-11-22", "tomorrow, coffee with tom"),
        ("booked lunch with Tom for tuesday", "tuesday", "2026-11-24", "24 Nov 2026, booked lunch with Tom"),
    ],
)  # fmt: skip
def test_a_day_beside_the_company_is_spoken_of(line: str, phrase: str, then: str, moved: str) -> None:
    read = entry(line)
    assert (read.moment.day, read.said_day, read.text) == (TODAY, False, line)
    assert read.inner_day is not None
    assert (read.inner_day.phrase, read.inner_day.moment.day) == (phrase, day(then))
    assert read.inner_day.moved == moved
    assert entry(moved).moment.day == day(then)


@pytest.mark.parametrize(
    "line",
    ["call with Tom about the deadline 31 January", "call with Tom, deadline 31 January",
     "Tom starts in September", "Tom: starts in September", "call with Tom: the lease ends 3 March",
     "rang Tom about the meeting yesterday", "call with Tom re tuesday", "Tom: tuesday suits him",
     "lunch with Tom, Tuesday was busy", "call with Tom, tomorrow he sees Bea", "Tom rang, back on tuesday",
     "sent Tom the figures for march", "card to Tom for friday", "card for Tom 26 november",
     "chased Tom for the p60 by friday", "Tom left in September", "call with Tom 3/4",
     "call with Tom 30 february", "lunch with Tom at 12:30", "lunch with Tom today", "coffee with Tom saturday",
     "rang Tom about the letter I sent 3 weeks ago", "rang Tom re yesterday",
     "Tom says he was ill last week", "Tom wants it by friday",
     "call with Tom, he moves in 3 weeks", "the January accounts went to Tom", "Tom was born on 3 May 1970"],
)  # fmt: skip
def test_a_day_that_is_content_is_left_alone(line: str) -> None:
    assert entry(line).inner_day is None


@pytest.mark.parametrize("given", [Given(on=None, row_day=day("2026-11-18")), Given(page=TOM)])
def test_a_day_that_the_entry_has_already_is_not_spoken_of(given: Given) -> None:
    assert entry("yesterday, lunch with Tom on tuesday").inner_day is None
    assert (entry("lunch with Tom on tuesday", given=given).inner_day is None) == (given.row_day is not None)


def test_the_way_to_move_it_is_the_whole_command_or_the_key() -> None:
    read = entry("lunch with tom next tuesday", "! bring tom's cake")
    stands = 'The day stands as today: "next tuesday" is inside the sentence.'
    log = "relnote log --by meal 'next tuesday, lunch with tom' '! bring tom'\\''s cake'"
    options = "--by meal"
    assert asides(read, BOOK, today=TODAY, options=options) == (
        f"{stands} To plan it for Tue 24 Nov: relnote undo, then {log}",
    )
    assert asides(read, BOOK, today=TODAY, where="asked", options=options) == (
        f"{stands} To plan it for Tue 24 Nov: {log}",
    )
    assert asides(read, BOOK, today=TODAY, where="field") == (f"{stands} ctrl+t puts it first: Tue 24 Nov.",)


def test_of_several_lines_it_says_where_the_day_goes() -> None:
    read = entry("lunch with tom yesterday", "He leans to the smaller.")
    assert asides(read, BOOK, today=TODAY) == (
        'The day stands as today: "yesterday" is inside the sentence. To move it to Fri 20 Nov, put it first.',
    )


def test_a_month_is_said_as_one() -> None:
    (said,) = asides(entry("met tom in march"), BOOK, today=TODAY, where="field")
    assert said.endswith("ctrl+t puts it first: about March 2026.")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("call with Tom ! send it", ("call with Tom", "! send it")),
        (
            "call with Tom ? how is the oven ! send the guide",
            ("call with Tom", "? how is the oven", "! send the guide"),
        ),
        ("call with Tom > ring again in 3 weeks", ("call with Tom", "> ring again in 3 weeks")),
        ("call with Tom * family: Mia starts in Leeds", ("call with Tom", "* family: Mia starts in Leeds")),
    ],
)
def test_a_lone_mark_inside_a_line_stays_a_word_and_is_spoken_of(line: str, parts: tuple[str, ...]) -> None:
    read = entry(line)
    assert (read.marks, read.text) == ((), line)
    (said,) = asides(read, BOOK, today=TODAY)
    typed = " ".join(f"'{part}'" for part in parts)
    assert said.endswith(f"a mark begins a line of its own. So: relnote undo, then relnote log {typed}")
    assert asides(read, BOOK, today=TODAY, where="field") == ()


@pytest.mark.parametrize(
    "line",
    ["lunch with Tom + Bea", "lunch with Tom + Bea and Ida", "call with Tom: 3 + 4 of them", "Tom: great!",
     "call with Tom ! ok", "Tom: turnover > 85000 this year", "call with Tom about 5 * 6 boxes",
     "Tom: really ?"],
)  # fmt: skip
def test_a_sum_a_name_and_a_sign_alone_are_no_mark(line: str) -> None:
    assert asides(entry(line), BOOK, today=TODAY) == ()
