"""A reminder as `Field: value` lines, and back."""

from __future__ import annotations

from datetime import date
from typing import get_args

from msgspec.structs import replace

from relnote.core.cadence import Cadence, read_cadence, said_cadence
from relnote.core.errors import EntryError
from relnote.core.notebook import Notebook
from relnote.core.record_text.conversation import read_time
from relnote.core.record_text.lines import Fields, line_of, says_nothing
from relnote.core.record_text.names import Names
from relnote.core.record_text.person import read_yes
from relnote.core.record_text.values import read_coming, read_past, show_day
from relnote.core.reminders import Done, Reminder, ReminderKind

FIELDS = ("Kind", "For", "Text", "Title", "Day", "Time", "Every", "Pinned", "Done", "Dropped", "Answer")

_HEADER = """\
# Lines are `Field: value`. An emptied file changes nothing. Without `Done` or `Dropped` it is open.
# Kinds: {kinds}.  Every: every 6 weeks.  Answer: what came of it.
# Title: what it is called in a calendar, in place of a verb and a name.
"""


def reminder_text(reminder: Reminder, notebook: Notebook, *, today: date) -> str:
    """The reminder for the editor."""
    shown = _shown(reminder, Names(notebook, today=today))
    lines = "\n".join(line_of(field, value) for field in FIELDS if (value := shown[field]))
    return f"{_HEADER.format(kinds=', '.join(get_args(ReminderKind)))}\n{lines}\n"


def _shown(reminder: Reminder, names: Names) -> dict[str, str | None]:
    ended = reminder.done or reminder.dropped
    return {
        "Kind": reminder.kind,
        "For": names.written(reminder.person),
        "Text": reminder.text,
        "Title": reminder.title,
        "Day": show_day(reminder.due),
        "Time": reminder.time,
        "Every": said_cadence(reminder.every) if reminder.every else None,
        "Pinned": "yes" if reminder.pinned else None,
        "Done": show_day(reminder.done.on) if reminder.done else None,
        "Dropped": show_day(reminder.dropped.on) if reminder.dropped else None,
        "Answer": ended.say if ended else None,
    }


def read_reminder(text: str, reminder: Reminder, notebook: Notebook, *, today: date) -> Reminder:
    """The reminder as the text has it; `reminder` itself where it says nothing.

    A repeat that gets a new day or cadence begins a new series there. Raises MistakesError.
    """
    if says_nothing(text):
        return reminder
    names = Names(notebook, today=today)
    fields = Fields(text, known=FIELDS)
    shown = _shown(reminder, names)
    due = fields.one("Day", lambda value: read_coming(value, today=today))
    every = fields.kept_or("Every", shown["Every"], reminder.every, read_cadence)
    answer = fields.text_of("Answer")
    edited = replace(
        reminder,
        kind=fields.one("Kind", _kind) or reminder.kind,
        person=_whose(fields, reminder, shown["For"], names),
        text=fields.text_of("Text") or "",
        title=fields.text_of("Title"),
        due=due,
        time=fields.one("Time", read_time),
        every=every,
        start=_start(reminder, due, every),
        pinned=bool(fields.one("Pinned", read_yes)),
        done=_ended(fields, "Done", reminder.done, due=due, say=answer, today=today),
        dropped=_ended(fields, "Dropped", reminder.dropped, due=due, say=answer, today=today),
    )
    if not edited.text:
        fields.missing("a reminder needs its words (`Text: …`).")
    if every and due is None:
        fields.missing("a reminder that repeats needs its first day (`Day: …`).")
    fields.check()
    return edited


def _start(reminder: Reminder, due: date | None, every: Cadence | None) -> date | None:
    if (due, every) == (reminder.due, reminder.every):
        return reminder.start
    return due if every else None


def _whose(fields: Fields, reminder: Reminder, shown: str | None, names: Names) -> int:
    whose = fields.kept_or("For", shown, reminder.person, names.read)
    if whose is None and not fields.lines("For"):
        fields.missing("a reminder is for someone (`For: …`).")
    return reminder.person if whose is None else whose


def _ended(
    fields: Fields, field: str, old: Done | None, *, due: date | None, say: str | None, today: date
) -> Done | None:
    on = fields.one(field, lambda value: read_past(value, today=today))
    if on is None:
        return None
    return replace(old, on=on, say=say) if old else Done(on, due, say)


def _kind(text: str) -> ReminderKind:
    for kind in get_args(ReminderKind):
        if kind == text.casefold():
            found: ReminderKind = kind
            return found
    raise EntryError(f'there is no kind "{text}"; the kinds are {", ".join(get_args(ReminderKind))}.')
