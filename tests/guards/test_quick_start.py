"""What a verb spends beside its work: the parts of storage it imports, the collector, the decoder."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

import relnote.core.people
from relnote.storage.reading import RECORD_TYPES
from tests.guards.test_reads_and_writes import run

READING_IS = {
    f"relnote.storage.{part}"
    for part in ("answers", "drafts", "file", "files", "layout", "locations", "place", "reading", "upgrades")
}
"""All of storage that reading a notebook needs; what writes, looks back or mends waits to be asked."""

COLLECTED = """
import gc, json, sys
collected = []
gc.callbacks.append(lambda phase, details: collected.append(phase))
from relnote.main import main
del collected[:]
try:
    main()
finally:
    print("COLLECTED" + json.dumps([gc.isenabled(), len(collected)]), file=sys.stderr)
"""


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """A small notebook with one talk."""
    (tmp_path / "book").mkdir()
    path = tmp_path / "book" / "notebook.json"
    run(path, "add 'Tom Okafor'")
    run(path, "log 'last friday, call with Tom Okafor about the lease'")
    return path


@pytest.mark.parametrize("words", ["today", "brief Tom", "quiet", "why Tom", "people", "today --json"])
def test_reading_imports_nothing_of_writing(notebook: Path, words: str) -> None:
    modules = run(notebook, words)["modules"]
    assert {name for name in modules if name.startswith("relnote.storage.")} == READING_IS


@pytest.mark.parametrize("words", ["today", "brief tom", "log call with Tom Okafor about the oven", "--help"])
def test_a_verb_is_over_before_the_collector_begins(notebook: Path, words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COLLECTED, *words.split(" ")],
        env={
            **os.environ,
            "RELNOTE_TODAY": "2026-11-21",
            "RELNOTE_FILE": str(notebook),
            "XDG_STATE_HOME": str(notebook.parent.parent / "state"),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(done.stderr.rpartition("COLLECTED")[2]) == [False, 0], done.stderr


@pytest.mark.parametrize("record", RECORD_TYPES.values())
def test_no_field_of_a_record_is_text_that_the_decoder_must_compile(record: type) -> None:
    """Three hundred compiled annotations are a twentieth of what the day takes."""
    assert not [name for name, kind in record.__annotations__.items() if isinstance(kind, str)]


def test_the_values_within_a_record_need_no_compiling_either() -> None:
    values = [value for value in vars(relnote.core.people).values() if isinstance(value, type)]
    assert values
    kinds = [kind for value in values for kind in getattr(value, "__annotations__", {}).values()]
    assert not [kind for kind in kinds if isinstance(kind, str)]


def test_the_screens_stay_open_for_hours_and_have_the_collector(tmp_path: Path) -> None:
    """A folder is no notebook, so they end as soon as they are opened."""
    told = pexpect.run(
        shlex.join([sys.executable, "-c", COLLECTED, "--file", str(tmp_path)]), encoding="utf-8", timeout=60
    )
    assert "is a folder" in told
    assert "COLLECTED[true" in told
