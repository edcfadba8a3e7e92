"""Real processes, killed at any moment and working against each other: nothing acknowledged is lost.

`RELNOTE_SOAK=20` makes each of them twenty times as long.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.storage.own import HOUSE, adding, names, notebook_file

LONGER = int(os.environ.get("RELNOTE_SOAK", "1"))


def _start(what: str, folder: Path, *rest: object) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "tests.faults.worker", what, str(folder), *map(str, rest)]
    return subprocess.Popen(words, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _ended(workers: Sequence[subprocess.Popen[bytes]]) -> list[bytes]:
    told = [worker.communicate(timeout=120 * LONGER) for worker in workers]
    for worker, (_out, err) in zip(workers, told, strict=True):
        assert worker.returncode == 0, err.decode()
    return [out for out, _err in told]


def test_a_writer_killed_at_any_moment_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    kills = 150 * LONGER
    storms = [_start("storm", tmp_path / name, kills, seed) for seed, name in enumerate(("one", "two"))]
    for out in _ended(storms):
        told = json.loads(out)
        assert told["kills"] == kills
        assert told["acknowledged"] > kills / 2
        assert told["wrong"] == []
        assert told["litter"] == []


def test_a_killed_command_leaves_the_notebook_whole(tmp_path: Path) -> None:
    environment = os.environ | {
        "RELNOTE_FILE": str(tmp_path / "notebook.json"),
        "HOME": str(tmp_path),
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("STATE", "DATA", "CONFIG", "CACHE")},
    }
    words = [sys.executable, "-m", "relnote"]
    said = 0
    for number in range(6 * LONGER):
        adding_one = subprocess.Popen(
            [*words, "add", f"Person {number}"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert adding_one.stdout is not None
        # Every second is killed as it answers, the others as they begin.
        said += b"Added" in adding_one.stdout.readline() if number % 2 else 0
        adding_one.kill()
        adding_one.communicate()
    listed = subprocess.run(
        [*words, "people", "--json"], env=environment, capture_output=True, check=True, text=True
    )
    assert len(json.loads(listed.stdout)) >= said > 0


def test_four_writers_lose_nothing_to_each_other(tmp_path: Path) -> None:
    acts = 50 * LONGER
    out = _ended([_start("write", tmp_path, name, acts) for name in "abcd"])
    acknowledged = {line for told in out for line in told.decode().splitlines()}
    assert len(acknowledged) == 4 * acts
    assert set(names(notebook_file(tmp_path).load())) == acknowledged


def test_readers_never_fail_or_go_back_in_time_while_others_write(tmp_path: Path) -> None:
    notebook_file(tmp_path).update("the first", adding("the first"))
    reads = 500 * LONGER
    workers = [
        _start("write", tmp_path, "a", 60 * LONGER),
        _start("read", tmp_path, reads),
        _start("read", tmp_path, reads),
    ]
    _wrote, *told = _ended(workers)
    assert [json.loads(out) for out in told] == [{"reads": reads, "wrong": 0}] * 2


def test_a_program_that_takes_no_lock_loses_none_of_its_versions(tmp_path: Path) -> None:
    file = notebook_file(tmp_path)
    file.update("the first", adding("the first"))
    versions = 400 * LONGER
    wrote, strayed = _start("write", tmp_path, "a", 60 * LONGER), _start("stray", tmp_path, versions)
    out, err = wrote.communicate(timeout=120 * LONGER)
    assert wrote.returncode == 0 or b"again and again" in err
    assert _ended([strayed]) == [str(versions).encode()]
    tables = json.loads(file.path.read_bytes())
    here = {record["token"] for record in tables["tokens"].values()}
    aside = "".join(backup.path.read_text() for backup in file.backups() if backup.why == "found")
    missing = [number for number in range(versions) if f"token {number}" not in here]
    assert [number for number in missing if f'"token {number}"' not in aside] == []
    # What the stray program wrote over, having read before we wrote, is still in the acts' images.
    done = {past.act.removeprefix("add ") for past in file.history()} | set(names(file.load()))
    assert set(out.decode().splitlines()) <= done
