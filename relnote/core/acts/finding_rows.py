"""The row meant by what was typed: a ref, or a person's name where it fits one reminder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from relnote.core.acts.acted import Known, Meant, key_of, kind_of, label_of, whole_of
from relnote.core.agenda.rows import Agenda, AnyRow, ReminderRow, Waiting, who
from relnote.core.agenda.talks import passed_row, reply_row
from relnote.core.conversations import WAITING_CHANNELS, Conversation
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.finding import Finder
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.record_refs import RecordRefs
from relnote.core.refs import looks_like_ref, whole_ref
from relnote.core.reminders import Reminder


def find_row(notebook: Notebook, day: Agenda, text: str, *, today: date) -> Meant:
    """The row or record `text` stands for: refs of the day first, then of all records, then names (edges 3).

    A detail is a record too. Raises SeveralError where a ref has become too short or a name fits several
    reminders, NobodyError where nothing fits.
    """
    typed = text.strip()
    if looks_like_ref(typed.casefold()):
        found = _by_ref(notebook, day, typed.casefold(), today=today)
        if found is not None:
            return found
    finder = Finder.of(notebook, today=today)
    people = finder.best(typed)
    if not people:
        if looks_like_ref(typed.casefold()):
            raise NobodyError(f"No row {typed} today. `relnote today --all` shows every ref.")
        people = (finder.one(typed),)
    return _reminder_of(notebook, day, typed, people)


def shown_ref(notebook: Notebook, day: Agenda, meant: Meant) -> str:
    """The ref it is shown by, which `find_row` finds it by: its row's in the day, else its record's."""
    whole = whole_of(meant)
    in_the_day = next((row.ref for row in day.rows if row.whole == whole), None)
    return in_the_day or RecordRefs(notebook).of(*key_of(meant))


def _by_ref(notebook: Notebook, day: Agenda, typed: str, *, today: date) -> Meant | None:
    found: list[Meant] = [row for row in day.rows if row.whole.startswith(typed)]
    found = found or list(_records(notebook, typed, today=today))
    if len(found) > 1:
        raise SeveralError(
            f"{typed} fits {len(found)} rows; type more of the one you mean.",
            candidates=_candidates(notebook, day, found),
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
    for person in notebook.people.values():
        for detail in person.details:
            if whole_ref("detail", detail.id).startswith(typed):
                yield Known(who(notebook, person.id), detail)


def _reminder_of(notebook: Notebook, day: Agenda, typed: str, people: Sequence[Person]) -> Meant:
    """The one reminder in the day of those the name fits, else their one open reminder."""
    ids = {person.id for person in people}
    in_the_day: list[AnyRow] = [
        row for row in day.rows if isinstance(row, ReminderRow | Waiting) and row.person.id in ids
    ]
    still_open = [each for each in notebook.reminders.values() if each.person in ids and each.is_open]
    found: list[Meant] = list(in_the_day) or list(still_open)
    if len(found) == 1:
        return found[0]
    name = people[0].name if len(people) == 1 else f'"{typed}"'
    if found:
        raise SeveralError(
            f"{name} has {len(found)} reminders open; type the ref of the one you mean.",
            candidates=_candidates(notebook, day, found),
        )
    raise NobodyError(
        f"{name} has no reminder open. Other rows want their ref: `relnote today` shows it.",
        candidates=_refs_of(day.rows, ids),
    )


def _refs_of(rows: Iterable[AnyRow], people: set[int]) -> tuple[str, ...]:
    return tuple(f"{row.ref}  {row.words or row.person.name}" for row in rows if row.person.id in people)


def _candidates(notebook: Notebook, day: Agenda, found: Sequence[Meant]) -> tuple[str, ...]:
    """`k3f  promise: send the VAT letter, Tom Okafor`, each with the ref that finds it."""
    return tuple(f"{shown_ref(notebook, day, each)}  {_named(notebook, each)}" for each in found)


def _named(notebook: Notebook, meant: Meant) -> str:
    if isinstance(meant, Conversation):
        return label_of(notebook, meant)
    if isinstance(meant, Reminder | Known):
        name = who(notebook, meant.person).name if isinstance(meant, Reminder) else meant.person.name
        return f"{kind_of(meant)}: {label_of(notebook, meant)}, {name}"
    return f"{meant.words or kind_of(meant)}, {meant.person.name}"
