"""The slow, strict reader: line by line and record by record, naming what can't be read and keeping it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Raw, Struct

from relnote.core.notebook import Notebook, Unreadable
from relnote.core.settings import Settings
from relnote.storage.layout import HEADER, META, SETTINGS, TABLES, Header
from relnote.storage.reading import RECORD_TYPES, Reading, UnlikeError, collector_off
from relnote.storage.tables import encode
from relnote.storage.upgrades import FORM, Form, upgraded

_TABLE = re.compile(rb'"([^"\\]*)": ?\{(\},?)?')
_RECORD = re.compile(rb'"([^"\\]*)": ?(.*[^,]),?', re.DOTALL)
_MERGE_MARKERS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class _Line(Struct, frozen=True, gc=False):
    """One record as it stands in the file; `line` 0 where the file isn't one record a line."""

    table: str
    key: str
    raw: bytes
    line: int


def strict_reading(data: bytes, form: Form = FORM) -> Reading:
    """The notebook with every record looked at by itself. Raises UnlikeError where the frame is broken.

    A record that can't be read, stands twice, has a field twice, or says another id than it stands under
    is in `unreadable`, and its bytes in `tables`: it is written back as it was. An older form is brought up
    to this one in memory: the file changes when it is next written.
    """
    text = data.removeprefix(b"\xef\xbb\xbf")
    _must_be_text(text)
    with collector_off():
        written = _lines(text)
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


def _in_form(lines: list[_Line], form: Form) -> list[_Line]:
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
    return [
        _Line(name, key, encode(record), 0) for name, rows in tables.items() for key, record in rows.items()
    ]


class _Found:
    """What the lines looked at so far came to."""

    def __init__(self) -> None:
        self.header: Header | None = None
        self.settings = Settings()
        self.records: dict[str, dict[int, Any]] = {name: {} for name in RECORD_TYPES}
        self.unreadable: dict[tuple[str, str], str] = {}
        self.seen: dict[tuple[str, str], _Line] = {}

    def look_at(self, line: _Line) -> None:
        place = (line.table, line.key)
        earlier = self.seen.setdefault(place, line)
        if earlier is not line:
            if earlier.raw != line.raw:
                self.unreadable[place] = _at(line, f"it stands twice, first on line {earlier.line}")
            return
        try:
            self._take(line)
        except _ReasonError as error:
            self.unreadable[place] = _at(line, str(error))

    def _take(self, line: _Line) -> None:
        if line.table != META:
            record = _record(line.raw, RECORD_TYPES[line.table])
            if str(record.id) != line.key:
                raise _ReasonError(f"it stands under {line.key} and says its id is {record.id}")
            self.records[line.table][record.id] = record
        elif line.key == HEADER:
            self.header = _record(line.raw, Header)
        elif line.key == SETTINGS:
            self.settings = _record(line.raw, Settings)


class _ReasonError(Exception):
    """Why a record can't be read, in plain words."""


def _at(line: _Line, reason: str) -> str:
    return f"line {line.line}: {reason}" if line.line else reason


def _record(raw: bytes, kind: type[Any]) -> Any:
    """The record, whose every field stands once. What relnote itself would write needs no closer look."""
    try:
        record = msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError as error:
        raise _ReasonError(_plainly(str(error))) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise _ReasonError(_malformed(raw)) from error
    if encode(record) != raw:
        check_fields(raw)
    return record


