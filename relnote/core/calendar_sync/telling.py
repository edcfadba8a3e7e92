"""What a round would otherwise pass over in silence: days of a series changed there, what is set back."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.calendar_sync.versions import Base, Field, Moved, Parts, Theirs, differences, unworded


def days_changed_there(here: Parts, there: Theirs, base: Base | None) -> Iterator[Moved]:
    """Days of a series that were newly moved or renamed by themselves there, with no place here.

    The next one of a reminder has its place: it is where the whole of it stands.
    """
    known = frozenset(base.there.moved if base is not None else ())
    for each, summed in zip(there.parts.moved, unworded(there.parts).moved, strict=True):
        is_next = each.of == here.day and each.day == there.parts.day != here.day
        if each.of >= here.day and not is_next and summed not in known and _says_more(each, there.parts):
            yield each


def _says_more(each: Moved, whole: Parts) -> bool:
    return each.day != each.of or each.time != whole.time or bool(each.words)


def set_back(here: Parts, there: Theirs, base: Base | None, left: frozenset[Field]) -> frozenset[Field]:
    """What was set there, had no place here, and goes as the item is written for another reason."""
    if base is not None and not base.owed:
        left |= differences(base.ours, base.there) - {"done"}
    return left & differences(here, there.parts)
