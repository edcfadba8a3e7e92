"""The notebook's file: `load()` reads it, `update(act, change)` is the only way to write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from relnote.core.clock import Clock
from relnote.core.conversations import Conversation
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note
from relnote.core.people import Person
from relnote.core.reminders import Reminder
from relnote.core.settings import Settings

Change = Callable[[Notebook, NextId], Notebook]


class Written(msgspec.Struct, frozen=True):
    """What an act did: the notebook it met on disk, the one it left, and the act's revision."""

    before: Notebook
    after: Notebook
    revision: int


class NotebookFile:
    """One notebook at one path. Making it reads nothing and writes nothing."""

    def __init__(self, path: Path, *, clock: Clock) -> None:
        self.path = path
        self.clock = clock

    def exists(self) -> bool:
        """Whether there is anything at the path."""
        return self.path.exists()

    def load(self) -> Notebook:
        """The notebook as it is on disk now: one read, no lock."""
        raise NotImplementedError

    def update(self, act: str, change: Change) -> Written:
        """Apply `change` to the newest state on disk, durably, as the act named `act`; undone as one."""
        raise NotImplementedError


_RECORDS = (Person, Conversation, Reminder, Note, Settings)
