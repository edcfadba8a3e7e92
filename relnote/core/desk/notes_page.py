"""The place of notes: whom a card would be right for, the rounds under way, and the ledger beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from relnote.core.desk.friday import FridayRow, friday
from relnote.core.desk.ledger import LedgerRow, ledger
from relnote.core.desk.rounds import RoundPage
from relnote.core.desk.rounds_begun import rounds_under_way
from relnote.core.notebook import Notebook


class NotesPage(Struct, frozen=True, kw_only=True):
    """All of it. A card of a round under way stands in its round until it is posted, not among the drafts."""

    fridays: Sequence[FridayRow] = ()
    rounds: Sequence[RoundPage] = ()
    rows: Sequence[LedgerRow] = ()


def notes_page(notebook: Notebook, *, today: date) -> NotesPage:
    """The place of notes on a day."""
    rounds = rounds_under_way(notebook, today=today)
    begun = {row.note for page in rounds for row in page.rows if row.posted is None}
    rows = [row for row in ledger(notebook, today=today) if row.note not in begun]
    return NotesPage(fridays=friday(notebook, today=today), rounds=rounds, rows=tuple(rows))
