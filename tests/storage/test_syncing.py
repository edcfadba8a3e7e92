"""A sync meets what goes wrong: damaged items, folders that are none, disks that refuse, two at once."""

from __future__ import annotations

import errno
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.errors import RelnoteError
from relnote.core.reminders import Done
from relnote.exchange.ics import calendar_bytes
from relnote.storage.lock import locked
from relnote.storage.sync_state import SyncState
from relnote.storage.sync_values import Synced
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.faults.failing import Counting, Faulty, Killed
from tests.storage.synced import Desk

BOOK = notebook(
    person(1, "Nell Hartley", kept=None),
    reminder(10, "follow-up", 1, "ring about the code", due=day("2026-11-27")),
    reminder(11, "promise", 1, "send the letter", due=day("2026-11-28")),
    reminder(12, "follow-up", 1, "write", due=day("2026-12-15"), start=day("2026-12-15"),
             every=Cadence(1, "month")),
    talk(30, "2026-11-24", 1, planned=True, time="11:00", channel="meal"),
)  # fmt: skip
RING, SEND, WRITE, MEET = (
    "reminder-10@relnote", "reminder-11@relnote", "reminder-12@relnote", "meeting-30@relnote",
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path, BOOK)
    desk.sync()
    return desk


def did_nothing(done: Synced) -> bool:
    return not (done.plan.taken or done.written or done.removed)


# Items


def test_a_damaged_item_is_named_and_left_and_stops_nothing(desk: Desk) -> None:
    whole = desk.phone.path(SEND).read_bytes()
    desk.phone.path(SEND).write_bytes(whole[:100])
    desk.phone.tick(RING)
    done = desk.sync()
    assert done.plan.taken == ("Ring Nell Hartley: done",)
    assert [SEND in each and "ends in the middle" in each for each in done.problems] == [True]
    assert desk.phone.path(SEND).read_bytes() == whole[:100]
    assert done.plan.questions == ()
    desk.phone.path(SEND).write_bytes(whole)
    assert did_nothing(desk.sync())


def test_two_items_with_one_uid_are_both_left_and_named(desk: Desk) -> None:
    copy = desk.phone.folder / "copy.ics"
    copy.write_bytes(desk.phone.path(RING).read_bytes())
    desk.phone.move("copy", day("2026-12-01"))
    desk.phone.move(RING, day("2026-11-30"))
    before = desk.phone.bytes()
    done = desk.sync()
    assert did_nothing(done)
    assert ["copy.ics" in each and RING in each for each in done.problems] == [True]
    assert desk.phone.bytes() == before
    copy.unlink()
    assert desk.sync().plan.taken == ("Ring Nell Hartley: moved from 27 Nov 2026 to 30 Nov 2026",)


def test_items_of_other_programs_and_without_a_uid_are_never_touched(desk: Desk) -> None:
    foreign = {
        "hers.ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "nothing.ics": b"",
        "no-uid.ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "other-notebook.ics": desk.phone.path(RING).read_bytes().replace(b"reminder-10@", b"reminder-99@"),
        "bytes.ics": bytes(range(256)),
        ".hidden.ics": b"x",
    }
    for name, data in foreign.items():
        (desk.phone.folder / name).write_bytes(data)
    for ticks in (False, True):
        if ticks:
            desk.phone.tick(RING)
        desk.sync()
        found = desk.phone.bytes()
        assert {name: found[name] for name in foreign} == foreign


def test_a_whole_calendar_in_one_file_is_refused_before_anything_is_doubled(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BOOK)
    raw = calendar_bytes(calendar_items(BOOK, today=TODAY))
    (desk.phone.folder / "relnote.ics").write_bytes(raw)
    with pytest.raises(RelnoteError, match="4 items in one file"):
        desk.sync()
    assert list(desk.phone.bytes()) == ["relnote.ics"]


# Folders


def test_a_folder_of_other_things_is_no_calendar(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BOOK)
    (desk.phone.folder / "letter.txt").write_text("Dear Nell")
    with pytest.raises(RelnoteError, match="holds other files"):
        desk.sync()
    assert list(desk.phone.bytes()) == ["letter.txt"]


