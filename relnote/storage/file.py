"""The notebook's file: `load()` reads it, `update(act, change)` is the only way to write."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from relnote.core.clock import Clock
from relnote.core.errors import NotebookError
from relnote.core.notebook import NextId, Notebook
from relnote.storage import refusals
from relnote.storage.files import READ, Files, make_folders, read_all
from relnote.storage.layout import HEADER, META, RECENT, SCHEMA, SETTINGS, TABLES, Header, laid_out
from relnote.storage.lock import locked
from relnote.storage.minting import minter
from relnote.storage.reading import RECORD_TYPES, Reading, UnlikeError, quick_reading, read_header
from relnote.storage.swap import put
from relnote.storage.tables import Database, plain

Change = Callable[[Notebook, NextId], Notebook]

Stamp = tuple[int, int, int]
"""A cheap token of a version: inode, time of change in nanoseconds, size. Equal: most likely unchanged."""


class Written(msgspec.Struct, frozen=True):
    """What an act did: the notebook it met on disk, the one it left, and the act's revision."""

    before: Notebook
    after: Notebook
    revision: int
    stamp: Stamp | None = None
    """The version now on disk, for `read_if_changed`."""
    notices: tuple[str, ...] = ()
    """Sentences she should see though the act was written ("the disk did not confirm")."""


class NotebookFile:
    """One notebook at one path. Making it reads nothing and writes nothing."""

    def __init__(self, path: Path, *, clock: Clock, files: Files | None = None) -> None:
        self.path = path
        self.clock = clock
        self.files = files or Files()
        self._seen: Reading | None = None

    def exists(self) -> bool:
        """Whether there is anything at the path."""
        return self.path.exists()

    def load(self) -> Notebook:
        """The notebook as it is on disk now: one read, no lock. Raises NotebookError."""
        reading = self._read()
        if reading is None:
            raise refusals.no_notebook_yet(self.path)
        return reading.notebook

    def load_or_new(self) -> Notebook:
        """Like `load`, but an empty notebook where there never was one: for what may begin one."""
        reading = self._read()
        return reading.notebook if reading else Notebook()

    def stamp(self) -> Stamp | None:
        """A token of the version on disk, without reading it; None where there is none."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns, found.st_size)

    def read_if_changed(self, stamp: Stamp | None) -> tuple[Notebook, Stamp] | None:
        """The notebook and its stamp if it isn't the version of `stamp` any more, else None."""
        now = self.stamp()
        if now == stamp or now is None:
            return None
        return self.load(), now

    def update(self, act: str, change: Change, *, backup: bool = False) -> Written:
        """Apply `change` to the newest state on disk, durably, as the act named `act`; undone as one."""
        target = Path(os.path.realpath(self.path))
        make_folders(self.files, target.parent)
        with locked(self.files, target):
            reading = self._read()
            before = reading.notebook if reading else Notebook()
            header = reading.header if reading else Header(schema=SCHEMA, notebook=os.urandom(8).hex())
            ids = [key for name in TABLES[1:] for key in getattr(before, name)]
            mint = minter(self.clock.now(), set(ids), max(ids, default=0))
            after = change(before, mint)
            if after == before and reading:
                return Written(before, after, header.revision, self.stamp())
            data = self._applied(reading, before, after, header)
            put(self.files, target, data)
            self._seen = quick_reading(data, read_header(data))
            return Written(before, after, header.revision + 1, self.stamp())

    def _read(self) -> Reading | None:
        data = self._bytes()
        if data is None:
            return None
        if self._seen is not None and self._seen.data == data:
            return self._seen
        try:
            self._seen = quick_reading(data, read_header(data))
        except UnlikeError as error:
            raise NotebookError(f"{self.path} can't be read: {error}.") from error
        return self._seen

    def _bytes(self) -> bytes | None:
        try:
            descriptor = self.files.open(self.path, READ)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise refusals.cant_read(self.path, error) from error
        try:
            found = self.files.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise refusals.not_a_file(self.path, found.st_mode)
            return read_all(self.files, descriptor, found.st_size)
        finally:
            self.files.close(descriptor)

    def _applied(self, reading: Reading | None, before: Notebook, after: Notebook, header: Header) -> bytes:
        empty: dict[str, dict[str, msgspec.Raw]] = {name: {} for name in TABLES}
        raw = msgspec.json.decode(reading.data, type=dict[str, dict[str, msgspec.Raw]]) if reading else empty
        database = Database({**empty, **raw})
        for name in RECORD_TYPES:
            _apply(database, name, getattr(before, name), getattr(after, name))
        if not reading:
            database.add_record(META, int(HEADER), {})
            database.add_record(META, int(SETTINGS), {})
        revision = header.revision + 1
        fresh = msgspec.structs.replace(
            header,
            revision=revision,
            recent=(f"{revision}-{os.urandom(4).hex()}", *header.recent[: RECENT - 1]),
        )
        database.change_record(META, int(HEADER), plain(header) if reading else {}, plain(fresh))
        database.change_record(META, int(SETTINGS), plain(before.settings), plain(after.settings))
        changed = database.changed()
        tables: dict[str, dict[str, Any]] = {}
        for name, rows in database.rows.items():
            new = changed.get(name, {})
            tables[name] = {key: value for key, value in rows.raw.items() if key not in new}
            tables[name] |= {key: value for key, value in new.items() if value is not None}
        return laid_out(tables)


def _apply(database: Database, name: str, before: Mapping[int, Any], after: Mapping[int, Any]) -> None:
    if before is after:
        return
    for key, record in after.items():
        old = before.get(key)
        if old is None:
            database.add_record(name, key, plain(record))
        elif old is not record and old != record:
            database.change_record(name, key, plain(old), plain(record))
    for key in before.keys() - after.keys():
        database.remove_record(name, key)
