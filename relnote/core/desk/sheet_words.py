"""A note's sheet: what stands on it, what its file is called, and what is said once it is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from shlex import quote

from relnote.core.desk.posting import names_of
from relnote.core.desk.prompts import Desk, desk
from relnote.core.desk.round_acts import note_of
from relnote.core.desk.rounds import RoundPage
from relnote.core.desk.sheet import Sheet, sheet
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.notes import Note

LONGEST_NAME = 48
"""Letters of a file's name that tell whose sheet it is."""


def sheet_of(notebook: Notebook, note: Note, laid: Desk, *, today: date) -> Sheet:
    """The address, the prompts (only those ticked, where some are), and her own words."""
    ticked = any(each.source in note.sources for each in laid.prompts)
    prompts = [each.text for each in laid.prompts if not ticked or each.source in note.sources]
    return sheet(
        notebook,
        note.to,
        today=today,
        reason=note.reason,
        prompts=prompts,
        text=note.text,
        line=note.line,
    )


def sheets_of_round(notebook: Notebook, page: RoundPage, *, today: date) -> list[Sheet]:
    """A sheet for each card of a round that waits. RelnoteError where none does."""
    notes = notes_that_wait(notebook, page, today=today)
    if not notes:
        raise RelnoteError("Every card of the round is written, so there is nothing to print.")
    return sheets_of(notebook, notes, today=today)


def notes_that_wait(notebook: Notebook, page: RoundPage, *, today: date) -> tuple[Note, ...]:
    """The cards of a round that aren't written yet, as far as they are."""
    return tuple(note_of(notebook, page, row.person, today=today) for row in page.rows if row.waits)


def sheets_of(notebook: Notebook, notes: Sequence[Note], *, today: date) -> list[Sheet]:
    """The sheet of each of these notes, with what there is to write it from."""
    return [
        sheet_of(notebook, each, desk(notebook, each.to, today=today, reason=each.reason), today=today)
        for each in notes
    ]


def sheet_name(notebook: Notebook, notes: Sequence[Note], *, title: str = "") -> str:
    """What a sheet's file is called unless she says otherwise: `card-joan-pike.html`."""
    whom = title or names_of(notebook, notes[0].to if notes else ())
    words = "".join(letter if letter.isalnum() else " " for letter in whom.casefold()).split()
    return f"card-{'-'.join(words)[:LONGEST_NAME].strip('-') or 'sheet'}.html"


def is_page(name: str) -> bool:
    """Whether a file of this name is to be a page for a browser, and not plain text."""
    return name.casefold().endswith((".html", ".htm"))


def how_to_print(path: str) -> str:
    """What prints it; nothing is sent to a printer from here."""
    return "any browser opens it and prints it, on A5" if is_page(path) else f"lp {quote(path)} prints it"


def said_sheet(path: str) -> str:
    """What is said once it is written."""
    return f"{path}: a sheet to write from; it holds what you know of them, so throw it away after."
