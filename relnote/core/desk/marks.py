"""Marks on a draft: what she may want to look at before it is written out by hand. Nothing blocks."""

from __future__ import annotations

from datetime import date

from relnote.core.desk.earlier_notes import EarlierNotes
from relnote.core.desk.mark import Mark, MarkKind
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
    return ()
