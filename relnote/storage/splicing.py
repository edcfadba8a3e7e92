"""A new version of a file that relnote laid out itself: the changed lines are exchanged, the rest is copied."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

Changed = Mapping[str, Mapping[str, bytes | None]]
"""Per table, the new bytes of the records that changed; None: removed."""

_Piece = bytes | memoryview


def spliced(data: bytes, changed: Changed, keys: Mapping[str, Sequence[str]]) -> bytes:
    """The bytes that laying out the changed tables would give, made from `data`, which must be so laid out.

    `keys` are the ids of each table in the order they stand in it.
    """
    pieces: list[_Piece] = []
    whole = memoryview(data)
    done = 0
    for start, end, name in sorted((*_span(data, name), name) for name in changed):
        pieces += [whole[done:start], _table(data, start, end, changed[name], keys[name], name)]
        done = end
    return b"".join([*pieces, whole[done:]])


def _span(data: bytes, name: str) -> tuple[int, int]:
    """Where a table stands, from its name to its closing brace."""
    start = data.index(b'\n"%b": {' % name.encode()) + 1
    head = start + len(name) + 5
    if data.startswith(b"}", head):
        return start, head + 1
    return start, data.index(b"\n}", head) + 2


def _table(
    data: bytes, start: int, end: int, changes: Mapping[str, bytes | None], keys: Sequence[str], name: str
) -> bytes:
    lines = _lines(data, start + len(name) + 6, end - 2, changes, keys) if keys else _new(changes)
    if not lines:
        return b'"%b": {}' % name.encode()
    return b'"%b": {\n%b\n}' % (name.encode(), b",\n".join(lines))


def _new(changes: Mapping[str, bytes | None]) -> list[_Piece]:
    records = ((key, changes[key]) for key in sorted(changes, key=int))
    return [_line(key, record) for key, record in records if record is not None]


def _lines(
    data: bytes, start: int, end: int, changes: Mapping[str, bytes | None], keys: Sequence[str]
) -> list[_Piece]:
    """The table's lines, without the commas between them: runs that stay, and new ones."""
    whole = memoryview(data)
    pieces: list[_Piece] = []
    done = start
    for key in sorted(changes, key=int):
        place = bisect_right(keys, int(key), key=int)
        is_there = place > 0 and int(keys[place - 1]) == int(key)
        after = _place(data, keys[place], done, end) if place < len(keys) else end + 2
        here = _place(data, key, done, end) if is_there else after
        if here > done:
            pieces.append(whole[done : here - 2])
        record = changes[key]
        if record is not None:
            pieces.append(_line(key, record))
        done = after
    if done < end:
        pieces.append(whole[done:end])
    return pieces


def _place(data: bytes, key: str, start: int, end: int) -> int:
    """Where the record's line begins, at `start` or after it."""
    mark = b'"%b": ' % key.encode()
    if data.startswith(mark, start):
        return start
    return data.index(b"\n" + mark, start - 1, end) + 1


def _line(key: str, record: bytes) -> bytes:
    return b'"%b": %b' % (key.encode(), record)
