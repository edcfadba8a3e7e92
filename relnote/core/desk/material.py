"""Everything known of someone that could carry a note to them, each with its source, its day and its use."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.conversations import Channel
from relnote.core.desk.reasons import JUST_BECAUSE, Kind, Reason
from relnote.core.notebook import Notebook
from relnote.core.notes import Source


class Material(Struct, frozen=True, kw_only=True):
    """One thing that could carry a note: `quote` stands word for word in the record `source` names.

    `used` is the day of the earlier note to them (or, lately, to someone close to them) that it stood in.
    `named` is what the frame needs beside the quotation: a day, a name.
    """

    source: Source
    person: int
    kind: Kind
    quote: str
    on: date | None
    channel: Channel | None = None
    used: date | None = None
    named: str = ""


def material(
    notebook: Notebook, person_id: int, *, today: date, reason: Reason = JUST_BECAUSE
) -> tuple[Material, ...]:
    """All of it by that day, best first for the reason, what was used before included."""
    return ()
