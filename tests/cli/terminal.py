"""relnote on a terminal of its own, typed to as a person would."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect


class Terminal:
    """One verb on a terminal of 100 columns; `said` is everything it showed."""

    def __init__(self, *words: str, folder: Path, **environment: str) -> None:
        self.child = pexpect.spawn(
            sys.executable, ["-m", "relnote", *words], encoding="utf-8", timeout=30, echo=False,
            dimensions=(40, 100), cwd=str(folder), env={**os.environ, "TERM": "xterm-256color", **environment},
        )  # fmt: skip
        self.said = ""

    def sees(self, text: str) -> None:
        """Wait until it shows `text`."""
        self.child.expect_exact(text)
        self.said += self.child.before + self.child.after

    def types(self, line: str) -> None:
        self.child.sendline(line)

    def interrupts(self) -> int:
        """Press Ctrl-C until it has ended; its exit code.

        Python misses one that comes between printing a prompt and reading the answer, so it is pressed again.
        """
        for _ in range(20):
            self.child.sendintr()
            if self.child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=1) == 0:
                break
        self.said += self.child.before
        return self.ends()

    def ends(self) -> int:
        """Wait until it has ended; its exit code."""
        self.said += self.child.read()
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -self.child.signalstatus)


def editor(folder: Path, script: str) -> str:
    """An editor that runs `script`, Python with the file's path in `path`; the command for EDITOR."""
    program = folder / "an editor.py"
    program.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{script}\n")
    return f"'{sys.executable}' '{program}' --wait"
