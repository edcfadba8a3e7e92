"""What tests of the marks share: a notebook with sent notes, and the marks of a text by kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from relnote.core.desk.mark import Mark, MarkKind
from relnote.core.desk.marks import marks
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from tests.build import TODAY, day


def sent_note(id_: int, to: int | tuple[int, ...], text: str | None, **fields: Any) -> Note:
    """A note posted in the spring before the worked examples' day."""
    when = day("2026-04-20")
    people = to if isinstance(to, tuple) else (to,)
    return Note(**{"id": id_, "to": people, "made": when, "posted": when, "text": text, **fields})


def with_notes(book: Notebook, *notes: Note) -> Notebook:
    """The notebook with these notes in it."""
    for note in notes:
        book = book.with_note(note)
    return book


def marked(text: str, book: Notebook, *to: int, **asked: Any) -> tuple[Mark, ...]:
    """The marks of a text on the worked examples' day."""
    return marks(text, book, to or (1,), **{"today": TODAY, **asked})


def of_kind(kind: MarkKind, found: Iterable[Mark]) -> list[Mark]:
    """Those of one kind."""
    return [mark for mark in found if mark.kind == kind]


def words_of_kind(kind: MarkKind, found: Iterable[Mark]) -> list[str]:
    """Their words."""
    return [mark.words for mark in found if mark.kind == kind]
