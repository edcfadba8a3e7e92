"""Reading an entry: typed lines and the notebook → what is understood, and what must be asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.entry.values import Entry, Given
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook


def read_entry(
    lines: Sequence[str],
    notebook: Notebook,
    *,
    today: date,
    given: Given | None = None,
    finder: Finder | None = None,
) -> Entry:
    """The entry these lines are; never raises: what is missing or unclear stands in `questions`."""
    raise NotImplementedError


def check(entry: Entry) -> None:
    """Raise EntryError, DayError or SeveralError where the entry can't be written as it is."""
    raise NotImplementedError
