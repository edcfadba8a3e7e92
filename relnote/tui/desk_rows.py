"""What goes with a note, as the rows of the desk say it."""

from __future__ import annotations

from relnote.core.desk.envelope import envelopes
from relnote.core.desk.posting import names_of
from relnote.core.desk.reasons import JUST_BECAUSE
from relnote.core.desk.settling import settled_by_reason, settled_words
from relnote.core.notes import Note
from relnote.tui.reading import Reading
from relnote.tui.widgets.desk_lines import Beside, WithIt


def rows_with(note: Note, reading: Reading) -> tuple[WithIt, ...]:
    """The rows that can be changed, each with its key."""
    waits = "you wait for it" if note.expects_answer else "none is expected"
    line = note.line or "what you wrote, for a card by hand"
    return (
        WithIt("for", "f", "for", note.reason or JUST_BECAUSE.name, said=note.reason is not None),
        WithIt("line", "i", "in a line", line, said=bool(note.line)),
        WithIt("enclosed", "e", "enclosed", note.enclosed or "nothing", said=bool(note.enclosed)),
        WithIt("answer", "a", "an answer", waits, said=note.expects_answer),
        WithIt("to", "t", "to", names_of(reading.notebook, note.to)),
    )


def beside(note: Note, reading: Reading) -> tuple[Beside, ...]:
    """What stands beneath them: the envelope, and what posting it settles."""
    notebook = reading.notebook
    settles = note.settles or settled_by_reason(notebook, note.to, note.reason, today=reading.today)
    settled = tuple(words for each in settles if (words := settled_words(notebook, each)))
    return ("envelope", envelopes(notebook, note.to)), ("once posted", settled)
