"""What the log puts in the day: planned talks, whether they happened, words that wait for an answer."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.agenda.rows import Meeting, Passed, Reply, Who, who
from relnote.core.agenda.words import passed_words, reply_words
from relnote.core.conversations import WAITING_CHANNELS, Conversation
from relnote.core.notebook import Notebook
from relnote.core.rhythm.contact import PLAN_FOLDS, plan_dropped
from relnote.core.rhythm.contacts import LATELY, Contacts

REPLY_STAYS = LATELY
"""Days a word of theirs waits in Today; then it stands in the brief only (edges 3)."""


class Talks(Struct, frozen=True):
    """Each in order: meetings by time, passed plans newest first, replies by the newest word."""

    meetings: tuple[Meeting, ...]
    passed: tuple[Passed, ...]
    unanswered_plans: tuple[Passed, ...]
    replies: tuple[Reply, ...]


def talks_of_the_day(notebook: Notebook, found: Contacts, *, today: date) -> Talks:
    """Only plans are looked into, and those who wrote of late."""
    planned = [plan for plan in found.planned if plan.day <= today and not plan_dropped(plan, today)]
    writers: set[int] = set()
    for talk in found.lately:
        if talk.direction == "in" and talk.channel in WAITING_CHANNELS:
            writers.update(talk.with_)
    meetings = [_meeting(notebook, plan) for plan in planned if plan.day == today]
    passed = sorted(
        (passed_row(notebook, plan, today=today) for plan in planned if plan.day < today),
        key=lambda row: (row.days_late, row.time or "", row.record),
    )
    replies = [row for person_id in writers if (row := _reply(notebook, found, person_id, today=today))]
    return Talks(
        tuple(sorted(meetings, key=lambda row: (row.time or "99", row.record))),
        tuple(row for row in passed if row.days_late <= PLAN_FOLDS),
        tuple(row for row in passed if row.days_late > PLAN_FOLDS),
        tuple(sorted(replies, key=lambda row: (row.days, row.person.name, row.person.id or 0))),
    )


def _meeting(notebook: Notebook, plan: Conversation) -> Meeting:
    first, *others = whom(notebook, plan)
    parts = (plan.time, plan.text, f"also {', '.join(each.name for each in others)}" if others else None)
    return Meeting(
        record=plan.id,
        person=first,
        words=", ".join(part for part in parts if part) or "today",
        time=plan.time,
        text=plan.text,
        also=tuple(others),
    )


def passed_row(notebook: Notebook, plan: Conversation, *, today: date, ref: str = "") -> Passed:
    """The row of a plan; "did it happen?" where its day has passed."""
    return Passed(
        record=plan.id,
        person=whom(notebook, plan)[0],
        words=passed_words(plan, today=today),
        ref=ref,
        kind="happened",
        text=plan.text,
        due=plan.day,
        time=plan.time,
        days_late=max(0, (today - plan.day).days),
        since=plan.day,
    )


def whom(notebook: Notebook, talk: Conversation) -> list[Who]:
    """Those it is with; of a deed those it is for; else the organisations."""
    people = talk.with_ or talk.about
    if people:
        return [who(notebook, person_id) for person_id in people]
    return [Who(None, name) for name in talk.organisations] or [Who(None, "(nobody)")]


def _reply(notebook: Notebook, found: Contacts, person_id: int, *, today: date) -> Reply | None:
    """The row of someone's last word, unless she reached them since or said that none is needed."""
    person = notebook.people.get(person_id)
    talk = found.of(person_id).waits_for_answer
    if person is None or person.died is not None or talk is None or talk.channel is None:
        return None
    days = (today - talk.day).days
    if not 1 <= days <= REPLY_STAYS or _is_settled(talk, person_id, today=today):
        return None
    return reply_row(notebook, talk, person_id, today=today)


def reply_row(notebook: Notebook, talk: Conversation, person_id: int, *, today: date) -> Reply:
    """The row of a word of theirs, whether or not it still waits."""
    return Reply(
        record=talk.id,
        person=who(notebook, person_id),
        words=reply_words(talk, notebook.people.get(person_id), today=today),
        since=talk.day,
        channel=talk.channel or "message",
        days=(today - talk.day).days,
    )


def _is_settled(talk: Conversation, person_id: int, *, today: date) -> bool:
    """What she said last of this row counts: done, none needed, or not before a day."""
    mine = [each for each in talk.choices if each.row in reply_keys(person_id) and each.on <= today]
    if not mine:
        return False
    last = mine[-1]
    return last.how != "snooze" or (last.until is not None and today < last.until)


def reply_keys(person_id: int) -> tuple[str, str]:
    """The keys a choice about a reply is kept under: of the whole talk, or of one of several people."""
    return "reply", f"reply:{person_id}"
