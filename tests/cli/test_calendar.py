"""`relnote calendar`: what she sees of a sync, what cron sees of it, and how she answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.storage.sync_values import Wish
from relnote.storage.syncing import sync
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import Answer, CommandLine
from tests.cli.terminal import Terminal
from tests.storage.synced import CODEC, Phone

BOOK = notebook(
    person(1, "Nell Hartley", kept=None),
    reminder(10, "follow-up", 1, "ring about the code", due=day("2026-11-27")),
    reminder(11, "promise", 1, "send the letter", due=day("2026-11-28")),
    reminder(12, "follow-up", 1, "write", due=day("2026-12-15"), start=day("2026-12-15"),
             every=Cadence(1, "month")),
    talk(30, "2026-11-24", 1, planned=True, time="11:00", channel="meal"),
)  # fmt: skip
RING, SEND, MEET = "reminder-10@relnote", "reminder-11@relnote", "meeting-30@relnote"


@pytest.fixture
def phone(relnote: CommandLine, tmp_path: Path) -> Phone:
    """A folder that was synced once."""
    relnote.holds(BOOK)
    phone = Phone(tmp_path / "calendar")
    assert relnote("calendar", "sync", str(phone.folder)).code == 0
    return phone


def test_the_first_sync_writes_an_item_a_file_named_by_its_uid(relnote: CommandLine, phone: Phone) -> None:
    assert phone.uids() == sorted([RING, SEND, "reminder-12@relnote", MEET])
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in phone.folder.iterdir())


def test_the_folder_is_remembered_and_a_sync_without_change_says_nothing(
    relnote: CommandLine, phone: Phone
) -> None:
    assert relnote("calendar", "sync") == Answer(0, "", "")


def test_without_a_folder_ever_synced_it_says_how_to_name_one(relnote: CommandLine) -> None:
    relnote.holds(BOOK)
    answer = relnote("calendar", "sync")
    assert answer.code == 1
    assert "relnote calendar sync ~/calendars/relnote" in answer.err


def test_another_notebook_has_its_own_folder(relnote: CommandLine, phone: Phone, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    assert relnote("--file", str(other), "add", "Tom Okafor").code == 0
    assert relnote("--file", str(other), "calendar", "sync").code == 1


def test_what_was_done_there_comes_in_as_one_act_that_undo_takes_back(
    relnote: CommandLine, phone: Phone
) -> None:
    phone.tick(RING)
    phone.move(SEND, day("2026-11-30"))
    before = relnote.notebook
    answer = relnote("calendar", "sync")
    assert answer.out.splitlines()[:2] == [
        "Ring Nell Hartley: done",
        "Send to Nell Hartley: moved from 28 Nov 2026 to 30 Nov 2026",
    ]
    assert "relnote undo takes back what came in" in answer.err
    assert relnote.notebook.reminders[10].done is not None
    assert relnote("undo").code == 0
    after = relnote.notebook
    assert (after.reminders[10].done, after.reminders[11].due) == (None, before.reminders[11].due)
    assert relnote("calendar", "sync").code == 0
    assert RING in phone.uids()
    assert not str(phone.item(RING)["SUMMARY"]).startswith("✓")


def test_dry_run_shows_both_sides_and_touches_neither(relnote: CommandLine, phone: Phone) -> None:
    phone.tick(RING)
    assert relnote("remind", "Nell", "ask about tea", "--on", "2026-12-01").code == 0
    before, book = phone.bytes(), relnote.notebook
    answer = relnote("calendar", "sync", "--dry-run")
    assert "comes in     Ring Nell Hartley: done" in answer.out
    assert "goes out     Ask Nell Hartley" in answer.out
    assert "leaves       ✓ Ring Nell Hartley" in answer.out
    assert (phone.bytes(), relnote.notebook) == (before, book)


def test_a_deletion_there_is_asked_once_by_cron_and_listed_until_answered(
    relnote: CommandLine, phone: Phone
) -> None:
    phone.delete(SEND)
    first, second = relnote("calendar", "sync"), relnote("calendar", "sync")
    assert "Send to Nell Hartley, 28 Nov 2026, was deleted in the calendar" in first.err
    assert second == Answer(0, "", "")
    assert SEND not in phone.uids()
    assert relnote.notebook.reminders[11].is_open
    assert "was deleted in the calendar" in relnote("calendar").err
    listed = relnote("doctor")
    assert listed.code == 1
    assert "relnote calendar answer" in listed.out


def _ref(relnote: CommandLine) -> str:
    ref: str = relnote("calendar", "--json").json[0]["questions"][0]["ref"]
    return ref


def test_again_writes_it_there_again_and_leave_leaves_it_out_for_good(
    relnote: CommandLine, phone: Phone
) -> None:
    phone.delete(SEND)
    relnote("calendar", "sync")
    assert relnote("calendar", "answer", _ref(relnote), "again").code == 0
    assert SEND in phone.uids()
    phone.delete(SEND)
    relnote("calendar", "sync")
    assert relnote("calendar", "answer", _ref(relnote), "leave").code == 0
    assert relnote("calendar", "sync") == Answer(0, "", "")
    assert SEND not in phone.uids()
    assert relnote("calendar", "--json").json[0]["questions"] == []
    assert relnote("doctor").code == 0


def test_done_here_answers_what_was_deleted_there(relnote: CommandLine, phone: Phone) -> None:
    phone.delete(SEND)
    relnote("calendar", "sync")
    assert relnote("done", _ref(relnote)).code == 0
    assert relnote("doctor").code == 0
    assert relnote("calendar", "sync").code == 0
    assert relnote("calendar", "--json").json[0]["questions"] == []


@pytest.mark.parametrize(("answer", "due"), [("here", "2026-12-04"), ("there", "2026-11-30")])
def test_a_clash_shows_both_versions_and_is_hers_to_decide(
    relnote: CommandLine, phone: Phone, answer: str, due: str
) -> None:
    phone.move(RING, day("2026-11-30"))
    book = relnote.notebook
    relnote.holds(book.with_reminder(replace(book.reminders[10], due=day("2026-12-04"))))
    asked = relnote("calendar", "sync")
    assert "Ring Nell Hartley: 4 Dec 2026 here, 30 Nov 2026 there." in asked.err
    assert phone.item(RING)["DTSTART"].dt == day("2026-11-30")
    assert relnote.notebook.reminders[10].due == day("2026-12-04")
    assert relnote("calendar", "answer", _ref(relnote), answer).code == 0
    assert relnote.notebook.reminders[10].due == day(due)
    assert phone.item(RING)["DTSTART"].dt == day(due)
    assert relnote("calendar", "sync") == Answer(0, "", "")


def test_an_answer_to_nothing_or_to_another_question_says_so(relnote: CommandLine, phone: Phone) -> None:
    assert "Nothing is asked of" in relnote("calendar", "answer", "b2c", "here").err
    assert relnote("calendar", "answer", "here").code == 2
    phone.delete(SEND)
    relnote("calendar", "sync")
    wrong = relnote("calendar", "answer", _ref(relnote), "there")
    assert (wrong.code, "again or leave" in wrong.err) == (2, True)


def test_json_says_what_was_done_on_both_sides(relnote: CommandLine, phone: Phone) -> None:
    phone.tick(RING)
    phone.delete(SEND)
    told = relnote("calendar", "sync", "--json").json
    assert told["taken"] == ["Ring Nell Hartley: done"]
    assert (told["written"], told["removed"]) == ([], [RING])
    assert [each["kind"] for each in told["questions"]] == ["gone"]


def test_tasks_stay_tasks_for_the_folder_once_asked_for(relnote: CommandLine, phone: Phone) -> None:
    assert relnote("calendar", "sync", "--as", "todo").code == 0
    assert (phone.item(RING).name, phone.item(MEET).name) == ("VTODO", "VEVENT")
    assert relnote("calendar", "sync") == Answer(0, "", "")
    assert relnote("calendar", "sync", "--as", "event").code == 0
    assert phone.item(RING).name == "VEVENT"


def test_the_last_item_leaving_says_what_vdirsyncer_will_want(relnote: CommandLine, phone: Phone) -> None:
    assert relnote("remove", "Nell", "--yes").code == 0
    answer = relnote("calendar", "sync")
    assert "--force-delete" in answer.err
    assert phone.uids() == []


def test_a_calendar_that_was_emptied_is_no_wish_of_hers(relnote: CommandLine, phone: Phone) -> None:
    for uid in phone.uids():
        phone.delete(uid)
    answer = relnote("calendar", "sync")
    assert answer.code == 1
    assert "None of the 4 items" in answer.err
    assert phone.uids() == []
    assert relnote("calendar", "sync", "--again").code == 0
    assert len(phone.uids()) == 4


def test_what_is_remembered_of_a_sync_names_nobody(relnote: CommandLine, phone: Phone, tmp_path: Path) -> None:
    phone.delete(SEND)
    phone.rename(RING, "Ring Nell at noon")
    relnote("calendar", "sync")
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and "calendar" in path.parts[-2]]
    remembered = [path for path in kept if path.suffix == ".json"]
    assert remembered
    assert all(b"Nell" not in path.read_bytes() for path in remembered)


def test_a_folder_that_would_tell_more_of_people_says_so_beforehand(relnote: CommandLine, phone: Phone) -> None:
    def would() -> bool:
        return sync(relnote.file, phone.folder, codec=CODEC, today=TODAY, wish=Wish(dry=True)).tells_more

    assert not would()
    assert relnote("config", "calendar.words", "yes").code == 0
    assert would()
    assert relnote("calendar", "sync").code == 0
    assert not would()
    assert str(phone.item(RING)["SUMMARY"]) == "Nell Hartley: ring about the code"


def test_on_a_terminal_the_first_sync_shows_the_exact_lines_and_asks(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote.holds(BOOK)
    folder = tmp_path / "calendar"
    folder.mkdir()
    words = ("--file", str(relnote.path), "calendar", "sync", str(folder))
    refused = Terminal(*words, folder=tmp_path, RELNOTE_TODAY="2026-11-21")
    refused.sees("2026-11-27         Ring Nell Hartley")
    refused.sees("Write them?")
    refused.types("n")
    assert refused.ends() == 0
    assert list(folder.iterdir()) == []
    agreed = Terminal(*words, folder=tmp_path, RELNOTE_TODAY="2026-11-21")
    agreed.sees("Write them?")
    agreed.types("y")
    assert agreed.ends() == 0
    assert len(list(folder.iterdir())) == 4
    again = Terminal(*words, folder=tmp_path, RELNOTE_TODAY="2026-11-21")
    assert again.ends() == 0
    assert "Write them?" not in again.said
    assert f"{folder}: both sides say the same." in again.said


# -- several folders


@pytest.fixture
def desk(relnote: CommandLine, phone: Phone, tmp_path: Path) -> Phone:
    """A second folder, for tasks, synced after the phone's."""
    desk = Phone(tmp_path / "tasks")
    assert relnote("calendar", "sync", str(desk.folder), "--as", "todo").code == 0
    return desk


