"""Follow-ups by their kind: what is printed of each is counted by kind."""

from __future__ import annotations

from collections.abc import Iterable

from relnote.core.agenda.rows import Passed, ReminderRow

Kinds = tuple[tuple[str, tuple[ReminderRow | Passed, ...]], ...]


def by_kind(rows: Iterable[ReminderRow | Passed]) -> Kinds:
    """The kinds and their rows, both in the order they came."""
    kinds: dict[str, list[ReminderRow | Passed]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    return tuple((kind, tuple(of_kind)) for kind, of_kind in kinds.items())
