"""What is still open with someone: shown after a log, to tick."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from relnote.core.agenda.follow_ups import ORDER, reminder_row, waiting_row
from relnote.core.agenda.rows import Passed, ReminderRow, Waiting
from relnote.core.agenda.talks import passed_row
from relnote.core.notebook import Notebook
from relnote.core.record_refs import RecordRefs
from relnote.core.rhythm.contact import plan_dropped

OpenRow = ReminderRow | Waiting | Passed


def open_with(notebook: Notebook, people: Sequence[int], *, today: date) -> tuple[OpenRow, ...]:
    """Every open reminder of theirs, due or not, and their plans whose day has passed, with refs to tick."""
    wanted = frozenset(people)
    rows: list[OpenRow] = [
        waiting_row(notebook, each, today=today)
        if each.kind == "waiting"
        else reminder_row(notebook, each, today=today, since=each.due or each.made)
        for each in notebook.reminders.values()
        if each.person in wanted and each.is_open and each.made <= today
    ]
    rows += [
        passed_row(notebook, talk, today=today)
        for talk in notebook.conversations.values()
        if talk.planned
        and talk.day < today
        and wanted.intersection(talk.with_)
        and not plan_dropped(talk, today)
    ]
    if not rows:
        return ()
    refs = RecordRefs(notebook)
    shown = sorted(rows, key=_place)
    return tuple(replace(row, ref=refs.of(row.section, row.record)) for row in shown)


def _place(row: OpenRow) -> tuple[int, date, int]:
    """As in the day: promises first, what they owe last; the oldest first, since it was waited for longest."""
    if isinstance(row, Waiting):
        return len(ORDER) + 1, row.due or row.made, row.record
    return ORDER.get(row.kind, len(ORDER)), row.due or row.since, row.record
