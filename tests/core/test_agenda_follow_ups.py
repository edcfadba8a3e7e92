"""Follow up today: which reminder stands there on which day, in which order, with which words."""

from datetime import date, timedelta
from typing import Any

import pytest

from relnote.core.agenda.day import agenda
from relnote.core.agenda.rows import Agenda
from relnote.core.people import Membership
from relnote.core.reminders import Done, Snooze
from relnote.core.settings import Circle, Settings
from tests.build import TODAY, day, notebook, person, reminder, talk

TOM = person(1, "Tom Okafor")


def on(today: str | date, *records: Any, settings: Settings | None = None) -> Agenda:
    return agenda(
        notebook(TOM, *records, settings=settings), today=today if isinstance(today, date) else day(today)
    )


def kinds(found: Agenda) -> list[str]:
    return [row.kind for row in found.follow_ups]


def test_the_kinds_stand_in_their_order_and_did_it_happen_is_last() -> None:
    found = on(
        TODAY,
        talk(20, "2026-11-19", 1, planned=True, text="lunch with Tom"),
        reminder(10, "ask", 1, "how the scan went", due=TODAY),
        reminder(11, "thank", 1, "thank him for Sam", due=TODAY),
        reminder(12, "follow-up", 1, "ring again", due=TODAY),
        reminder(13, "put-right", 1, "invoice 212 had the wrong number", due=TODAY),
        reminder(14, "promise", 1, "send the VAT letter", due=TODAY),
    )
    assert kinds(found) == ["promise", "put-right", "follow-up", "thank", "ask", "happened"]


def test_a_promise_says_the_day_it_was_for() -> None:
    found = on(TODAY, reminder(10, "promise", 1, "send the VAT letter", due=day("2026-11-19")))
    (row,) = found.follow_ups
    assert row.words == "promised for Thursday: send the VAT letter"
    assert (row.due, row.days_late) == (day("2026-11-19"), 2)


@pytest.mark.parametrize(
    ("due", "said"), [("2026-11-21", "today"), ("2026-11-15", "Sunday"), ("2026-11-14", "14 Nov")]
)
def test_a_week_back_the_weekday_gives_way_to_the_date(due: str, said: str) -> None:
    (row,) = on(TODAY, reminder(10, "promise", 1, "x", due=day(due))).follow_ups
    assert row.words == f"promised for {said}: x"


def test_what_is_due_tomorrow_waits_for_tomorrow() -> None:
    letter = reminder(10, "promise", 1, "send the VAT letter", due=day("2026-11-22"))
    assert not on(TODAY, letter).follow_ups
    assert on("2026-11-22", letter).follow_ups


@pytest.mark.parametrize(("kind", "days"), [("promise", 7), ("follow-up", 3), ("thank", 3), ("put-right", 0)])
def test_without_a_day_each_kind_comes_up_after_its_own_time(kind: str, days: int) -> None:
    made = day("2026-11-02")
    record = reminder(10, kind, 1, "x", made=made)
    first = made + timedelta(days=days)
    assert not on(first - timedelta(days=1), record).follow_ups
    (row,) = on(first, record).follow_ups
    assert row.due is None


def test_a_promise_without_a_day_says_so() -> None:
    (row,) = on("2026-11-09", reminder(10, "promise", 1, "x", made=day("2026-11-02"))).follow_ups
    assert row.words == "promised, no day set: x"


def test_an_ask_stands_on_its_day_and_the_two_after() -> None:
    ask = reminder(10, "ask", 1, "how did the exam go", due=day("2026-11-20"))
    shown = [number for number in range(18, 26) if on(day(f"2026-11-{number}"), ask).follow_ups]
    assert shown == [20, 21, 22]


def test_an_ask_without_a_day_is_left_to_the_brief_unless_she_put_it_off_to_one() -> None:
    ask = reminder(10, "ask", 1, "did the oven arrive")
    assert not on(TODAY, ask).follow_ups
    later = reminder(
        10, "ask", 1, "did the oven arrive", snoozes=(Snooze(day("2026-11-01"), day("2026-11-20")),)
    )
    assert not on("2026-11-19", later).follow_ups
    assert on("2026-11-20", later).follow_ups


def test_a_snooze_hides_until_its_day_and_leaves_what_is_due() -> None:
    letter = reminder(
        10,
        "promise",
        1,
        "send the VAT letter",
        due=day("2026-11-19"),
        snoozes=(Snooze(day("2026-11-19"), day("2026-11-23")),),
    )
    assert not on("2026-11-22", letter).follow_ups
    (row,) = on("2026-11-23", letter).follow_ups
    assert row.due == day("2026-11-19")


