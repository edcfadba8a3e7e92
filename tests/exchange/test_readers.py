"""What relnote writes is read back equal by khal, calcurse and todoman, every kind of item."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from relnote.core.cadence import Cadence, Unit, next_after, nth
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Alarm
from relnote.core.calendar.wanted import Wanted
from relnote.core.notebook import Notebook
from relnote.core.occasions import in_year
from relnote.core.partial import PartialDay
from relnote.core.people import Occasion
from relnote.core.reminders import Reminder
from relnote.exchange.ics import calendar_bytes
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.exchange.readers import Days, Readers, every_day

LEAP = PartialDay(year=2000, month=2, day=29)
SPAN = 600
KEPT = day("2026-11-01")
PEOPLE = (
    person(1, "Nell Hartley", birthday=LEAP, kept=KEPT),
    person(2, 'Tom, Okafor; "baker" \\n', birthday=LEAP, leap_day="1 mar", kept=KEPT),
    person(3, "שירה לוי", birthday=PartialDay(year=1966, month=6, day=12), kept=KEPT),
    person(4, "Ana 🌸 Góis", kept=KEPT, occasions=(Occasion("anniversary", PartialDay(month=1, day=31)),)),
)


def repeating(id_: int, person_id: int, start: str, count: int, unit: Unit, **fields: object) -> Reminder:
    return reminder(
        id_,
        "follow-up",
        person_id,
        "ring",
        due=day(start),
        start=day(start),
        every=Cadence(count, unit),
        **fields,
    )


REMINDERS = (
    reminder(10, "promise", 1, "send her\nthe letter; soon, please", due=day("2026-11-27")),
    reminder(11, "waiting", 2, "the statements", due=day("2026-11-28"), time="15:30"),
    reminder(12, "ask", 3, "did the oven arrive", due=day("2027-02-28")),
    repeating(20, 1, "2026-12-31", 1, "month"),
    repeating(21, 2, "2026-12-15", 1, "month"),
    repeating(22, 3, "2026-11-30", 6, "week", time="09:15"),
    repeating(23, 4, "2026-11-22", 10, "day"),
    repeating(24, 4, "2024-02-29", 1, "year"),
    repeating(25, 1, "2026-12-31", 1, "year"),
)
PLANS = (
    talk(30, "2026-11-24", 1, 2, planned=True, time="11:00", channel="meal"),
    talk(31, "2026-11-25", 4, planned=True),
)
FULL = notebook(*PEOPLE, *REMINDERS, *PLANS)
ALARMS = (Alarm(at=time(9)), Alarm(before=timedelta(minutes=30)))
WANTED = Wanted(words=True, alarms=ALARMS)


def expected(held: Notebook, start: date, days: int) -> Days:
    """The same days worked out from the notebook itself, by relnote's own arithmetic and not by rules."""
    words = {item.uid.split("@")[0]: item.summary for item in calendar_items(held, today=TODAY, wanted=WANTED)}
    found: dict[str, list[str]] = {}

    def stands(on: date, key: str, at: str | None) -> None:
        said = words.get(key) or words[f"{key}-{on:%Y%m%d}"]
        found.setdefault(on.isoformat(), []).append(f"{at} {said}" if at else said)

    for on in every_day(start, days):
        for each in held.reminders.values():
            if each.every is None or each.start is None:
                happens = each.due == on
            else:
                happens = next_after(each.start, each.every, on - timedelta(days=1)) == on
            if happens:
                stands(on, f"reminder-{each.id}", each.time)
        for plan in held.conversations.values():
            if plan.day == on:
                stands(on, f"meeting-{plan.id}", plan.time)
        for someone in held.people.values():
            if someone.birthday and in_year(someone.birthday, on.year, leap_day=someone.leap_day) == on:
                stands(on, f"day-{someone.id}-birthday", None)
            for occasion in someone.occasions:
                if in_year(occasion.on, on.year) == on:
                    key = next(key for key in words if key.startswith(f"day-{someone.id}-"))
                    stands(on, key, None)
    return {key: tuple(sorted(lines)) for key, lines in found.items()}


@pytest.fixture
def readers(tmp_path: Path) -> Readers:
    return Readers(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "relnote.ics"
    path.write_bytes(calendar_bytes(calendar_items(FULL, today=TODAY, wanted=WANTED)))
    return path


def test_the_expected_days_hold_every_kind_of_item() -> None:
    found = expected(FULL, TODAY, SPAN)
    assert found["2027-02-28"] == tuple(
        sorted([
            "Ask שירה לוי", "Ana 🌸 Góis: ring", "Birthday of Nell Hartley", "Nell Hartley: ring",
        ])
    )  # fmt: skip
    assert found["2027-03-01"] == ('Birthday of Tom, Okafor; "baker" \\n',)
    assert found["2028-02-29"].count("Birthday of Nell Hartley") == 1
    assert nth(day("2026-12-31"), Cadence(1, "month"), 2) == day("2027-02-28")


def test_khal_prints_every_item(readers: Readers, file: Path) -> None:
    items = calendar_items(FULL, today=TODAY, wanted=WANTED)
    shown = readers.khal("printics", file)
    assert f"{len(items)} events found" in shown
    assert all(item.summary in shown for item in items)


def test_khal_imports_and_lists_every_day_equal(readers: Readers, file: Path) -> None:
    readers.khal("import", "--batch", "-a", "c", file)
    assert readers.khal_days(TODAY, SPAN) == expected(FULL, TODAY, SPAN)


def test_khal_importing_again_doubles_nothing(readers: Readers, file: Path) -> None:
    for _time in range(2):
        readers.khal("import", "--batch", "-a", "c", file)
    assert readers.khal_days(TODAY, SPAN) == expected(FULL, TODAY, SPAN)


def test_khal_takes_a_moved_reminder_over_the_old_one(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "one.ics"
    for due in ("2026-11-27", "2026-11-30"):
        held = notebook(PEOPLE[0], reminder(10, "promise", 1, "ring", due=day(due)))
        path.write_bytes(calendar_bytes(calendar_items(held, today=TODAY)))
        readers.khal("import", "--batch", "-a", "c", path)
    assert readers.khal_days(TODAY, 30) == {"2026-11-30": ("Ring Nell Hartley",)}


def test_calcurse_reads_every_day_equal(readers: Readers, file: Path) -> None:
    assert readers.calcurse_days(file, TODAY, SPAN) == expected(FULL, TODAY, SPAN)


def test_todoman_reads_every_task_equal(readers: Readers) -> None:
    tasks = [
        item
        for item in calendar_items(FULL, today=TODAY, wanted=Wanted(words=True, as_="todo", alarms=ALARMS))
        if item.task
    ]
    for item in tasks:
        (readers.todos / f"{item.uid}.ics").write_bytes(calendar_bytes([item]))
    assert readers.todo() == tuple(
        sorted((f"{item.day}{f' {item.time}' if item.time else ''}", item.summary) for item in tasks)
    )
    assert len(tasks) == len(REMINDERS)


def test_todoman_reads_all_tasks_of_one_file(readers: Readers) -> None:
    items = calendar_items(FULL, today=TODAY, wanted=Wanted(as_="todo"))
    (readers.todos / "relnote.ics").write_bytes(calendar_bytes(items))
    assert len(readers.todo()) == len(REMINDERS)
