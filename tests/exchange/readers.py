"""khal, todoman, calcurse and vdirsyncer as a person runs them, each in a home of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.exchange.every_kind import Days

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
VDIRSYNCER = """[general]
status_path = "{home}/vdirsyncer-status"
[pair both]
a = "mine"
b = "other"
collections = null
[storage mine]
type = "filesystem"
path = "{mine}"
fileext = ".ics"
[storage other]
type = "filesystem"
path = "{other}"
fileext = ".ics"
"""
Notes = Mapping[str, str]
INSTALL = {
    "khal": "pip install khal",
    "todo": "pip install todoman",
    "vdirsyncer": "pip install vdirsyncer",
    "calcurse": "apt-get install calcurse",
}


class Readers:
    """The programs, with configurations and folders that nothing else uses."""

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

    def khal_notes(self, start: date, days: int) -> Notes:
        """The notes that `khal list` shows, by title."""
        shown = self.khal(
            "list", "-a", "c", "--json", "title", "--json", "description", start.isoformat(), f"{days}d"
        )
        rows = [row for line in shown.splitlines() for row in json.loads(line)]
        return {row["title"]: row["description"] for row in rows if row["description"]}

    def calcurse_days(self, file: Path, start: date, days: int) -> Days:
        """What `calcurse -Q` shows of a file imported into an empty calcurse."""
        self._import_into_calcurse(file)
        shown = self._query_calcurse(start, days, "%m\n")
        return _by_day(shown, r"^(\d{4}-\d\d-\d\d):$")

    def calcurse_notes(self, file: Path, start: date, days: int) -> Notes:
        """The notes calcurse keeps of a file, by title; it puts a tab before each line and blank ones after."""
        self._import_into_calcurse(file)
        shown = self._query_calcurse(start, days, "\x1e%m\x1f%N\x1e\n")
        found = {}
        for each in shown.split("\x1e")[1::2]:
            title, note = each.split("\x1f")
            if note.strip() != "No note file found":
                found[re.sub(r"^\d\d:\d\d ", "", title)] = re.sub(r"(?m)^\t", "", note).rstrip("\n")
        return found

    def _import_into_calcurse(self, file: Path) -> None:
        said = self._run("calcurse", "-D", self.home / "calcurse", "-i", file)
        assert " 0 skipped" in said, said

    def _query_calcurse(self, start: date, days: int, line: str) -> str:
        timed = line.replace("%m", "%(start:%H:%M) %m")
        return self._run(
            "calcurse", "-D", self.home / "calcurse", "-Q", "--input-datefmt", "4",
            "--output-datefmt", "%Y-%m-%d", "--from", start.isoformat(), "--days", str(days),
            "--format-apt", timed, "--format-event", line, "--format-recur-apt", timed,
            "--format-recur-event", line,
        )  # fmt: skip

    def todo(self) -> tuple[tuple[str, str, str], ...]:
        """What `todo list` holds: (due, summary, description), in order."""
        rows = json.loads(self._run("todo", "--config", self.home / "todo.py", "--porcelain", "list"))
        found = ((_due(row["due"]), row["summary"], row["description"]) for row in rows)
        return tuple(sorted(found))

    def vdirsyncer(self, mine: Path, other: Path) -> str:
        """Two folders of items brought level by vdirsyncer."""
        text = VDIRSYNCER.format(home=self.home, mine=mine, other=other)
        path = self.home / "vdirsyncer.conf"
        path.write_text(text, encoding="utf-8")
        self._run("vdirsyncer", "-c", path, "discover", "--no-list", "both")
        return self._run("vdirsyncer", "-c", path, "sync", "both")


def _due(seconds: float) -> str:
    """A day, with its time where there is one; todoman gives an all-day one the midnight of its zone."""
    moment = datetime.fromtimestamp(seconds).astimezone()
    return f"{moment:%Y-%m-%d}" if (moment.hour, moment.minute) == (0, 0) else f"{moment:%Y-%m-%d %H:%M}"


def _found(name: str) -> str:
    """The program beside this Python, else on the path; a skip where it isn't installed."""
    beside = Path(sys.executable).parent / name
    program = str(beside) if beside.exists() else shutil.which(name)
    if program is None:
        pytest.skip(f"{name} is missing: {INSTALL[name]}")
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
