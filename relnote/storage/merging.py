"""A change is the difference between the old and the new encoding of a record, applied to what was written.

What relnote doesn't know stays, at every depth; a cleared field loses its key (edges 4).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def merged(raw: Any, old: Any, new: Any) -> Any:
    """`raw` with what differs between `old` and `new`, the known parts of the record before and after."""
    if old == new:
        return raw
    if isinstance(raw, dict) and isinstance(old, dict) and isinstance(new, dict):
        return _fields(raw, old, new)
    if isinstance(raw, list) and isinstance(old, list) and isinstance(new, list) and len(raw) == len(old):
        return _items(raw, old, new)
    return new


def _fields(raw: dict[str, Any], old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in raw.items() if key in new or key not in old}
    for key, value in new.items():
        kept[key] = merged(raw[key], old[key], value) if key in raw and key in old else value
    return kept


def _items(raw: list[Any], old: list[Any], new: list[Any]) -> list[Any]:
    """Each new item takes over the written one that it was before, if it was one."""
    before = _origins(old, new)
    return [
        merged(raw[before[place]], old[before[place]], item) if place in before else item
        for place, item in enumerate(new)
    ]


def _origins(old: list[Any], new: list[Any]) -> dict[int, int]:
    """For places in `new`, the place in `old` it comes from: the same item, the same id, the same place."""
    found: dict[int, int] = {}
    used: set[int] = set()

    def pair(likeness: Callable[[Any, Any], bool], *, in_place: bool) -> None:
        for place, item in enumerate(new):
            if place in found:
                continue
            candidates = [place] if in_place else range(len(old))
            for at in candidates:
                if at < len(old) and at not in used and likeness(old[at], item):
                    found[place] = at
                    used.add(at)
                    break

    pair(_same, in_place=True)
    pair(_same, in_place=False)
    pair(_same_id, in_place=False)
    pair(_could_be, in_place=True)
    return found


def _same(one: Any, other: Any) -> bool:
    return bool(one == other)


def _same_id(one: Any, other: Any) -> bool:
    return _id(one) is not None and _id(one) == _id(other)


def _could_be(one: Any, other: Any) -> bool:
    return _id(one) is None or _id(other) is None


def _id(item: Any) -> Any:
    return item.get("id") if isinstance(item, dict) else None
