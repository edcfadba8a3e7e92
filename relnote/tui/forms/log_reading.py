"""What the log's field is given beside the words: whose row or page she is on, and the day of its plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.acts.acted import Meant
from relnote.core.agenda.rows import Passed
from relnote.core.entry.reading_here import read_here as read
from relnote.core.entry.values import Entry, Given
from relnote.tui.reading import Reading


def given_of(person_id: int | None, row: Meant | None, *, today: date) -> Given:
    """What is known before a word is typed: what is logged for a plan that has passed happened on its day."""
    passed = isinstance(row, Passed) and row.due is not None and row.due < today
    return Given(page=person_id, row_day=row.due if passed and isinstance(row, Passed) else None)


def read_here(lines: Sequence[str], reading: Reading, given: Given) -> Entry:
    """The entry as typed on someone's row or page."""
    notebook, today = reading.notebook, reading.today
    return read(lines, notebook, today=today, given=given, finder=reading.finder)
