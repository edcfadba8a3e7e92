"""The bytes on disk: beside it, synced, swapped in one step, and only then saved."""

from __future__ import annotations

from pathlib import Path

from relnote.storage.files import Files, remove_if_there, sync_folder, write_new


def beside(path: Path) -> Path:
    """Where the next version is written before it takes the notebook's name. Held under the lock."""
    return path.with_name(f".{path.name}.relnote")


def put(files: Files, path: Path, data: bytes) -> None:
    """Make `data` the notebook at `path` (resolved), durably."""
    new = beside(path)
    remove_if_there(files, new)
    write_new(files, new, data)
    files.replace(new, path)
    sync_folder(files, path.parent)
