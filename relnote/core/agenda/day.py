"""The day put together: every section of `today`, from the notebook as it stands."""

from __future__ import annotations

from datetime import date

from relnote.core.agenda.rows import Agenda
from relnote.core.notebook import Notebook


def agenda(notebook: Notebook, *, today: date) -> Agenda:
    """What the day holds. For a day before the clock's, pass `as_of(notebook, day)`."""
    raise NotImplementedError
