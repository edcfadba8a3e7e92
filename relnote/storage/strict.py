"""The slow, strict reader: line by line and record by record, naming what can't be read and keeping it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Raw

from relnote.core.notebook import Notebook, Unreadable
from relnote.core.settings import Settings
from relnote.storage.close_look import ReasonError, record_of
from relnote.storage.layout import HEADER, META, SETTINGS, TABLES, Header
from relnote.storage.reading import RECORD_TYPES, Reading, UnlikeError, collector_off
from relnote.storage.tables import encode
from relnote.storage.upgrades import FORM, Form, upgraded
from relnote.storage.written_lines import Line, lines_of, must_be_text


def strict_reading(data: bytes, form: Form = FORM) -> Reading:
    """The notebook with every record looked at by itself. Raises UnlikeError where the frame is broken.

    A record that can't be read, stands twice, has a field twice, or says another id than it stands under
    is in `unreadable`, and its bytes in `tables`: it is written back as it was. An older form is brought up
    to this one in memory: the file changes when it is next written.
    """
    text = data.removeprefix(b"\xef\xbb\xbf")
    must_be_text(text)
    with collector_off():
        written = lines_of(text)
        lines = _in_form(written, form)
        tables = _tables(lines)
        found = _Found()
        for line in lines:
            if line.table in RECORD_TYPES or line.table == META:
                found.look_at(line)
        if HEADER not in tables[META] or found.header is None:
            raise UnlikeError("its header is missing or can't be read")
    for table, key in found.unreadable:
        if table != META and key.isascii() and key.isdigit():
            found.records[table].pop(int(key), None)
    notebook = Notebook(
        **found.records,
        settings=found.settings,
        unreadable=tuple(
            Unreadable(table=table, id=key, reason=reason) for (table, key), reason in found.unreadable.items()
        ),
    )
    return Reading(
        data=data, header=found.header, notebook=notebook, tables=tables, upgraded=lines is not written
    )


def _in_form(lines: list[Line], form: Form) -> list[Line]:
    """The lines as they are, or those that the steps from an older form make of them."""
    raw = next((line.raw for line in lines if line.table == META and line.key == HEADER), b"{}")
    try:
        schema = msgspec.json.decode(raw, type=Header).schema
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnlikeError("its header can't be read") from error
    if schema >= form.schema:
        return lines
    try:
        tables: dict[str, dict[str, Any]] = {name: {} for name in TABLES}
        for line in lines:
            tables.setdefault(line.table, {})[line.key] = msgspec.json.decode(line.raw)
        upgraded(tables, schema, form)
    except (msgspec.DecodeError, RecursionError, KeyError) as error:
        raise UnlikeError(f"its form {schema} can't be brought up to {form.schema} ({error})") from error
    tables[META][HEADER]["schema"] = form.schema
    return [Line(name, key, encode(record), 0) for name, rows in tables.items() for key, record in rows.items()]


class _Found:
    """What the lines looked at so far came to."""

    def __init__(self) -> None:
        self.header: Header | None = None
        self.settings = Settings()
        self.records: dict[str, dict[int, Any]] = {name: {} for name in RECORD_TYPES}
        self.unreadable: dict[tuple[str, str], str] = {}
        self.seen: dict[tuple[str, str], Line] = {}

    def look_at(self, line: Line) -> None:
        place = (line.table, line.key)
        earlier = self.seen.setdefault(place, line)
        if earlier is not line:
            if earlier.raw != line.raw:
                self.unreadable[place] = _at(line, f"it stands twice, first on line {earlier.line}")
            return
        try:
            self._take(line)
        except ReasonError as error:
            self.unreadable[place] = _at(line, str(error))

    def _take(self, line: Line) -> None:
        if line.table != META:
            record = record_of(line.raw, RECORD_TYPES[line.table])
            if str(record.id) != line.key:
                raise ReasonError(f"it stands under {line.key} and says its id is {record.id}")
            self.records[line.table][record.id] = record
        elif line.key == HEADER:
            self.header = record_of(line.raw, Header)
        elif line.key == SETTINGS:
            self.settings = record_of(line.raw, Settings)


def _at(line: Line, reason: str) -> str:
    return f"line {line.line}: {reason}" if line.line else reason


def _tables(lines: list[Line]) -> dict[str, dict[str, Raw]]:
    """Every record's bytes by table and id; those that stand twice and differ stay twice."""
    tables: dict[str, dict[str, Raw]] = {name: {} for name in TABLES}
    for line in lines:
        rows = tables.setdefault(line.table, {})
        earlier = rows.get(line.key)
        if earlier is None:
            rows[line.key] = Raw(line.raw)
        elif bytes(earlier) != line.raw:
            rows[line.key] = Raw(b'%b,\n"%b": %b' % (bytes(earlier), line.key.encode(), line.raw))
    return tables
