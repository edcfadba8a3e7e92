"""The bytes of a calendar: the same for the same notebook, safe whatever is in a name."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from relnote.core.cadence import Cadence, next_after
from relnote.core.calendar.counting import counted
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Alarm
from relnote.core.calendar.wanted import Hour, Wanted, says
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.exchange.ics import calendar_bytes, is_ours, one_item, rule_text, said_in
from tests.build import TODAY, day, notebook, person, reminder, talk

MONTHLY = Cadence(1, "month")
THURSDAY = day("2026-12-03")
LEAP = PartialDay(year=2000, month=2, day=29)
FULL = notebook(
    person(1, "Nell Hartley", birthday=LEAP),
    person(2, "Tom Okafor", birthday=LEAP, leap_day="1 mar"),
    reminder(10, "promise", 1, "ring", due=day("2026-11-27")),
    reminder(11, "follow-up", 2, "card", due=day("2026-12-31"), start=day("2026-10-31"), every=MONTHLY),
    reminder(12, "ask", 2, "how", due=THURSDAY, start=THURSDAY, every=Cadence(6, "week"), time="10:00"),
    talk(20, "2026-11-24", 1, 2, planned=True, time="11:30", made=TODAY),
)  # fmt: skip


def written(held: Notebook, **wanted: Any) -> bytes:
    return calendar_bytes(calendar_items(held, today=TODAY, wanted=Wanted(**wanted)))


def lines_of(raw: bytes, name: str) -> list[str]:
    unfolded = raw.decode().replace("\r\n ", "")
    return [line for line in unfolded.split("\r\n") if line.split(":")[0].split(";")[0] == name]


def test_the_same_notebook_gives_the_same_bytes_whatever_its_order() -> None:
    turned = Notebook(
        people=dict(reversed(list(FULL.people.items()))),
        conversations=FULL.conversations,
        reminders=dict(reversed(list(FULL.reminders.items()))),
    )
    assert written(FULL) == written(turned)


def test_everything_that_goes_out_is_private_and_has_its_own_uid() -> None:
    raw = written(FULL)
    count = raw.count(b"BEGIN:VEVENT")
    assert raw.count(b"CLASS:PRIVATE") == count
    assert len(set(lines_of(raw, "UID"))) == count
    assert is_ours(raw)


def test_29_february_is_the_last_day_of_february() -> None:
    assert lines_of(written(FULL), "RRULE") == [
        "RRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2",
        "RRULE:FREQ=WEEKLY;INTERVAL=6",
    ]


def test_a_task_has_a_due_day_and_neither_start_nor_rule() -> None:
    calendar = Calendar.from_ical(written(FULL, as_="todo"))
    tasks = calendar.walk("VTODO")
    assert len(tasks) == 3
    assert all("DUE" in each and "DTSTART" not in each and "RRULE" not in each for each in tasks)
    assert len(calendar.walk("VEVENT")) == 4


def test_times_float_and_days_are_whole() -> None:
    raw = written(FULL)
    assert "DTSTART:20261124T113000" in lines_of(raw, "DTSTART")
    assert "DTSTART;VALUE=DATE:20261127" in lines_of(raw, "DTSTART")
    assert b"TZID" not in raw


def test_alarms_are_relative_and_those_of_tasks_count_from_their_end() -> None:
    alarms = (Alarm(at=time(9)), Alarm(before=timedelta(minutes=30)))
    timed = notebook(person(1, "Nell"), reminder(10, "promise", 1, "ring", due=TODAY, time="14:00"))
    assert lines_of(written(timed, alarms=alarms), "TRIGGER") == ["TRIGGER:-PT5H", "TRIGGER:-PT30M"]
    whole = notebook(person(1, "Nell"), reminder(10, "promise", 1, "ring", due=TODAY))
    assert lines_of(written(whole, alarms=alarms), "TRIGGER") == ["TRIGGER:PT9H", "TRIGGER:-PT30M"]
    assert lines_of(written(whole, alarms=alarms[:1], as_="todo"), "TRIGGER") == ["TRIGGER;RELATED=END:PT9H"]


HOSTILE = ["a\r\nBEGIN:VEVENT", "a\nUID:x", "a\x00b\x1b[2J", "a\u2028b\x85c", ",;\\\"\\n", "\u202eabc",
           "x" * 5000,
           "שירה" * 60, "🌸" * 100, "\ud800"]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_makes_a_line_of_its_own(name: str) -> None:
    held = notebook(person(1, name), reminder(10, "promise", 1, name, due=TODAY))
    raw = written(held, words=True)
    assert raw.count(b"\r\nBEGIN:VEVENT") == raw.count(b"\r\nUID:") == 1
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert not [sign for sign in raw.decode() if ord(sign) < 0x20 and sign not in "\r\n"]
    assert b"\r" not in raw.replace(b"\r\n", b"")
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert str(event["UID"]) == "reminder-10@relnote"
    assert set(event) <= {"UID", "SUMMARY", "DESCRIPTION", "CLASS", "CREATED", "DTSTAMP", "LAST-MODIFIED",
                          "SEQUENCE", "DTSTART", "TRANSP"}  # fmt: skip


def date_time(on: date) -> datetime:
    """rrule wants a time of day, and takes no zone."""
    return datetime(on.year, on.month, on.day)  # noqa: DTZ001


@given(
    start=st.dates(date(2020, 1, 1), date(2026, 11, 20)),
    every=st.builds(Cadence, st.integers(1, 14), st.sampled_from(["day", "week", "month", "year"])),
    skipped=st.integers(0, 5),
)
@settings(max_examples=200)
def test_the_days_that_go_out_are_the_days_of_the_series(start: date, every: Cadence, skipped: int) -> None:
    """Rules are opened with dateutil, which reads RFC 5545's."""
    due = start
    for _time in range(skipped):
        due = next_after(start, every, due)
    repeating = reminder(9, "follow-up", 1, "ring", start=start, due=due, every=every)
    found = calendar_items(notebook(person(1, "Nell"), repeating), today=TODAY)
    expected = [due]
    while len(expected) < 6:
        expected.append(next_after(start, every, expected[-1]))
    if found[0].repeat is None:
        days = [item.day for item in found][:6]
    else:
        rule = rrulestr(rule_text(found[0].repeat), dtstart=date_time(found[0].day))
        days = [each.date() for _place, each in zip(range(6), rule, strict=False)]
    assert days == expected[: len(days)]
    assert days


