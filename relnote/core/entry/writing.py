"""Writing an entry: the conversation, its details and reminders, and whom it keeps."""

from __future__ import annotations

from datetime import date

from relnote.core.entry.values import Entry
from relnote.core.notebook import NextId, Notebook


def write_entry(notebook: Notebook, entry: Entry, *, today: date, mint: NextId) -> Notebook:
    """The notebook with the entry in it; raises EntryError where someone in it is no longer there."""
    raise NotImplementedError
