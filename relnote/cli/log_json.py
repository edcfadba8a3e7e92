"""A log as other programs read it: what was written, with ids, refs, people, and what may follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from relnote.core.agenda.rows import Passed, ReminderRow, Waiting
from relnote.core.entry.echo import echo_entry, offers
from relnote.core.entry.values import Entry, Mark
from relnote.core.notebook import Notebook
from relnote.core.people import Detail
from relnote.core.person_record import Records
from relnote.core.reminders import Reminder
from relnote.storage.file import Written

_OF_A_TALK = ("id", "ref", "day", "around", "time", "with", "about", "organisations", "channel", "direction",
              "planned", "text")  # fmt: skip


def as_json(
    entry: Entry,
    written: Written,
    talk: int | None,
    still_open: Sequence[ReminderRow | Waiting | Passed],
    *,
    today: date,
    beside: Sequence[str] = (),
) -> dict[str, Any]:
    """What a log wrote; what is absent is null, never missing. With marks alone there is no conversation.

    `beside` is what is said quietly beside the echo: it stands with the offers.
    """
    records = Records(written.after, today=today)
    wrote = written.after.conversations[talk] if talk is not None else None
    said: dict[str, Any] = records.conversation(wrote) if wrote else dict.fromkeys(_OF_A_TALK)
    lists = {
        "with": said["with"] or [],
        "about": said["about"] or [],
        "organisations": said["organisations"] or [],
    }
    new = sorted(written.after.people.keys() - written.before.people.keys())
    return {
        **said,
        **lists,
        "marks": list(_marks(entry, written, records)),
        "new": [{"id": str(id_), "name": written.after.people[id_].name} for id_ in new],
        "later": [{"people": _people(one.people, written.after), "text": one.words} for one in entry.later],
        "open": [{"ref": row.ref, "text": row.text} for row in still_open],
        "offers": [*offers(entry, written.after), *beside],
        "lines": list(echo_entry(entry, written.after, today=today)),
    }


def _marks(entry: Entry, written: Written, records: Records) -> Iterator[dict[str, Any]]:
    """Each marked line with the record it became: both were written in the order of the lines."""
    before, after = written.before, written.after
    reminders = iter(sorted(after.reminders.keys() - before.reminders.keys()))
    old = {detail.id for detail in _details(before)}
    details = iter(sorted((one for one in _details(after) if one.id not in old), key=lambda one: one.id))
    for mark in entry.marks:
        became = after.reminders[next(reminders)] if mark.reminder else next(details)
        yield _mark(mark, became, after, records)


def _details(notebook: Notebook) -> Iterator[Detail]:
    return (detail for person in notebook.people.values() for detail in person.details)


def _mark(mark: Mark, became: Reminder | Detail, after: Notebook, records: Records) -> dict[str, Any]:
    is_reminder = isinstance(became, Reminder)
    written = records.reminder(became) if isinstance(became, Reminder) else records.detail(became)
    owner = became.person if isinstance(became, Reminder) else _owner(became, after)
    return {
        "mark": mark.sign,
        "id": written["id"],
        "ref": written["ref"],
        "kind": became.kind,
        "person": _people((owner,), after)[0],
        "text": became.text,
        "due": written["due"] if is_reminder else None,
        "time": written["time"] if is_reminder else None,
        "every": written["every"] if is_reminder else None,
        "from": _people(mark.told_by, after),
    }


def _owner(detail: Detail, notebook: Notebook) -> int:
    return next(one.id for one in notebook.people.values() if any(each.id == detail.id for each in one.details))


def _people(ids: Sequence[int], notebook: Notebook) -> list[dict[str, str]]:
    return [{"id": str(id_), "name": notebook.people[id_].name} for id_ in ids if id_ in notebook.people]
