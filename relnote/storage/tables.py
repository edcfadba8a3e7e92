"""TinyDB on memory: the notebook's tables as the bytes they were, decoded only where they are touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

import msgspec
from msgspec import Raw
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from relnote.storage.merging import merged

Fields = dict[str, Any]
"""A record taken apart one level deep: field → its bytes (Raw), or a new plain value."""

_fields_decoder = msgspec.json.Decoder(dict[str, Raw])


class Rows(MutableMapping[Any, Any]):
    """One table: id → record. A record asked for is decoded once; the others stay the bytes they were."""

    def __init__(self, raw: dict[str, Raw]) -> None:
        self.raw = raw
        self.touched: dict[str, Fields | None] = {}
        """What was decoded, put in, or (None) removed since the table was read."""
        self.exact: dict[str, Raw | None] = {}
        """What was put in as bytes."""

    def __getitem__(self, key: Any) -> Fields:
        key = str(key)
        if key not in self.touched:
            self.touched[key] = _fields_decoder.decode(self.raw[key])
        found = self.touched[key]
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key: Any, value: Mapping[str, Any]) -> None:
        self.touched[str(key)] = dict(value)

    def __delitem__(self, key: Any) -> None:
        if key not in self:
            raise KeyError(key)
        self.touched[str(key)] = None

    def __contains__(self, key: object) -> bool:
        key = str(key)
        return self.touched[key] is not None if key in self.touched else key in self.raw

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self.raw if self.touched.get(key, key) is not None)
        yield from (key for key, value in self.touched.items() if value is not None and key not in self.raw)

    def __len__(self) -> int:
        gone = sum(1 for key, value in self.touched.items() if value is None and key in self.raw)
        new = sum(1 for key, value in self.touched.items() if value is not None and key not in self.raw)
        return len(self.raw) - gone + new

    def put(self, key: str, raw: Raw | None) -> None:
        """Make these bytes the record, as they are; None removes it."""
        self.exact[key] = raw
        self.touched[key] = None if raw is None else _fields_decoder.decode(raw)

    def changed(self) -> dict[str, bytes | None]:
        """The records that are not the bytes they were: their new bytes, None where removed."""
        encoded = {key: None if value is None else encode(value) for key, value in self.touched.items()}
        encoded |= {key: None if raw is None else bytes(raw) for key, raw in self.exact.items()}
        return {
            key: value
            for key, value in encoded.items()
            if value != (bytes(self.raw[key]) if key in self.raw else None)
        }


class InMemory(Storage):
    """TinyDB's storage: the tables in memory. What reaches the disk goes through `swap` alone."""

    def __init__(self, tables: dict[str, Rows]) -> None:
        super().__init__()
        self.tables = tables

    def read(self) -> dict[str, dict[str, Any]]:
        """The tables themselves: nothing is copied or decoded."""
        return self.tables  # type: ignore[return-value] # a mapping is all that TinyDB asks for

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Nothing to do: the tables were changed where they stand."""


class RowTable(Table):
    """TinyDB's table, without its query cache (it goes stale) and without rebuilding all ids at each act."""

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        tables: Any = self._storage.read()
        updater(tables[self.name])


class Database(TinyDB):
    """The document engine over one notebook's tables."""

    table_class = RowTable

    def __init__(self, raw: Mapping[str, dict[str, Raw]]) -> None:
        self.rows = {name: Rows(records) for name, records in raw.items()}
        super().__init__(self.rows, storage=InMemory)

    def rows_of(self, table: str) -> Table:
        """A table, its query cache off."""
        return self.table(table, cache_size=0)

    def change_record(self, table: str, key: int, old: Any, new: Any) -> None:
        """Put the difference between two encodings of a record's known part onto the record as written."""
        self.rows_of(table).update(lambda fields: _change(fields, old, new), doc_ids=[key])

    def add_record(self, table: str, key: int, value: Any) -> None:
        """A record that wasn't there. Raises ValueError where the id is taken."""
        self.rows_of(table).insert(Document(value, doc_id=key))

    def remove_record(self, table: str, key: int) -> None:
        """Without the record."""
        self.rows_of(table).remove(doc_ids=[key])

    def changed(self) -> dict[str, dict[str, bytes | None]]:
        """Per table, the records whose bytes are new (None: removed)."""
        found = {name: rows.changed() for name, rows in self.rows.items()}
        return {name: records for name, records in found.items() if records}


def _change(fields: MutableMapping[str, Any], old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    for name in old:
        if name not in new:
            fields.pop(name, None)
    for name, value in new.items():
        if name not in old or name not in fields:
            fields[name] = value
        elif old[name] != value:
            fields[name] = merged(plain(fields[name]), old[name], value)


def encode(value: Any) -> bytes:
    """A record's bytes: keys by name, unknown values as they were written."""
    return msgspec.json.encode(value, order="sorted")


def plain(value: Any) -> Any:
    """A value as JSON knows it: dicts, lists, strings, numbers, None."""
    return msgspec.json.decode(value if isinstance(value, Raw) else msgspec.json.encode(value))
