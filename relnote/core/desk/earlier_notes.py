"""The notes already posted, gathered once, so that each key typed only looks things up."""

from __future__ import annotations

from datetime import date

from relnote.core.notebook import Notebook
from relnote.core.notes import Note


class EarlierNotes:
    """Posted notes that have a text, as they are compared with a draft."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        self.notes = notes

    @classmethod
    def of(cls, notebook: Notebook, *, today: date, leave_out: int | None = None) -> EarlierNotes:
        """The earlier notes of a notebook on a day; `leave_out` is the note that is being written or checked."""
        return cls(
            tuple(
                note
                for note in notebook.notes.values()
                if note.posted and note.posted <= today and note.text and note.id != leave_out
            )
        )
