"""relnote ⇄ folder ⇄ vdirsyncer ⇄ Radicale ⇄ vdirsyncer ⇄ folder ⇄ khal and todoman, all for real."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Item
from relnote.core.calendar_sync.saying import said_question
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.exchange.vdir import read_item
from relnote.storage.file import NotebookFile
from relnote.storage.sync_values import Synced, Wish
from relnote.storage.syncing import sync
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.exchange.route import Route, route
from tests.storage.own import notebook_file
from tests.storage.synced import CODEC

BOOK = notebook(
    person(1, "Nell Hartley", kept=day("2026-11-01"), birthday=PartialDay(year=2000, month=2, day=29)),
    person(2, 'Tom, Okafor; "baker" \\n 🌸 שירה', kept=None),
    reminder(10, "follow-up", 1, "ring about the code", due=day("2026-11-27")),
    reminder(11, "promise", 2, "send the letter", due=day("2026-11-28"), time="15:30"),
    reminder(12, "follow-up", 2, "write", due=day("2026-12-15"), start=day("2026-12-15"),
             every=Cadence(1, "month")),
    reminder(13, "ask", 1, "did the oven arrive", due=day("2026-12-03")),
    talk(30, "2026-11-24", 1, planned=True, time="11:00", channel="meal"),
)  # fmt: skip


class Along:
    """Her notebook on the laptop, and the route to the phone."""

    def __init__(self, home: Path, way: Route) -> None:
        self.way = way
        self.file: NotebookFile = notebook_file(home / "desk")
        self.file.update("begin", lambda _now, _mint: BOOK)

    def sync(self, **wish: Any) -> Synced:
        return sync(self.file, self.way.laptop, codec=CODEC, today=TODAY, wish=Wish(**wish))

    def there_and_back(self, **wish: Any) -> Synced:
        """Back from the phone, what came in, and out again."""
        self.way.carry("phone", "laptop")
        done = self.sync(**wish)
        self.way.carry()
        return done

    @property
    def book(self) -> Notebook:
        return self.file.load()


@pytest.fixture
def along(tmp_path: Path) -> Iterator[Along]:
    with route(tmp_path) as way:
        way.begin()
        yield Along(tmp_path, way)


def _said(folder: Path) -> dict[str, object]:
    """What each item of a folder says; Radicale puts its properties in another order."""
    return {read.uid: read for read in (read_item(path.read_bytes()) for path in folder.glob("*.ics"))}


def _numbers(listed: str) -> dict[str, str]:
    """The number todoman gives each task, by its words."""
    found = {}
    for line in listed.splitlines():
        if line.startswith("[ ]"):
            number, _day, words = line[3:].strip().split(maxsplit=2)
            found[words.split(maxsplit=1)[1] if words[:2].isdigit() and ":" in words[:5] else words] = number
    return found


def test_tasks_reach_the_phone_and_come_back_ticked_moved_and_deleted(along: Along) -> None:
    along.sync(as_="todo")
    along.way.carry()
    numbers = _numbers(along.way.todo("list"))
    assert set(numbers) >= {"Ring Nell Hartley", "Ask Nell Hartley"}
    along.way.todo("done", numbers["Ring Nell Hartley"])
    along.way.todo("edit", numbers["Ask Nell Hartley"], "--due", "2026-12-07")
    came = along.there_and_back()
    assert set(came.plan.taken) == {
        "Ring Nell Hartley: done",
        "Ask Nell Hartley: moved from 3 Dec 2026 to 7 Dec 2026",
    }
    assert along.book.reminders[10].done is not None
    assert along.book.reminders[13].due == day("2026-12-07")
    assert "Ring Nell Hartley" not in along.way.todo("list")

    numbers = _numbers(along.way.todo("list"))
    along.way.todo("delete", "--yes", numbers["Ask Nell Hartley"])
    came = along.there_and_back()
    assert [each.kind for each in came.plan.questions] == ["gone"]
    assert along.book.reminders[13].is_open
    assert "Ask Nell Hartley" not in along.way.todo("list")
    along.sync(answers={"reminder-13@relnote": "again"})
    along.way.carry()
    assert "Ask Nell Hartley" in along.way.todo("list")


def test_a_repeating_task_ticked_by_todoman_moves_to_its_next_day(along: Along) -> None:
    along.sync(as_="todo")
    along.way.carry()
    listed = along.way.todo("list")
    number = next(line.split()[2] for line in listed.splitlines() if "2026-12-15" in line)
    along.way.todo("done", number)
    came = along.there_and_back()
    assert len(came.plan.taken) == 1
    assert along.book.reminders[12].due == day("2027-01-15")
    assert len(along.book.reminders[12].history) == 1
    assert "2027-01-15" in along.way.todo("list")
    assert along.there_and_back().plan.taken == ()
    assert len(along.book.reminders[12].history) == 1


def test_an_event_edited_in_khal_is_moved_and_renamed_here(along: Along) -> None:
    along.sync()
    along.way.carry()
    assert "11:00-12:00 Meet Nell Hartley" in along.way.khal("list", "2026-11-24", "1d")
    along.way.khal("edit", "Ring Nell Hartley", typed="s\nRing Nell at noon\nt\n2026-11-30\nn\n")
    came = along.there_and_back()
    assert along.book.reminders[10].title == "Ring Nell at noon", came.plan
    assert along.book.reminders[10].text == "ring about the code"
    assert (along.book.reminders[10].due, along.book.reminders[10].time) == (day("2026-11-30"), None)
    assert "Ring Nell at noon" in along.way.khal("list", "2026-11-30", "1d")


def test_an_event_deleted_in_khal_waits_as_a_question(along: Along) -> None:
    along.sync()
    along.way.carry()
    along.way.khal("edit", "Meet Nell Hartley", typed="D\ny\n")
    came = along.there_and_back()
    assert [(each.uid, each.kind) for each in came.plan.questions] == [("meeting-30@relnote", "gone")]
    assert along.book.conversations[30].planned
    assert "Meet Nell Hartley" not in along.way.khal("list", "2026-11-24", "1d")
    along.way.khal("edit", "Ring Nell Hartley", typed="s\n✓ Ring Nell Hartley\nn\n")
    assert along.there_and_back().plan.taken == ("Ring Nell Hartley: done",)
    assert "Ring Nell Hartley" not in along.way.khal("list", "2026-11-27", "1d")


def test_what_was_moved_here_and_on_the_phone_between_two_runs_is_asked_with_both_versions(
    along: Along,
) -> None:
    along.sync()
    along.way.carry()
    along.way.khal("edit", "Ring Nell Hartley", typed="t\n2026-11-30\nn\n")
    later = replace(along.book.reminders[10], due=day("2026-12-04"))
    along.file.update("move", lambda now, _mint: now.with_reminder(later))
    along.sync()
    along.way.carry("phone", "laptop")
    came = along.sync()
    assert [(each.uid, each.kind) for each in came.plan.questions] == [("reminder-10@relnote", "clash")]
    asked = said_question(came.plan.questions[0], _ring(along.book))
    assert asked == "Ring Nell Hartley: 4 Dec 2026 here, 30 Nov 2026 there."
    along.sync(answers={"reminder-10@relnote": "there"})
    along.way.carry()
    assert along.book.reminders[10].due == day("2026-11-30")
    assert "Ring Nell Hartley" in along.way.khal("list", "2026-11-30", "1d")


def _ring(book: Notebook) -> Item:
    return next(item for item in calendar_items(book, today=TODAY) if item.uid == "reminder-10@relnote")


def test_everything_arrives_equal_and_a_second_round_changes_nothing(along: Along) -> None:
    along.sync()
    along.way.carry()
    arrived = _said(along.way.phone)
    assert arrived == _said(along.way.laptop)
    assert len(arrived) == 6
    before = along.book
    done = along.there_and_back()
    assert (done.plan.taken, done.written, done.removed) == ((), (), ())
    assert along.book == before
    assert _said(along.way.phone) == arrived


def test_a_server_that_refuses_loses_nothing(along: Along) -> None:
    along.sync()
    along.way.set_password("wrong")
    along.way.is_refused()
    before = sorted(path.name for path in along.way.laptop.iterdir())
    assert (along.sync().written, along.sync().removed) == ((), ())
    along.way.set_password("secret")
    along.way.carry()
    assert sorted(path.name for path in along.way.laptop.iterdir()) == before
    assert len(list(along.way.phone.glob("*.ics"))) == len(list(along.way.laptop.glob("*.ics")))
