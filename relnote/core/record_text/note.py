"""A posted note as a head of `Field: value` lines, an empty line and its words, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.record_text.conversation import shown_body, words_of
from relnote.core.record_text.lines import Fields, line_of, says_nothing
from relnote.core.record_text.names import Names
from relnote.core.record_text.values import read_past, show_day

FIELDS = ("Posted", "To", "For", "Line", "Enclosed")
EXAMPLES: Mapping[str, str] = {
    "Posted": "yesterday, 12 june",
    "To": "Joan Pike",
    "For": "birthday, thanks, condolence, or a word of yours",
    "Line": "what you said in it, in one line",
    "Enclosed": "what went along with it",
}


def note_text(note: Note, notebook: Notebook, *, today: date) -> str:
    """The note as text; its words as they are, but for what a terminal would obey."""
    shown = _shown(note, Names(notebook, today=today))
    head = "\n".join(line_of(field, value) for field in FIELDS for value in shown[field])
    return f"{head}\n\n{shown_body(note.text or '')}\n"


def _shown(note: Note, names: Names) -> dict[str, tuple[str, ...]]:
    single = {"Posted": show_day(note.posted), "For": note.reason, "Line": note.line, "Enclosed": note.enclosed}
    shown = {field: (value,) if value else () for field, value in single.items()}
    return {**shown, "To": tuple(names.written(each) for each in note.to)}


def read_note(text: str, note: Note, notebook: Notebook, *, today: date) -> Note:
    """The note as the text has it; itself where it says nothing. Raises MistakesError."""
    if says_nothing(text):
        return note
    names = Names(notebook, today=today)
    fields = Fields(text, known=FIELDS, has_body=True)
    edited = replace(
        note,
        posted=fields.one("Posted", lambda each: read_past(each, today=today)) or note.posted,
        to=fields.many("To", note.to, names.written, names.read),
        reason=fields.text_of("For"),
        line=fields.text_of("Line"),
        enclosed=fields.text_of("Enclosed"),
        text=words_of(fields.body, note.text or "") or None,
    )
    if not edited.to:
        fields.missing("a note is to someone (`To: …`).")
    fields.check()
    return edited
