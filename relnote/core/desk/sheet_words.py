"""A note's sheet: what stands on it, what its file is called, and what is said once it is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.desk.posting import names_of
from relnote.core.desk.prompts import Desk
from relnote.core.desk.sheet import Sheet, sheet
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


def sheet_name(notebook: Notebook, notes: Sequence[Note], *, title: str = "") -> str:
    """What a sheet's file is called unless she says otherwise: `card-joan-pike.html`."""
    whom = title or names_of(notebook, notes[0].to if notes else ())
    words = "".join(letter if letter.isalnum() else " " for letter in whom.casefold()).split()
    return f"card-{'-'.join(words)[:LONGEST_NAME].strip('-') or 'sheet'}.html"


def is_page(name: str) -> bool:
    """Whether a file of this name is to be a page for a browser, and not plain text."""
    return name.casefold().endswith((".html", ".htm"))


def how_to_print(name: str) -> str:
    """What prints it; nothing is sent to a printer from here."""
    return "any browser opens it and prints it, on A5" if is_page(name) else f"lp {name} prints it"


def said_sheet(path: str) -> str:
    """What is said once it is written."""
    return f"{path}: a sheet to write from; it holds what you know of them, so throw it away after."
