"""What this machine remembers of a synced folder: when each item last met the notebook, and what is asked."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

import os
from pathlib import Path
from typing import Self
from zlib import crc32

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from relnote.core.calendar.wanted import As
from relnote.core.calendar_sync.questions import Question
from relnote.core.calendar_sync.versions import Base
from relnote.storage.file import NotebookFile
from relnote.storage.files import (
    Files,
    let_go,
    make_folders,
    read_file,
    remove_if_there,
    sync_folder,
    write_all,
    write_new,
)

JOTTED = ".jotted"
"""The ending of what a sync jots down while it runs; one that broke off leaves it to the next."""
NEWEST = "newest"
"""The file that names the folder synced last, which is known by it even where the rest can't be read."""


class Known(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is remembered of one folder. It names nobody: sums stand in place of words.

    `as_`: events or tasks as they were asked for here, None: as her settings say.
    """

    vdir: str
    as_: As | None = None
    says: frozenset[str] = frozenset()
    """What its items tell of people so far ("names", "words", "hour"): she is asked before they tell more."""
    items: dict[str, Base] = {}
    questions: tuple[Question, ...] = ()


class Jotted(Struct, frozen=True, omit_defaults=True):
    """One line of a sync under way: the base an item has now, None where it was taken out."""

    uid: str
    base: Base | None = None


class SyncState:
    """What is remembered of the folders that were synced with one notebook."""

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder = folder
        self.files = files

    @classmethod
    def of_notebook(cls, file: NotebookFile) -> Self:
        """What is remembered of this notebook's."""
        folder, files = file.kept_here()
        return cls(folder / "calendar", files)

    def of(self, vdir: Path) -> Known | None:
        """What is remembered of this folder (resolved); None where nothing is, or it can't be read."""
        try:
            known = msgspec.json.decode(read_file(self.files, self._path(vdir)), type=Known)
        except FileNotFoundError:
            return None
        except msgspec.DecodeError:
            return None
        return self._with_jotted(known) if known.vdir == str(vdir) else None

    def newest(self) -> Path | None:
        """The folder synced last with this notebook on this machine."""
        try:
            return Path(os.fsdecode(read_file(self.files, self.folder / NEWEST)))
        except FileNotFoundError:
            return None

    def every(self) -> tuple[Known, ...]:
        """Every folder that is remembered, by path."""
        try:
            names = self.files.names(self.folder)
        except FileNotFoundError:
            return ()
        found = []
        for name in names:
            if name.endswith(".json"):
                try:
                    known = msgspec.json.decode(read_file(self.files, self.folder / name), type=Known)
                except msgspec.DecodeError:
                    continue
                found.append(self._with_jotted(known))
        return tuple(sorted(found, key=lambda known: known.vdir))

    def keep(self, known: Known) -> None:
        """Remember this in place of what was, durably. Raises OSError."""
        make_folders(self.files, self.folder)
        path = self._path(Path(known.vdir))
        self._replace(path, msgspec.json.encode(known))
        remove_if_there(self.files, path.with_suffix(JOTTED))
        if self.newest() != Path(known.vdir):
            self._replace(self.folder / NEWEST, os.fsencode(known.vdir))

    def forget(self, vdir: Path) -> bool:
        """Remember nothing more of this folder (resolved), and whether anything was. Raises OSError."""
        if self.of(vdir) is None and self.newest() != vdir:
            return False
        path = self._path(vdir)
        remove_if_there(self.files, path.with_suffix(JOTTED))
        remove_if_there(self.files, path)
        if self.newest() == vdir:
            remove_if_there(self.files, self.folder / NEWEST)
        return True

    def jot(self, vdir: Path, uid: str, base: Base | None) -> None:
        """Remember one item at once, before the whole is kept. Raises OSError."""
        line = b"\n" + msgspec.json.encode(Jotted(uid, base))  # the one before may have been cut off
        path = self._path(vdir).with_suffix(JOTTED)
        descriptor = self.files.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC)
        try:
            write_all(self.files, descriptor, line)
        finally:
            let_go(self.files, descriptor)

    def has_jotted(self, vdir: Path) -> bool:
        """Whether a sync, this one or one that broke off, has jotted anything down."""
        return self._jotted(vdir) is not None

    def _jotted(self, vdir: Path) -> bytes | None:
        try:
            return read_file(self.files, self._path(vdir).with_suffix(JOTTED))
        except FileNotFoundError:
            return None

    def _with_jotted(self, known: Known) -> Known:
        """With what a sync that broke off has done since; a line that was cut off says nothing."""
        items = dict(known.items)
        for line in (self._jotted(Path(known.vdir)) or b"").splitlines():
            try:
                jotted = msgspec.json.decode(line, type=Jotted)
            except msgspec.DecodeError:
                continue
            items.pop(jotted.uid, None)
            if jotted.base is not None:
                items[jotted.uid] = jotted.base
        return replace(known, items=items)

    def lock_path(self) -> Path:
        """What one sync at a time holds: two of one notebook wait for each other, whatever the folder."""
        make_folders(self.files, self.folder)
        return self.folder / "the calendar folder"  # as it is called when it takes too long

    def put_aside(self, name: str, data: bytes) -> Path:
        """Keep what a sync that broke off left beside an item."""
        folder = self.folder / "aside"
        make_folders(self.files, folder)
        path = folder / name
        remove_if_there(self.files, path)
        write_new(self.files, path, data)
        return path

    def _replace(self, path: Path, data: bytes) -> None:
        new = path.with_name(f"{path.name}.new")
        remove_if_there(self.files, new)
        write_new(self.files, new, data)
        self.files.replace(new, path)
        sync_folder(self.files, self.folder)

    def _path(self, vdir: Path) -> Path:
        plain = "".join(letter for letter in vdir.name if letter.isascii() and letter.isalnum())[:20]
        return self.folder / f"{plain or 'folder'}-{crc32(os.fsencode(vdir)):08x}.json"
