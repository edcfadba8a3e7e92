"""What the notebook's file answers: what an act wrote, what was done before, which backups there are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.storage.layout import Header

Stamp = tuple[int, int, int]
"""A cheap token of a version: inode, time of change in nanoseconds, size. Equal: most likely unchanged."""

Why = Literal["hour", "before", "upgrade", "made", "found"]
"""Why a backup was taken. hour: now and then; before: an import, a restore, many removals; upgrade: an older
form, never let go; made: asked for; found: another program's version that had to give way."""


class Written(Struct, frozen=True):
    """What an act did: the notebook it met on disk, the one it left, and the act's revision."""

    before: Notebook
    after: Notebook
    revision: int
    act: str = ""
    stamp: Stamp | None = None
    """The version now on disk, for `read_if_changed`."""
    notices: tuple[str, ...] = ()
    """Sentences she should see though the act was written ("the disk did not confirm it")."""


class Past(Struct, frozen=True, kw_only=True):
    """One act as `history` shows it. `number` is what `undo` takes; `records` are (table, id)."""

    number: int
    act: str
    at: datetime
    undone: bool
    records: tuple[tuple[str, str], ...]


class Backup(Struct, frozen=True, order=True):
    """One backup, from its name alone: when it was taken, the revision it holds, and why."""

    at: datetime
    path: Path
    revision: int
    why: Why

    @property
    def is_damaged(self) -> bool:
        """Whether it is a file that couldn't be read, kept by the restore that took its place."""
        return self.why == "before" and self.revision == 0


class Good(Struct, frozen=True):
    """A backup that opens, and how many people it holds."""

    backup: Backup
    people: int


About = Literal["file", "record", "settings", "backup", "copy"]


class Finding(Struct, frozen=True, kw_only=True):
    """Something to see to, and the command that does."""

    about: About
    text: str
    command: str


class Examined(Struct, frozen=True, kw_only=True):
    """What was looked at, and what was found."""

    notebook: Notebook
    header: Header
    size: int
    backups: tuple[Backup, ...]
    newest_good: Backup | None
    findings: tuple[Finding, ...]
