"""The row meant by what was typed: a ref, or a person's name where it fits one reminder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from relnote.core.acts.acted import Meant, label_of
from relnote.core.agenda.rows import Agenda, AnyRow, ReminderRow, Reply, Waiting
from relnote.core.agenda.talks import passed_row, reply_row
from relnote.core.conversations import WAITING_CHANNELS, Conversation
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.finding import the_person
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.refs import looks_like_ref, whole_ref
from relnote.core.reminders import Reminder


def find_row(notebook: Notebook, day: Agenda, text: str, *, today: date) -> Meant:
    """The row or record `text` stands for: refs of the day first, then of all records, then names (edges 3).

    Raises SeveralError where a ref has become too short or a name fits several reminders, NobodyError where
    nothing fits.
    """
    typed = text.strip()
    if looks_like_ref(typed.casefold()):
        found = _by_ref(notebook, day, typed.casefold(), today=today)
        if found is not None:
            return found
    try:
        person = the_person(notebook, typed, today=today)
    except NobodyError as error:
        if looks_like_ref(typed.casefold()):
            raise NobodyError(f"No row {typed} today. `relnote today --all` shows every ref.") from error
        raise
    return _reminder_of(notebook, day, person)


def _by_ref(notebook: Notebook, day: Agenda, typed: str, *, today: date) -> Meant | None:
    found: list[Meant] = [row for row in day.rows if row.whole.startswith(typed)]
    found = found or list(_records(notebook, typed, today=today))
    if len(found) > 1:
        raise SeveralError(
            f"{typed} fits {len(found)} rows; type more of the one you mean.",
            candidates=tuple(_candidate(notebook, each) for each in found),
        )
    return found[0] if found else None


def _records(notebook: Notebook, typed: str, *, today: date) -> Iterator[Meant]:
    """Every record an act can be about whose ref begins so, whether or not it stands in the day."""
    for reminder in notebook.reminders.values():
        if whole_ref("reminder", reminder.id).startswith(typed):
            yield reminder
    for talk in notebook.conversations.values():
        if talk.planned and whole_ref("conversation", talk.id).startswith(typed):
            yield passed_row(notebook, talk, today=today, ref=typed)
        elif talk.direction == "in" and talk.channel in WAITING_CHANNELS:
            for person_id in talk.with_:
                if whole_ref("reply", talk.id, person_id).startswith(typed):
                    yield reply_row(notebook, talk, person_id, today=today)


def _reminder_of(notebook: Notebook, day: Agenda, person: Person) -> Meant:
    """Their one reminder in the day, else their one open reminder."""
    in_the_day: list[AnyRow] = [
        row for row in day.rows if isinstance(row, ReminderRow | Waiting) and row.person.id == person.id
    ]
    still_open = [each for each in notebook.reminders.values() if each.person == person.id and each.is_open]
    found: list[Meant] = list(in_the_day) or list(still_open)
    if len(found) == 1:
        return found[0]
    if found:
        raise SeveralError(
            f"{person.name} has {len(found)} reminders open; type the ref of the one you mean.",
            candidates=tuple(_candidate(notebook, each) for each in found),
        )
    raise NobodyError(
        f"{person.name} has no reminder open. Other rows want their ref: `relnote today` shows it.",
        candidates=_refs_of(day.rows, person),
    )


def _refs_of(rows: Iterable[AnyRow], person: Person) -> tuple[str, ...]:
    return tuple(f"{row.ref}  {row.words}" for row in rows if row.person.id == person.id)


def _candidate(notebook: Notebook, meant: Meant) -> str:
    """`k3f8d  promise: send the VAT letter, Tom Okafor`."""
    if isinstance(meant, Reminder):
        person = notebook.people.get(meant.person)
        name = f", {person.name}" if person else ""
        return f"{whole_ref('reminder', meant.id)[:6]}  {meant.kind}: {meant.text}{name}"
    if isinstance(meant, Conversation):
        return f"{whole_ref('conversation', meant.id)[:6]}  {label_of(notebook, meant)}"
    ref = meant.whole[:6] if isinstance(meant, Reply) or not meant.ref else meant.ref
    return f"{ref}  {meant.words}, {meant.person.name}"
