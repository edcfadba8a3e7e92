"""Writing a file for other programs: whole or not at all, and never over something that isn't relnote's."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from relnote.core.errors import RelnoteError


def what_is_there(path: Path, *, notebook: Path) -> bytes | None:
    """The bytes a written file would replace; None where nothing is there.

    Raises RelnoteError for a folder, a device, the notebook itself, or a folder that isn't there.
    """
    if path.is_dir():
        raise RelnoteError(f"{path} is a folder. Name the file to write, for example {path / 'relnote.ics'}.")
    if os.path.realpath(path) == os.path.realpath(notebook):
        raise RelnoteError(f"{path} is the notebook itself. Name another file.")
    if not path.parent.is_dir():
        raise RelnoteError(f"There is no folder {path.parent}. Make it, or name a file elsewhere.")
    if not path.exists():
        return None
    if not path.is_file():
        raise RelnoteError(f"{path} isn't a file. Name another one, or - for standard output.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refused(path, error) from error


def write_whole(path: Path, raw: bytes) -> None:
    """Replace what stands at `path`, a link's target included, in one step; readers see old or new.

    A new file is hers alone to read (0600), an old one keeps its mode. Raises RelnoteError.
    """
    target = Path(os.path.realpath(path))
    beside = target.parent / f".{target.name}.{secrets.token_hex(6)}.tmp"
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o600
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            beside.chmod(mode)
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> RelnoteError:
    return RelnoteError(f"{path} can't be written ({error.strerror}). What was there is as it was.")
