"""A vdir on the disk: its items read, one written or removed at a time, never over what was not seen."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from relnote.core.calendar_sync.reading import DamagedItemError, ManyItemsError, Read
from relnote.core.calendar_sync.uids import named
from relnote.core.calendar_sync.versions import Theirs
from relnote.core.errors import RelnoteError
from relnote.storage.files import Files, make_folders, read_file, remove_if_there, sync_folder
from relnote.storage.swap import StrangerError, forget, swap

ENDING = ".ics"
MARK = b"@relnote"
"""Stands in the UID of every item of relnote's: a file without it is never parsed and never touched."""
_LEFTOVER = re.compile(r"\.(.+\.ics)\.relnote")
_OF_A_VDIR = frozenset({"color", "displayname", "description", "order"})
_OF_A_CARRIER = frozenset({".git", ".gitignore", ".stfolder", ".stignore", ".DS_Store", ".directory"})
"""What Syncthing, git and file browsers leave in an empty folder."""
_FOLD = re.compile(rb"\r?\n[ \t]")

ReadItem = Callable[[bytes], Read]


class Looked(Struct, frozen=True, kw_only=True):
    """What lies in the folder. `raws` are the bytes of each of relnote's items, by UID.

    `held` are UIDs about which nothing may be done, `problems` the sentences that say why.
    """

    there: dict[str, Theirs]
    raws: dict[str, bytes]
    held: frozenset[str]
    problems: tuple[str, ...]
    files: int


NOTHING_THERE = Looked(there={}, raws={}, held=frozenset(), problems=(), files=0)
"""A folder that is still to be made."""


class VdirFolder:
    """One folder with an item a file. Making it touches nothing."""

    def __init__(self, path: Path, files: Files) -> None:
        self.path = path
        self.files = files

    def names(self) -> list[str]:
        """Every name in it. Raises RelnoteError where it is no folder that can be read."""
        try:
            return sorted(self.files.names(self.path))
        except FileNotFoundError:
            raise RelnoteError(
                f"There is no folder {self.path}. Is it on a disk that isn't there? Make it with mkdir, or name"
                " the calendar's folder. Nothing was changed."
            ) from None
        except NotADirectoryError:
            raise RelnoteError(f"{self.path} is a file. Name a folder with one calendar item a file.") from None
        except OSError as error:
            raise RelnoteError(f"{self.path} can't be read ({error.strerror}). Nothing was changed.") from error

    def is_there(self) -> bool:
        """Whether anything lies at its path."""
        try:
            self.files.stat(self.path)
        except FileNotFoundError:
            return False
        return True

    def make(self) -> None:
        """Make it where it isn't there yet. Raises OSError."""
        make_folders(self.files, self.path)

    def must_be_free(self) -> None:
        """Raises RelnoteError for a folder of other things: nothing is ever strewn among her files.

        A folder that was never synced is free where it isn't there yet, is empty, or holds calendar items.
        """
        if not self.is_there():
            return
        names = [name for name in self.names() if name not in _OF_A_CARRIER and not _LEFTOVER.fullmatch(name)]
        if self.path == Path.home().resolve():
            raise RelnoteError(f"{self.path} is your home folder. {self._instead()}")
        has_items = any(name.endswith(ENDING) and not name.startswith(".") for name in names)
        others = [name for name in names if not self._is_of_a_vdir(name, has_items=has_items)]
        if not others:
            return
        if all(self._is_folder(self.path / name) and not name.startswith(".") for name in others):
            raise RelnoteError(
                f"{self.path} holds folders, and a calendar is one of those. Name it, for example"
                f" {self.path / others[0]}."
            )
        count = f", and {len(others) - 1} more" if len(others) > 1 else ""
        raise RelnoteError(
            f"{self.path} holds other files than a calendar's: {others[0]}{count}. {self._instead()}"
        )

    def _instead(self) -> str:
        return f"Name a folder for the calendar alone, for example {self.path / 'relnote'}; it will be made."

    def _is_of_a_vdir(self, name: str, *, has_items: bool) -> bool:
        """Beside items also what programs leave there: hidden files, and khal's scratch files (no ending)."""
        if name in _OF_A_VDIR or name.endswith(ENDING):
            return True
        return has_items and (name.startswith(".") or "." not in name) and not self._is_folder(self.path / name)

    def look(self, read: ReadItem, files_of: dict[str, str]) -> Looked:
        """Read relnote's items. `files_of`: the UID of each file as it is remembered, for one that is damaged.

        Raises RelnoteError where all of them lie in one file: beside it each would be there twice.
        """
        looking = _Looking(self, files_of)
        count = 0
        for name in self.names():
            if name.endswith(ENDING) and not name.startswith("."):
                count += 1
                looking.at(name, read)
        return looking.found(count)

    def write(self, name: str, data: bytes, *, expected: bytes | None) -> None:
        """Put these bytes in place of `expected` (None: of nothing), in one step, durably.

        Raises StrangerError where something else lies there by now, OSError where the disk refuses.
        """
        swapped = swap(self.files, self.path / name, data, expected=expected, keep=lambda _theirs: None)
        if swapped.retired is not None:
            forget(self.files, swapped.retired)

    def remove(self, name: str, *, expected: bytes) -> None:
        """Remove a file that holds what was seen. Raises StrangerError, OSError."""
        path, away = self.path / name, self.path / f".{name}.relnote"
        try:
            self.files.replace(path, away)
        except FileNotFoundError:
            return
        if read_file(self.files, away) != expected:
            self.files.link(away, path)
            remove_if_there(self.files, away)
            raise StrangerError
        remove_if_there(self.files, away)
        sync_folder(self.files, self.path)

    def leftovers(self) -> list[tuple[str, str]]:
        """What a sync that broke off left: (its name, the item it belongs to)."""
        matches = [(name, _LEFTOVER.fullmatch(name)) for name in self.names()]
        return [(name, match[1]) for name, match in matches if match]

    def read(self, name: str) -> bytes | None:
        """The bytes of a plain file; None where there is none."""
        path = self.path / name
        try:
            if not stat.S_ISREG(self.files.stat(path).st_mode):
                return None
            return read_file(self.files, path)
        except FileNotFoundError:
            return None

    def _is_folder(self, path: Path) -> bool:
        try:
            return stat.S_ISDIR(self.files.stat(path).st_mode)
        except OSError:
            return False


