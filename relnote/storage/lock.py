"""One writer at a time: a blocking lock on the notebook's folder, with a limit."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relnote.core.errors import LockedError
from relnote.storage.files import FOLDER, Files, let_go

LIMIT = 10.0
"""Seconds a writer waits; an act of another takes a fraction of one."""

_LOCK_FILE = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
NO_FOLDER_LOCKS = frozenset({errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS})


@contextmanager
def locked(files: Files, path: Path, *, limit: float = LIMIT) -> Iterator[None]:
    """Hold the lock of the notebook at `path` (resolved). Raises LockedError after `limit` seconds.

    The folder is locked and not the file, whose inode changes at each write.
    """
    descriptor = files.open(path.parent, FOLDER)
    try:
        try:
            files.lock(descriptor, wait=False)
        except BlockingIOError:
            _wait(files, descriptor, path, limit)
        except OSError as error:
            if error.errno not in NO_FOLDER_LOCKS:
                raise
            let_go(files, descriptor)
            descriptor = files.open(path.with_name(f".{path.name}.lock"), _LOCK_FILE)
            _take(files, descriptor, path, limit)
        yield
    finally:
        let_go(files, descriptor)


def _take(files: Files, descriptor: int, path: Path, limit: float) -> None:
    try:
        files.lock(descriptor, wait=False)
    except BlockingIOError:
        _wait(files, descriptor, path, limit)


def _wait(files: Files, descriptor: int, path: Path, limit: float) -> None:
    """Block for the lock in a thread of its own: it holds its place in the queue, polling would starve."""
    import threading

    waiting = os.dup(descriptor)
    got = threading.Event()

    def block() -> None:
        try:
            files.lock(waiting, wait=True)
            got.set()
        finally:
            # The lock belongs to the open folder, shared with `descriptor`: whoever gave up has closed
            # that, so this close lets the lock go; otherwise it stays with `descriptor`.
            let_go(files, waiting)

    threading.Thread(target=block, daemon=True).start()
    if not got.wait(limit):
        raise LockedError(
            f"Another program has been writing to {path.name} for {limit:.0f} seconds; nothing was written."
            " Try again in a moment."
        )