@pytest.mark.parametrize(
    "names", [[".bashrc"], ["Documents/"], ["notes.pdf", "invite.ics"], ["x/", "invite.ics"]]
)
@pytest.mark.parametrize("dry", [True, False])
def test_a_folder_with_anything_else_in_it_is_refused_and_left(
    tmp_path: Path, names: list[str], dry: bool
) -> None:
    desk = Desk(tmp_path, BOOK)
    for name in names:
        (desk.phone.folder / name).mkdir() if name.endswith("/") else (desk.phone.folder / name).touch()
    before = [each.name for each in desk.phone.folder.iterdir()]
    with pytest.raises(RelnoteError, match=r"holds (other files|folders)"):
        desk.sync(dry=dry)
    assert [each.name for each in desk.phone.folder.iterdir()] == before


def test_a_home_folder_is_no_calendar_even_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, BOOK)
    monkeypatch.setenv("HOME", str(desk.phone.folder))
    with pytest.raises(RelnoteError, match="is your home folder"):
        desk.sync()
    assert desk.phone.uids() == []


@pytest.mark.parametrize("names", [[], [".stfolder", "color"], ["hers.ics", "color", ".hidden", "tmpx1"]])
def test_an_empty_folder_and_a_folder_of_items_are_taken(tmp_path: Path, names: list[str]) -> None:
    desk = Desk(tmp_path, BOOK)
    for name in names:
        (desk.phone.folder / name).touch()
    assert len(desk.sync().written) == len(desk.sync(again=True).plan.bases) > 0


def test_a_folder_that_isnt_there_yet_is_made_by_the_first_sync_and_never_by_a_preview(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BOOK)
    desk.phone.folder.rmdir()
    assert len(desk.sync(dry=True).written) == len(desk.book.reminders) + 1
    assert not desk.phone.folder.exists()
    desk.sync()
    assert RING in desk.phone.uids()


def test_a_folder_of_calendars_asks_for_one_of_them(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BOOK)
    (desk.phone.folder / "relnote").mkdir()
    with pytest.raises(RelnoteError, match="phone/relnote"):
        desk.sync()


def test_a_folder_that_vanished_changes_nothing_here(desk: Desk) -> None:
    desk.phone.folder.rename(desk.root / "away")
    with pytest.raises(RelnoteError, match="There is no folder"):
        desk.sync()
    assert desk.book.reminders[10].is_open
    (desk.root / "away").rename(desk.phone.folder)
    assert did_nothing(desk.sync())


def test_a_file_in_place_of_the_folder_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BOOK)
    desk.phone.folder.rmdir()
    desk.phone.folder.write_text("x")
    with pytest.raises(RelnoteError, match="is a file"):
        desk.sync()


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO])
def test_a_folder_that_takes_nothing_has_its_changes_taken_in_all_the_same(desk: Desk, number: int) -> None:
    class Refusing(Counting):
        def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
            if path.parent == desk.phone.folder and path.name.endswith(".relnote"):
                raise OSError(number, "refused", str(path))
            return super().open(path, flags, mode)

    desk.phone.tick(WRITE)
    desk.phone.rename(RING, "Ring Nell at noon")
    desk.file.update("x", lambda now, _: now.with_reminder(replace(now.reminders[11], due=day("2026-12-04"))))
    before = desk.phone.bytes()
    done = desk.sync(files=Refusing())
    assert len(done.plan.taken) == 2
    assert len(done.failures) == 2
    assert desk.phone.bytes() == before
    again = desk.sync()
    assert (again.plan.taken, again.plan.questions, len(again.written)) == ((), (), 2)
    assert len(desk.book.reminders[12].history) == 1
    assert did_nothing(desk.sync())


# Breaks


def _changed_on_both_sides(root: Path) -> Desk:
    desk = Desk(root, BOOK)
    desk.sync()
    desk.phone.tick(WRITE)
    desk.phone.tick(RING)
    desk.phone.rename(MEET, "Lunch with Nell")
    desk.file.update("x", lambda now, _: now.with_reminder(replace(now.reminders[11], due=day("2026-12-04"))))
    desk.file.update("y", lambda now, _: now.with_reminder(replace(now.reminders[10], id=14)))
    return desk


def _calls(root: Path) -> int:
    counting = Counting()
    _changed_on_both_sides(root).sync(files=counting)
    return len(counting.calls)


