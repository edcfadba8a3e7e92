"""Planned meetings in a calendar: always events."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.calendar.ground import Ground, stamp
from relnote.core.calendar.values import Item, Record
from relnote.core.calendar.words import said_meeting
from relnote.core.conversations import Conversation

MEETING_MINUTES = 60


def plan_items(ground: Ground) -> Iterator[Item]:
    """Of every plan that wasn't called off, with someone of a circle she wants."""
    if not ground.wants_kind("meeting"):
        return
    for plan in ground.notebook.conversations.values():
        if plan.planned and not _called_off(plan) and ground.wants_any((*plan.with_, *plan.about)):
            yield _of(plan, ground)


def _called_off(plan: Conversation) -> bool:
    return any(each.row == "plan" and each.how == "drop" for each in plan.choices)


def _of(plan: Conversation, ground: Ground) -> Item:
    version = ground.version_of(plan, (plan.made, *(each.on for each in plan.choices)))
    return Item(
        uid=f"meeting-{plan.id}@relnote",
        record=Record(kind="plan", id=plan.id, person=next(iter(plan.with_), None)),
        kind="meeting",
        summary=said_meeting(plan, ground.notebook, initials=ground.wanted.initials),
        day=plan.day,
        time=plan.time,
        minutes=MEETING_MINUTES if plan.time else 0,
        created=stamp(plan.made),
        last_modified=version.last_modified,
        sequence=version.sequence,
        alarms=ground.wanted.alarms,
    )
