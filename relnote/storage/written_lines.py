"""The records of a file, by line where it is laid out so, else by taking the whole apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from relnote.storage.reading import UnlikeError

_TABLE = re.compile(rb'"([^"\\]*)": ?\{(\},?)?')
_RECORD = re.compile(rb'"([^"\\]*)": ?(.*[^,]),?', re.DOTALL)
_MERGE_MARKERS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class Line(Struct, frozen=True, gc=False):
    """One record as it stands in the file; `line` 0 where the file isn't one record a line."""

    table: str
    key: str
    raw: bytes
    line: int


def must_be_text(data: bytes) -> None:
    """Raises UnlikeError, with the line, where it isn't UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnlikeError(f"it is not UTF-8 text (line {line})") from error


def lines_of(data: bytes) -> list[Line]:
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


def _by_line(data: bytes) -> Iterator[Line]:
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


def _record_line(line: bytes, table: str, number: int) -> Line:
    match = _RECORD.fullmatch(line)
    if match is None or match[2] in {b"{", b"["}:
        raise UnlikeError(f"line {number} is no record")
    return Line(table, match[1].decode(), match[2], number)


def _table_line(line: bytes, number: int, seen: set[str]) -> tuple[str, bool]:
    match = _TABLE.fullmatch(line)
    if match is None:
        raise UnlikeError(f"line {number} is garbled")
    name = match[1].decode()
    if name in seen:
        raise UnlikeError(f'the table "{name}" stands twice (line {number})')
    seen.add(name)
    return name, match[2] is None


def _by_parsing(data: bytes) -> Iterator[Line]:
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
            yield Line(name, key, _written(value).encode("utf-8", "surrogatepass"), 0)


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
