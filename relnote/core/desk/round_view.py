"""A round as it is looked at: its page, whose line reads like whose, and what each had from her before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from relnote.core.desk.ledger import ledger
from relnote.core.desk.round_alike import alike_in
from relnote.core.desk.rounds import OwnLine, RoundPage, round_of
from relnote.core.errors import NobodyError
from relnote.core.notebook import Notebook

BEFORE = 3
"""Earlier notes to someone that are named beside their card."""

Had = tuple[date, str]
"""The day of a note that went to someone, and what it said in a line."""


class RoundView(Struct, frozen=True, kw_only=True):
    """`page` None: nobody is in the circle any more."""

    page: RoundPage | None = None
    alike: Mapping[int, Sequence[int]] = {}
    before: Mapping[int, Sequence[Had]] = {}


def round_view(notebook: Notebook, circle: str, *, today: date, reason: str | None = None) -> RoundView:
    """The round of a circle on a day; what is alike in it goes by her lines, else by what she typed."""
    try:
        page = round_of(notebook, circle, today=today, reason=reason)
    except NobodyError:
        return RoundView()
    lines = [OwnLine(row.person, row.line or row.text, written=not row.waits) for row in page.rows]
    alike = alike_in(notebook, page, lines, today=today)
    return RoundView(page=page, alike=alike, before=_before(notebook, page, today=today))


def _before(notebook: Notebook, page: RoundPage, *, today: date) -> Mapping[int, Sequence[Had]]:
    """The last notes to each of them, the newest first; those of the round itself aside."""
    now = {row.note for row in page.rows}
    had: dict[int, list[Had]] = {}
    for row in ledger(notebook, today=today):
        if row.posted is None or row.note in now or not row.words:
            continue
        for who in row.to:
            if who.id is not None and len(had.setdefault(who.id, [])) < BEFORE:
                had[who.id].append((row.posted, row.words))
    return had
