"""Marks on a draft: what she may want to look at before it is written out by hand. Nothing blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from relnote.core.desk.anyones import anyones
from relnote.core.desk.draft import Draft
from relnote.core.desk.earlier_notes import EarlierNotes
from relnote.core.desk.length import too_long
from relnote.core.desk.mark import Mark, MarkKind
from relnote.core.desk.naming import misnamed
from relnote.core.desk.photocopy import photocopies
from relnote.core.desk.stock import stock_phrases
from relnote.core.desk.tender import tender
from relnote.core.desk.told_before import told_before
from relnote.core.notebook import Notebook

__all__ = ["EarlierNotes", "Mark", "MarkKind", "marks"]


def marks(
    text: str,
    notebook: Notebook,
    to: tuple[int, ...],
    *,
    today: date,
    reason: str | None = None,
    earlier: EarlierNotes | None = None,
    waved: frozenset[str] = frozenset(),
) -> tuple[Mark, ...]:
    """Everything noticed in a draft to these people, in order of place, what is about the whole last.

    `reason` is what the note is for; in a condolence less is marked. `earlier` are the notes it is
    compared with, gathered once and asked at each key. `waved` are the keys of marks she has waved off.
    """
    if earlier is None:
        earlier = EarlierNotes.of(notebook, today=today)
    draft = Draft.of(text, notebook, to, earlier=earlier.fitting(notebook), today=today, reason=reason)
    found = sorted(_noticed(draft), key=lambda mark: (mark.end == 0, mark.start, mark.end, mark.kind, mark.key))
    return tuple(mark for mark in _told_apart(found) if mark.key not in waved)


def _noticed(draft: Draft) -> Iterator[Mark]:
    copies = photocopies(draft)
    yield from copies
    yield from anyones(draft)
    yield from told_before(draft, copies)
    yield from stock_phrases(draft)
    yield from misnamed(draft, copies)
    yield from tender(draft)
    yield from too_long(draft.text, draft.notebook)


def _told_apart(found: Iterable[Mark]) -> Iterator[Mark]:
    """Each with a key of its own: the second of a kind is told from the first by its number."""
    seen: Counter[str] = Counter()
    for mark in found:
        seen[mark.key] += 1
        yield mark if seen[mark.key] == 1 else replace(mark, key=f"{mark.key}:{seen[mark.key]}")
