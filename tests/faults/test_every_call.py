"""A fault at every file-system call of every kind of act: what was said saved is there, and nothing else is."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from relnote.core.errors import RelnoteError
from relnote.storage.file import NotebookFile
from relnote.storage.files import Files
from tests.faults.failing import Counting, Faulty, Killed
from tests.storage.own import Ticking, adding, names, notebook_file

FAULTS = (errno.EIO, errno.ENOSPC, errno.EINTR, errno.EACCES, "short", "before", "after")

Act = Callable[[NotebookFile], object]


def add(file: NotebookFile) -> object:
    return file.update("add Ida", adding("Ida"))


def add_with_backup(file: NotebookFile) -> object:
    return file.update("add Ida", adding("Ida"), backup=True)


def undo(file: NotebookFile) -> object:
    return file.undo()


def restore(file: NotebookFile) -> object:
    return file.restore(file.path.parent.parent / "copy.json")


ACTS: dict[str, tuple[Act, int]] = {
    "the first act of a notebook": (add, 0),
    "an act": (add, 2),
    "an act with a backup": (add_with_backup, 2),
    "an undo": (undo, 3),
    "a restore": (restore, 3),
}
"""Each act, and how many acts come before it."""


@pytest.mark.parametrize("act", ACTS)
def test_a_fault_at_any_call_leaves_the_old_or_the_new_notebook_and_says_which(
    act: str, tmp_path: Path
) -> None:
    run, earlier = ACTS[act]
    case = _Case(tmp_path, earlier)
    before = case.names()
    counting = Counting()
    run(case.file(counting))
    after = case.names()
    assert after != before

    cases = 0
    for at, (call, _where) in enumerate(counting.calls):
        for fault in FAULTS:
            if fault == "short" and call != "write":
                continue
            case.again()
            _one_case(case, run, Faulty(at, fault), before, after)
            cases += 1
    assert cases >= 6 * len(counting.calls)


class _Case:
    """A notebook after so many acts; put back as it was before each case, at the same place."""

    def __init__(self, folder: Path, acts: int) -> None:
        self.folder = folder / "case"
        self.ticking = Ticking()
        self.folder.mkdir()
        file = self.file()
        for number in range(acts):
            file.update(f"add {number}", adding(f"P{number}"))
            if number == 0:
                file.backup(self.folder / "copy.json")
        self.ticking.move(hours=2)
        self._start = folder / "start"
        copytree(self.folder, self._start)

    def again(self) -> None:
        rmtree(self.folder)
        copytree(self._start, self.folder)

    def file(self, files: Files | None = None) -> NotebookFile:
        return notebook_file(self.folder, ticking=self.ticking, files=files)

    def names(self) -> list[str]:
        return names(self.file().load_or_new())


def _one_case(case: _Case, run: Act, faulty: Faulty, before: list[str], after: list[str]) -> None:
    said = _answer(case, run, faulty)
    call = (*faulty.calls[faulty.at], faulty.fault) if faulty.at < len(faulty.calls) else ("none",)
    found = case.names()
    assert found in {"saved": [after], "not saved": [before], "killed": [before, after]}[said], (said, call)
    file = case.file(Counting())
    file.update("add Zoe", adding("Zoe"))
    assert sorted(case.names()) == sorted([*found, "Zoe"]), call
    assert [path.name for path in file.path.parent.iterdir()] == ["notebook.json"], call
    file.undo()
    assert case.names() == found, call


def _answer(case: _Case, run: Act, faulty: Faulty) -> str:
    try:
        run(case.file(faulty))
    except Killed:
        return "killed"
    except RelnoteError:
        return "not saved"
    return "saved"


def test_a_fault_at_any_call_of_a_reading_is_a_sentence(tmp_path: Path) -> None:
    case = _Case(tmp_path, 2)
    counting = Counting()
    case.file(counting).load()
    bytes_before = case.file().path.read_bytes()
    for at in range(len(counting.calls)):
        for fault in (errno.EIO, errno.EACCES, errno.EINTR):
            if counting.calls[at][0] == "close":
                continue
            with pytest.raises(RelnoteError, match=r"notebook\.json"):
                case.file(Faulty(at, fault)).load()
    assert case.file().path.read_bytes() == bytes_before


class _NoExchange(Files):
    """A file system that can't exchange two names."""

    def exchange(self, one: Path, other: Path) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")


class _NoLinks(_NoExchange):
    """One that has no second names either."""

    def link(self, old: Path, new: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")


class _NoFolderLocks(_NoLinks):
    """One whose folders can't be locked (some network file systems)."""

    def lock(self, descriptor: int, *, wait: bool) -> None:
        import os
        import stat

        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EBADF, "Bad file descriptor")
        super().lock(descriptor, wait=wait)


@pytest.mark.parametrize("files", [_NoExchange(), _NoLinks(), _NoFolderLocks()])
def test_poorer_file_systems_serve_as_well(files: Files, tmp_path: Path) -> None:
    ticking = Ticking()
    file = notebook_file(tmp_path, ticking=ticking, files=files)
    for name in ("Tom", "Bea", "Ida"):
        file.update(f"add {name}", adding(name))
        ticking.move(hours=2)
    file.undo()
    assert names(file.load()) == ["Tom", "Bea"]
    assert len(file.backups()) == 3
