"""What storage says when it will not go on: what is so, where, and the way forward; long ones line by line."""

from __future__ import annotations

import errno
import os
import stat
from datetime import datetime
from pathlib import Path

from relnote.core.errors import NotebookError


def no_notebook_yet(path: Path) -> NotebookError:
    """Nothing is there and nothing ever was."""
    return NotebookError(
        f'There is no notebook yet at {path}. Begin with `relnote add "Tom Okafor"`,'
        " or look around in `relnote --demo today`."
    )


def vanished(path: Path, folder: Path, way_back: str) -> NotebookError:
    """A notebook was written here, and its file is gone."""
    return NotebookError(
        f"The notebook has vanished: {path} was here before.\n"
        "Is its folder synced, or on a disk that is not there?\n"
        f"To begin an empty one in its place, first move away {folder}\n{way_back}"
    )


def damaged(path: Path, reason: str, way_back: str) -> NotebookError:
    """The file is no notebook that can be read; it stays byte for byte."""
    return NotebookError(f"The notebook can't be read: {reason}.\n{path} was left as it is.\n{way_back}")


def newer(path: Path, schema: int, known: int) -> NotebookError:
    """A later relnote wrote it."""
    return NotebookError(
        f"The notebook {path} was written by a newer relnote (form {schema}; this one knows form {known})."
        " It was left as it is. Update relnote on this machine: `pipx upgrade relnote`."
    )


def way_back(path: Path, at: datetime, people: int) -> str:
    """The newest good backup and the very command that puts it in place, each on a line."""
    import shlex

    command = f"relnote --file {shlex.quote(str(path))} restore newest"
    counted = "1 person" if people == 1 else f"{people:,} people"
    # %-d is no part of every strftime
    day = f"{at:%a} {at.day} {at:%b %Y} {at:%H:%M}"
    return f"The newest good backup is of {day}, with {counted}.\nTo put it back: {command}"


def no_backup(folder: Path) -> str:
    """Nothing to restore on this machine."""
    return f"No backup of it is on this machine ({folder}).\nLook in the folder's own versions or trash."


def no_good_backup(folder: Path) -> NotebookError:
    """`newest` was asked for, and none opens."""
    return NotebookError(f"No backup that opens is on this machine ({folder}). Name a file to restore.")


def not_a_file(path: Path, mode: int) -> NotebookError:
    """Something else than a file stands at the path."""
    kind = "a folder" if stat.S_ISDIR(mode) else "a pipe" if stat.S_ISFIFO(mode) else "a device"
    return NotebookError(f"{path} is {kind}, not a notebook. Name the notebook's file with --file.")


def cant_read(path: Path, error: OSError) -> NotebookError:
    """The system refused to read."""
    if isinstance(error, PermissionError):
        return NotebookError(f"You may not read {path}. `ls -l` shows whose it is. Nothing was changed.")
    if isinstance(error, NotADirectoryError):
        return NotebookError(f"{path} can't be there: a part of its path is no folder. Name it with --file.")
    return NotebookError(f"{path} can't be read: {_said(error)}. Nothing was changed.")


def read_only(path: Path) -> NotebookError:
    """She, or something, marked the file as not to be written."""
    import shlex

    return NotebookError(f"Not saved: {path} is read-only. To allow it: chmod u+w {shlex.quote(str(path))}")


def not_saved(path: Path, error: OSError) -> NotebookError:
    """The system refused to write; the file is as it was."""
    where = error.filename or path
    where = os.fsdecode(where) if isinstance(where, bytes) else where
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return NotebookError(f"Not saved: {where} may not be written. The notebook is as it was.")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return NotebookError(
            f"Not saved: the disk is full ({where}). The notebook is as it was; make room and try again."
        )
    return NotebookError(f"Not saved: {_said(error)} ({where}). The notebook is as it was.")


def cant_write(path: Path, error: OSError) -> NotebookError:
    """A copy could not be made; the notebook has nothing to do with it."""
    return NotebookError(f"No copy was made: {_said(error)} ({error.filename or path}).")


def keeps_changing(path: Path) -> NotebookError:
    """Another program wrote at each try."""
    return NotebookError(
        f"Not saved: another program writes to {path} again and again. It was left as that program wrote it;"
        " close it, or wait until it has synced, and try again."
    )


def cant_touch(table: str, key: str, reason: str) -> NotebookError:
    """A change meets a record that can't be read."""
    named = "your settings" if table == "meta" else f"record {key} of {table}"
    return NotebookError(f"Not saved: {named} can't be read ({reason}). `relnote doctor` says more.")


def not_text() -> NotebookError:
    """A lone surrogate: bytes from the shell that are no UTF-8."""
    return NotebookError("Not saved: what was typed holds bytes that are no text. Type it again in UTF-8.")


def _said(error: OSError) -> str:
    said = error.strerror or os.strerror(error.errno or errno.EIO)
    return said[0].lower() + said[1:]
