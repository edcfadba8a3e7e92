"""The bytes on disk: written beside, synced, swapped in one step, and only then saved."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from relnote.storage.answers import Stamp
from relnote.storage.files import Files, read_file, remove_if_there, sync_folder, write_new

_NO_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM})
_NO_LINKS = frozenset({errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM, errno.EMLINK, errno.EACCES})
_TURNS = 8

UNCONFIRMED = "Written, but the disk did not confirm it: look at it again after the next start."
UNCHECKED = (
    "Written, but the version before it could not be looked at: another program's may lie beside the notebook"
    " and is put among the backups at the next writing."
)

Keep = Callable[[bytes], None]
"""Puts aside a version of someone else that would otherwise be gone."""


class StrangerError(Exception):
    """Someone who takes no lock wrote since the file was read: their version stands, ours isn't in it."""


class Swapped(Struct, frozen=True):
    """The notebook is the new version. `notices` say what the disk did not do as it should.

    `retired` is where the version before lies now, for whoever asked to keep it or to remove it.
    """

    stamp: Stamp
    retired: Path | None = None
    notices: tuple[str, ...] = ()


def beside(path: Path) -> Path:
    """Where the next version is written before it takes the notebook's name; only under the lock."""
    return path.with_name(f".{path.name}.relnote")


def swap(files: Files, path: Path, data: bytes, *, expected: bytes | None, keep: Keep) -> Swapped:
    """Make `data` the notebook at `path` (resolved) in place of `expected` (None: of nothing), durably.

    Raises StrangerError where something else than `expected` was there, and OSError where the disk refused;
    either way the path holds what it held.
    """
    new = beside(path)
    try:
        found = write_new(files, new, data)
        exchanged = _placed(files, new, path, expected)
    except BaseException as error:
        forget(files, new)
        if isinstance(error, FileNotFoundError):
            raise StrangerError from error
        raise
    notices = _checked(files, new, path, data, expected, keep) if exchanged else ()
    if not _confirmed(files, path.parent):
        notices = (*notices, UNCONFIRMED)
    stamp = (found.st_ino, found.st_mtime_ns, found.st_size)
    return Swapped(stamp, new if exchanged and UNCHECKED not in notices else None, notices)


def _placed(files: Files, new: Path, path: Path, expected: bytes | None) -> bool:
    """Give the new version the notebook's name. True where the old one now has the other name."""
    if expected is None:
        _settle(files, new, path)
        return False
    if _exchanged(files, new, path):
        return True
    _replace_after_check(files, new, path, expected)
    return False


def _checked(
    files: Files, new: Path, path: Path, data: bytes, expected: bytes | None, keep: Keep
) -> tuple[str, ...]:
    """Look at what came back. From here on `new` may hold someone else's words: it is never just removed."""
    try:
        came_back = read_file(files, new)
        if came_back == expected:
            return ()
        files.exchange(new, path)
    except OSError:
        return (UNCHECKED,)
    # The stranger's version has its place again. Should the rest fail, the next try tidies what lies there.
    with suppress(OSError):
        _put_back(files, new, path, ours=data, theirs=came_back, keep=keep)
        forget(files, new)
    raise StrangerError


def _settle(files: Files, new: Path, path: Path) -> None:
    """Give the first version its name, unless someone else took it first."""
    try:
        files.link(new, path)
        forget(files, new)
    except FileExistsError as error:
        raise StrangerError from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _replace_after_check(files, new, path, None)


def _exchanged(files: Files, new: Path, path: Path) -> bool:
    """Swap the two names in one step; False where this system or disk can't."""
    try:
        files.exchange(new, path)
    except OSError as error:
        if error.errno in _NO_EXCHANGE:
            return False
        raise
    return True


def _replace_after_check(files: Files, new: Path, path: Path, expected: bytes | None) -> None:
    """The next best where names can't be exchanged: look once more, then replace."""
    try:
        now = read_file(files, path)
    except FileNotFoundError:
        now = None
    if now != expected:
        raise StrangerError
    files.replace(new, path)


def _put_back(files: Files, new: Path, path: Path, *, ours: bytes, theirs: bytes, keep: Keep) -> None:
    """See what the stranger wrote while theirs was put back: the newest belongs in the place.

    Every version of theirs is kept aside as well: a program that read ours in that moment may soon write over
    its own without having seen it.
    """
    aside = [theirs]
    try:
        placed, displaced = theirs, read_file(files, new)
        for _turn in range(_TURNS):
            if displaced in (ours, placed):
                break
            aside.append(displaced)
            files.exchange(new, path)
            placed, gone = displaced, placed
            displaced = read_file(files, new)
            if displaced == gone:
                break
        else:
            aside.append(displaced)
    finally:
        for version in aside:
            keep(version)


def _confirmed(files: Files, folder: Path) -> bool:
    try:
        sync_folder(files, folder)
    except OSError:
        return False
    return True


def forget(files: Files, new: Path) -> None:
    """Without the file; one that can't be removed now is tidied by the next writer."""
    with suppress(OSError):
        remove_if_there(files, new)
