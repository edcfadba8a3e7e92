"""A terminal of a test's own: opened by tmux, driven by keys, seen as tmux sees it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

PATIENCE = 90.0
"""Seconds after which a terminal that doesn't show what is awaited has failed."""


class Terminal(NamedTuple):
    """One tmux server of this test's own."""

    socket: str
    path: Path

    def tmux(self, *words: str) -> str:
        ran = subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, text=True, check=False)
        return ran.stdout

    def open(self, *words: str, width: int = 80, height: int = 24) -> None:
        self.run(self.command(*words), width=width, height=height)

    def command(self, *words: str) -> str:
        """What a shell runs for relnote with these words."""
        return " ".join((sys.executable, "-m", "relnote", "--file", str(self.path), *words))

    def run(self, command: str, *, width: int = 80, height: int = 24) -> None:
        """Run this in the terminal; it stays open for a while after."""
        command = f"unset COLUMNS LINES; {command}; sleep 600"
        self.tmux("new-session", "-d", "-x", str(width), "-y", str(height), command)

    def keys(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    @property
    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    @property
    def words_at_cursor(self) -> str:
        """The line of the terminal's own cursor, from there on: what a screen reader finds."""
        across, down = map(int, self.tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split())
        return self.screen.split("\n")[down][across:]

    def until(self, seen: Callable[[str], bool]) -> str:
        """Wait for the terminal, not for the clock: the screen once it shows what is awaited."""
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            if seen(screen := self.screen):
                return screen
            select_a_moment()
        raise AssertionError(self.screen)


def select_a_moment() -> None:
    """Give the terminal a moment; the test goes on as soon as it has painted."""
    subprocess.run(["tmux", "-V"], capture_output=True, check=False)


def needs(program: str) -> None:
    """Skip where a program of the system is missing, and name the command; in CI that is a failure."""
    if shutil.which(program) is None:
        missing = f"{program} is missing: apt-get install {program}"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)


def pid_of(terminal: Terminal) -> int:
    """The process of relnote in the terminal."""
    shell = terminal.tmux("list-panes", "-F", "#{pane_pid}").split()[0]
    ran = subprocess.run(["pgrep", "-P", shell], capture_output=True, text=True, check=True)
    return int(ran.stdout.split()[0])


def is_running(pid: int) -> bool:
    """Whether that process is still there."""
    ran = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return bool(ran.stdout.strip()) and not ran.stdout.startswith("Z")