@pytest.mark.parametrize("fault", ["before", "after", "short", errno.EIO, errno.ENOSPC])
def test_a_break_at_any_call_loses_nothing_and_doubles_nothing(tmp_path: Path, fault: int | str) -> None:
    """Each call of a sync that takes in, writes, renews and removes; every third where a process goes on."""
    for at in range(0, _calls(tmp_path / "counted"), 1 if fault == "before" else 3):
        desk = _changed_on_both_sides(tmp_path / str(at))
        with suppress(RelnoteError, Killed):
            desk.sync(files=Faulty(at, fault))
        done = [desk.sync() for _ in range(2)][-1]
        book = desk.book
        assert (done.plan.questions, done.failures) == ((), ()), at
        assert len(book.reminders[12].history) == 1, at
        assert book.reminders[12].due == day("2027-01-15"), at
        assert book.reminders[10].done is not None, at
        assert book.conversations[30].title == "Lunch with Nell", at
        assert desk.phone.item(SEND)["DTSTART"].dt == day("2026-12-04"), at
        assert desk.phone.item(WRITE)["DTSTART"].dt == day("2027-01-15"), at
        assert desk.phone.uids() == [MEET, SEND, WRITE, "reminder-14@relnote"], at
        assert did_nothing(desk.sync()), at


class CutOff(Faulty):
    """Dies once so many changes were made in the calendar's folder."""

    def __init__(self, folder: Path, after: int) -> None:
        super().__init__(-1, "before")
        self.folder = folder
        self.left = after

    def replace(self, old: Path, new: Path) -> None:
        self._unless_over(old)
        super().replace(old, new)

    def link(self, old: Path, new: Path) -> None:
        self._unless_over(new)
        super().link(old, new)

    def exchange(self, one: Path, other: Path) -> None:
        self._unless_over(other)
        super().exchange(one, other)

    def _unless_over(self, path: Path) -> None:
        if path.parent == self.folder:
            self.left -= 1
            if self.left < 0:
                self._die()


@pytest.mark.parametrize("deleted", [0, 1])
def test_what_a_sync_that_broke_off_had_written_and_was_deleted_there_is_asked(
    tmp_path: Path, deleted: int
) -> None:
    desk = Desk(tmp_path, BOOK)
    with pytest.raises(Killed):
        desk.sync(files=CutOff(desk.phone.folder, 2))
    written = desk.phone.uids()
    assert len(written) == 2
    desk.phone.delete(written[deleted])
    again = desk.sync()
    assert [(each.uid, each.kind) for each in again.plan.questions] == [(written[deleted], "gone")]
    assert len(again.written) == 2
    assert did_nothing(desk.sync())


@pytest.mark.parametrize("after", [0, 1])
def test_what_came_in_with_a_sync_that_broke_off_and_was_undone_stays_undone(
    tmp_path: Path, after: int
) -> None:
    desk = Desk(tmp_path, BOOK)
    desk.sync()
    desk.phone.tick(RING)
    desk.phone.tick(WRITE)
    desk.phone.move(MEET, day("2026-11-25"))
    with pytest.raises(Killed):
        desk.sync(files=CutOff(desk.phone.folder, after))
    assert not desk.book.reminders[10].is_open
    desk.opened().undo()
    before = desk.book
    again = desk.sync()
    assert (again.plan.taken, again.plan.questions) == ((), ())
    assert desk.book == before
    assert {uid: desk.phone.item(uid)["SUMMARY"] for uid in (RING, WRITE)} == {
        RING: "Ring Nell Hartley", WRITE: "Write to Nell Hartley",
    }  # fmt: skip
    assert desk.phone.item(MEET)["DTSTART"].dt.day == 24
    assert did_nothing(desk.sync())


def test_a_line_of_a_broken_sync_that_was_cut_off_is_passed_over(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BOOK)
    desk.sync()
    state = SyncState.of_notebook(desk.opened())
    known = state.of(desk.phone.folder.resolve())
    assert known is not None
    state.jot(Path(known.vdir), SEND, None)
    with next(state.folder.glob("*.jotted")).open("ab") as jotted:
        jotted.write(b'\n{"uid": "remin')
    state.jot(Path(known.vdir), MEET, None)
    folded = state.of(Path(known.vdir))
    assert folded is not None
    assert set(known.items) - set(folded.items) == {SEND, MEET}
    assert did_nothing(desk.sync())
    assert not list(state.folder.glob("*.jotted"))


