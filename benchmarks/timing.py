"""Whole processes timed in turn, A B A B, so that a busy moment of the machine hits all of them alike."""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from tempfile import TemporaryFile


@dataclass(frozen=True)
class Run:
    """A command to time; `base` names the one its ratio is told against. `terminal`: on a pty of 100×30."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    base: str | None = None
    terminal: bool = False


@dataclass(frozen=True)
class Result:
    """The median of a run in seconds, its ratio as text ("1.4 × floor"), and its peak memory in bytes.

    The ratio is the median of those of each round: both of a round met the same machine.
    """

    name: str
    median: float
    ratio: str
    memory: int


def in_turn(runs: Sequence[Run], *, rounds: int) -> list[Result]:
    """The medians of `runs`, each one's ratio to its base, and what each takes of memory."""
    times = times_in_turn(runs, rounds=rounds)
    return [
        Result(run.name, statistics.median(times[run.name]), _ratio(run, times), peak_memory(run))
        for run in runs
    ]


def times_in_turn(runs: Sequence[Run], *, rounds: int) -> dict[str, list[float]]:
    """Time each of `runs` once a round, after one round that warms the disk and isn't counted."""
    times: dict[str, list[float]] = {run.name: [] for run in runs}
    for turn in range(rounds + 1):
        for run in runs:
            took = _once(run)
            if turn:
                times[run.name].append(took)
    return times


_SAY_PEAK = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
print(os.wait4(child, 0)[2].ru_maxrss, file=sys.stderr)
"""


def peak_memory(run: Run) -> int:
    """The most bytes the process holds at one time, its output to a file.

    Told by a small process between: a child begins with the peak of the one that made it.
    """
    with TemporaryFile() as out:
        told = subprocess.run(
            [sys.executable, "-c", _SAY_PEAK, *run.command],
            env=_environment(run),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            check=True,
        )
    return int(told.stderr.split()[-1]) * 1024


def _ratio(run: Run, times: Mapping[str, Sequence[float]]) -> str:
    if run.base is None:
        return ""
    ratios = [took / base for took, base in zip(times[run.name], times[run.base], strict=True)]
    return f"{statistics.median(ratios):.2f} × {run.base}"


def _environment(run: Run) -> dict[str, str]:
    return {**os.environ, "COLUMNS": "100", "LINES": "30", **run.environment}


def _once(run: Run) -> float:
    if run.terminal:
        return _on_terminal(run.command, _environment(run))
    with TemporaryFile() as out:
        began = time.perf_counter()
        done = subprocess.run(
            run.command,
            env=_environment(run),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
        took = time.perf_counter() - began
    if done.returncode != 0:
        raise SystemExit(f"{run.name} failed:\n{done.stderr.decode()}")
    return took


def _on_terminal(command: tuple[str, ...], environment: Mapping[str, str]) -> float:
    ours, theirs = pty.openpty()
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        while os.read(ours, 65536):
            pass
    except OSError:  # a pty ends with EIO, not with an empty read
        pass
    process.wait()
    took = time.perf_counter() - began
    os.close(ours)
    if process.returncode != 0:
        raise SystemExit(f"{command} failed on a terminal")
    return took
