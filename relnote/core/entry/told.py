"""An entry as a toast says it once it is on the disk: with whom, by which channel, on which day."""

from __future__ import annotations

from datetime import date

from relnote.core.day.saying import named_day
from relnote.core.entry.naming import Names
from relnote.core.entry.values import Entry
from relnote.core.notebook import Notebook
from relnote.core.toasts import told


def told_entry(entry: Entry, notebook: Notebook, *, today: date) -> str:
    """`Tom Okafor: call logged, Fri 20 Nov`."""
    names = Names(entry, notebook)
    if not entry.records:
        owners = tuple(dict.fromkeys(mark.owner for mark in entry.marks if mark.owner is not None))
        return told(names.all(owners), "noted", "; ".join(mark.text for mark in entry.marks))
    what = _what(entry)
    day = entry.moment.day
    on = "today" if day == today else named_day(day, today=today, time=entry.moment.time)
    whom = names.those_with(entry) if entry.with_ or entry.organisations else names.all(entry.about)
    return told(whom, f"{what} {'planned' if entry.planned else 'logged'}, {on}")


def _what(entry: Entry) -> str:
    """A talk by its channel; with nobody, a deed for them or news of them."""
    if entry.is_deed and not entry.organisations:
        return "news" if entry.tells else "deed"
    return entry.channel or "talk"
