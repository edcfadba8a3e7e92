"""What an act meets under the lock: the newest notebook, its tables, ids to give; and what becomes of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Any

import msgspec
from msgspec import Raw
from msgspec.structs import replace

from relnote.core.calendar.counting import counted
from relnote.core.clock import Clock
from relnote.core.errors import NotebookError
from relnote.core.notebook import NextId, Notebook
from relnote.storage import refusals
from relnote.storage.history import Image
from relnote.storage.layout import HEADER, META, SETTINGS, TABLES, Header, laid_out
from relnote.storage.minting import minter
from relnote.storage.place import Place
from relnote.storage.reading import RECORD_TYPES, Reading
from relnote.storage.splicing import Changed, spliced
from relnote.storage.tables import Database, plain


class Meeting:
    """What an act meets under the lock: the newest notebook, its tables, ids to give."""

    def __init__(self, place: Place, clock: Clock, reading: Reading | None, *, ours: bool) -> None:
        self.place = place
        self.clock = clock
        self.is_new = reading is None
        self.ours = ours
        """Whether the bytes are those relnote wrote here, so that lines can be spliced into them."""
        first = Header(schema=place.form.schema, notebook=os.urandom(8).hex())
        self.reading = reading or Reading(data=b"", header=first, notebook=Notebook())

    @property
    def before(self) -> Notebook:
        """The notebook as it is on disk."""
        return self.reading.notebook

    @cached_property
    def mint(self) -> NextId:
        """Mints ids for this act."""
        taken = {key for name in RECORD_TYPES for key in getattr(self.before, name)}
        taken |= {int(lost.id) for lost in self.before.unreadable if lost.id.isascii() and lost.id.isdigit()}
        taken |= {detail.id for person in self.before.people.values() for detail in person.details}
        return minter(self.clock.now(), taken, max(taken, default=0))

    @cached_property
    def database(self) -> Database:
        """TinyDB over the tables as they were written."""
        tables: dict[str, dict[str, Raw]] = {name: {} for name in TABLES}
        if self.reading.tables is not None:
            tables |= self.reading.tables
        elif not self.is_new:
            tables |= msgspec.json.decode(self.reading.data, type=dict[str, dict[str, Raw]])
        return Database(tables)

    def apply(self, after: Notebook) -> None:
        """Bring the tables from `before` to `after`, record by record."""
        for name in RECORD_TYPES:
            self._bring(name, getattr(self.before, name), getattr(after, name))
        if after.settings != self.before.settings:
            self._put(META, int(SETTINGS), self.before.settings, after.settings)

    def _bring(self, name: str, before: Mapping[int, Any], after: Mapping[int, Any]) -> None:
        if before is after:
            return
        for key, record in after.items():
            old = before.get(key)
            if old is not record and old != record:
                self._put(name, key, old, record)
        for key in before.keys() - after.keys():
            self.database.remove_record(name, key)

    def _put(self, table: str, key: int, old: Any, new: Any) -> None:
        self.must_be_readable(table, str(key))
        if str(key) in self.database.rows[table]:
            self.database.change_record(table, key, plain(old), plain(new))
        else:
            self.database.add_record(table, key, plain(new))

    def must_be_readable(self, table: str, key: str) -> None:
        """Refuse to touch what can't be read: it would not be kept byte for byte."""
        for lost in self.before.unreadable:
            if (lost.table, lost.id) == (table, key):
                raise refusals.cant_touch(table, key, lost.reason)


Edit = Callable[[Meeting], Notebook]
"""Brings the meeting's tables forward and says what the notebook then is."""


def by_change(change: Callable[[Notebook, NextId], Notebook]) -> Edit:
    """The edit that a pure function from notebook to notebook stands for."""

    def edit(meeting: Meeting) -> Notebook:
        after = counted(meeting.before, change(meeting.before, meeting.mint), at=meeting.clock.now())
        meeting.apply(after)
        return replace(after, unreadable=meeting.before.unreadable)

    return edit


def images(meeting: Meeting, changed: Changed) -> tuple[Image, ...]:
    """Each touched record before and after; the header, and the place made for settings, are no one's act."""
    return tuple(
        Image.of((table, key), meeting.database.rows[table].raw.get(key), None if new is None else Raw(new))
        for table, records in changed.items()
        for key, new in records.items()
        if (table, key) != (META, HEADER) and (table, key, new) != (META, SETTINGS, b"{}")
    )


def new_bytes(meeting: Meeting, changed: Changed) -> bytes:
    """The notebook's next bytes: what didn't change is put back as the bytes it was."""
    rows = meeting.database.rows
    if meeting.ours:
        return spliced(meeting.reading.data, changed, {name: list(rows[name].raw) for name in changed})
    tables: dict[str, dict[str, Any]] = {}
    for name, table in rows.items():
        new = changed.get(name, {})
        tables[name] = {key: raw for key, raw in table.raw.items() if key not in new}
        tables[name] |= {key: record for key, record in new.items() if record is not None}
    return laid_out(tables)


def must_read_back(changed: Changed, after: Notebook) -> None:
    """Every touched record must come back from its bytes as the value it is: else it would be unreadable."""
    for table, kind in RECORD_TYPES.items():
        for key, record in changed.get(table, {}).items():
            value = getattr(after, table).get(int(key))
            found = None
            if record is not None:
                with suppress(msgspec.DecodeError):
                    found = msgspec.json.decode(record, type=kind)
            if found != value:
                raise NotebookError(f"Not saved: record {key} of {table} would not be read back as it is.")
