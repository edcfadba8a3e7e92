"""Every kind of item is read back equal by khal, calcurse, todoman, vdirsyncer and libical."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.core.cadence import Cadence, nth
from relnote.core.calendar.items import calendar_items
from relnote.exchange.ics import calendar_bytes, one_item
from tests.build import TODAY, day, notebook, reminder
from tests.exchange.every_kind import EVENTS, LONG_NOTE, PEOPLE, REMINDERS, SPAN, TASKS, expected, items
from tests.exchange.readers import Readers
from tests.exchange.readers_by_hand import libical
from tests.exchange.readers_by_hand.item_read import RefusedError, to_be_read


@pytest.fixture
def readers(tmp_path: Path) -> Readers:
    return Readers(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "relnote.ics"
    path.write_bytes(calendar_bytes(items()))
    return path


NOTES = {item.summary: item.note for item in items() if item.note}


def test_the_expected_days_hold_every_kind_of_item() -> None:
    found = expected()
    assert found["2027-02-28"] == tuple(
        sorted([
            "Ask שירה לוי", "Ana 🌸 Góis: ring", "Birthday of Nell Hartley", "Nell Hartley: ring",
        ])
    )  # fmt: skip
    assert found["2027-03-01"] == ('Birthday of Tom, Okafor; "baker" \\n',)
    assert found["2028-02-29"].count("Birthday of Nell Hartley") == 1
    assert found["2027-06-10"] == ("Ana 🌸 Góis: ring", "Card for שירה לוי")
    assert nth(day("2026-12-31"), Cadence(1, "month"), 2) == day("2027-02-28")
    assert LONG_NOTE in NOTES.values()
    assert len(LONG_NOTE) == 2000


def test_khal_prints_every_item(readers: Readers, file: Path) -> None:
    shown = readers.khal("printics", file)
    assert f"{len(items())} events found" in shown
    assert all(item.summary in shown for item in items())


def test_khal_imports_and_lists_every_day_equal(readers: Readers, file: Path) -> None:
    readers.khal("import", "--batch", "-a", "c", file)
    assert readers.khal_days(TODAY, SPAN) == expected()
    assert readers.khal_notes(TODAY, SPAN) == NOTES


def test_khal_reads_a_folder_of_single_items_equal(readers: Readers) -> None:
    for item in items():
        (readers.calendar / f"{item.uid}.ics").write_bytes(one_item(item))
    assert readers.khal_days(TODAY, SPAN) == expected()


def test_khal_importing_again_doubles_nothing(readers: Readers, file: Path) -> None:
    for _time in range(2):
        readers.khal("import", "--batch", "-a", "c", file)
    assert readers.khal_days(TODAY, SPAN) == expected()


def test_khal_takes_a_moved_reminder_over_the_old_one(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "one.ics"
    for due in ("2026-11-27", "2026-11-30"):
        held = notebook(PEOPLE[0], reminder(10, "promise", 1, "ring", due=day(due)))
        path.write_bytes(calendar_bytes(calendar_items(held, today=TODAY)))
        readers.khal("import", "--batch", "-a", "c", path)
    assert readers.khal_days(TODAY, 30) == {"2026-11-30": ("Ring Nell Hartley",)}


def test_calcurse_reads_every_day_equal(readers: Readers, file: Path) -> None:
    assert readers.calcurse_days(file, TODAY, SPAN) == expected()


def test_calcurse_keeps_every_note_equal(readers: Readers, file: Path) -> None:
    assert readers.calcurse_notes(file, TODAY, SPAN) == NOTES


def test_todoman_reads_every_task_equal(readers: Readers) -> None:
    tasks = [item for item in items(TASKS) if item.task]
    for item in tasks:
        (readers.todos / f"{item.uid}.ics").write_bytes(one_item(item))
    wanted = ((f"{item.day}{f' {item.time}' if item.time else ''}", item.summary, item.note) for item in tasks)
    assert readers.todo() == tuple(sorted(wanted))
    assert len(tasks) == len(REMINDERS) + 1


def test_todoman_reads_all_tasks_of_one_file(readers: Readers) -> None:
    (readers.todos / "relnote.ics").write_bytes(calendar_bytes(items(TASKS)))
    assert len(readers.todo()) == len(REMINDERS) + 1


@pytest.mark.parametrize("wanted", [EVENTS, TASKS], ids=["events", "tasks"])
def test_vdirsyncer_carries_every_item_as_it_is(readers: Readers, tmp_path: Path, wanted: object) -> None:
    mine, other = tmp_path / "mine", tmp_path / "other"
    mine.mkdir()
    other.mkdir()
    written = {f"{item.uid}.ics": one_item(item) for item in items(EVENTS if wanted is EVENTS else TASKS)}
    for name, raw in written.items():
        (mine / name).write_bytes(raw)
    readers.vdirsyncer(mine, other)
    carried = sorted(each.read_bytes() for each in other.glob("*.ics"))
    assert carried == sorted(written.values())
    readers.vdirsyncer(mine, other)
    assert {each.name: each.read_bytes() for each in mine.glob("*.ics")} == written


LIBICAL = pytest.mark.skipif(not libical.is_there(), reason="libical is missing: apt-get install libical3")


@LIBICAL
@pytest.mark.parametrize("wanted", [EVENTS, TASKS], ids=["events", "tasks"])
def test_libical_checks_strictly_and_reads_every_item_equal(tmp_path: Path, wanted: object) -> None:
    whole = items(EVENTS if wanted is EVENTS else TASKS)
    path = tmp_path / "relnote.ics"
    path.write_bytes(calendar_bytes(whole))
    assert libical.read(path) == to_be_read(whole)


@LIBICAL
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"TRIGGER:-PT30M", b"TRIGGER:20261127T090000Z"),
        (b"RRULE:FREQ=DAILY", b"RRULE:FREQ=SOMETIMES"),
        (b"VERSION:2.0\r\n", b""),
        (b"CLASS:PRIVATE\r\n", b"CLASS:PRIVATE\r\nCLASS:PRIVATE\r\n"),
    ],
)
def test_libical_refuses_what_is_wrong(tmp_path: Path, file: Path, right: bytes, wrong: bytes) -> None:
    """The check above can fail: an absolute alarm without its type, for one."""
    raw = file.read_bytes()
    assert right in raw
    path = tmp_path / "wrong.ics"
    path.write_bytes(raw.replace(right, wrong, 1))
    with pytest.raises(RefusedError):
        libical.read(path)