def test_a_snooze_to_before_its_day_brings_nothing_early() -> None:
    letter = reminder(
        10, "promise", 1, "x", due=day("2026-11-25"), snoozes=(Snooze(day("2026-11-01"), day("2026-11-03")),)
    )
    assert not on(TODAY, letter).follow_ups


def test_a_put_right_older_than_a_week_stands_once_a_week() -> None:
    wrong = reminder(10, "put-right", 1, "invoice 212", made=day("2026-11-02"))
    days = [day("2026-11-02") + timedelta(days=number) for number in range(30)]
    shown = [(each - day("2026-11-02")).days for each in days if on(each, wrong).follow_ups]
    assert shown == [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28]


def test_unless_it_is_pinned() -> None:
    wrong = reminder(10, "put-right", 1, "invoice 212", made=day("2026-11-02"), pinned=True)
    assert all(on(day("2026-11-02") + timedelta(days=number), wrong).follow_ups for number in range(30))


def test_put_off_it_is_back_on_its_day_and_weekly_from_there() -> None:
    wrong = reminder(
        10,
        "put-right",
        1,
        "invoice 212",
        made=day("2026-11-02"),
        snoozes=(Snooze(day("2026-11-03"), day("2026-11-12")),),
    )
    shown = [number for number in range(3, 29) if on(day(f"2026-11-{number:02}"), wrong).follow_ups]
    assert shown == [12, 19, 26]


def test_what_is_done_dropped_or_not_made_yet_is_not_there() -> None:
    found = on(
        TODAY,
        reminder(10, "promise", 1, "a", due=TODAY, done=Done(TODAY)),
        reminder(11, "promise", 1, "b", due=TODAY, dropped=Done(TODAY)),
        reminder(12, "promise", 1, "c", due=TODAY, made=day("2026-11-22")),
    )
    assert not found.follow_ups


def test_waiting_joins_on_its_day_or_the_fourteenth_without_one() -> None:
    statements = reminder(10, "waiting", 1, "sends the statements", made=day("2026-11-02"))
    assert not on("2026-11-15", statements).waiting
    assert on("2026-11-16", statements).waiting
    soon = reminder(10, "waiting", 1, "sends the statements", due=day("2026-11-22"))
    assert not on(TODAY, soon).waiting
    assert on("2026-11-22", soon).waiting


def test_a_suppliers_promise_may_be_chased_by_circle() -> None:
    supplier = person(2, "Henk", circles=(Membership("suppliers", day("2024-01-02")),))
    found = on(
        TODAY,
        supplier,
        reminder(10, "waiting", 2, "the fix", due=day("2026-11-18")),
        reminder(11, "waiting", 1, "the statements", due=day("2026-11-18")),
        settings=Settings(circles=(Circle(name="Suppliers", chase=True),)),
    )
    assert {row.text: row.chased for row in found.waiting} == {"the fix": True, "the statements": False}


def test_did_it_happen_is_asked_for_fourteen_days_and_then_folds() -> None:
    plan = talk(20, "2026-11-10", 1, planned=True, text="lunch with Tom", made=day("2026-11-01"))
    assert not on("2026-11-10", plan).follow_ups
    (row,) = on("2026-11-11", plan).follow_ups
    assert (row.kind, row.words) == ("happened", "planned for Tuesday: lunch with Tom. Did it happen?")
    assert on("2026-11-24", plan).follow_ups
    folded = on("2026-11-25", plan)
    assert not folded.follow_ups
    assert len(folded.unanswered_plans) == 1


def test_a_planned_talk_stands_on_its_day_with_its_time() -> None:
    bea = person(2, "Bea Lund")
    found = on(
        TODAY,
        bea,
        talk(20, "2026-11-21", 1, 2, planned=True, time="14:30", text="the lease"),
        talk(21, "2026-11-21", 2, planned=True, time="11:00", text="the flat's insurance"),
        talk(22, "2026-11-22", 2, planned=True, time="09:00", text="tomorrow's"),
    )
    assert [(row.person.name, row.time, row.words) for row in found.meetings] == [
        ("Bea Lund", "11:00", "11:00, the flat's insurance"),
        ("Tom Okafor", "14:30", "14:30, the lease, also Bea Lund"),
    ]


def test_a_reminder_outlives_its_person_and_is_still_shown() -> None:
    (row,) = on(TODAY, reminder(10, "promise", 99, "send the VAT letter", due=TODAY)).follow_ups
    assert row.person.id is None
