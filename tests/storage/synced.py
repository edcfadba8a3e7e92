"""A notebook and a calendar folder of a test's own, and another program that edits what lies in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar

from relnote.core.calendar_sync.versions import Answer
from relnote.core.notebook import Notebook
from relnote.exchange.vdir import read_item
from relnote.exchange.vdir_writing import item_bytes
from relnote.storage.file import NotebookFile
from relnote.storage.files import Files
from relnote.storage.sync_values import Codec, Synced, Wish
from relnote.storage.syncing import sync
from tests.build import TODAY
from tests.storage.own import notebook_file

CODEC = Codec(read_item, item_bytes)


class Phone:
    """Another program on the folder: it edits as khal and todoman do, whole files replaced."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, uid: str) -> Path:
        return self.folder / f"{uid}.ics"

    def uids(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.ics"))

    def bytes(self) -> Mapping[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}

    def item(self, uid: str) -> Any:
        calendar = Calendar.from_ical(self.path(uid).read_bytes())
        return next(each for each in calendar.walk() if each.name in ("VEVENT", "VTODO"))

    def change(self, uid: str, **fields: Any) -> None:
        """Set properties of an item (None: without it), its SEQUENCE and LAST-MODIFIED as a program does."""
        calendar = Calendar.from_ical(self.path(uid).read_bytes())
        item = next(each for each in calendar.walk() if each.name in ("VEVENT", "VTODO"))
        number = int(str(item.get("SEQUENCE", 0))) + 1
        fields |= {"sequence": number, "last_modified": datetime(2026, 11, 21, 8, tzinfo=UTC)}
        for name, value in fields.items():
            item.pop(name.replace("_", "-"), None)
            if value is not None:
                item.add(name.replace("_", "-"), value)
        self.path(uid).write_bytes(bytes(calendar.to_ical()))

    def rename(self, uid: str, words: str) -> None:
        self.change(uid, summary=words)

    def move(self, uid: str, to: date) -> None:
        self.change(uid, **{"due" if self.item(uid).name == "VTODO" else "dtstart": to})

    def tick(self, uid: str) -> None:
        if self.item(uid).name == "VTODO":
            at = datetime(2026, 11, 21, 8, tzinfo=UTC)
            self.change(uid, status="COMPLETED", completed=at, percent_complete=100)
        else:
            self.rename(uid, f"✓ {self.item(uid)['SUMMARY']}")

    def delete(self, uid: str) -> None:
        self.path(uid).unlink()


class Desk:
    """Her notebook, synced with the folder."""

    def __init__(self, root: Path, book: Notebook | None = None, *, files: Files | None = None) -> None:
        self.root = root
        self.phone = Phone(root / "phone")
        self.file = self.opened(files)
        if book is not None:
            self.file.update("begin", lambda _now, _mint: book)

    def opened(self, files: Files | None = None) -> NotebookFile:
        return notebook_file(self.root, files=files)

    @property
    def book(self) -> Notebook:
        return self.opened().load()

    def sync(
        self, *, files: Files | None = None, answers: Mapping[str, Answer] | None = None, **wish: Any
    ) -> Synced:
        file = self.opened(files)
        asked = Wish(answers=answers or {}, **wish)
        return sync(file, self.phone.folder, codec=CODEC, today=TODAY, wish=asked)
