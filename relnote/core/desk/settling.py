"""What a note is for among the rows of the day, and what becomes of them once it is posted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.acts.acted import Known, Meant
from relnote.core.acts.keeping import with_choice
from relnote.core.acts.series import ticked
from relnote.core.acts.thanking import introducer_thanked
from relnote.core.agenda.coming_up import REMEMBERED, occasion_key
from relnote.core.agenda.rows import ComingUp, Passed, ReminderRow, SmallThing, Waiting
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.notes import Settles
from relnote.core.occasions import in_year, next_on, occasions_of
from relnote.core.people import Choice, Person
from relnote.core.reminders import Reminder

BEFOREHAND = timedelta(days=45)
"""A card for a day this far ahead is for that day's greeting."""
AFTERWARDS = timedelta(days=30)
"""A late card still greets a day that is this long past."""

REASONS = {"thank": "thanks", "put-right": "sorry"}
NOT_SETTLED = ("waiting", "put-right")
"""What they owe isn't hers to tick, and saying sorry mends nothing yet."""


class Purpose(Struct, frozen=True):
    """Whom a note is to, why, and what posting it settles: what a row of the day stands for at the desk."""

    person: int
    reason: str | None = None
    settles: tuple[Settles, ...] = ()


def purpose_of(notebook: Notebook, meant: Meant) -> Purpose:
    """The note a row asks for (`--for k3f`, or `n` on the row). Raises RelnoteError where it can't be one."""
    if isinstance(meant, Reminder | ReminderRow | Waiting):
        return _of_reminder(notebook, meant.id if isinstance(meant, Reminder) else meant.record)
    if isinstance(meant, Known):
        return _of_detail(_someone(meant.person.id), meant.detail.id, meant.detail.kind)
    if isinstance(meant, ComingUp):
        if meant.label == REMEMBERED:
            raise RelnoteError(f"{meant.person.name} died. A note to someone who misses them takes their name.")
        settles = Settles(kind="occasion", id=_someone(meant.person.id), label=meant.label, on=meant.on)
        return Purpose(_someone(meant.person.id), meant.label, (settles,))
    if isinstance(meant, SmallThing):
        return _of_small(meant)
    if isinstance(meant, Passed):
        raise RelnoteError("That is a plan. Say whom the note is to: `relnote note WHO`.")
    person = getattr(meant, "person", None)
    return Purpose(_someone(person.id if person is not None else None))


def settled_by_reason(
    notebook: Notebook, to: tuple[int, ...], reason: str | None, *, today: date
) -> tuple[Settles, ...]:
    """What a note with no row named is for: the occasion of that name; a thank-you owed, where there is one.

    Of several thank-yous none is chosen for her.
    """
    word = (reason or "").casefold().strip()
    found: list[Settles] = []
    for person_id in to:
        person = notebook.people.get(person_id)
        if person is not None:
            found += _occasion(person, word, today=today)
            thanks = [*_thanks_owed(notebook, person_id, today=today)] if word == "thanks" else []
            found += thanks if len(thanks) == 1 else ()
    return tuple(found)


def settled(notebook: Notebook, each: Settles, *, on: date, today: date) -> Notebook:
    """The row settled by a note posted `on`; what was settled or removed meanwhile stays as it is."""
    if each.kind == "reminder":
        reminder = notebook.reminders.get(each.id)
        if reminder is None or not reminder.is_open:
            return notebook
        return notebook.with_reminder(ticked(reminder, on, say=None, today=today))
    if each.kind == "introduction":
        return introducer_thanked(notebook, each.id, on=on, today=today)
    if each.kind == "idea":
        person, choice = _owner(notebook, each.id), Choice(row=f"small:idea:{each.id}", how="done", on=today)
    else:
        row, year = occasion_key(each.label or ""), (each.on or on).year
        person, choice = notebook.people.get(each.id), Choice(row=row, how="done", on=today, for_year=year)
    return notebook if person is None else notebook.with_person(with_choice(person, choice))


