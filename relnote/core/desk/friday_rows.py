"""Reasons for a card that rows of the day give: a day of theirs, a letter, thanks, what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relnote.core.agenda.coming_up import REMEMBERED, coming_up
from relnote.core.agenda.reminders_due import put_off_until
from relnote.core.agenda.rows import ComingUp
from relnote.core.agenda.talks import talks_of_the_day
from relnote.core.day.saying import ago
from relnote.core.desk.friday_reason import LETTER, OCCASION, SORRY, THANK, Right
from relnote.core.notebook import Notebook
from relnote.core.notes import Settles
from relnote.core.reminders import Reminder, kind_and_text
from relnote.core.rhythm.contacts import Contacts

SORRY_DAYS = 90
"""Days after something was put right in which a line about it still fits."""
THANKS_AHEAD = 7
"""A thank-you whose day is this near may as well be written today."""


def by_rows(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """Every reason that a row of the day or a reminder gives."""
    yield from _occasions(notebook, found, today=today)
    yield from _letters(notebook, found, today=today)
    yield from _reminders(notebook, today=today)


def _occasions(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """Only where a card was sent before or is wanted, and can still be there on the day."""
    for row in coming_up(notebook, found, today=today):
        if row.post_by is not None and row.label != REMEMBERED and row.person.id is not None:
            yield _occasion(row, row.person.id, row.post_by)


def _occasion(row: ComingUp, person: int, post_by: date) -> Right:
    label = "" if row.words.startswith(row.label) or row.label != "birthday" else "birthday, "
    return Right(
        kind=OCCASION,
        person=person,
        on=post_by,
        reason=row.label,
        words=f"{label}{row.words}",
        section=row.section,
        record=row.record,
        beside=row.beside,
        settles=(Settles(kind="occasion", id=person, label=row.label, on=row.on),),
    )


def _letters(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """A letter wants a letter; what came by another channel is answered by it."""
    for row in talks_of_the_day(notebook, found, today=today).replies:
        if row.channel == "letter" and row.person.id is not None:
            yield Right(
                kind=LETTER,
                person=row.person.id,
                on=row.since,
                reason=None,
                words=row.words,
                section=row.section,
                record=row.record,
                beside=row.beside,
            )


def _reminders(notebook: Notebook, *, today: date) -> Iterator[Right]:
    for reminder in notebook.reminders.values():
        if reminder.made > today or reminder.told_by:
            continue
        if reminder.kind == "thank" and _is_near(reminder, today=today):
            yield _by_reminder(THANK, reminder, "thanks", kind_and_text(reminder, reminder.text))
        elif reminder.kind == "put-right" and not reminder.dropped:
            mended = reminder.done
            if mended is None and not _put_off(reminder, today):
                yield _by_reminder(SORRY, reminder, "sorry", f"to put right: {reminder.text}")
            elif mended is not None and 0 <= (today - mended.on).days <= SORRY_DAYS:
                said = f"went wrong, put right {ago(mended.on, today=today)}: {reminder.text}"
                yield _by_reminder(SORRY, reminder, "sorry", said)


def _is_near(reminder: Reminder, *, today: date) -> bool:
    if not reminder.is_open or _put_off(reminder, today):
        return False
    return reminder.due is None or (reminder.due - today).days <= THANKS_AHEAD


def _put_off(reminder: Reminder, today: date) -> bool:
    until = put_off_until(reminder)
    return until is not None and until > today


def _by_reminder(kind: int, reminder: Reminder, reason: str, words: str) -> Right:
    settles = (Settles(kind="reminder", id=reminder.id),) if kind == THANK else ()
    return Right(
        kind=kind,
        person=reminder.person,
        on=reminder.due or reminder.made,
        reason=reason,
        words=words,
        section="reminder",
        record=reminder.id,
        settles=settles,
    )
