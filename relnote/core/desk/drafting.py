"""A draft on its way into the notebook and out of it: kept beside what was changed elsewhere, never over it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from relnote.core.acts.acted import Acted
from relnote.core.desk.posting import NEW, keep_draft, names_of, throw_away
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note
from relnote.core.toasts import told


def holds_something(note: Note) -> bool:
    """Whether there is anything in it to keep; in a round, that it is written by hand is something."""
    return bool((note.text or "").strip() or note.line or note.sources or note.enclosed or note.written)


def draft_for(notebook: Notebook, people: Iterable[int], *, reason: str | None = None) -> Note | None:
    """The newest draft to just these people; with a reason, one for that or for nothing said."""
    to = frozenset(people)
    found = [
        note
        for note in notebook.notes.values()
        if note.is_draft
        and note.round is None
        and frozenset(note.to) == to
        and (reason is None or note.reason in (None, reason))
    ]
    return max(found, key=lambda note: (note.made, note.id), default=None)


def drafted(
    notebook: Notebook, note: Note, base: Note | None, *, today: date, mint: NextId
) -> tuple[Acted, Note | None]:
    """The draft kept, and as it is kept; where she took everything out of it, it is thrown away.

    `base` is what she began from. Where that was changed, posted or thrown away meanwhile, hers is kept
    beside it under an id of its own.
    """
    names = names_of(notebook, note.to)
    there = notebook.notes.get(note.id) if note.id != NEW else None
    if not holds_something(note):
        after = throw_away(notebook, note.id) if there is not None and there == base else notebook
        said = f"The draft to {names} is empty and put away."
        return Acted(after, said, f"empty the draft to {names}", told(names, "empty draft put away")), None
    if there is None or there != base:
        note = replace(note, id=mint())
    after = keep_draft(notebook, note, today=today)
    where = "among the drafts" if note.round is None else "in the round"
    toast = told(names, f"kept {where}")
    acted = Acted(after, f"Kept {where}: to {names}", f"keep a draft to {names}", toast)
    return acted, after.notes[note.id]


def thrown_away(notebook: Notebook, note_id: int) -> Acted:
    """Without that draft, because she said so."""
    note = notebook.notes.get(note_id)
    names = names_of(notebook, note.to) if note is not None else ""
    after = throw_away(notebook, note_id)
    toast = told(names, "draft thrown away")
    return Acted(after, f"Thrown away: the draft to {names}", f"throw away the draft to {names}", toast)


def why_no_note(notebook: Notebook, people: Iterable[int]) -> str | None:
    """Why a note can't be begun to them, in a sentence; None where it can."""
    for each in people:
        person = notebook.people.get(each)
        if person is None:
            return "They are no longer in the notebook."
        if person.died is not None:
            return f"{person.name} died. A note of condolence goes to someone who knew them: n on that person."
    return None
