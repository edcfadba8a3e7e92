"""What storage says when it will not go on: the place, what is so, and the way forward."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from relnote.core.errors import NotebookError


def no_notebook_yet(path: Path) -> NotebookError:
    """Nothing is there and nothing ever was."""
    return NotebookError(
        f'There is no notebook yet at {path}. Begin with `relnote add "Tom Okafor"`,'
        " or look around in `relnote --demo today`."
    )


def not_a_file(path: Path, mode: int) -> NotebookError:
    """Something else than a file stands at the path."""
    kind = "a folder" if stat.S_ISDIR(mode) else "a pipe" if stat.S_ISFIFO(mode) else "a device"
    return NotebookError(f"{path} is {kind}, not a notebook. Name the notebook's file with --file.")


def cant_read(path: Path, error: OSError) -> NotebookError:
    """The system refused to read."""
    if isinstance(error, PermissionError):
        return NotebookError(f"You may not read {path}. `ls -l` shows whose it is.")
    return NotebookError(f"{path} can't be read: {_said(error)}. Nothing was changed.")


def not_saved(path: Path, error: OSError) -> NotebookError:
    """The system refused to write; the file is as it was."""
    return NotebookError(
        f"Not saved: {_said(error)} ({error.filename or path}). The notebook is as it was before."
    )


def _said(error: OSError) -> str:
    return (error.strerror or os.strerror(error.errno or 0) or "the disk failed").lower()
