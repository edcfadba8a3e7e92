"""How the notebook's bytes are laid out: tables in order, one record per line, the header first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

META = "meta"
TABLES = (META, "people", "conversations", "reminders", "notes")
"""The tables, in the order they stand in the file; tables of others follow."""
HEADER, SETTINGS = "1", "2"
"""The ids of the records of `meta`."""
SCHEMA = 1
RECENT = 64
"""How many revisions the header remembers by name."""

Rows = Mapping[str, Any]
"""One table: each record's id, as written, and its bytes (anything with the buffer protocol)."""


class Header(Struct, frozen=True, kw_only=True):
    """What is read before anything else. `recent`: the newest revisions' names ("57-1f0c22ab"), newest first.

    Revision numbers alone don't tell versions apart: two machines can both write a 57.
    """

    schema: int
    notebook: str = ""
    revision: int = 0
    recent: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """The name of this very version of the notebook."""
        return self.recent[0] if self.recent else f"{self.revision}-"


def in_order(names: Iterable[str]) -> list[str]:
    """Our tables first, as the file has them; then those of others, by name."""
    known = set(TABLES)
    return [*TABLES, *sorted(name for name in names if name not in known)]


def laid_out(tables: Mapping[str, Rows]) -> bytes:
    """The whole file. Records stand by id, whatever order they come in."""
    parts = [_table(name, tables.get(name, {})) for name in in_order(tables)]
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


def _table(name: str, rows: Rows) -> bytes:
    if not rows:
        return b"%b: {}" % _quoted(name)
    lines = [b"%b: %b" % (_quoted(key), rows[key]) for key in by_id(rows)]
    return b"%b: {\n%b\n}" % (_quoted(name), b",\n".join(lines))


def _quoted(name: str) -> bytes:
    if name.isascii() and name.isalnum():
        return b'"%b"' % name.encode()
    import msgspec

    return msgspec.json.encode(name)


def by_id(rows: Iterable[str]) -> list[str]:
    """Ids in the order of their numbers; what is no number stands last."""
    return sorted(rows, key=_place)


def _place(key: str) -> tuple[int, int, str]:
    return (0, int(key), key) if key.isascii() and key.isdigit() else (1, 0, key)


def lines_expected(sizes: Mapping[str, int]) -> int:
    """How many line ends a file laid out by relnote has, from the number of records in each table."""
    return 2 + sum(size + 2 if size else 1 for size in sizes.values())
