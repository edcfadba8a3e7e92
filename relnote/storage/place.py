"""Where one notebook lies and what this machine keeps of it; the reads that everything else builds on.

What only writing or going wrong needs is imported there: `relnote today` pays for neither.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from relnote.core.errors import NotebookError
from relnote.storage.answers import Backup, Good, Stamp
from relnote.storage.files import READ, Files, let_go, make_folders, read_all, write_new
from relnote.storage.layout import Header
from relnote.storage.locations import place_folder
from relnote.storage.reading import Reading, UnlikeError, quick_reading, read_header
from relnote.storage.upgrades import FORM, Form

PLACE = "place"
"""The file that remembers the whole path, and that a notebook was written here."""


class Place:
    """One notebook at one path, through one set of system calls. Making it touches nothing."""

    def __init__(self, path: Path, files: Files, environment: Mapping[str, str], form: Form = FORM) -> None:
        self.path = path
        self.files = files
        self.environment = environment
        self.form = form

    @cached_property
    def target(self) -> Path:
        """The path, its links followed: what is locked, swapped and known by."""
        return Path(os.path.realpath(self.path))

    @cached_property
    def folder(self) -> Path:
        """What this machine keeps of whatever notebook lies here."""
        return place_folder(self.target, self.environment)

    def keeps(self, notebook: str) -> Path:
        """What this machine keeps of this notebook here: its history and backups."""
        return self.folder / _plain(notebook)

    def keeps_all(self) -> list[Path]:
        """The same for every notebook that ever lay here: found without reading it."""
        try:
            names = self.files.names(self.folder)
        except OSError:
            return []
        return [self.folder / name for name in sorted(names) if name not in {PLACE, "drafts"}]

    def is_known(self) -> bool:
        """Whether a notebook was written here before."""
        try:
            self.files.stat(self.folder / PLACE)
        except OSError:
            return False
        return True

    def remember(self) -> None:
        """From now on a missing file here has vanished."""
        if not self.is_known():
            make_folders(self.files, self.folder)
            write_new(self.files, self.folder / PLACE, os.fsencode(self.target))

    def read(self) -> tuple[bytes, Stamp] | None:
        """The bytes on disk, from one descriptor, and their stamp; None where there is no file."""
        try:
            descriptor = self.files.open(self.path, READ)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._cant_read(error) from error
        try:
            found = self.files.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                from relnote.storage import refusals

                raise refusals.not_a_file(self.path, found.st_mode)
            data = read_all(self.files, descriptor, found.st_size)
            return data, (found.st_ino, found.st_mtime_ns, found.st_size)
        except OSError as error:
            raise self._cant_read(error) from error
        finally:
            let_go(self.files, descriptor)

    def reading(self, data: bytes, *, strictly: bool = False) -> Reading:
        """The notebook in the bytes. Raises NotebookError, with the way back, where there is none."""
        header = self._header(data)
        if not strictly and header is not None and header.schema == self.form.schema:
            try:
                return quick_reading(data, header)
            except UnlikeError:
                pass
        from relnote.storage.strict import strict_reading

        try:
            return strict_reading(data, self.form)
        except UnlikeError as error:
            raise self.damaged(str(error)) from error

    def header(self) -> Header:
        """The header of what lies here now, without the rest."""
        found = self.read()
        if found is None:
            raise self.missing()
        header = self._header(found[0])
        return header if header is not None else self.reading(found[0], strictly=True).header

    def _header(self, data: bytes) -> Header | None:
        """The header if it can be found; one of a newer relnote is refused before anything else is read."""
        try:
            header = read_header(data)
        except UnlikeError:
            return None
        if header.schema > self.form.schema:
            from relnote.storage import refusals

            raise refusals.newer(self.path, header.schema, self.form.schema)
        return header

    def backups(self) -> list[Backup]:
        """Those of every notebook that ever lay here, oldest first."""
        from relnote.storage.backups import all_backups

        return all_backups(self.keeps_all(), self.files)

    def newest_good(self) -> Good | None:
        """The newest backup that opens."""
        from relnote.storage.backups import newest_good

        return newest_good(self.backups(), self.files, self.form)

    def missing(self) -> NotebookError:
        """Nothing is at the path: it vanished, or was never there."""
        from relnote.storage import refusals

        if self.is_known():
            return refusals.vanished(self.path, self.folder, self._way_back())
        return refusals.no_notebook_yet(self.path)

    def damaged(self, reason: str) -> NotebookError:
        """The file is there and is no notebook that can be read."""
        from relnote.storage import refusals

        return refusals.damaged(self.path, reason, self._way_back())

    def _cant_read(self, error: OSError) -> NotebookError:
        from relnote.storage import refusals

        return refusals.cant_read(self.path, error)

    def _way_back(self) -> str:
        """The newest backup that opens, and the command that puts it in place."""
        from relnote.storage import refusals

        found = self.newest_good()
        if found is None:
            return refusals.no_backup(self.folder)
        return refusals.way_back(self.path, found.backup.at.astimezone(), found.people)


def _plain(notebook: str) -> str:
    """A notebook's id as a folder's name: what someone else wrote there never becomes a path."""
    letters = "".join(letter for letter in notebook if letter.isascii() and letter.isalnum())
    return letters[:32] or "unnamed"
