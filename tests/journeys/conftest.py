"""Nothing of this machine is read or written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from relnote.storage.file import NotebookFile
from tests.journeys.terminal import Terminal, needs
from tests.practice import practice
from tests.stage import HandClock


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home and XDG folders are the test's own; colour is as on an ordinary terminal."""
    for name in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.casefold()))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("NO_COLOR", "RELNOTE_FILE", "RELNOTE_TODAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    needs("tmux")
    path = tmp_path / "notebook.json"
    monkeypatch.setenv("RELNOTE_TODAY", "2026-11-21")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    clock = HandClock().clock()
    NotebookFile(path, clock=clock).update("a test's notebook", lambda _before, _mint: practice())
    found = Terminal(f"relnote-{os.getpid()}-{tmp_path.name[-8:]}", path)
    yield found
    found.tmux("kill-server")
