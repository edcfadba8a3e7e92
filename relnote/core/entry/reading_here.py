"""How a line is read on someone's row or page: it is with them only where its words make nobody else so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from relnote.core.entry.reading import read_entry
from relnote.core.entry.values import Entry, Given, Question
from relnote.core.finding import Finder
from relnote.core.folding import fold
from relnote.core.notebook import Notebook


def read_here(
    lines: Sequence[str],
    notebook: Notebook,
    *,
    today: date,
    given: Given,
    finder: Finder,
) -> Entry:
    """The entry as typed on the row or page of `given.page`: the cursor always stands on somebody.

    Who is only named as *about* leaves it with them.
    """
    entry = read_entry(lines, notebook, today=today, given=given, finder=finder)
    page = given.page
    if page is None or page not in entry.with_:
        return entry
    asked = [question for question in entry.questions if question.asks in ("who", "unknown")]
    if len(entry.with_) < 2 and not asked:
        return entry
    other = replace(given, page=None)
    alone = read_entry(lines, notebook, today=today, given=other, finder=finder)
    if any(page in question.people for question in alone.questions):
        return entry
    settled = alone
    if not alone.with_:  # whom it asks about may be with
        answers = _answered(other, asked)
        settled = read_entry(lines, notebook, today=today, given=answers, finder=finder)
    return entry if not settled.with_ or page in settled.with_ else alone


def _answered(given: Given, asked: Sequence[Question]) -> Given:
    """As if each name that is asked about were somebody."""
    chosen = tuple((fold(one.name), one.people[0]) for one in asked if one.asks == "who")
    new = tuple(one.name for one in asked if one.asks == "unknown")
    return replace(given, chosen=(*given.chosen, *chosen), new=(*given.new, *new))