def test_sync_alone_is_with_every_folder_that_is_remembered(
    relnote: CommandLine, phone: Phone, desk: Phone
) -> None:
    phone.tick(RING)
    desk.move(SEND, day("2026-12-05"))
    said = relnote("calendar", "sync")
    assert said.code == 0
    assert not relnote.notebook.reminders[10].is_open
    assert relnote.notebook.reminders[11].snoozes[-1].until == day("2026-12-05")
    assert RING not in desk.uids()
    relnote("calendar", "sync")
    assert SEND in phone.uids()
    assert relnote("calendar", "sync") == Answer(0, "", "")


def test_a_folder_that_is_gone_stops_no_other_and_can_be_forgotten(
    relnote: CommandLine, phone: Phone, desk: Phone
) -> None:
    phone.folder.rename(phone.folder.with_name("elsewhere"))
    desk.tick(RING)
    said = relnote("calendar", "sync")
    assert said.code == 1
    assert not relnote.notebook.reminders[10].is_open
    forget = said.err.strip().rpartition("To sync it no more: relnote ")[2].split()
    assert forget == ["calendar", "forget", str(phone.folder)]
    assert relnote(*forget).out == f"{phone.folder} is no longer synced; what lies there stays.\n"
    assert relnote("calendar", "sync").code == 0
    assert relnote(*forget).code == 1


def test_a_folder_that_was_forgotten_is_known_by_its_items_when_it_is_named_again(
    relnote: CommandLine, phone: Phone
) -> None:
    before = phone.bytes()
    assert relnote("calendar", "forget", str(phone.folder)).code == 0
    assert phone.bytes() == before
    assert relnote("calendar").out.startswith("No calendar folder is synced yet: ")
    assert relnote("calendar", "sync").code == 1
    phone.tick(RING)
    assert relnote("calendar", "sync", str(phone.folder)).code == 0
    assert not relnote.notebook.reminders[10].is_open


def test_what_is_for_one_folder_wants_it_named(relnote: CommandLine, desk: Phone) -> None:
    said = relnote("calendar", "sync", "--as", "event")
    assert said.code == 2
    assert "Name it: relnote calendar sync " in said.err
    assert relnote("calendar", "forget").code == 2
    folders = [each["folder"] for each in relnote("calendar", "sync", "--json").json]
    assert folders == [str(desk.folder.with_name("calendar")), str(desk.folder)]
