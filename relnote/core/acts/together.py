"""Done, drop and snooze for several rows at once: one change with one undo; what wants an answer is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Literal

from relnote.core.acts.acted import Acted, Meant, record_of
from relnote.core.acts.snoozing import Telling, snooze
from relnote.core.acts.ticking import done, drop
from relnote.core.acts.told import names_of
from relnote.core.agenda.rows import Meeting, Passed, QuietRow, ReminderRow, Waiting
from relnote.core.conversations import Conversation
from relnote.core.day.saying import named_day
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.reminders import Reminder

Verb = Literal["done", "drop", "snooze"]
Each = Callable[[Notebook, Meant], Acted]


def wants_an_answer(notebook: Notebook, meant: Meant, verb: Verb) -> bool:
    """Whether the verb asks something of this row that no one answer says for several.

    Done opens the log for a plan and for someone quiet; drop asks what becomes of someone quiet, and whether
    a series goes whole. Snooze asks nothing but the day; whether they know of a promise can be asked in turn.
    """
    if verb == "done":
        plan = isinstance(meant, Conversation) and meant.planned
        return plan or isinstance(meant, Meeting | Passed | QuietRow)
    return verb == "drop" and (isinstance(meant, QuietRow) or _repeats(notebook, meant))


def _repeats(notebook: Notebook, meant: Meant) -> bool:
    if not isinstance(meant, ReminderRow | Waiting | Reminder):
        return False
    reminder = notebook.reminders.get(record_of(meant))
    return reminder is not None and reminder.every is not None


def done_together(notebook: Notebook, rows: Sequence[Meant], *, today: date, mint: NextId) -> Acted:
    """Each is done, without an answer. Raises RelnoteError where none of them can be any more."""
    return _together(
        notebook, rows, "done", lambda book, row: done(book, row, today=today, mint=mint, say=None)
    )


def drop_together(notebook: Notebook, rows: Sequence[Meant], *, today: date) -> Acted:
    """Each is let go, without a word. Raises RelnoteError where none of them can be any more."""
    return _together(notebook, rows, "let go", lambda book, row: drop(book, row, today=today))


def snooze_together(
    notebook: Notebook,
    rows: Sequence[Meant],
    *,
    until: date,
    today: date,
    mint: NextId,
    tellings: Mapping[int, Telling],
    time: str | None = None,
) -> Acted:
    """None of them before a day; of a promise's record, `tellings` has whether they know. `time`: of a plan.

    Raises RelnoteError where none of them can be put off any more.
    """

    def put_off(book: Notebook, row: Meant) -> Acted:
        telling = tellings.get(record_of(row), "later")
        return snooze(book, row, until=until, today=today, mint=mint, telling=telling, time=time)

    return _together(notebook, rows, f"not before {named_day(until, today=today)}", put_off)


def _together(notebook: Notebook, rows: Sequence[Meant], how: str, each: Each) -> Acted:
    """One after the other; what was settled elsewhere meanwhile is left out."""
    settled: list[Meant] = []
    acts: list[Acted] = []
    problem: RelnoteError | None = None
    for row in rows:
        try:
            acts.append(each(acts[-1].notebook if acts else notebook, row))
            settled.append(row)
        except RelnoteError as error:
            problem = problem or error
    if len(acts) == 1:
        return acts[0]
    if not acts:
        raise problem or RelnoteError("There is no row to act on.")
    rows_named = f"{names_of(notebook, settled)}: {len(acts)} rows {how}"
    return Acted(acts[-1].notebook, rows_named, f"{how}: {len(acts)} rows", rows_named)


def told_left(notebook: Notebook, rows: Sequence[Meant], key: str) -> str:
    """That these want an answer each and are marked still; `key` asks the first."""
    wants = "wants an answer of its own" if len(rows) == 1 else "want an answer each"
    return f"{names_of(notebook, rows)}: {wants}; {key} asks."
