"""Not before a day: what putting a row off does to the notebook. It never changes what is due."""

from __future__ import annotations

from datetime import date
from typing import Literal

from relnote.core.acts.acted import Acted, Meant
from relnote.core.notebook import NextId, Notebook

Telling = Literal["told", "will tell", "later"]
"""Of a promise put off: she told them (logged, `due` moves), will tell them today, or only looks later."""


def snooze(
    notebook: Notebook,
    meant: Meant,
    *,
    until: date,
    today: date,
    mint: NextId,
    telling: Telling = "later",
    time: str | None = None,
) -> Acted:
    """Hide it until a day. A plan is moved there; a promise that they were told of is due then."""
    raise NotImplementedError
