"""How a line is read on someone's row or page: they are meant only where no one else is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from relnote.core.entry.reading import read_entry
from relnote.core.entry.values import Entry, Given
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook


def read_here(
    lines: Sequence[str],
    notebook: Notebook,
    *,
    today: date,
    given: Given,
    finder: Finder,
    firmly: bool = False,
) -> Entry:
    """The entry as typed on the row or page of `given.page`.

    `firmly`, on their own page, it is with them whoever else is named. On a row of a list it is with them
    only where the line is with no one else: the cursor always stands on somebody.
    """
    entry = read_entry(lines, notebook, today=today, given=given, finder=finder)
    page = given.page
    if firmly or page is None or len(entry.with_) < 2 or page not in entry.with_:
        return entry
    alone = read_entry(lines, notebook, today=today, given=replace(given, page=None), finder=finder)
    asked = any(page in question.people for question in alone.questions)
    return entry if asked or not alone.with_ or page in alone.with_ else alone
