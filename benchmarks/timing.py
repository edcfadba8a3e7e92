"""Whole processes timed in turn, A B A B, so that a busy moment of the machine hits all of them alike."""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


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
    """The median of a run in seconds, and its ratio as text ("1.4 × floor")."""

    name: str
    median: float
    ratio: str


def in_turn(runs: Sequence[Run], *, rounds: int) -> list[Result]:
    """The medians of `runs`, and each one's ratio to its base."""
    medians = {name: statistics.median(taken) for name, taken in times_in_turn(runs, rounds=rounds).items()}
    return [Result(run.name, medians[run.name], _ratio(run, medians)) for run in runs]


def times_in_turn(runs: Sequence[Run], *, rounds: int) -> dict[str, list[float]]:
    """Time each of `runs` once a round, after one round that warms the disk and isn't counted."""
    times: dict[str, list[float]] = {run.name: [] for run in runs}
    for turn in range(rounds + 1):
        for run in runs:
            took = _once(run)
            if turn:
                times[run.name].append(took)
    return times


def _ratio(run: Run, medians: Mapping[str, float]) -> str:
    return f"{medians[run.name] / medians[run.base]:.2f} × {run.base}" if run.base else ""


def _once(run: Run) -> float:
    environment = {**os.environ, "COLUMNS": "100", "LINES": "30", **run.environment}
    if run.terminal:
        return _on_terminal(run.command, environment)
    began = time.perf_counter()
    done = subprocess.run(
        run.command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
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
