"""`relnote backup`: copies on request, and the list of those made by themselves."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import CommandLine
from tests.cli.terminal import Terminal


def test_a_copy_is_made_where_she_says_and_nothing_is_written_over(
    relnote: CommandLine, tmp_path: Path
) -> None:
    relnote("add", "Tom Okafor")
    target = tmp_path / "copy of it.json"
    assert relnote("backup", str(target)).out == f"Copied to {target}\n"
    assert target.read_bytes() == relnote.path.read_bytes()
    assert target.stat().st_mode & 0o777 == 0o600
    again = relnote("backup", str(target))
    assert (again.code, again.err) == (1, f"{target} is already there. Name another file.\n")


def test_backups_are_listed_newest_first(relnote: CommandLine) -> None:
    relnote("add", "Tom Okafor")
    assert relnote("backup").err.startswith("There are no backups yet.")
    relnote("add", "Bea Lund")
    made = relnote("backup", "--now", "--json").json["file"]
    listed = relnote("backup", "--json").json
    assert [backup["why"] for backup in listed] == ["made", "hour"]
    assert listed[0]["file"] == made
    assert [line.split("\t")[1] for line in relnote("backup").out.splitlines()] == ["2", "1"]


def test_a_damaged_notebook_isnt_copied_as_if_it_were_one(relnote: CommandLine, tmp_path: Path) -> None:
    relnote("add", "Tom Okafor")
    relnote.path.write_bytes(b"{")
    assert relnote("backup", str(tmp_path / "copy.json")).code == 1
    assert not (tmp_path / "copy.json").exists()


def test_on_a_terminal_the_path_that_restore_wants_is_whole(relnote: CommandLine, tmp_path: Path) -> None:
    relnote("add", "Tom Okafor")
    relnote("backup", "--now")
    (backup,) = relnote("backup", "--json").json
    terminal = Terminal("backup", folder=tmp_path, COLUMNS="40", NO_COLOR="1")
    assert terminal.ends() == 0
    assert f"  {backup['file']}\r\n" in terminal.said
    assert " · revision 1 · asked for\r\n" in terminal.said
