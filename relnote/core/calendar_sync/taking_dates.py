"""A planned meeting or a date of a person that was moved or renamed in a calendar."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.calendar.values import Item, Record
from relnote.core.calendar_sync.versions import Parts
from relnote.core.notebook import Notebook
from relnote.core.occasions import BIRTHDAY
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Person


def with_plan_moved(notebook: Notebook, plan_id: int, says: Parts, *, today: date) -> Notebook | None:
    """The meeting on its new day, knowing the day it was first planned for; None once it has happened."""
    plan = notebook.conversations.get(plan_id)
    if plan is None or not plan.planned:
        return None
    if (plan.day, plan.time) == (says.day, says.time):
        return notebook
    choice = Choice(row="plan", how="snooze", on=today, until=says.day)
    return notebook.with_conversation(
        replace(
            plan,
            day=says.day,
            time=says.time,
            planned_for=plan.planned_for or plan.day,
            choices=(*plan.choices, choice),
        )
    )


def with_plan_renamed(notebook: Notebook, plan_id: int, words: str) -> Notebook | None:
    """The meeting under the title it was given there; her own words of it stay."""
    plan = notebook.conversations.get(plan_id)
    if plan is None:
        return None
    if plan.title == words:
        return notebook
    return notebook.with_conversation(replace(plan, title=words))


def with_plan_ticked(notebook: Notebook, plan_id: int) -> Notebook | None:
    """What happened wants her words, so a tick settles nothing; one that was had or removed needs none."""
    plan = notebook.conversations.get(plan_id)
    return None if plan is not None and plan.planned else notebook


def with_occasion_moved(notebook: Notebook, record: Record, says: Parts, ours: Item) -> Notebook | None:
    """The birthday or other date on another day of the year, its year as it was known.

    None for one day of a series written day by day, and for a day its year doesn't have.
    """
    person = notebook.people.get(record.id)
    if person is None or ours.date_of is not None or says.repeat != ours.repeat:
        return None
    if (says.day.month, says.day.day) == (ours.day.month, ours.day.day):
        return None
    try:
        after = _with_day(person, record.label or BIRTHDAY, says.day)
    except ValueError:
        return None
    return None if after is None else notebook.with_person(after)


def _with_day(person: Person, label: str, day: date) -> Person | None:
    if label == BIRTHDAY:
        return None if person.birthday is None else replace(person, birthday=_on(person.birthday, day))
    places = [place for place, each in enumerate(person.occasions) if each.label == label]
    if len(places) != 1:
        return None
    there = person.occasions[places[0]]
    moved = replace(there, on=_on(there.on, day))
    return replace(person, occasions=tuple(moved if each is there else each for each in person.occasions))


def _on(known: PartialDay, day: date) -> PartialDay:
    return PartialDay(year=known.year, month=day.month, day=day.day)
