"""System calls that fail, or at which the process dies: one fault at one call, everything else as it is."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from relnote.storage.files import Files


class Killed(BaseException):
    """The process ends here: no line of it runs any more."""


class Counting(Files):
    """Counts the calls, by name and path; syncs are only counted, so that many cases are quick."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []
        self._paths: dict[int, str] = {}

    def _called(self, name: str, where: object, act: Callable[[], Any]) -> Any:
        self.calls.append((name, str(where)))
        return act()

    def _of(self, descriptor: int) -> str:
        return self._paths.get(descriptor, "")

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        descriptor: int = self._called("open", path, lambda: super(Counting, self).open(path, flags, mode))
        self._paths[descriptor] = str(path)
        return descriptor

    def read(self, descriptor: int, size: int) -> bytes:
        found: bytes = self._called(
            "read", self._of(descriptor), lambda: super(Counting, self).read(descriptor, size)
        )
        return found

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        taken: int = self._called(
            "write", self._of(descriptor), lambda: super(Counting, self).write(descriptor, data)
        )
        return taken

    def fsync(self, descriptor: int) -> None:
        self._called("fsync", self._of(descriptor), lambda: None)

    def close(self, descriptor: int) -> None:
        def act() -> None:
            self._paths.pop(descriptor, None)
            super(Counting, self).close(descriptor)

        self._called("close", self._of(descriptor), act)

    def fstat(self, descriptor: int) -> os.stat_result:
        found: os.stat_result = self._called(
            "fstat", self._of(descriptor), lambda: super(Counting, self).fstat(descriptor)
        )
        return found

    def stat(self, path: Path) -> os.stat_result:
        found: os.stat_result = self._called("stat", path, lambda: super(Counting, self).stat(path))
        return found

    def names(self, folder: Path) -> list[str]:
        found: list[str] = self._called("names", folder, lambda: super(Counting, self).names(folder))
        return found

    def make_folder(self, path: Path) -> None:
        self._called("make_folder", path, lambda: super(Counting, self).make_folder(path))

    def link(self, old: Path, new: Path) -> None:
        self._called("link", new, lambda: super(Counting, self).link(old, new))

    def replace(self, old: Path, new: Path) -> None:
        self._called("replace", new, lambda: super(Counting, self).replace(old, new))

    def remove(self, path: Path) -> None:
        self._called("remove", path, lambda: super(Counting, self).remove(path))

    def exchange(self, one: Path, other: Path) -> None:
        self._called("exchange", other, lambda: super(Counting, self).exchange(one, other))

    def lock(self, descriptor: int, *, wait: bool) -> None:
        self._called("lock", self._of(descriptor), lambda: super(Counting, self).lock(descriptor, wait=wait))


class Faulty(Counting):
    """Fails at call number `at` (from 0) in the way of `fault`, a number of errno or one of the words below.

    "before": the process dies before the call. "after": right after it. "short": a write takes half, and the
    disk is full at the next; other calls go on as they are.
    """

    def __init__(self, at: int, fault: int | str) -> None:
        super().__init__()
        self.at = at
        self.fault = fault
        self.is_dead = False
        self._is_full = False

    def _called(self, name: str, where: object, act: Callable[[], Any]) -> Any:
        if self.is_dead:
            raise Killed
        number = len(self.calls)
        self.calls.append((name, str(where)))
        if number != self.at:
            return act()
        if isinstance(self.fault, int):
            if name == "close":
                act()  # Linux lets the descriptor go whatever it answers
            raise OSError(self.fault, os.strerror(self.fault), str(where))
        if self.fault == "before":
            self._die()
        if self.fault == "after":
            found = act()
            if name == "open":
                os.close(found)
            self._die()
        return act()

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        if self._is_full:
            self._is_full = False
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.fault == "short" and len(self.calls) == self.at:
            self._is_full = True
            return super().write(descriptor, memoryview(data)[: len(data) // 2])
        return super().write(descriptor, data)

    def _die(self) -> None:
        """What the system does for a dead process: its descriptors are closed, its locks let go."""
        self.is_dead = True
        for descriptor in self._paths:
            os.close(descriptor)
        self._paths.clear()
        raise Killed
