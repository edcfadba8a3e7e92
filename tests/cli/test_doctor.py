"""`relnote doctor`: each thing to see to, with its command; exit code 1 if there is any."""

from __future__ import annotations

import json
from typing import Any

import pytest

from relnote.core.notebook import Notebook
from tests.build import notebook, person, reminder, talk
from tests.cli.conftest import CommandLine


def _found(relnote: CommandLine) -> list[tuple[str, str]]:
    answer = relnote("doctor", "--json")
    findings = answer.json["findings"]
    assert answer.code == (1 if findings else 0)
    assert all(finding["command"] for finding in findings)
    printed = relnote("doctor").out
    assert all(finding["text"] in printed for finding in findings)
    return [(finding["about"], finding["text"]) for finding in findings]


@pytest.fixture
def whole() -> Notebook:
    people = (person(11, "Tom Okafor"), person(12, "Bea Lund"))
    return notebook(*people, talk(13, "2026-11-20", 11), reminder(14, "ask", 12, "why"))


def test_nothing_to_see_to(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    answer = relnote("doctor")
    assert answer.code == 0
    assert answer.out.endswith("Nothing to see to.\n")
    assert "2 people, 1 conversation" in answer.out


def test_a_file_others_may_read_and_a_read_only_one(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    relnote.path.chmod(0o644)
    assert [about for about, _text in _found(relnote)] == ["file"]
    relnote.path.chmod(0o400)
    assert "read-only" in _found(relnote)[0][1]


def test_records_that_name_someone_who_isnt_there(relnote: CommandLine) -> None:
    relnote.holds(
        notebook(person(11, "Tom Okafor"), talk(13, "2026-11-20", 11, 99), reminder(14, "ask", 98, "why"))
    )
    assert [about for about, _text in _found(relnote)] == ["loose", "loose"]


def test_a_plan_nobody_answered(relnote: CommandLine) -> None:
    plans = [talk(13, "2026-11-18", 11, planned=True), talk(14, "2026-11-24", 11, planned=True)]
    relnote.holds(notebook(person(11, "Tom Okafor"), *plans))
    ((about, text),) = _found(relnote)
    assert about == "plan"
    assert "with Tom Okafor" in text


def test_a_record_that_cant_be_read_and_an_unknown_setting(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    text = relnote.path.read_text()
    text = text.replace('"name":"Bea Lund"', '"name":5').replace('"2": {', '"2": {"post_dayz":3')
    relnote.path.write_text(text)
    found = dict(_found(relnote))
    assert set(found) == {"record", "settings"}
    assert "post_dayz" in found["settings"]
    assert '"name"' in found["record"]


def test_a_conflict_copy_beside_it_that_holds_more(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    tables: dict[str, Any] = json.loads(relnote.path.read_bytes())
    same = relnote.path.with_name("notebook.sync-conflict-20261120-101112-ABCDEFG.json")
    same.write_text(json.dumps(tables))
    assert _found(relnote) == []
    tables["people"]["77"] = {"id": 77, "name": "Zoe", "added": "2026-11-20"}
    names = (
        "notebook.sync-conflict-20261120-101112-ABCDEFG.json",
        "notebook (conflicted copy 2026-11-20 101112).json",
        "notebook (Bea's conflicted copy 2026-11-20).json",
        "notebook-LAPTOP.json",
        "notebook (1).json",
    )
    for name in names:
        relnote.path.with_name(name).write_text(json.dumps(tables))
    relnote.path.with_name("notebook (2).json").write_text("another file")
    found = _found(relnote)
    assert [about for about, _text in found] == ["copy"] * len(names)
    assert all(any(name in text for _about, text in found) for name in names)


def test_a_backup_that_doesnt_open(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    made = relnote("backup", "--now", "--json").json["file"]
    with open(made, "wb") as backup:  # noqa: PTH123 - a path as it was printed
        backup.write(b"{")
    assert [about for about, _text in _found(relnote)] == ["backup"]


def test_people_who_may_be_there_twice(relnote: CommandLine) -> None:
    relnote.holds(notebook(person(11, "Tom Okafor"), person(12, "Tom Okafor")))
    assert [about for about, _text in _found(relnote)] == ["double"]


def test_a_file_that_cant_be_read_at_all_is_the_usual_sentence(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    relnote.path.write_bytes(b"")
    answer = relnote("doctor")
    assert (answer.code, answer.out) == (1, "")
    assert "it is empty" in answer.err


def test_two_who_look_like_one_are_told_apart_once(relnote: CommandLine) -> None:
    relnote.holds(notebook(*(person(id_, "Ann Lee") for id_ in (11, 12, 13))))
    assert [about for about, _text in _found(relnote)] == ["double"] * 3
    commands = [each["command"] for each in relnote("doctor", "--json").json["findings"]]
    for command in commands[:2]:
        words = command.partition("   relnote ")[2].split()
        assert words[:2] == ["doctor", "--apart"]
        told = relnote(*words)
        assert (told.code, told.out) == (0, "Ann Lee and Ann Lee are two people.\n")
    assert len(_found(relnote)) == 1
    relnote("undo")
    assert len(_found(relnote)) == 2


def test_one_person_is_not_two(relnote: CommandLine, whole: Notebook) -> None:
    relnote.holds(whole)
    told = relnote("doctor", "--apart", "tom", "Okafor")
    assert (told.code, told.err) == (
        2,
        "Both words mean Tom Okafor. Name the two people, by their refs if need be.\n",
    )
