"""What is open between the two of them: plans, an answer owed, promises both ways, asks; the next occasion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from relnote.core.brief.line import Line, under
from relnote.core.confidences import names_said
from relnote.core.day.saying import ago, ahead, named_day, said_day, said_partial
from relnote.core.notebook import Notebook
from relnote.core.occasions import next_on, occasions_of, turning
from relnote.core.people import Person
from relnote.core.pronouns import pronouns_of
from relnote.core.reminders import Reminder, ReminderKind, kind_and_text
from relnote.core.rhythm.contact import PLAN_FOLDS, Contact

MARKS: Mapping[ReminderKind, str | None] = {
    "promise": "!", "put-right": "~", "waiting": "<", "ask": "?", "follow-up": ">", "thank": None,
}  # fmt: skip
"""The mark each kind is noted with, in the order they are shown; a thank has none, its word says it."""
PLACES = {kind: place for place, kind in enumerate(MARKS)}
MOST = 9
THEIR_WORD = {"letter": "letter", "missed": "call", "email": "email"}


def open_lines(person: Person, contact: Contact, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """Open between you, both ways: plans and an answer owed first, then reminders by kind and day."""
    lines = [*_plans(contact, today=today), *_reply(person, contact, today=today)]
    mine = (each for each in notebook.reminders.values() if each.person == person.id and each.is_open)
    ordered = sorted(mine, key=lambda each: (PLACES[each.kind], each.due or date.max, each.made, each.id))
    lines += [_reminder_line(each, notebook, today=today) for each in ordered]
    return under("Open between you", lines, most=MOST)


def occasion_lines(person: Person, *, today: date) -> tuple[Line, ...]:
    """The next occasion with a known day; where none has one, what is known of the birthday."""
    if person.died is not None:
        return ()
    coming = [
        (on, label, turning(partial, on))
        for label, partial in occasions_of(person)
        if (on := next_on(partial, today=today, leap_day=person.leap_day)) is not None
    ]
    if coming:
        on, label, years = min(coming, key=lambda each: (each[0], each[1]))
        text = f"{label}, {years} years" if years and label != "birthday" else label
        text = f"birthday, turning {years}" if years and label == "birthday" else text
        aside = f"{named_day(on, today=today)}, {ahead(on, today=today)}"
        return under("Next", [Line(text=text, aside=aside)], most=1)
    if person.birthday is not None:
        return under("Next", [Line(text="birthday", aside=said_partial(person.birthday))], most=1)
    return ()


def _plans(contact: Contact, *, today: date) -> Iterator[Line]:
    for plan in contact.plans:
        if (today - plan.day).days <= PLAN_FOLDS:
            when = named_day(plan.day, today=today, time=plan.time)
            asked = "did it happen" if plan.day < today else ahead(plan.day, today=today)
            yield Line(
                text=" ".join(plan.text.split()) or "You meet",
                aside=f"{when}, {asked}",
                section="conversation",
                record=plan.id,
            )


def _reply(person: Person, contact: Contact, *, today: date) -> Iterator[Line]:
    """Their last word, if it waits for an answer and she hasn't said that none is needed."""
    theirs = contact.waits_for_answer
    if theirs is None or theirs.day >= today:
        return
    if any(
        each.row == "reply" and each.how in ("done", "drop") and each.on <= today for each in theirs.choices
    ):
        return
    word = THEIR_WORD.get(theirs.channel or "", "message")
    yield Line(
        text=f"{pronouns_of(person).possessive.capitalize()} {word} waits for your answer",
        aside=f"{said_day(theirs.day, today=today)}, {ago(theirs.day, today=today)}",
        section="conversation",
        record=theirs.id,
    )


def _reminder_line(reminder: Reminder, notebook: Notebook, *, today: date) -> Line:
    due = named_day(reminder.due, today=today, time=reminder.time) if reminder.due else None
    parts = (
        f"from {names_said(reminder.told_by, notebook.people)}" if reminder.told_by else None,
        f"for {due}" if due and reminder.kind in ("promise", "waiting") else due,
    )
    text = " ".join(reminder.text.split())
    return Line(
        text=kind_and_text(reminder, text) if reminder.kind == "thank" else text,
        aside=", ".join(part for part in parts if part) or None,
        mark=MARKS[reminder.kind],
        section="reminder",
        record=reminder.id,
    )
