"""How the log's field reads what is typed: the row she is on is meant only where no one else is named."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from relnote.core.entry.reading import read_entry
from relnote.core.entry.values import Entry, Given
from relnote.tui.reading import Reading


def read_here(lines: Sequence[str], reading: Reading, given: Given, *, firmly: bool = False) -> Entry:
    """The entry as typed on someone's row or page.

    `firmly`, on their own page, it is with them whoever else is named. On a row of a list it is with them
    only where the line is with no one else: the cursor always stands on somebody.
    """
    entry = _read(lines, reading, given)
    if firmly or given.page is None or len(entry.with_) < 2 or given.page not in entry.with_:
        return entry
    alone = _read(lines, reading, replace(given, page=None))
    asked = any(given.page in question.people for question in alone.questions)
    return entry if asked or not alone.with_ or given.page in alone.with_ else alone


def _read(lines: Sequence[str], reading: Reading, given: Given) -> Entry:
    return read_entry(lines, reading.notebook, today=reading.today, given=given, finder=reading.finder)
