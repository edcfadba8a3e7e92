"""A command line to run verbs with: its own notebook and home, the worked examples' day, no terminal."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from relnote.core.clock import Clock
from relnote.core.notebook import Notebook
from relnote.main import run
from relnote.storage.file import NotebookFile
from tests.build import TODAY

CLOCK = Clock(today=lambda: TODAY, now=lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC))


class Answer(NamedTuple):
    """What a verb printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """`relnote("add", "Tom Okafor")` runs that verb on this test's own notebook, in this process."""

    def __init__(self, path: Path, *, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys

    def __call__(self, *words: str) -> Answer:
        self._capsys.readouterr()
        code = run(list(words))
        printed = self._capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    @staticmethod
    def error(answer: Answer) -> Any:
        """What an error with `--json` says: `error` and `candidates`."""
        return json.loads(answer.err)

    @property
    def file(self) -> NotebookFile:
        return NotebookFile(self.path, clock=CLOCK)

    @property
    def notebook(self) -> Notebook:
        return self.file.load()

    def holds(self, notebook: Notebook) -> None:
        """Make this the notebook, whatever was there."""
        self.file.update("a test's notebook", lambda _before, _mint: notebook)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine is read or written: home, XDG folders and editor are the test's."""
    for name in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.casefold()))
    for name in ("EDITOR", "VISUAL", "RELNOTE_EDITOR", "RELNOTE_DEBUG", "LC_ALL", "LC_TIME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("RELNOTE_TODAY", "2026-11-21")
    monkeypatch.setenv("RELNOTE_FILE", str(tmp_path / "notebook.json"))


@pytest.fixture
def relnote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line on an empty place: no notebook is there yet."""
    return CommandLine(tmp_path / "notebook.json", capsys=capsys)
