"""Which record stands behind a row: what edit and take out are about."""

from __future__ import annotations

from relnote.core.acts.acted import key_of
from relnote.core.agenda.rows import AnyRow
from relnote.core.editable import What
from relnote.core.refs import whole_ref
from relnote.tui.reading import Reading

ENTRIES = ("conversation", "reminder", "detail", "note")


def entry_of_row(row: AnyRow) -> What | None:
    """Behind a row of the day: its reminder or talk; None where it shows a person alone."""
    section, record, _person = key_of(row)
    if section == "reply":
        return What("conversation", record)
    return What(section, record) if section in ENTRIES else None


def entry_of_key(key: str, person_id: int, reading: Reading) -> What | None:
    """Behind a row of a page: `detail:12:brief`, `conversation:7:3`, or a whole ref."""
    section, colon, rest = key.partition(":")
    record = rest.partition(":")[0]
    if colon:
        known = section in ENTRIES and record.isdecimal()
        return What(section, int(record), person_id if section == "detail" else None) if known else None
    if (row := reading.rows.get(key)) is not None:
        return entry_of_row(row)
    reminders = reading.notebook.reminders.values()
    found = (each.id for each in reminders if whole_ref("reminder", each.id) == key)
    return next((What("reminder", each) for each in found), None) if key else None
