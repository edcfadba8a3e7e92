"""What a posted note was written from, in the words it stands in the notebook."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.day.saying import exact_day
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Source
from relnote.core.sentences import shortened_text

LETTERS = 160
"""Letters of a source that stand for it."""


def written_from(notebook: Notebook, note: Note) -> tuple[str, ...]:
    """A line for each source that is still in the notebook, with its day."""
    return tuple(_dated(notebook, note, source) for source in note.sources if _words(notebook, note, source))


def _dated(notebook: Notebook, note: Note, source: Source) -> str:
    words = shortened_text(_words(notebook, note, source) or "", letters=LETTERS)
    return f"{exact_day(source.on)}: {words}" if source.on is not None else words


def _words(notebook: Notebook, note: Note, source: Source) -> str | None:
    if source.kind == "conversation":
        talk = notebook.conversations.get(source.id)
        return talk.text if talk is not None else None
    if source.kind == "reminder":
        reminder = notebook.reminders.get(source.id)
        return reminder.text if reminder is not None else None
    if source.kind == "detail":
        return next(_details(notebook, note, source.id), None)
    if source.kind == "note":
        earlier = notebook.notes.get(source.id)
        return (earlier.line or earlier.text or "a card") if earlier is not None else None
    person = notebook.people.get(source.id)
    return None if person is None else f"{source.kind}: {person.name}"


def _details(notebook: Notebook, note: Note, detail_id: int) -> Iterator[str]:
    """The detail of whom the note is to, by its id."""
    for person_id in note.to:
        person = notebook.people.get(person_id)
        for detail in person.details if person is not None else ():
            if detail.id == detail_id:
                yield f"{detail.kind}: {detail.text}"
