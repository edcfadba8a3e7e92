"""Showing an entry back: the day, the channel, who it was with and about, and each mark."""

from __future__ import annotations

from datetime import date

from relnote.core.entry.values import Entry
from relnote.core.notebook import Notebook


def echo_entry(entry: Entry, notebook: Notebook, *, today: date) -> tuple[str, ...]:
    """The lines shown after a log and while it is typed."""
    raise NotImplementedError


def act_name(entry: Entry, notebook: Notebook) -> str:
    """The act's name, as undo says it: "log a call with Tom Okafor"."""
    raise NotImplementedError