def test_an_item_changed_while_the_sync_runs_is_left_to_the_next(desk: Desk) -> None:
    class Meanwhile(Counting):
        """The phone writes just before relnote puts its own version in place."""

        def exchange(self, one: Path, other: Path) -> None:
            if other == desk.phone.path(SEND) and not any(name == "exchange" for name, _ in self.calls):
                desk.phone.rename(SEND, "Send it on Monday")
            super().exchange(one, other)

    desk.file.update("x", lambda now, _: now.with_reminder(replace(now.reminders[11], due=day("2026-12-04"))))
    done = desk.sync(files=Meanwhile())
    assert ["changed by another program" in each for each in done.problems] == [True]
    assert str(desk.phone.item(SEND)["SUMMARY"]) == "Send it on Monday"
    desk.sync()
    assert desk.book.reminders[11].title == "Send it on Monday"
    assert desk.phone.item(SEND)["DTSTART"].dt == day("2026-12-04")


def test_an_item_changed_just_before_it_is_removed_stays_and_is_asked_about(desk: Desk) -> None:
    class Meanwhile(Counting):
        """The phone moves it just before relnote takes it out."""

        def replace(self, old: Path, new: Path) -> None:
            if old == desk.phone.path(RING):
                desk.phone.move(RING, day("2026-12-04"))
            super().replace(old, new)

    desk.file.update("x", lambda now, _: now.with_reminder(replace(now.reminders[10], dropped=Done(on=TODAY))))
    done = desk.sync(files=Meanwhile())
    assert (done.removed, len(done.problems)) == ((), 1)
    assert desk.phone.item(RING)["DTSTART"].dt == day("2026-12-04")
    assert [(each.uid, each.kind) for each in desk.sync().plan.questions] == [(RING, "clash")]


def test_a_sync_waits_for_another_that_is_under_way(desk: Desk) -> None:
    desk.phone.tick(RING)
    state = SyncState.of_notebook(desk.opened())
    done: list[Synced] = []
    waiting = threading.Thread(target=lambda: done.append(desk.sync()))
    with locked(state.files, state.lock_path()):
        waiting.start()
        waiting.join(timeout=0.3)
        assert done == []
        assert desk.book.reminders[10].is_open
    waiting.join()
    assert done[0].plan.taken == ("Ring Nell Hartley: done",)


def test_two_syncs_at_once_take_everything_in_once(desk: Desk) -> None:
    desk.phone.tick(WRITE)
    desk.phone.tick(RING)
    done: list[Synced] = []
    threads = [threading.Thread(target=lambda: done.append(desk.sync())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(len(each.plan.taken) for each in done) == [0, 0, 0, 2]
    assert len(desk.book.reminders[12].history) == 1
    assert did_nothing(desk.sync())


def test_without_its_state_a_sync_knows_its_own_items(desk: Desk) -> None:
    desk.phone.tick(WRITE)
    desk.phone.move(RING, day("2026-11-30"))
    desk.file.update("x", lambda now, _: now.with_reminder(replace(now.reminders[11], due=day("2026-12-04"))))
    desk.file.update("y", lambda now, _: now.without_conversation(30))
    for kept in SyncState.of_notebook(desk.opened()).folder.iterdir():
        kept.unlink()
    done = desk.sync()
    assert len(done.plan.taken) == 2
    assert done.plan.questions == ()
    assert desk.book.reminders[10].due == day("2026-11-30")
    assert desk.phone.item(SEND)["DTSTART"].dt == day("2026-12-04")
    assert desk.phone.uids() == [MEET, RING, SEND, WRITE]  # a record that is gone could be another notebook's
    assert did_nothing(desk.sync())


def test_a_state_that_cant_be_read_stops_the_sync_and_is_not_taken_for_none(desk: Desk) -> None:
    class Refusing(Counting):
        def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
            if path.parent.name == "calendar" and path.suffix == ".json":
                raise OSError(errno.EIO, "refused", str(path))
            return super().open(path, flags, mode)

    desk.phone.delete(SEND)
    with pytest.raises(RelnoteError, match="Nothing is lost"):
        desk.sync(files=Refusing())
    assert SEND not in desk.phone.uids()
    assert [(each.uid, each.kind) for each in desk.sync().plan.questions] == [(SEND, "gone")]


def test_a_state_that_is_garbled_is_a_state_that_is_lost(desk: Desk) -> None:
    state = SyncState.of_notebook(desk.opened())
    for kept in state.folder.glob("*.json"):
        kept.write_text("{garbled")
    assert did_nothing(desk.sync())
    assert state.of(desk.phone.folder.resolve()) is not None
