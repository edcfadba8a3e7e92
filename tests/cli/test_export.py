"""`relnote export`: what goes out is said, written whole, and the same for the same notebook."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pexpect
import pytest
from msgspec.structs import replace

from relnote.core.cadence import Cadence
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Membership
from tests.build import TODAY, day, notebook, person, reminder, talk
from tests.cli.conftest import CommandLine

HELD = notebook(
    person(1, "Nell Hartley", birthday=PartialDay(month=6, day=12)),
    person(2, "Tom Okafor", details=(Detail(id=5, kind="avoid", text="zebra", on=TODAY),)),
    reminder(10, "promise", 1, "send the VAT letter", due=day("2026-11-27")),
    reminder(11, "ask", 2, "how is the knee", due=day("2026-11-28")),
    talk(20, "2026-11-24", 2, planned=True, time="11:00", text="zebra"),
)


def spawn(*words: str) -> pexpect.spawn:
    return pexpect.spawn(
        sys.executable, ["-m", "relnote", *words], encoding="utf-8", timeout=20, env=dict(os.environ)
    )


def test_the_calendar_says_how_many_lines_of_which_kind_went_out(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    answer = relnote("export", "calendar", str(path))
    assert (answer.code, answer.out) == (0, "")
    kinds = "1 promise, 1 ask, 1 meeting, 1 birthday"
    assert answer.err == f"{path}: 4 lines went out: {kinds}; a verb and a name, none of your words.\n"
    raw = path.read_bytes()
    assert b"SUMMARY:Send to Nell Hartley\r\n" in raw
    assert b"letter" not in raw
    assert b"zebra" not in raw
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_repeats_is_counted_once_with_its_dates(relnote: CommandLine, tmp_path: Path) -> None:
    monthly = reminder(12, "promise", 1, "the statement", due=day("2026-12-31"), start=day("2026-12-31"),
                       every=Cadence(1, "month"))  # fmt: skip
    relnote.holds(HELD.with_reminder(monthly))
    kinds = relnote("export", "calendar", str(tmp_path / "out.ics"), "--json").json["kinds"]
    said = relnote("export", "calendar", "-").err
    assert f"2 promises ({kinds['promise']} dates), 1 ask, 1 meeting" in said
    relnote.holds(HELD.with_reminder(monthly).without_reminder(10))
    assert f"1 promise ({kinds['promise'] - 1} dates)" in relnote("export", "calendar", "-").err


def test_one_of_a_kind_is_said_as_one(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(notebook(person(1, "Nell Hartley"), talk(20, "2026-11-20", 1)))
    said = relnote("export", "json", str(tmp_path / "out.json")).err
    assert said.endswith("everything went out: 1 person, 1 conversation, 0 reminders, 0 notes.\n")


def test_words_go_out_only_where_they_are_asked_for(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    answer = relnote("export", "calendar", str(path), "--words")
    assert "with the words of follow-ups and promises" in answer.err
    raw = path.read_bytes()
    assert b"SUMMARY:Nell Hartley: send the VAT letter\r\n" in raw
    assert b"knee" not in raw
    assert b"zebra" not in raw


def test_exporting_again_writes_nothing_where_nothing_changed(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    relnote("export", "calendar", str(path))
    before = (path.read_bytes(), path.stat().st_ino)
    answer = relnote("export", "calendar", str(path))
    assert answer.err == f"Nothing changed: {path} stands as it was.\n"
    assert (path.read_bytes(), path.stat().st_ino) == before
    relnote.holds(HELD.without_reminder(10))
    relnote("export", "calendar", str(path))
    assert path.read_bytes() != before[0]
    assert sorted(each.name for each in tmp_path.glob("*out.ics*")) == ["out.ics"]


def test_standard_output_is_the_calendar_and_nothing_else(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    child = pexpect.spawn(
        "/bin/sh", ["-c", f"{sys.executable} -m relnote export calendar - > {tmp_path}/a.ics"],
        timeout=20, env=dict(os.environ), encoding="utf-8",
    )  # fmt: skip
    child.expect("4 lines went out")
    child.expect(pexpect.EOF)
    relnote("export", "calendar", str(tmp_path / "b.ics"))
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()


def test_tasks_take_the_place_of_events_for_reminders(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    relnote("export", "calendar", str(path), "--as", "todo", "--alarm", "9:00", "--alarm", "30m")
    raw = path.read_bytes()
    assert (raw.count(b"BEGIN:VTODO"), raw.count(b"BEGIN:VEVENT"), raw.count(b"BEGIN:VALARM")) == (2, 2, 8)


def test_an_alarm_that_cannot_be_read_is_a_usage_error(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    answer = relnote("export", "calendar", str(tmp_path / "out.ics"), "--alarm", "25:00")
    assert answer.code == 2
    assert answer.err == 'relnote can\'t read "25:00" as an alarm. Write 30m, 2h, 1d, or a time like 9:00.\n'


def test_a_file_that_is_not_relnotes_is_not_written_over(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    path = tmp_path / "mine.ics"
    path.write_text("BEGIN:VCALENDAR\nPRODID:-//other//EN\nEND:VCALENDAR\n", encoding="utf-8")
    before = path.read_bytes()
    answer = relnote("export", "calendar", str(path))
    assert (answer.code, path.read_bytes()) == (1, before)
    assert answer.err.startswith(f"{path} is there and relnote didn't write it.")
    assert relnote("export", "calendar", str(path), "--replace").code == 0
    assert path.read_bytes() != before


def test_the_notebook_itself_is_never_written_over(relnote: CommandLine) -> None:
    relnote.holds(HELD)
    before = relnote.path.read_bytes()
    answer = relnote("export", "json", str(relnote.path), "--replace")
    assert (answer.code, relnote.path.read_bytes()) == (1, before)
    assert answer.err == f"{relnote.path} is the notebook itself. Name another file.\n"


@pytest.mark.parametrize(
    ("target", "says"),
    [
        (".", "is a folder. Name the file to write"),
        ("nowhere/out.ics", "There is no folder"),
        ("x" * 250 + ".ics", "can't be written (File name too long). What was there is as it was."),
    ],
)
def test_a_place_that_cannot_be_written_gets_a_sentence(
    relnote: CommandLine, tmp_path: Path, target: str, says: str
) -> None:
    relnote.holds(HELD)
    answer = relnote("export", "calendar", str(tmp_path / target))
    assert answer.code == 1
    assert says in answer.err


def test_a_link_stays_a_link_and_a_mode_stays_as_it_was(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    real = tmp_path / "real.ics"
    real.touch(mode=0o644)
    link = tmp_path / "link.ics"
    link.symlink_to(real)
    assert relnote("export", "calendar", str(link)).code == 0
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert real.stat().st_mode & 0o777 == 0o644


def test_without_a_notebook_nothing_is_written(relnote: CommandLine, tmp_path: Path) -> None:
    answer = relnote("export", "calendar", str(tmp_path / "out.ics"))
    assert answer.code == 1
    assert not (tmp_path / "out.ics").exists()
    assert not relnote.path.exists()


def test_an_empty_notebook_gives_a_calendar_without_lines(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(notebook(person(1, "Nell")))
    answer = relnote("export", "calendar", str(tmp_path / "out.ics"))
    assert "nothing has a day yet, so the calendar is empty" in answer.err


def test_on_a_terminal_the_first_export_shows_the_exact_lines_and_asks(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    child = spawn("export", "calendar", str(path))
    child.expect("2026-11-24  11:00  Call Tom Okafor")
    child.expect("2026-11-27         Send to Nell Hartley")
    child.expect("Write them")
    child.sendline("n")
    child.expect("Nothing went out")
    child.expect(pexpect.EOF)
    assert not path.exists()
    child = spawn("export", "calendar", str(path))
    child.expect("Write them")
    child.sendline("y")
    child.expect("4 lines went out")
    child.expect(pexpect.EOF)
    relnote.holds(HELD.without_reminder(10))
    child = spawn("export", "calendar", str(path))
    child.expect("3 lines went out")
    child.expect(pexpect.EOF)


def test_a_file_that_would_say_more_than_it_did_is_shown_and_asked_about_again(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    relnote("export", "calendar", str(path))
    before = path.read_bytes()
    relnote("config", "calendar.words", "yes")
    child = spawn("export", "calendar", str(path))
    child.expect("2026-11-27         Nell Hartley: send the VAT letter")
    child.expect("Write them")
    child.sendline("n")
    child.expect("Nothing went out")
    child.expect(pexpect.EOF)
    assert path.read_bytes() == before
    for words in (["--yes"], ["--no-words"], ["--initials", "--no-words"]):
        child = spawn("export", "calendar", str(path), *words)
        child.expect("4 lines went out")
        child.expect(pexpect.EOF)


def test_the_lines_shown_hold_the_notes_as_well(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD.with_reminder(reminder(12, "promise", 1, "the\nform", due=TODAY)))
    child = spawn("export", "calendar", str(tmp_path / "out.ics"), "--words")
    child.expect("2026-11-21         Nell Hartley: the form\r\n +the\r\n +form\r\n")
    child.expect("Write them")
    child.sendline("n")
    child.expect(pexpect.EOF)


def test_a_setting_of_the_calendar_holds_until_an_option_says_otherwise(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    for setting in (["words", "yes"], ["as", "todo"], ["alarms", "9:00", "1h"], ["kinds", "promise"]):
        assert relnote("config", f"calendar.{setting[0]}", *setting[1:]).code == 0
    relnote("export", "calendar", str(path))
    raw = path.read_bytes()
    assert b"SUMMARY:Nell Hartley: send the VAT letter\r\n" in raw
    assert (raw.count(b"BEGIN:VTODO"), raw.count(b"BEGIN:VEVENT"), raw.count(b"BEGIN:VALARM")) == (1, 0, 2)
    others = ("--no-words", "--as", "event", "--alarm", "none", "--kind", "ask", "--kind", "meeting")
    relnote("export", "calendar", str(path), *others)
    raw = path.read_bytes()
    assert b"letter" not in raw
    assert (raw.count(b"BEGIN:VTODO"), raw.count(b"BEGIN:VEVENT"), raw.count(b"BEGIN:VALARM")) == (0, 2, 0)


def test_a_circle_cards_and_the_hour_by_option(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    relnote("config", "circle", "family", "--cards")
    held = relnote.notebook
    nell = replace(held.people[1], circles=(Membership("family", TODAY),))
    relnote.holds(held.with_person(nell))
    path = tmp_path / "out.ics"
    said = relnote("export", "calendar", str(path), "--circle", "family", "--cards", "7").err
    assert "1 promise, 1 birthday, 1 card (2 dates);" in said
    assert b"DTSTART;VALUE=DATE:20270605" in path.read_bytes()
    said = relnote("export", "calendar", str(path), "--kind", "hour", "--hour", "friday 16:00").err
    assert "2 lines went out: 1 hour (2 dates);" in said
    assert "nothing of what you asked for has a day yet" in relnote(
        "export", "calendar", str(path), "--kind", "card", "--cards", "none"
    ).err  # fmt: skip
    assert relnote("export", "calendar", str(path), "--circle", "nobody").code == 1


def test_an_edit_of_words_or_a_name_raises_the_sequence_under_the_same_uid(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.ics"
    relnote("export", "calendar", str(path))
    uids = sorted(line for line in path.read_text().splitlines() if line.startswith("UID"))
    assert "SEQUENCE:2" not in path.read_text()
    relnote("config", "calendar.initials", "yes")
    relnote("export", "calendar", str(path))
    text = path.read_text()
    assert sorted(line for line in text.splitlines() if line.startswith("UID")) == uids
    assert text.count("SEQUENCE:2\n") == len(uids)
    assert "SUMMARY:Send to N. H.\n" in text


@pytest.mark.parametrize("version", ["3", "4"])
def test_people_go_out_as_cards_without_what_is_between_them(
    relnote: CommandLine, tmp_path: Path, version: str
) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.vcf"
    answer = relnote("export", "vcard", str(path), "--card-version", version)
    assert "2 cards went out" in answer.err
    raw = path.read_bytes()
    assert raw.count(b"BEGIN:VCARD\r\nVERSION:" + version.encode()) == 2
    assert b"zebra" not in raw
    before = relnote.path.read_bytes()
    again = relnote("import", str(path), "--yes")
    assert again.out == "2 cards in 1 file: 2 already here.\n"
    assert relnote.path.read_bytes() == before


def test_everything_goes_out_as_json_with_ids_as_text(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(HELD)
    path = tmp_path / "out.json"
    answer = relnote("export", "json", str(path))
    assert "2 people, 1 conversation, 2 reminders, 0 notes" in answer.err
    held = json.loads(path.read_bytes())
    assert [each["id"] for each in held["people"]] == ["1", "2"]
    assert held["reminders"][0]["text"] == "send the VAT letter"


def test_a_calendars_options_are_refused_elsewhere(relnote: CommandLine, tmp_path: Path) -> None:
    relnote.holds(Notebook())
    assert relnote("export", "vcard", str(tmp_path / "out.vcf"), "--words").code == 2
    assert relnote("export", "postcard", str(tmp_path / "out.vcf")).code == 2
