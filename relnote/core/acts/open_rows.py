"""What is still open with someone: shown after a log, to tick."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.agenda.rows import Agenda, Passed, ReminderRow, Waiting
from relnote.core.notebook import Notebook

OpenRow = ReminderRow | Waiting | Passed


def open_with(
    notebook: Notebook, people: Sequence[int], *, today: date, day: Agenda | None = None
) -> tuple[OpenRow, ...]:
    """Every open reminder of theirs, due or not, and their plans whose day has passed, with refs to tick.

    The refs are long enough to be told from the day's rows and from every other reminder.
    """
    raise NotImplementedError
