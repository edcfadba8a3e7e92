"""The row meant by what was typed: a ref, or a person's name where it fits one reminder."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Meant
from relnote.core.agenda.rows import Agenda
from relnote.core.notebook import Notebook


def find_row(notebook: Notebook, day: Agenda, text: str, *, today: date) -> Meant:
    """The row or record `text` stands for: refs of the day first, then of all records, then names (edges 3).

    Raises NobodyError and SeveralError.
    """
    raise NotImplementedError
