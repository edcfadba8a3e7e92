"""One item of a vdir, read and written over: what another program left in it stays."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Alarm, Item, Record, Repeat
from relnote.core.calendar.wanted import Wanted
from relnote.core.calendar_sync.reading import DamagedItemError, ManyItemsError
from relnote.core.calendar_sync.versions import Moved, differences, parts_of, sum_of, unworded
from relnote.exchange.ics import calendar_bytes
from relnote.exchange.vdir import read_item
from relnote.exchange.vdir_writing import item_bytes
from tests.build import TODAY, day, notebook, person, reminder
from tests.hostile import HOSTILE

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def item(summary: str = "Ring Nell", on: str = "2026-11-27", **fields: object) -> Item:
    return Item(
        **{
            "uid": "reminder-10@relnote", "record": Record(kind="reminder", id=10), "kind": "follow-up",
            "summary": summary, "day": day(on), "created": NOW, "last_modified": NOW, **fields,
        }  # type: ignore[arg-type]
    )  # fmt: skip


KINDS = (
    item(),
    item(task=True),
    item(time="15:30", minutes=15),
    item(task=True, time="15:30", minutes=15),
    item(repeat=Repeat(Cadence(1, "year"))),
    item(on="2027-02-28", repeat=Repeat(Cadence(1, "year"), end_of_february=True)),
    item(repeat=Repeat(Cadence(6, "week"))),
    item(repeat=Repeat(Cadence(2, "month")), time="09:00", minutes=15),
    item(alarms=(Alarm(before=timedelta(minutes=30)),)),
    item(note="her words, in full\nover; two lines " + "x" * 2000),
)


def written_by_her(raw: bytes, **fields: object) -> bytes:
    """The item as another program leaves it."""
    calendar = Calendar.from_ical(raw)
    each = next(each for each in calendar.walk() if each.name in ("VEVENT", "VTODO"))
    for name, value in fields.items():
        each.pop(name.replace("_", "-"), None)
        each.add(name.replace("_", "-"), value)
    return bytes(calendar.to_ical())


@pytest.mark.parametrize("each", KINDS, ids=lambda each: f"{each.task}-{each.repeat}-{each.time}")
def test_every_kind_of_item_is_read_back_as_it_was_meant(each: Item) -> None:
    read = read_item(item_bytes(each))
    assert read.uid == each.uid
    assert not differences(parts_of(each), read.parts)
    assert read.wrote == sum_of(read.parts)


@pytest.mark.parametrize("words", sorted(set(HOSTILE.values())), ids=ascii)
def test_hostile_words_neither_break_an_item_nor_come_back_otherwise(words: str) -> None:
    held = notebook(person(1, "Nell"), reminder(10, "follow-up", 1, words, due=day("2026-11-27")))
    for each in calendar_items(held, today=TODAY, wanted=Wanted(words=True)):
        read = read_item(item_bytes(each))
        assert not differences(parts_of(each), read.parts)


@given(words=st.text(max_size=60), on=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_title_of_another_program_is_read_and_written_over(words: str, on: date) -> None:
    raw = written_by_her(item_bytes(item()), summary=words)
    again = item_bytes(item(on=on.isoformat()), raw)
    assert read_item(again).parts.day == on
    assert read_item(again).parts.words == "Ring Nell"


def test_what_another_program_added_is_kept_when_it_is_written_over() -> None:
    raw = written_by_her(item_bytes(item()), location="Her kitchen", description="bring cake", x_own="1")
    again = item_bytes(item(on="2026-11-30"), raw, unworded(parts_of(item())))
    assert b"LOCATION:Her kitchen" in again
    assert b"DESCRIPTION:bring cake" in again
    assert b"X-OWN:1" in again
    assert read_item(again).parts.day == day("2026-11-30")
    assert read_item(again).sequence == 1


def test_her_words_leave_the_note_once_she_wants_none_to_go_out() -> None:
    worded = item(note="her words in full")
    again = item_bytes(item(), item_bytes(worded), unworded(parts_of(worded)))
    assert b"her words" not in again


def test_alarms_set_there_stay_until_relnotes_own_change() -> None:
    raw = item_bytes(item(alarms=(Alarm(before=timedelta(minutes=30)),)))
    theirs = raw.replace(b"-PT30M", b"-PT45M")
    was = unworded(parts_of(item(alarms=(Alarm(before=timedelta(minutes=30)),))))
    kept = item_bytes(item(on="2026-11-30", alarms=(Alarm(before=timedelta(minutes=30)),)), theirs, was)
    assert b"-PT45M" in kept
    changed = item_bytes(item(alarms=(Alarm(before=timedelta(hours=2)),)), theirs, was)
    assert b"-PT2H" in changed
    assert b"-PT45M" not in changed


def test_a_tick_is_gone_from_a_repeating_task_that_moved_on() -> None:
    raw = written_by_her(item_bytes(item(task=True)), status="COMPLETED", completed=NOW, percent_complete=100)
    assert read_item(raw).parts.done is not None
    again = read_item(item_bytes(item(on="2026-12-27", task=True), raw))
    assert (again.parts.done, again.parts.day) == (None, day("2026-12-27"))


def test_the_length_she_gave_an_hour_stays_when_it_moves() -> None:
    raw = item_bytes(item(time="15:00", minutes=15))
    longer = raw.replace(b"DURATION:PT15M", b"DTEND:20261127T170000")
    again = item_bytes(item(on="2026-11-30", time="15:00", minutes=15), longer)
    assert b"DURATION:PT2H" in again
    assert b"DTEND" not in again


def test_a_moment_of_another_zone_is_read_as_the_clock_here_shows_it() -> None:
    raw = item_bytes(item(time="15:00", minutes=15)).replace(
        b"DTSTART:20261127T150000", b"DTSTART:20261127T150000Z"
    )
    local = datetime(2026, 11, 27, 15, tzinfo=UTC).astimezone()
    read = read_item(raw).parts
    assert (read.day, read.time) == (local.date(), f"{local:%H:%M}")


def test_days_of_a_series_moved_or_deleted_one_by_one_are_seen_and_kept() -> None:
    weekly = item(repeat=Repeat(Cadence(1, "week")))
    raw = written_by_her(item_bytes(weekly), exdate=[day("2026-12-04"), day("2026-12-11")])
    override = (
        b"BEGIN:VEVENT\r\nUID:reminder-10@relnote\r\nRECURRENCE-ID;VALUE=DATE:20261218\r\n"
        b"DTSTART;VALUE=DATE:20261219\r\nSUMMARY:Ring Nell\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    raw = raw.replace(b"END:VCALENDAR", override)
    read = read_item(raw).parts
    assert read.without == (day("2026-12-04"), day("2026-12-11"))
    assert read.moved == (Moved(day("2026-12-18"), day("2026-12-19")),)
    renamed = read_item(
        raw.replace(b"SUMMARY:Ring Nell\r\nEND:VEVENT\r\nEND:VC", b"SUMMARY:Tea\r\nEND:VEVENT\r\nEND:VC")
    )
    assert renamed.parts.moved == (Moved(day("2026-12-18"), day("2026-12-19"), words="Tea"),)
    later = read_item(item_bytes(item(on="2026-12-04", repeat=Repeat(Cadence(1, "week"))), raw)).parts
    assert later.without == (day("2026-12-11"),)
    assert later.moved == read.moved
    past = read_item(item_bytes(item(on="2026-12-25", repeat=Repeat(Cadence(1, "week"))), raw)).parts
    assert (past.without, past.moved) == ((), ())


@pytest.mark.parametrize(
    ("rule", "means"),
    [
        ("FREQ=WEEKLY;BYDAY=FR;WKST=SU", Repeat(Cadence(1, "week"))),
        ("FREQ=MONTHLY;BYMONTHDAY=27", Repeat(Cadence(1, "month"))),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=27", Repeat(Cadence(1, "year"))),
        ("FREQ=WEEKLY;BYDAY=FR,SA", "FREQ=WEEKLY;BYDAY=FR,SA"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3"),
        ("FREQ=HOURLY", "FREQ=HOURLY"),
    ],
)
def test_a_rule_said_at_more_length_is_the_same_and_another_one_is_another(rule: str, means: object) -> None:
    raw = item_bytes(item(repeat=Repeat(Cadence(1, "day")))).replace(b"FREQ=DAILY", rule.encode())
    assert read_item(raw).parts.repeat == means


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (item_bytes(item())[:150], "middle"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "UID"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "UID"),
        (item_bytes(item()).replace(b"DTSTART;VALUE=DATE:20261127", b"DTSTART:soon"), "day"),
        (item_bytes(item()).replace(b"DTSTART;VALUE=DATE:20261127\r\n", b""), "day"),
        (item_bytes(item()).replace(b"Ring", b"\xff\xfe"), "UTF-8"),
        (b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\nEND:VCALENDAR", "no calendar"),
        (b"\x00" * 300 + b"END:VCALENDAR", "no calendar"),
    ],
)
def test_a_damaged_item_says_what_is_wrong_with_it(raw: bytes, reason: str) -> None:
    with pytest.raises(DamagedItemError, match=reason):
        read_item(raw)


def test_a_file_of_many_items_is_no_item() -> None:
    with pytest.raises(ManyItemsError, match="2 items"):
        read_item(calendar_bytes([item(), item(uid="reminder-11@relnote")]))


@given(raw=st.binary(max_size=200), at=st.integers(0, 400), cut=st.integers(0, 80))
def test_any_bytes_are_an_item_or_damaged_and_nothing_else(raw: bytes, at: int, cut: int) -> None:
    whole = item_bytes(item(repeat=Repeat(Cadence(1, "week"))))
    for tried in (raw, whole[:at] + raw + whole[at + cut :]):
        with suppress(DamagedItemError):
            assert read_item(tried).uid


def test_an_event_that_becomes_a_task_keeps_what_a_task_may_have() -> None:
    alarm = (Alarm(before=timedelta(minutes=30)),)
    event = written_by_her(item_bytes(item(time="15:00", minutes=15, alarms=alarm)), location="Her kitchen")
    task = item_bytes(item(time="15:00", minutes=15, alarms=alarm, task=True), event)
    assert b"LOCATION:Her kitchen" in task
    assert b"RELATED=END" in task
    assert not any(name in task for name in (b"TRANSP", b"DURATION:PT15M", b"DTSTART", b"VEVENT"))
    back = item_bytes(item(time="15:00", minutes=15, alarms=alarm), task)
    assert b"RELATED=END" not in back
    assert b"LOCATION:Her kitchen" in back
