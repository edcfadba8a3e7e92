"""A note looked at while it is written: what is to be noticed in its text, and what it draws on."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.cli.shell import Shell
from relnote.core.desk.mark import Mark
from relnote.core.notes import Note, Source


def marks_of(here: Shell, note: Note) -> tuple[Mark, ...]:
    """What is to be noticed in the note's text, but for what she waved off."""
    from relnote.core.desk.marks import EarlierNotes, marks

    return marks(
        note.text or "",
        here.notebook,
        note.to,
        today=here.today,
        reason=note.reason,
        earlier=EarlierNotes.of(here.notebook, today=here.today, leave_out=note.id or None),
        waved=frozenset(note.waved),
    )


def with_sources(before: Sequence[Source], ticked: Sequence[Source]) -> tuple[Source, ...]:
    """The sources of earlier ticks and these, each once."""
    return tuple(dict.fromkeys((*before, *ticked)))
