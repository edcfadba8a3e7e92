"""Done and drop: what ticking a row, or letting it go, does to the notebook."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.acts.acted import (
    Acted,
    Known,
    Meant,
    NeedsLogError,
    label_of,
    open_reminder_in,
    person_in,
    record_of,
    talk_in,
)
from relnote.core.acts.keeping import quoted, with_choice, with_people_kept
from relnote.core.acts.knowing import no_longer_so, still_so
from relnote.core.acts.planning import came_about
from relnote.core.acts.series import skipped, ticked
from relnote.core.acts.thanking import introducer_thanked
from relnote.core.acts.told import told_done, told_dropped
from relnote.core.agenda.coming_up import occasion_key
from relnote.core.agenda.rows import ComingUp, Meeting, Passed, QuietRow, Reply, SmallThing
from relnote.core.agenda.talks import reply_keys
from relnote.core.conversations import Conversation
from relnote.core.day.saying import echo
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Choice, Detail, Person
from relnote.core.reminders import Done, Reminder
from relnote.core.rhythm.hush import QUIET_ROW

ANSWER_KIND = "story"
"""The kind of detail an answer becomes, as any detail without a kind (edges 2)."""


def done(
    notebook: Notebook,
    meant: Meant,
    *,
    today: date,
    mint: NextId,
    say: str | None = None,
    on: date | None = None,
) -> Acted:
    """Tick it (product 5's table). An ask's `say` becomes a detail; a plan's is what happened.

    Raises NeedsLogError where only a log can settle it: a quiet row, a plan without words.
    """
    day = _past(on, today=today)
    if isinstance(meant, QuietRow):
        raise NeedsLogError(
            f"What did you do? Write it down and {meant.person.name} is off the list:",
            command=f"relnote log {meant.ref} 'rang about …'",
        )
    if isinstance(meant, Known):
        return still_so(notebook, meant, today=today)
    label, toast = label_of(notebook, meant), told_done(notebook, meant)
    if _is_plan(notebook, meant):
        after = _happened(notebook, meant, say=say, on=on, today=today)
    elif isinstance(meant, Reply | Conversation):
        after = _choose_reply(notebook, meant, Choice(row="reply", how="done", on=today, say=say))
    elif isinstance(meant, ComingUp):
        after = _choose_occasion(notebook, meant, Choice(row="", how="done", on=today, say=say))
    elif isinstance(meant, SmallThing):
        after = _choose_small(notebook, meant, Choice(row=meant.key, how="done", on=today, say=say))
    else:
        after = _ticked(notebook, record_of(meant), day, say=say, today=today, mint=mint)
    return Acted(after, f"Done: {label}", f"done: {label}", toast)


def drop(
    notebook: Notebook,
    meant: Meant,
    *,
    today: date,
    say: str | None = None,
    on: date | None = None,
    once: bool = False,
) -> Acted:
    """Let it go, with a word: released, never mind, not this year, never this one again.

    A quiet row is left for now: they come back after one more expected gap, or once they stirred. Of a
    repeating reminder the whole series goes, or with `once` this one time.
    """
    day = _past(on, today=today)
    if once:
        return _not_this_time(notebook, meant, day, say=say, today=today)
    if isinstance(meant, Known):
        return no_longer_so(notebook, meant, today=today)
    label, toast = label_of(notebook, meant), told_dropped(notebook, meant)
    if _is_plan(notebook, meant):
        plan = talk_in(notebook, record_of(meant))
        choice = Choice(row="plan", how="drop", on=today, say=say)
        after = notebook.with_conversation(replace(plan, choices=(*plan.choices, choice)))
    elif isinstance(meant, Reply | Conversation):
        after = _choose_reply(notebook, meant, Choice(row="reply", how="drop", on=today, say=say))
    elif isinstance(meant, ComingUp):
        after = _choose_occasion(notebook, meant, Choice(row="", how="drop", on=today, say=say))
    elif isinstance(meant, SmallThing):
        after = _choose_small(notebook, meant, Choice(row=meant.key, how="drop", on=today, say=say))
    elif isinstance(meant, QuietRow):
        person = person_in(notebook, meant.record)
        after = notebook.with_person(with_choice(person, Choice(row=QUIET_ROW, how="drop", on=today, say=say)))
        return Acted(after, f"Left for now: {label}", f"leave for now: {label}", toast)
    else:
        reminder = open_reminder_in(notebook, record_of(meant))
        dropped = Done(on=day, due=reminder.due, say=say)
        after = notebook.with_reminder(replace(reminder, dropped=dropped))
        if reminder.every is not None:
            toast = told_dropped(notebook, meant, how="the whole series let go")
            return Acted(after, f"Let go, the whole series: {label}", f"drop the series: {label}", toast)
    return Acted(after, f"Let go: {label}", f"drop: {label}", toast)


def _not_this_time(notebook: Notebook, meant: Meant, on: date, *, say: str | None, today: date) -> Acted:
    reminder = notebook.reminders.get(record_of(meant))
    if reminder is None or reminder.every is None:
        raise RelnoteError(f"Only what repeats can be let go once: {label_of(notebook, meant)} doesn't.")
    after = skipped(open_reminder_in(notebook, reminder.id), on, say=say, today=today)
    back = f"; next {echo(after.due, today=today)}" if after.due else ""
    label = label_of(notebook, meant)
    toast = told_dropped(notebook, meant, how="not this time")
    said = f"Not this time: {label}{back}"
    return Acted(notebook.with_reminder(after), said, f"not this time: {label}", toast)


def settled_by(notebook: Notebook, meant: Meant, conversation: int, *, today: date) -> Notebook:
    """The row settled by a talk just logged from it (`relnote log k3f …`, `l`): kept, came, answered, happened.

    `conversation` is the id of the new talk, already in `notebook`. A plan becomes that talk and keeps its own
    record, so that an earlier day still shows the plan; a talk that is itself a plan settles nothing else.
    """
    talk = talk_in(notebook, conversation)
    if _is_plan(notebook, meant):
        return came_about(notebook, talk_in(notebook, record_of(meant)), talk, today=today)
    if talk.planned or isinstance(meant, QuietRow | Known):
        return notebook
    if isinstance(meant, Reply | Conversation):
        return _choose_reply(notebook, meant, Choice(row="reply", how="done", on=today))
    if isinstance(meant, ComingUp):
        return _choose_occasion(notebook, meant, Choice(row="", how="done", on=today))
    if isinstance(meant, SmallThing):
        return _choose_small(notebook, meant, Choice(row=meant.key, how="done", on=today))
    reminder = open_reminder_in(notebook, record_of(meant))
    return notebook.with_reminder(ticked(reminder, min(talk.day, today), say=None, today=today))


def go_back_and_ask(notebook: Notebook, mended: int, *, on: date, today: date, mint: NextId) -> Notebook:
    """After something was put right: an ask, two weeks on, whether it is right now."""
    reminder = notebook.reminders[mended]
    ask = Reminder(
        id=mint(),
        kind="ask",
        person=reminder.person,
        text=f"is it right now: {reminder.text}",
        made=today,
        due=on,
        conversation=reminder.conversation,
    )
    return notebook.with_reminder(ask)


def _ticked(
    notebook: Notebook, reminder_id: int, on: date, *, say: str | None, today: date, mint: NextId
) -> Notebook:
    reminder = open_reminder_in(notebook, reminder_id)
    after = notebook.with_reminder(ticked(reminder, on, say=say, today=today))
    if reminder.kind != "ask" or not say or reminder.person not in notebook.people:
        return after
    return after.with_person(_answered(after, reminder, say, on, mint=mint))


def _answered(notebook: Notebook, ask: Reminder, say: str, on: date, *, mint: NextId) -> Person:
    """What they answered is a detail from themselves, as she wrote it; `family: …` says its kind."""
    person = notebook.people[ask.person]
    head, colon, rest = say.partition(":")
    kind = head.strip().casefold()
    named = bool(colon and rest.strip() and kind.isalpha())
    detail = Detail(
        id=mint(),
        kind=kind if named else ANSWER_KIND,
        text=rest.strip() if named else say.strip(),
        on=on,
    )
    return replace(person, details=(*person.details, detail))


def _is_plan(notebook: Notebook, meant: Meant) -> bool:
    if isinstance(meant, Meeting | Passed):
        return True
    return isinstance(meant, Conversation) and talk_in(notebook, meant.id).planned


def _happened(notebook: Notebook, meant: Meant, *, say: str | None, on: date | None, today: date) -> Notebook:
    """The plan becomes the talk it was for, in her words; the choice keeps the plan's own."""
    plan = talk_in(notebook, record_of(meant))
    if not plan.planned:
        raise RelnoteError("It happened already; `relnote edit` changes what was written down.")
    if not say:
        ref = getattr(meant, "ref", "") or "REF"
        raise NeedsLogError(
            "What happened? Write it down:", command=f"relnote log {ref} {quoted(plan.text or 'we met')}"
        )
    talk = replace(
        plan,
        planned=False,
        planned_for=plan.planned_for or plan.day,
        day=on or min(plan.day, today),
        text=say,
        choices=(*plan.choices, Choice(row="plan", how="done", on=today, say=plan.text)),
    )
    return with_people_kept(notebook.with_conversation(talk), talk.with_, today=today)


def _choose_reply(notebook: Notebook, meant: Reply | Conversation, choice: Choice) -> Notebook:
    """Kept on the talk; where it is with several, only for the one whose row it is."""
    talk = talk_in(notebook, record_of(meant))
    if isinstance(meant, Reply) and len(talk.with_) > 1:
        choice = replace(choice, row=reply_keys(meant.person.id or 0)[1])
    return notebook.with_conversation(replace(talk, choices=(*talk.choices, choice)))


def _choose_occasion(notebook: Notebook, meant: ComingUp, choice: Choice) -> Notebook:
    person = person_in(notebook, meant.person.id)
    said = replace(choice, row=occasion_key(meant.label), for_year=meant.on.year)
    return notebook.with_person(with_choice(person, said))


def _choose_small(notebook: Notebook, meant: SmallThing, choice: Choice) -> Notebook:
    """An introduction that was used is one that was thanked for, as the page says it too."""
    if meant.kind == "introduction" and choice.how == "done":
        brought = int(meant.key.rpartition(":")[2])
        after = introducer_thanked(notebook, brought, on=choice.on, today=choice.on)
        if after is not notebook:
            return after
    return notebook.with_person(with_choice(person_in(notebook, meant.person.id), choice))


def _past(on: date | None, *, today: date) -> date:
    if on is not None and on > today:
        raise RelnoteError("That day is still ahead; say the day it happened, or none for today.")
    return on or today
