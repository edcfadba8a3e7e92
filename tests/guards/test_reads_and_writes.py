"""One read a reading verb, one write an act: what keeps the notebook quick and whole anywhere."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

READING = ("today", "quiet", "brief Tom", "why Tom", "people", "show Tom", "search lease", "today --json",
           "note", "note Tom --prompts", "notes")  # fmt: skip
WRITING = (
    "log 'call with Tom about the lease'",
    "remind Tom 'send the letter' --on friday",
    "rest Bea",
    "gently Bea",
    "add 'Ida Falk'",
    "config circle clients --every '6 weeks'",
    "note Tom --for thanks --posted today",
)


def run(notebook: Path, words: str) -> dict[str, Any]:
    """What a verb did, told by the process it ran in."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.guards.watched", str(notebook), *shlex.split(words)],
        env={
            **os.environ,
            "RELNOTE_TODAY": "2026-11-21",
            "XDG_STATE_HOME": str(notebook.parent.parent / "state"),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    told: dict[str, Any] = json.loads(done.stderr.strip().split("\n")[-1])
    assert told["code"] == 0, done.stderr
    return told


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """A small notebook, with Tom and Bea in it."""
    (tmp_path / "book").mkdir()
    path = tmp_path / "book" / "notebook.json"
    for words in (
        "add 'Tom Okafor'",
        "add 'Bea Lund'",
        "log 'last friday, call with Tom Okafor about the lease'",
    ):
        run(path, words)
    return path


@pytest.mark.parametrize("words", READING)
def test_a_reading_verb_reads_once_and_writes_nothing(notebook: Path, words: str) -> None:
    before = notebook.read_bytes()
    told = run(notebook, words)
    assert (told["reads"], told["writes"]) == (1, 0)
    assert notebook.read_bytes() == before


@pytest.mark.parametrize("words", WRITING)
def test_a_writing_verb_writes_once_and_reads_twice_at_most(notebook: Path, words: str) -> None:
    before = notebook.read_bytes()
    told = run(notebook, words)
    assert told["writes"] == 1
    assert told["reads"] <= 2
    assert notebook.read_bytes() != before


@pytest.mark.parametrize("words", [*READING, *WRITING])
def test_no_verb_opens_a_socket(notebook: Path, words: str) -> None:
    assert run(notebook, words)["sockets"] == 0
