"""A plan that came about by a talk just logged: one record, known by the plan's id and days."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Choice, Person


def came_about(notebook: Notebook, plan: Conversation, talk: Conversation, *, today: date) -> Notebook:
    """The plan with what the talk says, in the talk's place; what was noted with the talk points at it.

    A talk that is itself a plan moves the plan to its day.
    """
    choice = (
        Choice(row="plan", how="snooze", on=today, until=talk.day)
        if talk.planned
        else Choice(row="plan", how="done", on=today, say=plan.text)
    )
    became = replace(
        talk,
        id=plan.id,
        made=plan.made,
        planned_for=plan.planned_for or plan.day,
        channel=talk.channel or plan.channel,
        time=talk.time or (plan.time if talk.day == plan.day else None),
        choices=(*plan.choices, choice),
    )
    after = notebook.without_conversation(talk.id).with_conversation(became)
    for reminder in notebook.reminders.values():
        if reminder.conversation == talk.id:
            after = after.with_reminder(replace(reminder, conversation=plan.id))
    for person in notebook.people.values():
        if any(each.conversation == talk.id for each in person.details):
            after = after.with_person(_pointing(person, talk.id, plan.id))
    return after


def _pointing(person: Person, old: int, new: int) -> Person:
    details = (replace(each, conversation=new) if each.conversation == old else each for each in person.details)
    return replace(person, details=tuple(details))
