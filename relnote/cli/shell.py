"""What every verb works with: the notebook, the day, and where its words go."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import click

from relnote.cli.asked import Asked
from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError, SeveralError, UsageError
from relnote.core.notebook import Notebook
from relnote.core.visible import visible
from relnote.storage.file import Change, NotebookFile, Written

MOST_CHOICES = 20
"""As many as can be looked over; of more than these, more of the name tells sooner."""


class Shell:
    """One run of one verb: gather from `notebook` and `today`, decide in core, apply with `update`.

    stdout is data and the answer to a verb (`say`, `data`); stderr is narration (`hint`).
    """

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.clock: Clock = asked.clock
        self._may_begin = False
        self._told_of: set[tuple[str, str]] = set()

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
        asked = Path(self.asked.file) if self.asked.file else None
        return NotebookFile(notebook_path(asked, os.environ), clock=self.clock)

    @cached_property
    def notebook(self) -> Notebook:
        """The notebook as it was when the verb first asked: one read a command."""
        found = self.file.load_or_new() if self._may_begin else self.file.load()
        self.tell_of_unreadable(found)
        return found

    def may_begin(self) -> None:
        """Say that this verb may begin a notebook where none ever was (add, log, import, remind)."""
        self._may_begin = True

    def update(self, act: str, change: Change) -> Written:
        """Apply a change to the newest notebook on disk, as one act that `undo` takes back.

        Only a verb that may begin a notebook makes one where none is.
        """
        if not self._may_begin:
            _ = self.notebook
        written = self.file.update(act, change)
        for notice in written.notices:
            self.hint(visible(notice))
        self.tell_of_unreadable(written.after)
        return written

    def tell_of_unreadable(self, notebook: Notebook) -> None:
        """One line, once a run, where records can't be read: nobody goes missing in silence (trust 2)."""
        lost = [each for each in notebook.unreadable if (each.table, each.id) not in self._told_of]
        if lost:
            from relnote.core.unreadable import told_of

            self._told_of |= {(each.table, each.id) for each in lost}
            self.hint(visible(told_of(lost)))

    @property
    def on_terminal(self) -> bool:
        """Whether a person can be asked: both ends are a terminal."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    @property
    def to_terminal(self) -> bool:
        """Whether what is printed is read by eyes; a pipe gets it plain and parted by tabs."""
        return sys.stdout.isatty()

    def say(self, text: str = "") -> None:
        """Print the verb's answer; text from elsewhere must have gone through `visible`."""
        click.echo(text)

    def hint(self, text: str) -> None:
        """Print narration: it goes to stderr and is not for a pipe."""
        click.echo(text, err=True)

    def folded(self, text: str, *, hang: str, lead: int = 0) -> str:
        """The text as eyes read it, folded between words with `hang` before what goes on; plain in a pipe.

        Its first `lead` letters stay as they are, spaces and all.
        """
        if not self.to_terminal:
            return text
        from relnote.cli.output import folded

        return folded(text[lead:], lead=text[:lead], hang=hang)

    def data(self, value: Any) -> None:
        """Print a value as JSON (Structs, days and mappings as they are), one line.

        What a terminal would obey stands escaped in it, so that the line is safe to look at as well.
        """
        import msgspec

        text = msgspec.json.encode(value).decode()
        if not text.isprintable():
            text = "".join(letter if letter.isprintable() else _escaped(letter) for letter in text)
        click.echo(text)

    def choose(self, question: str, choices: Sequence[str]) -> int:
        """Which of several, the first preselected; refuses with the candidates where nobody can be asked."""
        if not self.on_terminal:
            raise SeveralError(question, candidates=tuple(choices))
        shown = choices[:MOST_CHOICES]
        for place, choice in enumerate(shown, 1):
            self.hint(f"  {place}  {visible(choice)}")
        if len(choices) > len(shown):
            self.hint(f"  and {len(choices) - len(shown)} more; ctrl+c, and more of the name, finds them")
        answer: int = click.prompt(
            visible(question), type=click.IntRange(1, len(shown)), default=1, err=True, show_default=True
        )
        return answer - 1

    def confirm(self, question: str, *, otherwise: str, default: bool = False) -> bool:
        """Yes or no; where nobody can be asked, UsageError `otherwise` says what to add."""
        if not self.on_terminal:
            raise UsageError(otherwise)
        return click.confirm(visible(question), default=default, err=True)


def _escaped(letter: str) -> str:
    """A JSON escape (RFC 8259 §7), two for a sign beyond the first plane."""
    code = ord(letter)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def shell() -> Shell:
    """The shell of the verb that is running: one a run, so the notebook is read once.

    It and what was asked hold each other: at the end the process goes with all of it, piece by piece unfreed.
    """
    context = click.get_current_context()
    asked = context.find_object(Asked)
    if asked is None:
        raise RelnoteError("relnote was called in a way it can't answer. Run `relnote --help`.")
    if not isinstance(asked.shell, Shell):
        asked.shell = Shell(asked)
    return asked.shell
