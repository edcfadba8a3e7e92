"""Laws of days: a phrase and its echo agree, a repeat never drifts, reading never breaks on any text."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as some

from relnote.core.cadence import Cadence, Unit, next_after, nth, read_cadence, said_cadence
from relnote.core.days import Sense, echo, ending_day, leading_day, read_day, read_partial, said_partial
from relnote.core.errors import DayError
from relnote.core.partial import PartialDay

days = some.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
senses: some.SearchStrategy[Sense] = some.sampled_from(("past", "coming"))
units: some.SearchStrategy[Unit] = some.sampled_from(("day", "week", "month", "year"))
cadences = some.builds(Cadence, some.integers(1, 30), units)
phrases = some.sampled_from(
    ["today", "yesterday", "tomorrow", "friday", "next friday", "last friday", "this friday", "in 3 weeks",
     "3 weeks ago", "2w", "12 june", "june 12", "29 feb", "end of month", "the 12th", "the 31st", "next week",
     "end of june", "12/6/2027", "thursday 10:00", "in 5 months", "a year ago"]
)  # fmt: skip
parts = """3/4 12 june in 3 weeks ago friday at 10:00 next 30 feb 2026-13-01 , the 31st of end month about 99999
years w 2w by 3pm 0 ' 24/7 may 2027 week""".split()
texts = some.text(max_size=40) | some.lists(some.sampled_from(parts), max_size=8).map(" ".join)


@given(phrases, days, senses)
def test_a_phrase_and_its_echo_agree(phrase: str, today: date, sense: Sense) -> None:
    moment = read_day(phrase, today=today, sense=sense, day_first=True)
    again = read_day(echo(moment.day, today=today, time=moment.time), today=today, sense=sense)
    assert (again.day, again.time) == (moment.day, moment.time)


@given(days, days, senses)
def test_every_day_is_read_back_from_its_echo(on: date, today: date, sense: Sense) -> None:
    assert read_day(echo(on, today=today), today=today, sense=sense).day == on


@given(days, senses)
def test_a_bare_weekday_is_within_a_week_on_the_side_the_sense_says(today: date, sense: Sense) -> None:
    for name in ("monday", "friday", "sunday"):
        away = (read_day(name, today=today, sense=sense).day - today).days
        assert -6 <= away <= 0 if sense == "past" else 1 <= away <= 7


@given(texts, days, senses, some.sampled_from([None, True, False]))
@settings(max_examples=300)
def test_reading_any_text_gives_a_day_or_a_sentence(
    text: str, today: date, sense: Sense, day_first: bool | None
) -> None:
    for read in (read_day, leading_day, ending_day):
        with suppress(DayError):
            read(text, today=today, sense=sense, day_first=day_first)
    with suppress(DayError):
        read_partial(text)


@given(phrases, some.sampled_from(["send it", "ring Tom again", "how did it go"]), days)
def test_an_ending_day_and_its_text_make_up_the_line(phrase: str, text: str, today: date) -> None:
    found = ending_day(f"{text} {phrase}", today=today, sense="coming", day_first=True)
    assert found is not None
    assert found[0] == text
    assert found[1].day == read_day(phrase, today=today, sense="coming", day_first=True).day


@given(days, cadences, some.integers(0, 40))
def test_a_repeat_never_drifts(start: date, cadence: Cadence, place: int) -> None:
    on = nth(start, cadence, place)
    if cadence.unit == "month":
        assert (on.year * 12 + on.month) - (start.year * 12 + start.month) == cadence.count * place
        last = (date(on.year + on.month // 12, on.month % 12 + 1, 1) - timedelta(days=1)).day
        assert on.day == min(start.day, last)
    if cadence.unit in ("day", "week"):
        assert (on - start).days == cadence.count * place * (7 if cadence.unit == "week" else 1)


@given(days, cadences, some.integers(0, 2000))
def test_the_next_of_a_series_is_the_first_of_it_after_the_day(
    start: date, cadence: Cadence, away: int
) -> None:
    after = start + timedelta(days=away)
    found = next_after(start, cadence, after)
    place = 0
    while nth(start, cadence, place) <= after:
        place += 1
    assert found == nth(start, cadence, place)


@given(cadences)
def test_a_cadence_is_read_back_from_how_it_is_said(cadence: Cadence) -> None:
    assert read_cadence(said_cadence(cadence)) == cadence


@given(days, some.sampled_from(["day", "month", "year", "no year"]))
def test_a_partial_day_is_read_back_from_how_it_is_said(on: date, known: str) -> None:
    partial = {
        "day": PartialDay.of(on),
        "month": PartialDay(year=on.year, month=on.month),
        "year": PartialDay(year=on.year),
        "no year": PartialDay(month=on.month, day=on.day),
    }[known]
    assert read_partial(said_partial(partial)) == partial
