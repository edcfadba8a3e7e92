"""The words beside the names: what each row of the day says, in her words and a day."""

from __future__ import annotations

from datetime import date

from relnote.core.conversations import Channel, Conversation
from relnote.core.day_saying import named_day, said_day
from relnote.core.day_words import WEEKDAYS
from relnote.core.reminders import Reminder

THEIRS: dict[Channel, str] = {
    "letter": "their letter came",
    "email": "their email came",
    "message": "their message came",
    "social": "they wrote",
    "missed": "they rang",
}


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
        first = reminder.text.split(" ", 1)[0].casefold().rstrip(":,")
        return text if first == reminder.kind else f"{reminder.kind}: {text}"
    late = reminder.due is not None and reminder.due < today
    return f"{text} ({_for(reminder, today=today).strip()})" if late or reminder.due is None else text


def passed_words(plan: Conversation, *, today: date) -> str:
    """`planned for Thursday: lunch with Tom. Did it happen?`"""
    text = f": {plan.text.rstrip('.')}" if plan.text else ""
    return f"planned for {day_it_was_for(plan.day, today=today)}{text}. Did it happen?"


def reply_words(talk: Conversation, *, today: date) -> str:
    """`their letter came 4 days ago`, `they rang yesterday`."""
    from relnote.core.day_saying import ago

    return f"{THEIRS.get(talk.channel or 'message', 'they wrote')} {ago(talk.day, today=today)}"


def post_words(on: date, *, today: date) -> str:
    """`post a card by Tue`, `post a card today`."""
    return "post a card today" if on == today else f"post a card by {named_day(on, today=today).split(' ')[0]}"


def _for(reminder: Reminder, *, today: date) -> str:
    if reminder.due is None:
        return ", no day set" if reminder.kind == "promise" else "no day set"
    return f" for {day_it_was_for(reminder.due, today=today)}"
