"""Backups: earlier versions of the notebook, on this machine, outside the folder that is synced."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from relnote.storage.answers import Backup, Good, Why
from relnote.storage.files import Files, make_folders, read_file, remove_if_there, sync_folder, write_new
from relnote.storage.reading import UnlikeError
from relnote.storage.strict import strict_reading
from relnote.storage.upgrades import Form

APART = timedelta(hours=1)
HOURLY = 10
DAYS = 30

_NAME = re.compile(r"(\d{8}T\d{6}Z)-r(\d+)-(hour|before|upgrade|made|found)(?:-\d+)?\.json")
_STAMP = "%Y%m%dT%H%M%SZ"


class Backups:
    """The backups of one notebook at one place, in `kept`: what this machine keeps of it."""

    def __init__(self, kept: Path, files: Files) -> None:
        self.folder = kept / "backups"
        self.files = files

    def listed(self) -> list[Backup]:
        """All of them, oldest first."""
        try:
            names = self.files.names(self.folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(backup for name in names if (backup := _backup(self.folder / name)))

    def is_due(self, now: datetime) -> bool:
        """Whether an hour has gone by since the last of its kind, or the day's first is still to come."""
        taken = [backup.at for backup in self.listed() if backup.why == "hour"]
        if not taken:
            return True
        newest = taken[-1]
        another_day = newest.astimezone(now.tzinfo).date() != now.date()
        return another_day or abs(now - newest) >= APART

    def take_over(self, retired: Path | None, data: bytes, *, revision: int, now: datetime) -> None:
        """Keep the version that just gave way: its file is moved here, copied where that can't be."""
        path = self._free(now, revision, "hour")
        try:
            if retired is None:
                raise OSError(errno.EXDEV, "")
            self.files.replace(retired, path)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            write_new(self.files, path, data)
        sync_folder(self.files, self.folder)

    def keep(self, data: bytes, *, revision: int, why: Why, now: datetime) -> Path:
        """Keep these bytes, durably."""
        path = self._free(now, revision, why)
        write_new(self.files, path, data)
        sync_folder(self.files, self.folder)
        return path

    def prune(self, now: datetime) -> None:
        """Let go of what the rule doesn't keep: see `kept`."""
        listed = self.listed()
        wanted = {backup.path for backup in kept(listed, now)}
        for backup in listed:
            if backup.path not in wanted:
                with suppress(OSError):
                    remove_if_there(self.files, backup.path)

    def _free(self, now: datetime, revision: int, why: Why) -> Path:
        """A name that none has; several may be taken within one second."""
        make_folders(self.files, self.folder)
        taken = {backup.path for backup in self.listed()}
        start = f"{now.astimezone(UTC).strftime(_STAMP)}-r{revision}-{why}"
        numbers = (self.folder / f"{start}-{number}.json" for number in range(2, len(taken) + 3))
        return next(path for path in (self.folder / f"{start}.json", *numbers) if path not in taken)


def kept(listed: list[Backup], now: datetime) -> list[Backup]:
    """The newest ten, the first of each day for thirty days, every upgrade's, and lately asked-for ones."""
    routine = [backup for backup in listed if backup.why == "hour"]
    asked = [backup for backup in listed if backup.why in {"before", "made", "found"}]
    lately = now - timedelta(days=DAYS)
    firsts: dict[str, Backup] = {}
    for backup in routine:
        firsts.setdefault(backup.at.astimezone(now.tzinfo).date().isoformat(), backup)
    return [
        *(backup for backup in listed if backup.why == "upgrade"),
        *routine[-HOURLY:],
        *(backup for backup in firsts.values() if backup.at >= lately),
        *(backup for place, backup in enumerate(reversed(asked)) if place < HOURLY or backup.at >= lately),
    ]


def all_backups(kept: Iterable[Path], files: Files) -> list[Backup]:
    """The backups of several notebooks, as of all that ever lay at one place, oldest first."""
    return sorted(backup for folder in kept for backup in Backups(folder, files).listed())


def newest_good(backups: Sequence[Backup], files: Files, form: Form) -> Good | None:
    """The newest of these, which stand oldest first, that opens."""
    return next((good for backup in reversed(backups) if (good := _opened(backup, files, form))), None)


def _opened(backup: Backup, files: Files, form: Form) -> Good | None:
    """The backup, if it opens."""
    try:
        found = strict_reading(read_file(files, backup.path), form)
    except (UnlikeError, OSError):
        return None
    return Good(backup, len(found.notebook.people))


def _backup(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    day, _, clock = match[1].partition("T")
    try:
        at = datetime.fromisoformat(
            f"{day[:4]}-{day[4:6]}-{day[6:]} {clock[:2]}:{clock[2:4]}:{clock[4:6]}+00:00"
        )
    except ValueError:
        return None
    why: Why = match[3]  # type: ignore[assignment] # the pattern's own alternatives
    return Backup(at, path, int(match[2]), why)
