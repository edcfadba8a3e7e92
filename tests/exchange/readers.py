"""khal, todoman and calcurse as a person runs them, each in a home of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

KHAL = """[calendars]
[[c]]
path = {calendar}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = c
[sqlite]
path = {home}/khal.db
"""
TODO = """path = "{todos}/*"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
cache_path = "{home}/todo.sqlite"
default_list = "list"
"""
Days = Mapping[str, tuple[str, ...]]
"""What a calendar shows: each day with its lines, in the order of their text."""


class Readers:
    """The three programs with configurations and folders that nothing else uses."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.calendar = home / "calendar"
        self.todos = home / "todos" / "list"
        for folder in (self.calendar, self.todos, home / "calcurse"):
            folder.mkdir(parents=True)
        places = {"calendar": self.calendar, "home": home, "todos": home / "todos"}
        (home / "khal.conf").write_text(KHAL.format(**places), encoding="utf-8")
        (home / "todo.py").write_text(TODO.format(**places), encoding="utf-8")

    def _run(self, name: str, *words: str | Path) -> str:
        program = _found(name)
        kept = {key: value for key, value in os.environ.items() if key in {"PATH", "TZ"}}
        home = str(self.home)
        own = {"HOME": home, "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PYTHONWARNINGS": "ignore"}
        own |= {f"XDG_{each}_HOME": home for each in ("DATA", "CONFIG", "CACHE", "STATE")}
        done = subprocess.run(
            [program, *map(str, words)], env={**kept, **own}, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def khal(self, *words: str | Path) -> str:
        return self._run("khal", "-c", self.home / "khal.conf", *words)

    def khal_days(self, start: date, days: int) -> Days:
        """What `khal list` shows from a day on; `khal import` must have been run."""
        shown = self.khal(
            "list", "-a", "c", "--day-format", "## {date}", "--format", "{start-time} {title}",
            start.isoformat(), f"{days}d",
        )  # fmt: skip
        return _by_day(shown, r"^## (\d{4}-\d\d-\d\d)$")

    def calcurse_days(self, file: Path, start: date, days: int) -> Days:
        """What `calcurse -Q` shows of a file imported into an empty calcurse."""
        folder = self.home / "calcurse"
        said = self._run("calcurse", "-D", folder, "-i", file)
        assert " 0 skipped" in said, said
        shown = self._run(
            "calcurse", "-D", folder, "-Q", "--input-datefmt", "4", "--output-datefmt", "%Y-%m-%d",
            "--from", start.isoformat(), "--days", str(days), "--format-apt", "%(start:%H:%M) %m\n",
            "--format-event", "%m\n", "--format-recur-apt", "%(start:%H:%M) %m\n",
            "--format-recur-event", "%m\n",
        )  # fmt: skip
        return _by_day(shown, r"^(\d{4}-\d\d-\d\d):$")

    def todo(self) -> tuple[tuple[str, str], ...]:
        """What `todo list` shows: (due, summary), by due."""
        shown = self._run("todo", "--config", self.home / "todo.py", "list")
        found = re.findall(r"^\[ \] +\d+ +(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?) (.*?) *$", shown, flags=re.MULTILINE)
        return tuple(sorted(found))


def _found(name: str) -> str:
    """The program beside this Python, else on the path; a skip where it isn't installed."""
    beside = Path(sys.executable).parent / name
    program = str(beside) if beside.exists() else shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is missing: apt-get install {name}")
    return program


def _by_day(shown: str, title: str) -> Days:
    days: dict[str, list[str]] = {}
    day = ""
    for line in shown.splitlines():
        if found := re.match(title, line):
            day = found[1]
        elif line.strip():
            days.setdefault(day, []).append(line.strip())
    return {key: tuple(sorted(lines)) for key, lines in days.items()}


def every_day(start: date, days: int) -> list[date]:
    return [start + timedelta(days=ahead) for ahead in range(days)]
