"""Which record stands behind a row: what edit and take out are about."""

from __future__ import annotations

from relnote.core.acts.acted import key_of
from relnote.core.agenda.rows import AnyRow
from relnote.core.which_record import What

ENTRIES = ("conversation", "reminder", "detail", "note")


def entry_of_row(row: AnyRow) -> What | None:
    """Behind a row of the day: its reminder or talk; None where it shows a person alone."""
    section, record, _person = key_of(row)
    if section == "reply":
        return What("conversation", record)
    return What(section, record) if section in ENTRIES else None


def entry_of_key(key: str, person_id: int) -> What | None:
    """Behind a row of a page: `detail:12:brief`, `conversation:7:3`.

    None on the name and on what is open between them: there it is the person who is changed, and the same
    reminder stands on the timeline.
    """
    section, _colon, rest = key.partition(":")
    record = rest.partition(":")[0]
    if section not in ENTRIES or not record.isdecimal():
        return None
    return What(section, int(record), person_id if section == "detail" else None)
