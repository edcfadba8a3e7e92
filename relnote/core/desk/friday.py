"""Friday's desk: up to five people a card would be right for today, each with its one reason."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.notebook import Notebook
from relnote.core.notes import Settles

AT_THE_DESK = 5


class FridayRow(Struct, frozen=True, kw_only=True):
    """One person and why a card is right today. `reason` is what `--for` takes, `words` the fact it rests on.

    `ref` is the row's or record's it comes from: `relnote note --for k3f` begins that note, and posting it
    settles `settles`. Words hold raw text: whoever shows them passes them through `visible`.
    """

    person: int
    name: str
    reason: str | None
    words: str
    ref: str
    settles: tuple[Settles, ...] = ()


def friday(notebook: Notebook, *, today: date) -> tuple[FridayRow, ...]:
    """Five at most, the most pressing first; the same notebook and day give the same desk."""
    return ()
