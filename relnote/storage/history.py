"""What was done: before and after images of each act, on this machine, on the disk before the notebook is."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from zlib import crc32

import msgspec
from msgspec import Raw, Struct

from relnote.storage.files import Files, make_folders, read_file, remove_if_there, sync_folder, write_new
from relnote.storage.layout import Header
from relnote.storage.place import Place

KEPT = 1000
"""Acts that can be looked at and taken back; older ones are let go."""

BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)

Kind = Literal["act", "undo", "redo", "restore"]


NOTHING = Raw(b"null")
"""The image of a record that isn't there."""


class Image(Struct, frozen=True, kw_only=True):
    """One record's bytes before and after an act, `NOTHING` where it wasn't there."""

    table: str
    id: str
    was: Raw
    became: Raw

    @classmethod
    def of(cls, place: tuple[str, str], before: Raw | None, after: Raw | None) -> Image:
        """The image of the record at (table, id); None: it wasn't there."""
        return cls(table=place[0], id=place[1], was=_or_nothing(before), became=_or_nothing(after))

    @property
    def before(self) -> Raw | None:
        """The record before the act, None where it wasn't there."""
        return _or_none(self.was)

    @property
    def after(self) -> Raw | None:
        """The record after the act, None where it wasn't there."""
        return _or_none(self.became)


def _or_nothing(raw: Raw | None) -> Raw:
    return NOTHING if raw is None else raw


def _or_none(raw: Raw) -> Raw | None:
    return None if bytes(raw) == bytes(NOTHING) else raw


class Act(Struct, frozen=True, kw_only=True):
    """One act. `version` is the notebook's version it made, `of` the version of the act it undid or redid."""

    version: str
    act: str
    at: datetime
    kind: Kind = "act"
    of: str | None = None
    images: tuple[Image, ...] = ()

    @property
    def number(self) -> int:
        """The revision it made: what `relnote undo NUMBER` takes."""
        return int(self.version.partition("-")[0])


_NAME = re.compile(r"(\d{10})-([0-9a-f]+)-([0-9a-f]{8})\.json")


class _Entry(Struct, frozen=True, order=True):
    """An act's file, from its name alone."""

    revision: int
    name: str
    version: str


class History:
    """The acts of one notebook at one place, one file each, named by revision, chance and the bytes' sum."""

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder = folder
        self.files = files

    @classmethod
    def of(cls, place: Place, notebook: str) -> History:
        """The acts of this notebook here."""
        return cls(place.keeps(notebook) / "history", place.files)

    def wrote(self, header: Header, data: bytes) -> bool:
        """Whether these very bytes are the version that relnote wrote here."""
        try:
            self.files.stat(self.folder / _name(header.version, data))
        except OSError:
            return False
        return True

    def add(self, act: Act, data: bytes) -> Path:
        """Keep an act, durably, before the notebook becomes `data`."""
        make_folders(self.files, self.folder)
        path = self.folder / _name(act.version, data)
        remove_if_there(self.files, path)
        write_new(self.files, path, msgspec.json.encode(act))
        sync_folder(self.files, self.folder)
        return path

    def drop(self, path: Path) -> None:
        """Forget an act that was not written after all; one that stays is told by its version."""
        with suppress(OSError):
            remove_if_there(self.files, path)

    def acts(self, header: Header) -> list[Act]:
        """The acts that led to this version of the notebook, oldest first. Raises OSError.

        One whose file is garbled has its place, so that undo never takes another for it.
        """
        return [self._read(entry) for entry in self._entries(header)]

    def prune(self) -> None:
        """Let go of the oldest, some at a time."""
        entries = self._all()
        if len(entries) > KEPT * 1.1:
            for entry in entries[:-KEPT]:
                remove_if_there(self.files, self.folder / entry.name)

    def newest_revision(self) -> int:
        """The highest revision ever begun here; 0 where there is none."""
        entries = self._all()
        return entries[-1].revision if entries else 0

    def _all(self) -> list[_Entry]:
        try:
            names = self.files.names(self.folder)
        except FileNotFoundError:
            return []
        matches = [match for name in names if (match := _NAME.fullmatch(name))]
        return sorted(_Entry(int(m[1]), m[0], f"{int(m[1])}-{m[2]}") for m in matches)

    def _entries(self, header: Header) -> list[_Entry]:
        """Without those that were begun and never written, or belong to another line of versions."""
        oldest = int(header.recent[-1].partition("-")[0]) if header.recent else 0
        recent = set(header.recent)
        return [entry for entry in self._all() if entry.version in recent or entry.revision < oldest]

    def _read(self, entry: _Entry) -> Act:
        data = read_file(self.files, self.folder / entry.name)
        try:
            return msgspec.json.decode(data, type=Act)
        except msgspec.DecodeError:
            return Act(version=entry.version, act="an act whose record is garbled", at=BEFORE_ALL)


def _name(version: str, data: bytes) -> str:
    revision, _, chance = version.partition("-")
    return f"{int(revision):010}-{chance or '0'}-{crc32(data):08x}.json"
