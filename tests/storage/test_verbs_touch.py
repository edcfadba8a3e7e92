"""What a whole command does to the notebook's file, seen from outside: how often it is read and written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.own import HOUSE

WATCHED = """
import json, os, sys
seen = {"reads": 0, "locks": 0, "writes": 0}
path = os.environ["RELNOTE_FILE"]
def watch(event, args):
    if event == "open" and args[0] is not None and str(args[0]) == path:
        seen["reads"] += 1
    elif event == "open" and str(args[0]).endswith(".notebook.json.relnote") and args[2] & os.O_CREAT:
        seen["writes"] += 1
    elif event == "fcntl.flock":
        seen["locks"] += 1
sys.addaudithook(watch)
from relnote.main import run
code = run(sys.argv[1:])
print(json.dumps([code, seen]), file=sys.__stderr__)
"""


def _touched(home: Path, *words: str) -> dict[str, int]:
    environment = os.environ | {
        "RELNOTE_FILE": str(home / "notebook.json"),
        "RELNOTE_TODAY": "2026-11-21",
        "HOME": str(home),
        **{f"XDG_{name}_HOME": str(home / name) for name in ("STATE", "DATA", "CONFIG", "CACHE")},
    }
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *words],
        env=environment, cwd=HOUSE, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    code, seen = json.loads(done.stderr.splitlines()[-1])
    assert code in {0, 1}, done.stderr
    found: dict[str, int] = seen
    return found


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    _touched(folder, "add", "Tom Okafor")
    _touched(folder, "add", "Bea Lund", "--every", "6 weeks")
    return folder


@pytest.mark.parametrize(
    "words",
    [("today",), ("quiet",), ("brief", "tom"), ("why", "bea"), ("people",), ("show", "tom"), ("search", "bea"),
     ("history",), ("doctor",), ("today", "--json"), ("people", "--json")],
)  # fmt: skip
def test_a_reading_verb_reads_once_writes_nothing_and_takes_no_lock(words: tuple[str, ...], home: Path) -> None:
    before = sorted(path for path in home.rglob("*"))
    assert _touched(home, *words) == {"reads": 1, "locks": 0, "writes": 0}
    assert sorted(path for path in home.rglob("*")) == before


def test_a_writing_verb_reads_twice_at_most_and_writes_once(tmp_path: Path) -> None:
    for words in (
        ("add", "Tom Okafor"),
        ("log", "yesterday, call with Tom about the lease"),
        ("remind", "tom", "the letter", "--on", "friday"),
        ("add", "Ida Falk"),
        ("rest", "tom"),
        ("undo",),
        ("redo",),
        ("remove", "ida", "--yes"),
    ):
        seen = _touched(tmp_path, *words)
        assert seen["reads"] <= 2, words
        assert (seen["locks"], seen["writes"]) == (1, 1), words
