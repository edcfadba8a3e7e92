"""Not before a day: what putting a row off does to the notebook. It never changes what is due."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec.structs import replace

from relnote.core.acts.acted import (
    Acted,
    Known,
    Meant,
    label_of,
    open_reminder_in,
    person_in,
    record_of,
    talk_in,
)
from relnote.core.acts.keeping import with_choice, with_people_kept
from relnote.core.acts.knowing import no_day_for
from relnote.core.acts.told import told_put_off
from relnote.core.agenda.coming_up import occasion_key
from relnote.core.agenda.rows import ComingUp, Meeting, Passed, QuietRow, Reply, SmallThing
from relnote.core.agenda.talks import reply_keys
from relnote.core.conversations import Conversation
from relnote.core.day.saying import echo, named_day, said_day
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Choice
from relnote.core.reminders import Reminder, Snooze, Told
from relnote.core.rhythm.hush import QUIET_ROW
from relnote.core.sentences import within

Telling = Literal["told", "will tell", "later"]
"""Of a promise put off: she told them (logged, `due` moves), will tell them today, or only looks later."""


def snooze(
    notebook: Notebook,
    meant: Meant,
    *,
    until: date,
    today: date,
    mint: NextId,
    telling: Telling = "later",
    time: str | None = None,
) -> Acted:
    """Hide it until a day. A plan is moved there; a promise that they were told of is due then.

    Raises RelnoteError for a day that isn't ahead.
    """
    if until <= today:
        raise RelnoteError(f"{echo(until, today=today)} isn't ahead. Say a day after today.")
    if isinstance(meant, Known):
        raise no_day_for(meant)
    label = label_of(notebook, meant)
    choice = Choice(row="", how="snooze", on=today, until=until)
    if isinstance(meant, Meeting | Passed | Conversation) and talk_in(notebook, record_of(meant)).planned:
        after = _moved(notebook, record_of(meant), until, time, today=today)
        said = f"Moved to {echo(until, today=today, time=time)}: {label}"
        toast = told_put_off(notebook, meant, f"moved to {named_day(until, today=today, time=time)}")
        return Acted(after, said, f"move {label} to {said_day(until, today=today)}", toast)
    if isinstance(meant, Reply | Conversation):
        after = _reply_later(notebook, meant, choice)
    elif isinstance(meant, ComingUp | QuietRow | SmallThing):
        row = _key(meant)
        person = person_in(notebook, meant.person.id)
        after = notebook.with_person(with_choice(person, replace(choice, row=row)))
    else:
        after = _put_off(notebook, record_of(meant), until, telling, today=today, mint=mint)
    act = f"snooze until {said_day(until, today=today)}: {label}"
    toast = told_put_off(notebook, meant, f"not before {named_day(until, today=today)}")
    return Acted(after, f"Not before {echo(until, today=today)}: {label}", act, toast)


def _key(meant: ComingUp | QuietRow | SmallThing) -> str:
    if isinstance(meant, ComingUp):
        return occasion_key(meant.label)
    return meant.key if isinstance(meant, SmallThing) else QUIET_ROW


def _moved(notebook: Notebook, plan_id: int, until: date, time: str | None, *, today: date) -> Notebook:
    plan = talk_in(notebook, plan_id)
    choice = Choice(row="plan", how="snooze", on=today, until=until)
    return notebook.with_conversation(
        replace(
            plan,
            day=until,
            time=time or plan.time,
            planned_for=plan.planned_for or plan.day,
            choices=(*plan.choices, choice),
        )
    )


def _reply_later(notebook: Notebook, meant: Reply | Conversation, choice: Choice) -> Notebook:
    talk = talk_in(notebook, record_of(meant))
    several = isinstance(meant, Reply) and len(talk.with_) > 1
    row = reply_keys(meant.person.id or 0)[1] if several and isinstance(meant, Reply) else "reply"
    return notebook.with_conversation(replace(talk, choices=(*talk.choices, replace(choice, row=row))))


def _put_off(
    notebook: Notebook, reminder_id: int, until: date, telling: Telling, *, today: date, mint: NextId
) -> Notebook:
    reminder = open_reminder_in(notebook, reminder_id)
    hidden = replace(reminder, snoozes=(*reminder.snoozes, Snooze(made=today, until=until)))
    if reminder.kind != "promise" or telling == "later":
        return notebook.with_reminder(hidden)
    if telling == "told":
        moved = replace(hidden, due=until, told=(*hidden.told, Told(on=today, was=reminder.due)))
        return _with_the_telling(notebook.with_reminder(moved), moved, today=today, mint=mint)
    return notebook.with_reminder(hidden).with_reminder(
        _to_tell(notebook, reminder, until, today=today, mint=mint)
    )


def _with_the_telling(notebook: Notebook, promise: Reminder, *, today: date, mint: NextId) -> Notebook:
    """She told them, so it stands in the log: she reached them, and no answer is expected."""
    if promise.person not in notebook.people:
        return notebook
    day = named_day(promise.due or today, today=today)
    talk = Conversation(
        id=mint(),
        day=today,
        made=today,
        with_=(promise.person,),
        direction="out",
        text=f'said: "{within(promise.text)}" is for {day} now',
    )
    return with_people_kept(notebook.with_conversation(talk), talk.with_, today=today)


def _to_tell(notebook: Notebook, promise: Reminder, until: date, *, today: date, mint: NextId) -> Reminder:
    person = notebook.people.get(promise.person)
    name = person.short_name if person else "them"
    return Reminder(
        id=mint(),
        kind="follow-up",
        person=promise.person,
        text=f'tell {name}: "{within(promise.text)}" is for {named_day(until, today=today)} now',
        made=today,
        due=today,
    )
