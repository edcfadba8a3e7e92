"""Which things go into a calendar, on which day, in which words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.repeating import rule_of
from relnote.core.calendar.values import Item, Repeat
from relnote.core.calendar.wanted import Wanted
from relnote.core.calendar.words import one_line
from relnote.core.changed import Changed
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Death, Gently, Occasion, Person, Rest
from relnote.core.reminders import Done, Reminder, ReminderKind, Snooze, Told
from relnote.core.settings import CalendarSettings, Settings
from tests.build import TODAY, day, notebook, person, reminder, talk

NELL = person(1, "Nell Hartley")
TOM = person(2, "Tom Okafor")


def items(*records: Person | Reminder | Conversation, **wanted: Any) -> list[Item]:
    """What goes out of a notebook with Nell and Tom and these records."""
    people = () if any(isinstance(each, Person) for each in records) else (NELL, TOM)
    held = notebook(*people, *records)
    return list(calendar_items(held, today=TODAY, wanted=Wanted(**wanted)))


def words_of(kind: ReminderKind, text: str, **wanted: Any) -> str:
    (item,) = items(reminder(9, kind, 1, text, due=day("2026-11-27")), **wanted)
    return item.summary


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("promise", "ring about the code", "Ring Nell Hartley"),
        ("follow-up", "Call, she is back", "Call Nell Hartley"),
        ("follow-up", "write the reference", "Write to Nell Hartley"),
        ("promise", "send the VAT letter", "Send to Nell Hartley"),
        ("follow-up", "card for the new shop", "Card for Nell Hartley"),
        ("promise", "the lease guide", "For Nell Hartley"),
        ("put-right", "invoice 212 had the wrong number", "For Nell Hartley"),
        ("waiting", "the bank statements", "From Nell Hartley"),
        ("thank", "the damson jam", "Thank Nell Hartley"),
        ("ask", "did the oven arrive", "Ask Nell Hartley"),
        ("follow-up", "", "For Nell Hartley"),
    ],
)
def test_an_item_is_a_verb_and_a_name(kind: ReminderKind, text: str, words: str) -> None:
    assert words_of(kind, text) == words


@pytest.mark.parametrize("kind", ["follow-up", "promise"])
def test_words_go_out_of_follow_ups_and_promises_where_she_wants_them(kind: ReminderKind) -> None:
    assert words_of(kind, "send the\nVAT letter", words=True) == "Nell Hartley: send the VAT letter"


@pytest.mark.parametrize("kind", ["ask", "put-right", "waiting", "thank"])
def test_other_kinds_never_carry_words(kind: ReminderKind) -> None:
    assert "zebra" not in words_of(kind, "zebra", words=True)


def test_nothing_heard_from_others_or_of_someone_treated_gently_carries_words() -> None:
    heard = reminder(9, "follow-up", 1, "zebra", due=TODAY, told_by=(2,))
    assert "zebra" not in items(heard, words=True)[0].summary
    gently = person(1, "Nell Hartley", gently=Gently(since=day("2026-11-01"), until=day("2026-12-10")))
    mine = reminder(9, "promise", 1, "zebra", due=TODAY)
    assert "zebra" not in items(gently, mine, words=True)[0].summary


def test_initials_stand_for_names_on_request() -> None:
    assert words_of("promise", "ring", initials=True) == "Ring N. H."


def test_words_of_several_lines_or_many_stand_whole_in_the_note() -> None:
    (short,) = items(reminder(9, "promise", 1, "send the\r\n\r\nVAT letter", due=TODAY), words=True)
    assert (short.summary, short.note) == ("Nell Hartley: send the VAT letter", "send the\n\nVAT letter")
    text = "ring about the lease, " * 90
    (long,) = items(reminder(9, "promise", 1, text, due=TODAY), words=True)
    assert long.summary.startswith("Nell Hartley: ring about the lease, ring")
    assert long.summary.endswith(" …")
    assert len(long.summary) < 140
    assert long.note == text.strip()
    (bare,) = items(reminder(9, "promise", 1, text, due=TODAY))
    assert (bare.summary, bare.note) == ("Ring Nell Hartley", "")


def test_control_signs_and_marks_that_turn_the_reading_round_go() -> None:
    assert one_line("a\r\nBEGIN:VEVENT\x00\x1b[2J\u202eb") == "a BEGIN:VEVENT [2Jb"
    assert one_line("שירה לוי 🌸") == "שירה לוי 🌸"


def test_only_open_reminders_with_a_day_go_out() -> None:
    assert items(
        reminder(1, "promise", 1, "no day"),
        reminder(2, "promise", 1, "kept", due=TODAY, done=Done(on=TODAY)),
        reminder(3, "promise", 1, "released", due=TODAY, dropped=Done(on=TODAY)),
    ) == []  # fmt: skip


def test_a_snoozed_reminder_stands_on_the_day_it_comes_back() -> None:
    snoozed = reminder(
        9, "promise", 1, "ring", due=day("2026-11-19"), snoozes=(Snooze(made=TODAY, until=day("2026-12-01")),)
    )
    (item,) = items(snoozed)
    assert (item.day, item.sequence, item.last_modified.date()) == (day("2026-12-01"), 2, TODAY)


def test_the_record_alone_says_what_changed_and_how_often() -> None:
    moved = reminder(
        9, "promise", 1, "ring", due=day("2026-12-05"),
        told=(Told(on=day("2026-11-12"), was=day("2026-11-10")),),
        snoozes=(Snooze(made=day("2026-11-05"), until=day("2026-11-08")),),
    )  # fmt: skip
    (item,) = items(moved)
    assert (item.created.date(), item.last_modified.date(), item.sequence) == (moved.made, day("2026-11-12"), 4)


# Repeats


@pytest.mark.parametrize(
    ("start", "every", "rule"),
    [
        ("2026-11-30", Cadence(6, "week"), Repeat(Cadence(6, "week"))),
        ("2026-11-30", Cadence(10, "day"), Repeat(Cadence(10, "day"))),
        ("2026-11-28", Cadence(3, "month"), Repeat(Cadence(3, "month"))),
        ("2026-11-29", Cadence(1, "month"), None),
        ("2026-12-31", Cadence(1, "year"), Repeat(Cadence(1, "year"))),
        ("2026-12-31", Cadence(12, "month"), Repeat(Cadence(1, "year"))),
        ("2024-02-29", Cadence(1, "year"), Repeat(Cadence(1, "year"), end_of_february=True)),
    ],
)
def test_a_rule_is_written_only_where_every_calendar_reads_it_alike(
    start: str, every: Cadence, rule: Repeat | None
) -> None:
    assert rule_of(day(start), every) == rule


def repeating(start: str, due: str, every: Cadence, **fields: object) -> Reminder:
    return reminder(9, "follow-up", 1, "ring", start=day(start), due=day(due), every=every, **fields)


def test_the_end_of_the_month_goes_out_day_by_day_for_24_months() -> None:
    found = items(repeating("2026-10-31", "2026-11-30", Cadence(1, "month")))
    assert [item.day for item in found[:4]] == [
        day("2026-11-30"), day("2026-12-31"), day("2027-01-31"), day("2027-02-28"),
    ]  # fmt: skip
    assert found[-1].day == day("2028-10-31")
    assert len({item.uid for item in found}) == len(found) == 24
    assert all(item.repeat is None for item in found)


def test_a_repeat_stands_from_the_day_it_now_has() -> None:
    (item,) = items(repeating("2026-01-15", "2026-12-15", Cadence(1, "month")))
    assert (item.day, item.repeat, item.uid) == (
        day("2026-12-15"), Repeat(Cadence(1, "month")), "reminder-9@relnote",
    )  # fmt: skip


def test_a_day_moved_off_the_series_stands_by_itself_and_the_series_goes_on() -> None:
    until = Snooze(made=TODAY, until=day("2026-12-03"))
    moved, series = items(repeating("2026-01-15", "2026-11-15", Cadence(1, "month"), snoozes=(until,)))
    assert (moved.uid, moved.day, moved.repeat) == ("reminder-9-moved@relnote", day("2026-12-03"), None)
    assert (series.uid, series.day) == ("reminder-9@relnote", day("2026-12-15"))


def test_a_task_carries_its_next_day_and_no_rule() -> None:
    (item,) = items(repeating("2026-10-31", "2026-11-30", Cadence(1, "month")), as_="todo")
    assert (item.task, item.day, item.repeat) == (True, day("2026-11-30"), None)


# Meetings


def test_a_planned_meeting_goes_out_with_its_time() -> None:
    plan = talk(20, "2026-11-24", 2, 1, planned=True, time="10:00", channel="meal", text="about the loan")
    (item,) = items(plan)
    assert (item.summary, item.day, item.time, item.minutes) == (
        "Meet Tom Okafor and Nell Hartley", day("2026-11-24"), "10:00", 60,
    )  # fmt: skip


def test_what_happened_or_was_called_off_is_in_no_calendar() -> None:
    off = Choice(row="plan", how="drop", on=TODAY)
    assert items(talk(20, "2026-11-24", 2), talk(21, "2026-11-25", 2, planned=True, choices=(off,))) == []


def test_a_planned_call_is_a_call_and_an_organisation_can_be_met() -> None:
    call, bank = items(
        talk(20, "2026-11-24", 2, planned=True),
        talk(21, "2026-11-25", planned=True, channel="meeting", organisations=("Harbour Bank",)),
    )
    assert (call.summary, bank.summary) == ("Call Tom Okafor", "Meet Harbour Bank")


# Occasions

TWELFTH = PartialDay(year=1966, month=6, day=12)


def test_a_birthday_repeats_each_year_and_never_shows_the_year_of_birth() -> None:
    (item,) = items(person(1, "Joan Pike", birthday=TWELFTH, kept=day("2025-07-01")))
    assert (item.summary, item.day, item.repeat) == (
        "Birthday of Joan Pike", day("2026-06-12"), Repeat(Cadence(1, "year")),
    )  # fmt: skip


def test_only_occasions_of_people_she_keeps_and_who_live_go_out() -> None:
    silent = person(1, "Imported", birthday=TWELFTH, kept=None)
    dead = person(2, "Walter", birthday=TWELFTH, died=Death(noted=TODAY))
    resting = person(3, "Resting", birthday=TWELFTH, rests=(Rest(on=day("2026-10-01")),))
    undated = person(4, "Half known", birthday=PartialDay(year=1966, month=6))
    assert items(silent, dead, resting, undated) == []


def test_someone_who_stirred_after_a_rest_is_back() -> None:
    woken = person(3, "Woken", birthday=TWELFTH, rests=(Rest(on=day("2026-10-01")),))
    held = notebook(woken, talk(20, "2026-11-19", 3, direction="in", channel="letter"))
    assert [item.summary for item in calendar_items(held, today=TODAY)] == ["Birthday of Woken"]


def test_a_label_of_her_own_stays_at_home() -> None:
    ida = person(1, "Ida Falk", occasions=(
        Occasion("anniversary", PartialDay(month=6, day=1)),
        Occasion("sober since", PartialDay(month=7, day=1)),
    ))  # fmt: skip
    assert sorted(item.summary for item in items(ida)) == ["A day of Ida Falk", "Anniversary of Ida Falk"]


def test_29_february_is_kept_on_the_28th_by_a_rule_and_on_1_march_day_by_day() -> None:
    leap = PartialDay(year=2000, month=2, day=29)
    (rule,) = items(person(1, "Nell", birthday=leap, kept=day("2026-11-01")))
    assert (rule.day, rule.repeat) == (day("2027-02-28"), Repeat(Cadence(1, "year"), end_of_february=True))
    march = items(person(1, "Nell", birthday=leap, leap_day="1 mar"))
    assert [item.day for item in march] == [day("2027-03-01"), day("2028-02-29")]


def test_uids_stay_when_other_dates_come_and_go() -> None:
    first = person(1, "Ida", birthday=TWELFTH, occasions=(Occasion("wedding", TWELFTH),))
    later = person(1, "Ida", occasions=(Occasion("shop", TWELFTH), Occasion("wedding", TWELFTH)))
    wedding = next(item.uid for item in items(first) if item.summary.startswith("Wedding"))
    assert wedding in {item.uid for item in items(later)}
    twice = person(1, "Ida", occasions=(Occasion("x", TWELFTH), Occasion("x", PartialDay(month=1, day=1))))
    assert len({item.uid for item in items(twice)}) == 2


def test_a_reminder_of_someone_who_is_gone_still_stands() -> None:
    held = Notebook(reminders={9: reminder(9, "promise", 77, "ring", due=TODAY)})
    assert [item.summary for item in calendar_items(held, today=TODAY)] == ["Ring someone"]


# What an item counts


def test_a_change_of_the_person_or_of_a_wish_is_a_change_of_every_item_of_theirs() -> None:
    at = datetime(2026, 11, 22, 8, 15, 30, tzinfo=UTC)
    plain = person(1, "Nell Hartley", birthday=TWELFTH, wants_card=True)
    renamed = person(1, "Nell Hart", birthday=TWELFTH, wants_card=True, changed=Changed(3, at))
    wishing = Settings(calendar=CalendarSettings(words=True, changed=Changed(2, at)))
    records = reminder(9, "promise", 1, "ring", due=TODAY), talk(20, "2026-11-24", 1, planned=True, made=TODAY)
    before = calendar_items(notebook(plain, *records), today=TODAY)
    for held, raised in (
        (notebook(renamed, *records), 6),
        (notebook(plain, *records, settings=wishing), 4),
    ):
        after = calendar_items(held, today=TODAY)
        assert [each.uid for each in after] == [each.uid for each in before]
        assert [each.sequence for each in after] == [each.sequence + raised for each in before]
        assert {each.last_modified for each in after} == {at}
        assert [each.created for each in after] == [each.created for each in before]


def test_words_that_come_back_after_going_gently_are_a_change() -> None:
    gently = person(1, "Nell Hartley", gently=Gently(since=day("2026-11-01"), until=TODAY))
    mine = reminder(9, "promise", 1, "zebra", due=day("2026-12-01"))
    held = notebook(gently, mine)
    calm, after = (
        calendar_items(held, today=on, wanted=Wanted(words=True))[0] for on in (TODAY, day("2026-11-22"))
    )
    assert (calm.summary, after.summary) == ("For Nell Hartley", "Nell Hartley: zebra")
    assert after.sequence == calm.sequence + 1
    assert after.last_modified.date() == day("2026-11-22")
    without = calendar_items(held, today=day("2026-11-22"))[0]
    assert without.sequence == calm.sequence
