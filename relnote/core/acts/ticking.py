"""Done and drop: what ticking a row, or letting it go, does to the notebook."""

from __future__ import annotations

from datetime import date

from relnote.core.acts.acted import Acted, Meant
from relnote.core.notebook import NextId, Notebook


def done(
    notebook: Notebook,
    meant: Meant,
    *,
    today: date,
    mint: NextId,
    say: str | None = None,
    on: date | None = None,
) -> Acted:
    """Tick it (product 5's table). An ask's `say` becomes a detail; a plan wants `say`: what happened.

    Raises NeedsWordsError where only a log can settle it (a quiet row, a plan without words).
    """
    raise NotImplementedError


def drop(
    notebook: Notebook, meant: Meant, *, today: date, say: str | None = None, on: date | None = None
) -> Acted:
    """Let it go, with a word: released, never mind, not this year, never this one again."""
    raise NotImplementedError


def settled_by(notebook: Notebook, meant: Meant, conversation: int, *, today: date) -> Notebook:
    """The row settled by a talk just logged from it (`relnote log k3f …`, `l`): kept, came, answered, happened.

    `conversation` is the id of the new talk, already in `notebook`. A plan gives way to the talk it became.
    """
    raise NotImplementedError
