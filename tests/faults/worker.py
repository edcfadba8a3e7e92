"""A process of its own that works on a notebook: `python -m tests.faults.worker WHAT FOLDER …`.

It says on its output what was acknowledged, one line each, and never more than that.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from datetime import datetime
from pathlib import Path

from relnote.core.clock import Clock
from relnote.storage.file import NotebookFile
from tests.build import TODAY
from tests.storage.own import adding, names


def _file(folder: Path) -> NotebookFile:
    """The same notebook as `notebook_file`, by the real clock."""
    return NotebookFile(
        folder / "notebook" / "notebook.json",
        clock=Clock(today=lambda: TODAY, now=lambda: datetime.now().astimezone()),
        environment={"XDG_STATE_HOME": str(folder / "state"), "HOME": str(folder)},
    )


def write(folder: Path, name: str, acts: int) -> None:
    """Add so many people, one act each, each acknowledged once it is written."""
    file = _file(folder)
    for number in range(acts):
        file.update(f"add {name} {number}", adding(f"{name} {number}"))
        os.write(1, f"{name} {number}\n".encode())


def storm(folder: Path, kills: int, seed: int) -> None:
    """Fork a writer and kill it at any moment, so many times; say what was found after each kill."""
    chance = random.Random(seed)
    acknowledged: set[str] = set()
    wrong: list[str] = []
    for kill in range(kills):
        acknowledged |= _one_kill(folder, f"W{kill}", chance)
        found = set(names(_file(folder).load_or_new()))
        if not acknowledged <= found:
            wrong.append(f"lost after kill {kill}: {sorted(acknowledged - found)}")
        if len(found) > len(acknowledged) + kill + 1:
            wrong.append(f"more than one unacknowledged act a kill: {kill}")
    _file(folder).update("the last", adding("the last"))
    litter = sorted(path.name for path in (folder / "notebook").iterdir() if path.name != "notebook.json")
    told = {"kills": kills, "acknowledged": len(acknowledged), "wrong": wrong, "litter": litter}
    os.write(1, json.dumps(told).encode())


def _one_kill(folder: Path, name: str, chance: random.Random) -> set[str]:
    """Let a writer do a few acts and a random part of the next, then kill it: what it had acknowledged."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(theirs, 1)
        write(folder, name, 1000)
        os._exit(0)
    os.close(theirs)
    told = b""
    for _act in range(chance.randrange(4)):
        told += os.read(ours, 4096)
    for _moment in range(chance.randrange(60_000)):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(ours, 4096):
        told += part
    os.close(ours)
    return set(told.decode().splitlines())


def read(folder: Path, times: int) -> None:
    """Read again and again; say whether it ever failed or went back in time."""
    file = _file(folder)
    most, wrong = 0, 0
    for _time in range(times):
        count = len(file.load().people)
        wrong += count < most
        most = max(most, count)
    os.write(1, json.dumps({"reads": times, "wrong": wrong}).encode())


def stray(folder: Path, versions: int) -> None:
    """A program that takes no lock: it adds a token of its own and replaces the file, so many times."""
    path = folder / "notebook" / "notebook.json"
    for number in range(versions):
        tables = json.loads(path.read_bytes())
        tables.setdefault("tokens", {})[str(number + 1)] = {"token": f"token {number}"}
        fresh = path.with_name("stray.tmp")
        fresh.write_text(json.dumps(tables))
        fresh.replace(path)
    os.write(1, str(versions).encode())


if __name__ == "__main__":
    what, where, *rest = sys.argv[1:]
    if what == "write":
        write(Path(where), rest[0], int(rest[1]))
    elif what == "storm":
        storm(Path(where), int(rest[0]), int(rest[1]))
    elif what == "read":
        read(Path(where), int(rest[0]))
    else:
        stray(Path(where), int(rest[0]))
