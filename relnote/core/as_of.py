"""The notebook as it stood on an earlier day, so that every example can be replayed (`--on`)."""

from __future__ import annotations

from datetime import date

from relnote.core.notebook import Notebook


def as_of(notebook: Notebook, day: date) -> Notebook:
    """Without what is dated after `day`; done, snoozed, told, rests and choices wound back (edges 1).

    Edits and deletions aren't wound back.
    """
    raise NotImplementedError
