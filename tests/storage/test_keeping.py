"""Backups, restoring, drafts, the notebook's place: what this machine keeps beside the notebook."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.core.errors import NotebookError, UsageError
from relnote.storage.answers import Backup
from relnote.storage.backups import kept
from relnote.storage.locations import config_path, notebook_path, place_folder, read_config
from tests.storage.own import Ticking, adding, names, notebook_file

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def test_a_backup_is_taken_at_most_once_an_hour_and_first_thing_each_day(tmp_path: Path) -> None:
    ticking = Ticking()
    file = notebook_file(tmp_path, ticking=ticking)
    for minutes in (0, 20, 20, 30, 10, 60, 14 * 60):
        ticking.move(minutes=minutes)
        file.update("add someone", adding("Someone"))
    taken = [backup.at for backup in reversed(file.backups())]
    assert [(at - NOW) // timedelta(minutes=1) for at in taken] == [20, 80, 140, 980]


def test_an_import_is_backed_up_first(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    before = file.path.read_bytes()
    file.update("import 12 cards", adding("Bea"), backup=True)
    (backup,) = [backup for backup in file.backups() if backup.why == "before"]
    assert backup.path.read_bytes() == before


@settings(max_examples=60, deadline=None)
@given(hours=st.lists(st.integers(1, 24 * 60), min_size=1, max_size=80, unique=True))
def test_ten_newest_and_the_first_of_each_of_thirty_days_are_kept(hours: list[int]) -> None:
    listed = sorted(Backup(NOW - timedelta(hours=ago), Path(str(ago)), 1, "hour") for ago in hours)
    keeping = kept(listed, NOW)
    assert set(listed[-10:]) <= set(keeping)
    firsts = {backup.at.date(): backup for backup in reversed(listed)}
    lately = {first for first in firsts.values() if first.at >= NOW - timedelta(days=30)}
    assert lately <= set(keeping)
    assert len(set(keeping)) <= 10 + 31


def test_a_backup_before_an_upgrade_is_never_let_go() -> None:
    old = Backup(NOW - timedelta(days=900), Path("old"), 1, "upgrade")
    assert kept([old], NOW) == [old]


def test_restore_puts_a_backup_in_place_and_is_undone_like_any_act(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    copied = file.backup()
    file.update("add Ida", adding("Ida"))
    file.restore(copied)
    assert names(file.load()) == ["Tom", "Bea"]
    assert "before" in {backup.why for backup in file.backups()}
    file.undo()
    assert names(file.load()) == ["Tom", "Bea", "Ida"]
    file.undo()
    assert names(file.load()) == ["Tom", "Bea"]


@pytest.mark.parametrize("damage", [b"", b"{", None])
def test_restore_brings_back_a_damaged_or_vanished_notebook(damage: bytes | None, tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    for name in ("Tom", "Bea"):
        file.update(f"add {name}", adding(name))
    file.backup()
    if damage is None:
        file.path.unlink()
    else:
        file.path.write_bytes(damage)
    with pytest.raises(NotebookError, match="2 people"):
        file.load()
    file.restore(file.newest_backup())
    assert names(file.load()) == ["Tom", "Bea"]
    assert damage is None or damage in [backup.path.read_bytes() for backup in file.backups()]
    file.update("add Ida", adding("Ida"))
    assert len({past.number for past in file.history()}) == len(file.history())


def test_restoring_what_is_there_already_writes_nothing(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    copied = file.backup()
    before = file.path.read_bytes()
    assert file.restore(copied).act == ""
    assert file.path.read_bytes() == before


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff"])
def test_a_file_that_is_no_notebook_isnt_restored(damage: bytes, tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    before = file.path.read_bytes()
    other = tmp_path / "other.json"
    other.write_bytes(damage)
    with pytest.raises(NotebookError, match="can't be put back"):
        file.restore(other)
    with pytest.raises(NotebookError, match="nowhere"):
        file.restore(tmp_path / "nowhere.json")
    assert file.path.read_bytes() == before


def test_a_copy_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    taken = tmp_path / "taken.json"
    taken.write_text("hers")
    with pytest.raises(NotebookError, match="already there"):
        file.backup(taken)
    assert taken.read_text() == "hers"


def test_no_new_notebook_is_begun_where_one_vanished_with_its_folder(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    file.path.unlink()
    file.path.parent.rmdir()
    with pytest.raises(NotebookError, match="vanished"):
        file.update("add Bea", adding("Bea"))
    assert not file.path.parent.exists()


def test_a_draft_is_kept_under_its_name_until_it_is_cleared(tmp_path: Path) -> None:
    drafts = notebook_file(tmp_path).drafts
    assert drafts.read("log") is None
    for text in ("yesterday, call with", "yesterday, call with Tom\n! the letter", "\udcff no text"):
        drafts.keep("log", text)
        assert notebook_file(tmp_path).drafts.read("log") == text
    drafts.keep("../../etc/passwd", "a name is no path")
    drafts.clear("log")
    drafts.clear("log")
    assert drafts.read("log") is None
    assert drafts.read("../../etc/passwd") == "a name is no path"
    assert {path.parent for path in (tmp_path / "state").rglob("*.txt")} == {drafts.folder}


def test_the_stamp_tells_a_change_and_update_says_its_own(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    assert file.stamp() is None
    written = file.update("add Tom", adding("Tom"))
    assert file.stamp() == written.stamp
    assert file.read_if_changed(written.stamp) is None
    other = notebook_file(tmp_path).update("add Bea", adding("Bea"))
    found = file.read_if_changed(written.stamp)
    assert found is not None
    assert (names(found[0]), found[1]) == (["Tom", "Bea"], other.stamp)


def test_the_notebooks_place_is_asked_then_named_then_configured_then_usual(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path)}
    usual = tmp_path / ".local/share/relnote/notebook.json"
    assert notebook_path(None, environment) == usual
    config = config_path(environment)
    config.parent.mkdir(parents=True)
    config.write_text('file = "/configured.json"\ntheme = "paper"\n[keys]\n"app.undo" = "ctrl+z"\n')
    assert notebook_path(None, environment) == Path("/configured.json")
    assert read_config(environment).keys == {"app.undo": "ctrl+z"}
    assert notebook_path(None, {**environment, "RELNOTE_FILE": "/named.json"}) == Path("/named.json")
    assert notebook_path(Path("/asked.json"), {**environment, "RELNOTE_FILE": "/named.json"}) == Path(
        "/asked.json"
    )


@pytest.mark.parametrize("config", ["file = ", "file = 7", "\x00"])
def test_a_config_file_that_cant_be_read_is_named(config: str, tmp_path: Path) -> None:
    path = config_path({"HOME": str(tmp_path)})
    path.parent.mkdir(parents=True)
    path.write_text(config)
    with pytest.raises(UsageError, match=r"config\.toml can't be read"):
        notebook_path(None, {"HOME": str(tmp_path)})


def test_relative_xdg_folders_are_ignored(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "XDG_DATA_HOME": "here"}
    assert notebook_path(None, environment) == tmp_path / ".local/share/relnote/notebook.json"


def test_two_notebooks_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path)}
    assert place_folder(Path("/a/n.json"), environment) != place_folder(Path("/b/n.json"), environment)


def test_the_folder_relnote_makes_is_hers_alone_and_one_of_hers_stays_as_it_is(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("add Tom", adding("Tom"))
    assert file.path.parent.stat().st_mode & 0o777 == 0o700
    os.chmod(file.path.parent, 0o755)  # noqa: PTH101 - the folder is hers
    file.update("add Bea", adding("Bea"))
    assert file.path.parent.stat().st_mode & 0o777 == 0o755
    assert file.path.stat().st_mode & 0o777 == 0o600
