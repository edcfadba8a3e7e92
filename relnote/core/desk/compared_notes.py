"""Which notes a draft is compared with: what was posted, and what goes out with it in the same round."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Round


def compared_with(
    notebook: Notebook, today: date, leave_out: int | None, this: Round | None = None
) -> tuple[Note, ...]:
    """In the order of days, the cards of the round `this` last; `leave_out` is the draft itself.

    Of a card written by hand in the round, its one line stands for it.
    """
    beside = _in_round(notebook, this, leave_out) if this is not None else {}
    posted = _posted(notebook, today, leave_out)
    return (*(each for each in posted if each.id not in beside), *beside.values())


def _posted(notebook: Notebook, today: date, leave_out: int | None) -> tuple[Note, ...]:
    notes = ((note.posted, note.id, note) for note in notebook.notes.values() if note.posted)
    return tuple(note for posted, id_, note in sorted(notes) if posted <= today and id_ != leave_out)


def _in_round(notebook: Notebook, this: Round, leave_out: int | None) -> dict[int, Note]:
    return {
        note.id: replace(note, text=note.text or note.line)
        for note in notebook.notes.values()
        if note.round == this and note.id != leave_out and (note.text or note.line)
    }