def check_fields(raw: bytes) -> None:
    """Raise where a field stands twice, at any depth, or a number is none."""
    import json

    try:
        json.loads(raw, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _ReasonError(_malformed(raw)) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _ReasonError(f'its field "{twice}" stands twice')
    return fields


def _no_number(name: str) -> Any:
    raise _ReasonError(f"it holds {name}, which is no number")


def _malformed(raw: bytes) -> str:
    """What is wrong with bytes that msgspec can't take apart."""
    import json

    try:
        json.loads(raw, object_pairs_hook=_once, parse_constant=_no_number)
    except _ReasonError as error:
        return str(error)
    except RecursionError:
        return "it is nested too deeply"
    except ValueError as error:
        return f"it is broken off or garbled ({error})"
    return "it can't be read"


def _plainly(message: str) -> str:
    """Msgspec's "Expected `str`, got `int` - at `$.name`", said of a field."""
    what, _, where = message.partition(" - at ")
    field = where.strip("`").removeprefix("$.").removeprefix("$")
    said = what.replace("`", "").replace("Expected", "should be").replace(", got", " and is")
    said = said[0].lower() + said[1:]
    return f'its field "{field}" {said}' if field else f"it {said}"


def _must_be_text(data: bytes) -> None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnlikeError(f"it is not UTF-8 text (line {line})") from error


def _lines(data: bytes) -> list[_Line]:
    """The records, by line where the file is laid out so, else by taking the whole apart."""
    if not data.strip():
        raise UnlikeError("it is empty")
    try:
        return list(_by_line(data))
    except UnlikeError as by_line:
        try:
            return list(_by_parsing(data))
        except UnlikeError as by_parsing:
            raise (by_line if data.startswith((b"{\n", b"{\r\n")) else by_parsing) from None


def _by_line(data: bytes) -> Iterator[_Line]:
    """A line too many or too few in the frame breaks it; a missing comma doesn't: no record is lost by it."""
    table: str | None = None
    seen: set[str] = set()
    ended = False
    for number, whole in enumerate(data.split(b"\n"), 1):
        line = whole.strip(b" \t\r")
        if not line or (number == 1 and line == b"{"):
            continue
        if line.startswith(_MERGE_MARKERS):
            raise UnlikeError(f"a merge left its markers in it (line {number})")
        if ended:
            raise UnlikeError(f"something follows its end (line {number})")
        if table is not None and line not in {b"}", b"},"}:
            yield _record_line(line, table, number)
        elif table is not None:
            table = None
        elif line == b"}":
            ended = True
        else:
            name, opened = _table_line(line, number, seen)
            table = name if opened else None
    if not ended:
        raise UnlikeError("it breaks off before its end")


def _record_line(line: bytes, table: str, number: int) -> _Line:
    match = _RECORD.fullmatch(line)
    if match is None or match[2] in {b"{", b"["}:
        raise UnlikeError(f"line {number} is no record")
    return _Line(table, match[1].decode(), match[2], number)


def _table_line(line: bytes, number: int, seen: set[str]) -> tuple[str, bool]:
    match = _TABLE.fullmatch(line)
    if match is None:
        raise UnlikeError(f"line {number} can't be read")
    name = match[1].decode()
    if name in seen:
        raise UnlikeError(f'the table "{name}" stands twice (line {number})')
    seen.add(name)
    return name, match[2] is None


def _by_parsing(data: bytes) -> Iterator[_Line]:
    """Whatever other layout a TinyDB file may have: fields that stand twice are found by pairs."""
    import json

    try:
        whole = json.loads(
            data, object_pairs_hook=_Pairs, parse_float=_Number, parse_int=_Number, parse_constant=_Number
        )
    except (ValueError, RecursionError) as error:
        raise UnlikeError(f"it is no JSON ({error})") from error
    if not isinstance(whole, _Pairs):
        raise UnlikeError("it holds no tables")
    names = [name for name, _rows in whole]
    if len(set(names)) != len(names):
        raise UnlikeError("a table stands twice")
    for name, rows in whole:
        if not isinstance(rows, _Pairs):
            raise UnlikeError(f'its "{name}" is no table')
        for key, value in rows:
            yield _Line(name, key, _written(value).encode("utf-8", "surrogatepass"), 0)


class _Number(str):
    """A number as it was written, however large or fine."""

    __slots__ = ()


class _Pairs(list[tuple[str, Any]]):
    """An object as it was written: every field, also those that stand twice."""


def _written(value: Any) -> str:
    """The value as JSON again, with the fields that stand twice."""
    import json

    if isinstance(value, _Pairs):
        fields = (f"{json.dumps(name, ensure_ascii=_lone(name))}:{_written(item)}" for name, item in value)
        return "{" + ",".join(fields) + "}"
    if isinstance(value, _Number):
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(_written(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=isinstance(value, str) and _lone(value))


def _lone(text: str) -> bool:
    """Whether half of a surrogate pair stands in it alone, which UTF-8 can't hold."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)


def _tables(lines: list[_Line]) -> dict[str, dict[str, Raw]]:
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
