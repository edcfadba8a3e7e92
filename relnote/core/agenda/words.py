"""The words beside the names: what each row of the day says, in her words and a day."""

from __future__ import annotations

from datetime import date

from relnote.core.conversations import Channel, Conversation
from relnote.core.day.saying import ago, named_day, said_day
from relnote.core.day.words import WEEKDAYS
from relnote.core.people import Person
from relnote.core.pronouns import pronouns_of
from relnote.core.reminders import Reminder, kind_and_text

CAME: dict[Channel, str] = {"letter": "letter came", "email": "email came", "message": "message came"}


def day_it_was_for(day: date, *, today: date) -> str:
    """A day as a promise says it: `today`, `Thursday` within the week before, else `3 Nov`."""
    days = (today - day).days
    if days == 0:
        return "today"
    return WEEKDAYS[day.weekday()] if 0 < days < 7 else said_day(day, today=today)


def reminder_words(reminder: Reminder, *, today: date) -> str:
    """`promised for Thursday: send the VAT letter`, `ask how the knee scan went`: never a count of days."""
    text = f"{reminder.time} {reminder.text}" if reminder.time else reminder.text
    if reminder.kind == "promise":
        return f"promised{_for(reminder, today=today)}: {text}"
    if reminder.kind == "put-right":
        return f"to put right: {text}"
    if reminder.kind in ("ask", "thank"):
        return kind_and_text(reminder, text)
    late = reminder.due is not None and reminder.due < today
    return f"{text} ({_for(reminder, today=today).strip()})" if late or reminder.due is None else text


def passed_words(plan: Conversation, *, today: date) -> str:
    """`planned for Thursday: lunch with Tom. Did it happen?`"""
    text = f": {plan.text.rstrip('.')}" if plan.text else ""
    return f"planned for {day_it_was_for(plan.day, today=today)}{text}. Did it happen?"


def reply_words(talk: Conversation, person: Person | None, *, today: date) -> str:
    """`her letter came 4 days ago`, `they rang yesterday`: he or she only where pronouns are filled in."""
    they = pronouns_of(person)
    when = ago(talk.day, today=today)
    came = CAME.get(talk.channel or "message")
    if came is not None:
        return f"{they.possessive} {came} {when}"
    return f"{they.subject} {'rang' if talk.channel == 'missed' else 'wrote'} {when}"


def post_words(on: date, *, today: date) -> str:
    """`post a card by Tue`, `post a card today`; from a week on with its date."""
    if on == today:
        return "post a card today"
    day = named_day(on, today=today)
    return f"post a card by {day if (on - today).days > 6 else day.split(' ')[0]}"


def _for(reminder: Reminder, *, today: date) -> str:
    if reminder.due is None:
        return ", no day set" if reminder.kind == "promise" else "no day set"
    return f" for {day_it_was_for(reminder.due, today=today)}"