# One item, and what the file says of itself


def test_one_item_is_a_whole_calendar_and_the_same_bytes_each_time() -> None:
    for item in calendar_items(FULL, today=TODAY):
        raw = one_item(item)
        (event,) = Calendar.from_ical(raw).walk("VEVENT")
        assert str(event["UID"]) == item.uid
        assert is_ours(raw)
        assert one_item(item) == raw
        assert b"X-RELNOTE" not in raw


def test_a_file_notes_what_it_says_and_an_older_one_says_names() -> None:
    items = calendar_items(FULL, today=TODAY)
    for wanted in (Wanted(), Wanted(initials=True), Wanted(words=True, hour=Hour(4, "16:00"))):
        assert said_in(calendar_bytes(items, says=says(wanted))) == says(wanted)
    assert says(Wanted(words=True, hour=Hour(4, "16:00"))) == {"initials", "names", "words", "hour"}
    assert says(Wanted(initials=True)) == {"initials"}
    assert said_in(calendar_bytes(items)) == {"initials", "names"}


def test_a_change_of_words_a_name_or_a_birthday_keeps_the_uid_and_raises_the_sequence() -> None:
    at = datetime(2026, 11, 22, 8, 15, 30, tzinfo=UTC)
    nell, ring = FULL.people[1], FULL.reminders[10]
    changes = {
        "reminder-10@relnote": FULL.with_reminder(replace(ring, text="call her instead")),
        "meeting-20@relnote": FULL.with_person(replace(nell, name="Nell Hart")),
        "day-1-birthday@relnote": FULL.with_person(replace(nell, birthday=PartialDay(month=3, day=5))),
    }
    for uid, changed in changes.items():
        before, after = (_lines(written(held), uid) for held in (FULL, counted(FULL, changed, at=at)))
        assert "SEQUENCE:0" in before
        assert "SEQUENCE:2" in after
        assert "LAST-MODIFIED:20261122T081530Z" in after
        assert before != after


def _lines(raw: bytes, uid: str) -> list[str]:
    """Those of the component of that UID."""
    found = [each for each in raw.decode().split("BEGIN:VEVENT") if f"UID:{uid}" in each]
    return found[0].split("\r\n")
