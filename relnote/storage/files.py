"""The file system as storage sees it: every call that can fail goes through here, and through nothing else."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

READ = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK
"""Reading never waits: opening a FIFO returns at once, so that it can be refused."""
MAKE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC

_EXCHANGE = 2
_HERE = -100


class Files:
    """The system's own calls. Another one is passed in to fail at each of them, or to count them."""

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        """The system call open."""
        return os.open(path, flags, mode)

    def read(self, descriptor: int, size: int) -> bytes:
        """The system call read: perhaps less than `size`."""
        return os.read(descriptor, size)

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        """The system call write: perhaps less than all of it."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """The system call fsync, of a file or of a folder."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """The system call close."""
        os.close(descriptor)

    def fstat(self, descriptor: int) -> os.stat_result:
        """The system call fstat."""
        return os.fstat(descriptor)

    def stat(self, path: Path) -> os.stat_result:
        """The system call stat: links are followed."""
        return os.stat(path)  # noqa: PTH116 - the seam is the system's call

    def names(self, folder: Path) -> list[str]:
        """What a folder holds, in no order."""
        return os.listdir(folder)  # noqa: PTH208 - the seam is the system's call

    def make_folder(self, path: Path) -> None:
        """The system call mkdir, for her alone."""
        os.mkdir(path, 0o700)  # noqa: PTH102 - the seam is the system's call

    def link(self, old: Path, new: Path) -> None:
        """The system call link: fails where `new` exists."""
        os.link(old, new, follow_symlinks=False)

    def replace(self, old: Path, new: Path) -> None:
        """The system call rename."""
        os.replace(old, new)  # noqa: PTH105 - the seam is the system's call

    def remove(self, path: Path) -> None:
        """The system call unlink."""
        os.unlink(path)  # noqa: PTH108 - the seam is the system's call

    def exchange(self, one: Path, other: Path) -> None:
        """The system call renameat2 with RENAME_EXCHANGE: each takes the other's name, in one step."""
        import ctypes

        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if call is None:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one))
        if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(one))

    def lock(self, descriptor: int, *, wait: bool) -> None:
        """The system call flock, exclusive. Without `wait` it raises BlockingIOError where another holds it."""
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def let_go(files: Files, descriptor: int) -> None:
    """Close the descriptor. What the system has to say then is of no use: what must hold was synced before."""
    with suppress(OSError):
        files.close(descriptor)


def read_all(files: Files, descriptor: int, size: int) -> bytes:
    """Everything from the descriptor to the end of the file; `size` is only the first guess."""
    parts = []
    while part := files.read(descriptor, size + 1):
        parts.append(part)
        size = max(size - len(part), 65536)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def read_file(files: Files, path: Path) -> bytes:
    """The whole of a file that relnote keeps for itself (not the notebook)."""
    descriptor = files.open(path, READ)
    try:
        return read_all(files, descriptor, files.fstat(descriptor).st_size)
    finally:
        let_go(files, descriptor)


def write_all(files: Files, descriptor: int, data: bytes) -> None:
    """All of the bytes, however few the system takes at a time."""
    rest = memoryview(data)
    while rest:
        taken = files.write(descriptor, rest)
        if taken <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[taken:]


def write_new(files: Files, path: Path, data: bytes) -> os.stat_result:
    """A new file (0600, never through a link) with these bytes, on the disk when this returns."""
    descriptor = files.open(path, MAKE, 0o600)
    try:
        write_all(files, descriptor, data)
        files.fsync(descriptor)
        return files.fstat(descriptor)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        let_go(files, descriptor)


def sync_folder(files: Files, folder: Path) -> None:
    """The folder's names are on the disk when this returns."""
    descriptor = files.open(folder, FOLDER)
    try:
        files.fsync(descriptor)
    finally:
        let_go(files, descriptor)


def make_folders(files: Files, folder: Path) -> None:
    """The folder and those above it that are missing, each for her alone."""
    try:
        files.make_folder(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        make_folders(files, folder.parent)
        make_folders(files, folder)


def remove_if_there(files: Files, path: Path) -> None:
    """Without the file, whether or not it was there."""
    try:
        files.remove(path)
    except FileNotFoundError:
        return
