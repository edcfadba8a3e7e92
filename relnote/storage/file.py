"""The notebook's file: `load()` reads it, `update(act, change)` is the only way to write.

Reading imports little; what writes, looks back or restores is imported when it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from relnote.core.clock import Clock
from relnote.core.notebook import NextId, Notebook
from relnote.storage.answers import Backup, Examined, Past, Stamp, Written
from relnote.storage.drafts import Drafts
from relnote.storage.files import Files
from relnote.storage.layout import Header
from relnote.storage.place import Place
from relnote.storage.reading import Reading
from relnote.storage.upgrades import FORM, Form

__all__ = ["Backup", "Change", "NotebookFile", "Past", "Stamp", "Written"]

Change = Callable[[Notebook, NextId], Notebook]
"""A pure function from notebook to notebook. It may be applied to a newer notebook than was read."""


class NotebookFile:
    """One notebook at one path. Making it reads nothing and writes nothing."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock,
        files: Files | None = None,
        environment: Mapping[str, str] | None = None,
        form: Form = FORM,
    ) -> None:
        self.path = path
        self.clock = clock
        self._place = Place(path, files or Files(), os.environ if environment is None else environment, form)
        self._seen: Reading | None = None
        self._examined: Header | None = None

    def exists(self) -> bool:
        """Whether there is anything at the path."""
        return self.path.exists()

    def load(self) -> Notebook:
        """The notebook as it is on disk now: one read, no lock. Raises NotebookError."""
        found = self._read()
        if found is None:
            raise self._place.missing()
        return found[0]

    def load_or_new(self) -> Notebook:
        """Like `load`, but an empty notebook where there never was one: for what may begin one."""
        found = self._read()
        if found is None and self._place.is_known():
            raise self._place.missing()
        return found[0] if found else Notebook()

    def stamp(self) -> Stamp | None:
        """A token of the version on disk, without reading it; None where there is none."""
        try:
            found = self._place.files.stat(self.path)
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns, found.st_size)

    def read_if_changed(self, stamp: Stamp | None) -> tuple[Notebook, Stamp] | None:
        """The notebook and its stamp if it isn't the version of `stamp` any more, else None."""
        if self.stamp() == stamp:
            return None
        found = self._read()
        if found is None:
            raise self._place.missing()
        return found

    def update(self, act: str, change: Change, *, backup: bool = False) -> Written:
        """Apply `change` to the newest state on disk, durably, as the act named `act`; undone as one.

        With `backup` a copy is kept first: for an import, a merge, many removals. Raises NotebookError where
        it isn't saved (the file is then as it was), LockedError, and whatever `change` raises.
        """
        from relnote.storage.meeting import by_change
        from relnote.storage.transaction import Naming, transact

        written, self._seen = transact(
            self._place, self.clock, Naming(act=act), by_change(change), seen=self._seen, backup=backup
        )
        return written

    def undo(self, which: int | None = None) -> Written:
        """Take back the newest act that stands, or the one of that number, however long ago.

        Raises ChangedSinceError where one of its records changed since, NobodyError where there is none.
        """
        from relnote.storage.steps import undo

        written, self._seen = undo(self._place, self.clock, which, seen=self._seen)
        return written

    def redo(self) -> Written:
        """Do again what was taken back last, if nothing else was done since."""
        from relnote.storage.steps import redo

        written, self._seen = redo(self._place, self.clock, seen=self._seen)
        return written

    def history(self) -> tuple[Past, ...]:
        """The acts of this notebook on this machine, newest first."""
        from relnote.storage.steps import history

        return history(self._place)

    def restore(self, source: Path) -> Written:
        """Put a backup in place, as one act that can be undone; what was there is kept among the backups."""
        from relnote.storage.restoring import restore

        self._seen = None
        return restore(self._place, self.clock, source)

    def backup(self, target: Path | None = None) -> Path:
        """A copy of the notebook as it is: at `target`, which must be free, or among the backups."""
        from relnote.storage.restoring import copy_now, copy_out

        return copy_now(self._place, self.clock) if target is None else copy_out(self._place, target)

    def backups(self) -> tuple[Backup, ...]:
        """The backups on this machine of what lies or lay at this path, newest first."""
        return tuple(reversed(self._place.backups()))

    def newest_backup(self) -> Path:
        """The newest backup that opens. Raises NotebookError where there is none."""
        from relnote.storage.refusals import no_good_backup

        found = self._place.newest_good()
        if found is None:
            raise no_good_backup(self._place.folder)
        return found.backup.path

    def examine(self) -> Examined:
        """The file looked over, strictly: for `doctor`."""
        from relnote.storage.examining import examine

        found = examine(self._place)
        self._examined = found.header
        return found

    @cached_property
    def drafts(self) -> Drafts:
        """What is being typed, kept until it is saved or thrown away."""
        return Drafts(self._place.folder / "drafts", self._place.files)

    def kept_here(self) -> tuple[Path, Files]:
        """The folder where this machine keeps what it knows of this notebook, and the calls that reach it."""
        header = self._seen.header if self._seen is not None else self._examined or self._place.header()
        return self._place.keeps(header.notebook), self._place.files

    def _read(self) -> tuple[Notebook, Stamp] | None:
        found = self._place.read()
        if found is None:
            return None
        data, stamp = found
        if self._seen is None or self._seen.data != data:
            self._seen = self._place.reading(data)
        return self._seen.notebook, stamp
