"""`relnote restore`: a backup put in place, by the very command that an error names."""

from __future__ import annotations

import shlex
from pathlib import Path

from tests.cli.conftest import CommandLine


def _names(relnote: CommandLine) -> list[str]:
    return [person.name for person in relnote.notebook.people.values()]


def test_the_command_an_error_names_brings_the_notebook_back(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("add", "Bea Lund")
    relnote("backup", "--now")
    relnote.path.write_bytes(b"\x00" * 40)
    refused = relnote("people")
    assert refused.code == 1
    what, where, backup, way = refused.err.splitlines()
    assert what.startswith("The notebook can't be read: ")
    assert where == f"{relnote.path} was left as it is."
    assert backup.startswith("The newest good backup is of ")
    assert backup.endswith(", with 2 people.")
    assert way.startswith("To put it back: ")
    command = shlex.split(refused.err.strip().rsplit("To put it back: ", 1)[1])
    assert command[0] == "relnote"
    restored = relnote(*command[1:])
    assert (restored.code, restored.out.split(",")[0]) == (0, "Restored  2 people")
    assert _names(relnote) == ["Tom Okafor", "Bea Lund"]


def test_the_damaged_file_that_a_restore_keeps_is_named_as_what_it_is(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("backup", "--now")
    relnote.path.write_bytes(b"\x00" * 40)
    assert relnote("restore", "newest").code == 0
    looked = relnote("doctor")
    assert looked.code == 0
    assert "kept as it was, damaged, by a restore: " in looked.out
    assert looked.out.endswith("Nothing to see to.\n")
    assert "damaged, kept by a restore" in relnote("backup").out


def test_a_newest_backup_that_does_not_open_is_still_found(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("backup", "--now")
    for backup in relnote("backup", "--json").json:
        Path(backup["file"]).write_bytes(b"{")
    assert relnote("doctor").code == 1


def test_a_notebook_that_vanished_is_told_with_the_command_last(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("backup", "--now")
    relnote.path.unlink()
    said = relnote("people").err
    assert "first move away " in said
    assert "\nThe newest good backup is of " in said
    command = shlex.split(said.strip().rsplit("To put it back: ", 1)[1])
    assert relnote(*command[1:]).code == 0


def test_newest_is_the_newest_backup_that_opens_and_undo_takes_it_back(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    relnote("backup", "--now")
    relnote("add", "Bea Lund")
    for backup in relnote("backup", "--json").json:
        if backup["why"] == "hour":
            Path(backup["file"]).write_bytes(b"{")
    assert relnote("restore", "newest", "--json").json["people"] == 1
    assert _names(relnote) == ["Tom Okafor"]
    relnote("undo")
    assert _names(relnote) == ["Tom Okafor", "Bea Lund"]


def test_what_is_no_notebook_isnt_put_in_place(relnote: CommandLine, tmp_path: Path) -> None:
    relnote("add", "Tom Okafor")
    (tmp_path / "letter.txt").write_text("Dear Tom")
    refused = relnote("restore", str(tmp_path / "letter.txt"))
    assert refused.code == 1
    assert "can't be put back" in refused.err
    assert relnote("restore", str(tmp_path / "nowhere")).code == 1
    assert relnote("restore", "newest").err.startswith("No backup that opens")
    assert _names(relnote) == ["Tom Okafor"]
