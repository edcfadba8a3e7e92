"""The demo's copy: hers for a day, made once, thrown away without a trace."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError
from relnote.demo.names import number
from relnote.demo.practice import practice
from relnote.storage.demo import demo_copy, demo_path
from tests.build import TODAY

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.casefold()))


def clock(today: date = TODAY, now: datetime = NOW) -> Clock:
    return Clock(today=lambda: today, now=lambda: now)


def test_it_lies_in_the_cache_folder_and_is_the_practice_of_the_day(tmp_path: Path) -> None:
    file = demo_copy(clock())
    assert file.path.is_relative_to(tmp_path / "cache")
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert file.load() == practice(TODAY)


def test_what_was_written_in_it_is_there_on_the_same_day() -> None:
    demo_copy(clock()).update(
        "remove Tom Okafor", lambda notebook, _mint: notebook.without_person(number("Tom Okafor"))
    )
    assert number("Tom Okafor") not in demo_copy(clock()).load().people


def test_another_day_has_a_copy_of_its_own() -> None:
    here, there = demo_copy(clock()), demo_copy(clock(TODAY + timedelta(days=2)))
    assert here.path != there.path
    assert here.exists()
    assert there.load() == practice(TODAY + timedelta(days=2))


def test_made_anew_it_is_as_it_was() -> None:
    demo_copy(clock()).update(
        "remove Tom Okafor", lambda notebook, _mint: notebook.without_person(number("Tom Okafor"))
    )
    assert demo_copy(clock(), fresh=True).load() == practice(TODAY)


def test_copies_untouched_for_days_are_removed_with_what_was_kept_of_them(tmp_path: Path) -> None:
    old = demo_copy(clock()).path
    long_ago = (NOW - timedelta(days=3)).timestamp()
    os.utime(old, (long_ago, long_ago))
    demo_copy(clock(TODAY + timedelta(days=3)))
    assert not old.exists()
    kept = [path for path in (tmp_path / "state").rglob("*") if old.stem in str(path)]
    assert kept == []


def test_a_copy_of_an_older_edition_is_removed() -> None:
    path = demo_path(clock())
    path.parent.mkdir(parents=True)
    older = path.with_name("2026-11-21-00000000.json")
    older.write_text("{}")
    demo_copy(clock())
    assert not older.exists()
    assert path.exists()


def test_a_file_of_hers_beside_the_copies_is_left_alone() -> None:
    path = demo_path(clock())
    path.parent.mkdir(parents=True)
    hers = path.with_name("mine.json")
    hers.write_text("{}")
    demo_copy(clock())
    assert hers.exists()


def test_there_is_nothing_to_undo_in_a_new_copy() -> None:
    file = demo_copy(clock())
    with pytest.raises(RelnoteError):
        file.undo()
    assert file.load() == practice(TODAY)


def test_nothing_is_left_of_the_making(tmp_path: Path) -> None:
    file = demo_copy(clock())
    assert [path.name for path in file.path.parent.iterdir()] == [file.path.name]
    assert [path for path in (tmp_path / "state").rglob("*") if ".new" in str(path)] == []
