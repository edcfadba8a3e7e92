"""Measure relnote and its peers side by side: `python -m benchmarks [--people N]… [--rounds R] [--peers]`.

Builds relnote's wheel into a fresh environment, makes the notebooks, runs every command in turn
(A B A B), prints medians, ratios and peak memory and writes the same table to `benchmarks/results/table.md`.
It never fails a build: a figure is for reading.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import notebook, peers
from benchmarks.timing import Result, Run, in_turn

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"


def installed_wheel() -> Path:
    """The bin folder of a fresh environment with relnote's wheel, and nothing editable."""
    home = RESULTS / "wheel"
    shutil.rmtree(home, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, str(ROOT)], check=True, stderr=subprocess.DEVNULL)
    return home / "bin"


def commands(bins: Path, path: Path, floor: Path) -> list[Run]:
    """What is measured on one notebook; the floor and the bare interpreter run in the same turns."""
    python, relnote = str(bins / "python"), str(bins / "relnote")
    own = {f"XDG_{kind}_HOME": str(path.parent / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    at = {**own, "RELNOTE_TODAY": notebook.TODAY.isoformat(), "RELNOTE_FILE": str(path)}
    copy = path.with_name("log-" + path.name)
    shutil.copy(path, copy)
    logged = {**at, "RELNOTE_FILE": str(copy)}
    someone = _someone(path)
    logging = ("log", "call about the lease", "--again", "--with")
    return [
        Run("bare interpreter", (python, "-c", "pass")),
        Run("floor", (python, str(floor), str(path))),
        Run("relnote --help", (relnote, "--help"), base="bare interpreter"),
        Run("relnote today", (relnote, "today"), at, base="floor"),
        Run("relnote today, on a terminal", (relnote, "today"), at, base="floor", terminal=True),
        Run("relnote brief WHO", (relnote, "brief", someone), at, base="floor"),
        Run("relnote log …", (relnote, *logging, someone), logged, base="floor"),
    ]


def _someone(path: Path) -> str:
    """The first address in the notebook: it means one person."""
    people = json.loads(path.read_text("utf-8"))["people"].values()
    address: str = next(person["emails"][0]["value"] for person in people if person.get("emails"))
    return address


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, action="append", help="sizes to measure (200, 2000 and 10000)")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument(
        "--peers", action="store_true", help="install and measure khard, khal, todoman, jrnl, hermitcrm"
    )
    asked = parser.parse_args(arguments)
    RESULTS.mkdir(exist_ok=True)
    bins = installed_wheel()
    rows = ["| people | file | command | median | ratio | memory |", "|---|---|---|---|---|---|"]
    with TemporaryDirectory() as folder:
        floor = Path(folder) / "floor.py"
        shutil.copy(ROOT / "benchmarks" / "floor.py", floor)
        for size in asked.people or (200, 2000, 10000):
            path = Path(folder) / f"{size}.json"
            notebook.write(size, path)
            weight = f"{path.stat().st_size / 1e6:.1f} MB"
            for result in in_turn(commands(bins, path, floor), rounds=asked.rounds):
                rows.append(f"| {size:,} | {weight} | {_cells(result)} |")
                print(rows[-1], flush=True)
        if asked.peers:
            there = peers.prepare(Path(folder), RESULTS / "peers")
            for result in in_turn(there, rounds=max(5, asked.rounds // 3)):
                rows.append(f"| | | {_cells(result)} |")
                print(rows[-1], flush=True)
    (RESULTS / "table.md").write_text("\n".join(rows) + "\n")
    print(f"\nWritten to {(RESULTS / 'table.md').relative_to(ROOT)}")


def _cells(result: Result) -> str:
    milliseconds, megabytes = result.median * 1000, result.memory / 1e6
    return f"{result.name} | {milliseconds:.0f} ms | {result.ratio} | {megabytes:.0f} MB"


if __name__ == "__main__":
    main()
