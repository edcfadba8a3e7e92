"""`relnote demo` and `--demo`: the practice is a copy to try things on, and says where it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relnote.main import run


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.casefold()))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("RELNOTE_TODAY", "2026-11-21")
    monkeypatch.setenv("RELNOTE_FILE", str(tmp_path / "hers.json"))


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert run(list(words)) == 0
    return capsys.readouterr().out


def test_it_says_where_the_copy_is_and_what_to_type(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = printed(capsys, "demo")
    assert str(tmp_path / "cache") in out
    assert "relnote --demo today" in out
    assert "relnote demo --fresh" in out
    assert "as it stands on Sat 21 Nov 2026" in out


def test_as_json_it_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    said = json.loads(printed(capsys, "demo", "--json"))
    assert Path(said["path"]).exists()
    assert said["people"] >= 45


def test_a_promise_kept_in_it_is_gone_from_its_day_until_it_is_made_anew(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "the VAT letter" in printed(capsys, "--demo", "today")
    printed(capsys, "--demo", "done", "tom")
    assert "the VAT letter" not in printed(capsys, "--demo", "today")
    printed(capsys, "demo", "--fresh")
    assert "the VAT letter" in printed(capsys, "--demo", "today")


def test_nothing_of_it_reaches_her_own_notebook(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    printed(capsys, "--demo", "done", "tom")
    assert not (tmp_path / "hers.json").exists()
    assert not (tmp_path / "data").exists()