def settled_words(notebook: Notebook, each: Settles) -> str | None:
    """What is said of it once it is posted: `kept: send the VAT letter`, `greeted: birthday`."""
    if each.kind == "reminder":
        reminder = notebook.reminders.get(each.id)
        return None if reminder is None else f"{_KEPT.get(reminder.kind, 'done')}: {reminder.text}"
    if each.kind == "occasion":
        return f"greeted: {each.label}"
    if each.kind == "idea":
        owner = _owner(notebook, each.id)
        found = owner and next((one for one in owner.details if one.id == each.id), None)
        return f"told: {found.text}" if found else None
    person = notebook.people.get(each.id)
    return None if person is None else f"thanked for {person.name}"


_KEPT = {"promise": "kept", "thank": "thanked", "put-right": "put right", "ask": "asked"}


def _of_reminder(notebook: Notebook, reminder_id: int) -> Purpose:
    reminder = notebook.reminders.get(reminder_id)
    if reminder is None:
        raise NobodyError("It is no longer in the notebook. `relnote today` shows what is.")
    owed = () if reminder.kind in NOT_SETTLED else (Settles(kind="reminder", id=reminder.id),)
    return Purpose(reminder.person, REASONS.get(reminder.kind), owed)


def _of_detail(person_id: int, detail_id: int, kind: str) -> Purpose:
    return Purpose(person_id, None, (Settles(kind="idea", id=detail_id),) if kind == "idea" else ())


def _of_small(row: SmallThing) -> Purpose:
    about = int(row.key.rpartition(":")[2])
    if row.kind == "introduction":
        return Purpose(_someone(row.person.id), "thanks", (Settles(kind="introduction", id=about),))
    if row.kind == "idea":
        return Purpose(_someone(row.person.id), None, (Settles(kind="idea", id=about),))
    return Purpose(_someone(row.person.id))


def _someone(person_id: int | None) -> int:
    if person_id is None:
        raise RelnoteError("That row is nobody's who can be written to. Say whom: `relnote note WHO`.")
    return person_id


def _occasion(person: Person, word: str, *, today: date) -> Iterator[Settles]:
    """The day of that name that is near, not greeted yet; the latest past one where the card is late."""
    for label, day in occasions_of(person):
        if label.casefold() != word:
            continue
        ahead = next_on(day, today=today, leap_day=person.leap_day)
        behind = in_year(day, today.year, leap_day=person.leap_day)
        if behind is not None and behind > today:
            behind = in_year(day, today.year - 1, leap_day=person.leap_day)
        if behind is not None and today - behind <= AFTERWARDS and not _greeted(person, label, behind):
            yield Settles(kind="occasion", id=person.id, label=label, on=behind)
        elif ahead is not None and ahead - today <= BEFOREHAND:
            yield Settles(kind="occasion", id=person.id, label=label, on=ahead)


def _greeted(person: Person, label: str, on: date) -> bool:
    return any(each.row == occasion_key(label) and each.for_year == on.year for each in person.choices)


def _thanks_owed(notebook: Notebook, person_id: int, *, today: date) -> Iterator[Settles]:
    for reminder in notebook.reminders.values():
        if reminder.kind == "thank" and reminder.person == person_id and reminder.is_open:
            yield Settles(kind="reminder", id=reminder.id)
    for brought in notebook.people.values():
        if _brought_by(person_id, brought, today=today):
            yield Settles(kind="introduction", id=brought.id)


def _brought_by(person_id: int, brought: Person, *, today: date) -> bool:
    """Whether this person brought them, by that day, and wasn't thanked for it yet."""
    introduction = brought.introduction
    if introduction is None or introduction.by != person_id or introduction.thanked is not None:
        return False
    return brought.kept is not None and (introduction.on or brought.added) <= today


def _owner(notebook: Notebook, detail_id: int) -> Person | None:
    return next(
        (
            person
            for person in notebook.people.values()
            if any(detail.id == detail_id for detail in person.details)
        ),
        None,
    )
