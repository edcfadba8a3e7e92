"""Drafts: what is being typed, kept on this machine until it is saved or thrown away by her."""

from __future__ import annotations

import os
from pathlib import Path

from relnote.storage.files import Files, make_folders, read_file, remove_if_there, sync_folder, write_new


class Drafts:
    """Texts under names ("log", "edit 3765018664001041"), for her alone."""

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder = folder
        self.files = files

    def keep(self, name: str, text: str) -> None:
        """Keep the text in place of what was kept under the name, durably. Raises OSError.

        Bytes that came through the shell and are no text are kept as they were.
        """
        make_folders(self.files, self.folder)
        path = self._path(name)
        new = path.with_name(f"{path.name}.{os.getpid()}.new")
        remove_if_there(self.files, new)
        write_new(self.files, new, text.encode("utf-8", "surrogateescape"))
        self.files.replace(new, path)
        sync_folder(self.files, self.folder)

    def read(self, name: str) -> str | None:
        """What was kept under the name, None where nothing was."""
        try:
            return read_file(self.files, self._path(name)).decode("utf-8", "surrogateescape")
        except FileNotFoundError:
            return None

    def clear(self, name: str) -> None:
        """It was saved, or she threw it away."""
        remove_if_there(self.files, self._path(name))

    def _path(self, name: str) -> Path:
        """Names never become paths: a readable part, and a sum that tells them apart."""
        from zlib import crc32

        plain = "".join(letter for letter in name if letter.isascii() and letter.isalnum())[:20]
        return self.folder / f"{plain or 'draft'}-{crc32(name.encode('utf-8', 'surrogateescape')):08x}.txt"