class _Looking:
    """One look through the files."""

    def __init__(self, folder: VdirFolder, files_of: dict[str, str]) -> None:
        self.folder = folder
        self.files_of = files_of
        self.there: dict[str, Theirs] = {}
        self.raws: dict[str, bytes] = {}
        self.held: set[str] = set()
        self.problems: list[str] = []

    def at(self, name: str, read: ReadItem) -> None:
        try:
            raw = self.folder.read(name)
        except OSError as error:
            self._hold(name, f"it may not be read ({error.strerror})")
            return
        if raw is None or (MARK not in _FOLD.sub(b"", raw) and self._uid_of(name) is None):
            return
        try:
            item = read(raw)
        except ManyItemsError as error:
            raise RelnoteError(
                f"{self.folder.path / name} holds {error.count} items in one file. With a file for each"
                " beside it they would all be there twice. Move it away, then sync again."
            ) from None
        except DamagedItemError as error:
            self._hold(name, error.reason)
            return
        if named(item.uid) is not None:
            self._keep(name, raw, item)

    def found(self, count: int) -> Looked:
        there = {uid: each for uid, each in self.there.items() if uid not in self.held}
        return Looked(
            there=there, raws=self.raws, held=frozenset(self.held), problems=tuple(self.problems), files=count
        )

    def _keep(self, name: str, raw: bytes, item: Read) -> None:
        if (other := self.there.get(item.uid)) is not None:
            self.held.add(item.uid)
            self.problems.append(
                f"{other.file} and {name} are the same item ({item.uid}). Both were left as they are:"
                " delete the one that is wrong."
            )
            return
        self.raws[item.uid] = raw
        self.there[item.uid] = Theirs(
            uid=item.uid,
            parts=item.parts,
            file=name,
            sum=sum_of_bytes(raw),
            wrote=item.wrote,
            sequence=item.sequence,
            touched=item.touched,
        )

    def _hold(self, name: str, reason: str) -> None:
        uid = self._uid_of(name)
        if uid is not None:
            self.held.add(uid)
        self.problems.append(
            f"{name} was left as it is: {reason}. Mend it, or delete it and answer what is asked."
        )

    def _uid_of(self, name: str) -> str | None:
        """Whose file it is by its name, or as it is remembered."""
        uid = self.files_of.get(name) or name.removesuffix(ENDING)
        return uid if named(uid) is not None else None


def sum_of_bytes(raw: bytes) -> str:
    """A sum that tells one version of a file from another."""
    return blake2b(raw, digest_size=12).hexdigest()
