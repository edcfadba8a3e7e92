"""What every verb works with: the notebook, the day, and where its words go."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import click

from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError, SeveralError
from relnote.core.notebook import Notebook
from relnote.storage.file import Change, NotebookFile, Written


@dataclass
class Asked:
    """The options that may stand before or after any verb, as they were given."""

    file: Path | None = None
    demo: bool = False
    json: bool = False


@dataclass
class Shell:
    """One run of one verb: gather from `notebook` and `today`, decide in core, apply with `update`.

    stdout is data and the answer to a verb (`say`, `data`); stderr is narration (`hint`).
    """

    clock: Clock
    asked: Asked = field(default_factory=Asked)

    @property
    def today(self) -> date:
        """Her day."""
        return self.clock.today()

    @property
    def as_json(self) -> bool:
        """Whether `--json` was asked for."""
        return self.asked.json

    @cached_property
    def file(self) -> NotebookFile:
        """The notebook's file, by `--file`, `--demo`, `RELNOTE_FILE`, the config file, or the usual place."""
        from relnote.storage.locations import notebook_path

        if self.asked.demo:
            from relnote.storage.demo import demo_copy

            return demo_copy(self.clock)
        return NotebookFile(notebook_path(self.asked.file, os.environ), clock=self.clock)

    @cached_property
    def notebook(self) -> Notebook:
        """The notebook as it was when the verb first asked: one read a command."""
        return self.file.load()

    def update(self, act: str, change: Change) -> Written:
        """Apply a change to the newest notebook on disk, as one act that `undo` takes back."""
        return self.file.update(act, change)

    @property
    def on_terminal(self) -> bool:
        """Whether a person can be asked: both ends are a terminal."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    def say(self, text: str = "") -> None:
        """Print the verb's answer; text from elsewhere must have gone through `visible`."""
        click.echo(text)

    def hint(self, text: str) -> None:
        """Print narration: it goes to stderr and is not for a pipe."""
        click.echo(text, err=True)

    def data(self, value: Any) -> None:
        """Print a value as JSON (Structs, days and mappings as they are), one line."""
        import msgspec

        sys.stdout.write(msgspec.json.encode(value).decode() + "\n")

    def choose(self, question: str, choices: Sequence[str]) -> int:
        """Which of several, the first preselected; refuses with the candidates where nobody can be asked."""
        if not self.on_terminal:
            raise SeveralError(question, candidates=tuple(choices))
        for place, choice in enumerate(choices, 1):
            self.hint(f"  {place}  {choice}")
        answer: int = click.prompt(
            question, type=click.IntRange(1, len(choices)), default=1, err=True, show_default=True
        )
        return answer - 1


def shell() -> Shell:
    """The shell of the verb that is running."""
    found = click.get_current_context().find_object(Shell)
    if found is None:
        raise RelnoteError("relnote was called in a way it can't answer. Run `relnote --help`.")
    return found
