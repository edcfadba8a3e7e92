"""The demo's copy: made once a day in the cache folder, so that `log` then `today` agree."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from zlib import crc32

import relnote.demo
from relnote.core.clock import Clock
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import NotebookFile
from relnote.storage.locations import cache_folder, place_folder

KEPT_FOR = timedelta(days=2)
"""A copy not written to for so long is removed when the next one is made."""


def demo_copy(clock: Clock, *, fresh: bool = False) -> NotebookFile:
    """The made-up practice as it stands on the clock's day, in a copy that is hers to change.

    Every day has its own copy, and so has every edition of the demo. With `fresh` it is made anew.
    """
    path = demo_path(clock)
    if fresh:
        _remove(path)
    if not path.exists():
        _remove_older(path, clock)
        _make(path, clock)
    return NotebookFile(path, clock=clock)


def demo_path(clock: Clock) -> Path:
    """Where the copy of the clock's day lies, whether or not it is there yet."""
    return cache_folder(os.environ) / "demo" / f"{clock.today().isoformat()}-{_edition()}.json"


def _make(path: Path, clock: Clock) -> None:
    """Made under another name and then put in place: it has no first act that an undo could take back."""
    making = path.with_name(f"{path.stem}-{os.getpid()}.new")
    try:
        NotebookFile(making, clock=clock).update("open the demo", partial(_opened, today=clock.today()))
        if not path.exists():  # another process may have been as quick
            making.rename(path)
    finally:
        _remove(making)


def _opened(_empty: Notebook, _mint: NextId, *, today: date) -> Notebook:
    from relnote.demo.practice import practice  # only here: its pages are long, the copy is there all day

    return practice(today)


def _edition() -> str:
    """A sum over the demo's own files, so that a newer relnote never shows an older demo."""
    files = sorted(path for folder in relnote.demo.__path__ for path in Path(folder).rglob("*.py"))
    marks = ((path.name, found.st_size, found.st_mtime_ns) for path in files for found in (path.stat(),))
    return f"{crc32(repr(tuple(marks)).encode()):08x}"


def _remove_older(path: Path, clock: Clock) -> None:
    edition = path.stem.rpartition("-")[2]
    before = (clock.now() - KEPT_FOR).timestamp()
    for other in _copies(path.parent):
        with suppress(FileNotFoundError):  # another process may be tidying up too
            if not other.stem.endswith(edition) or other.stat().st_mtime < before:
                _remove(other)


def _copies(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("[0-9]*-[0-9a-f]*.json"))


def _remove(path: Path) -> None:
    """Remove a copy and what this machine keeps of it: it was made up, and can be made again."""
    path.unlink(missing_ok=True)
    shutil.rmtree(place_folder(path.resolve(), os.environ), ignore_errors=True)
