"""What this machine remembers of a synced folder: when each item last met the notebook, and what is asked."""

# No `from __future__ import annotations`: msgspec would compile each field's type when a decoder is made.

import os
from pathlib import Path
from typing import Self
from zlib import crc32

import msgspec
from msgspec import Struct

from relnote.core.calendar.wanted import As
from relnote.core.calendar_sync.questions import Question
from relnote.core.calendar_sync.versions import Base
from relnote.storage.file import NotebookFile
from relnote.storage.files import Files, make_folders, read_file, remove_if_there, sync_folder, write_new

NEWEST = "newest"
"""The file that names the folder synced last: what `calendar sync` without a folder means."""


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
        return known if known.vdir == str(vdir) else None

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
                    found.append(msgspec.json.decode(read_file(self.files, self.folder / name), type=Known))
                except msgspec.DecodeError:
                    continue
        return tuple(sorted(found, key=lambda known: known.vdir))

    def keep(self, known: Known) -> None:
        """Remember this in place of what was, durably. Raises OSError."""
        make_folders(self.files, self.folder)
        self._replace(self._path(Path(known.vdir)), msgspec.json.encode(known))
        if self.newest() != Path(known.vdir):
            self._replace(self.folder / NEWEST, os.fsencode(known.vdir))

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
