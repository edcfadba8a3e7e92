"""The fields each kind of record has in a form, with an example of how each is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from relnote.core.conversations import Channel
from relnote.core.record_text import conversation, detail, note, person_shown, reminder, settings
from relnote.core.record_text.form_lines import FormField, fields_of
from relnote.core.reminders import ReminderKind

PERSON_EXAMPLES: Mapping[str, str] = {
    "Name": "Tom Okafor",
    "Called": "Tommy",
    "Nickname": "the baker",
    "Said": "oh-KAH-for",
    "Pronouns": "he, she, they",
    "Organisation": "Okafor & Sons (owner)",
    "Email": "tom@okafor.example (work)",
    "Phone": "+44 161 496 0000 (mobile)",
    "Address": "street; town; region; post code; country (home)",
    "Link": "https://okafor.example (shop)",
    "Birthday": "12 june 1980, 12 june, june 1980, 1980",
    "Leap day": "28 feb or 1 mar",
    "Occasion": "wedding: 12 june 2001",
    "Circle": "clients",
    "Cadence": "every 6 weeks; or: never",
    "Last spoke": "march 2026",
    "Met on": "march 2019",
    "Met at": "the market",
    "Met": "how it came about",
    "Introduced by": "Bea Lund",
    "Introduced on": "12 march 2019",
    "Thanked": "20 march 2019",
    "Services": "books and VAT since 2019",
    "Best time": "after four",
    "Time zone": "Europe/Lisbon",
    "Related": "sister: Ida Falk; or: husband: Jon (same household)",
    "Resting": "since 3 may 2026: sold the shop",
    "Gently until": "2 january 2027",
    "Died": "1 november 2026, november 2026; or: yes",
    "Remember the day": "yes: one row that day, a year on",
    "Wants a card": "yes",
    "*": "daughter Mia starts at Leeds in September",
    "Kept": "a line of an import, as it came",
}
PERSON_LABELS: Mapping[str, str] = {
    "Said": "How to say it",
    "Leap day": "29 Feb falls on",
    "Met on": "Met, when",
    "Met at": "Met, where",
    "Met": "How you met",
    "Thanked": "Thanked on",
    "Services": "You do for them",
    "Remember the day": "A year on",
    "Kept": "Kept as it came",
}
PERSON_SEVERAL = ("Nickname", "Organisation", "Email", "Phone", "Address", "Link", "Occasion", "Circle",
                  "Related", "*", "Kept")  # fmt: skip
TALK_EXAMPLES: Mapping[str, str] = {
    "Day": "yesterday, last friday, 12 june",
    "Time": "15:30",
    "Channel": ", ".join(get_args(Channel)),
    "Direction": ", ".join(conversation.SAID_DIRECTION.values()),
    "With": "Tom Okafor",
    "About": "Bea Lund",
    "Organisation": "Okafor & Sons",
    "Expects an answer": "yes",
}
TALK_SEVERAL = ("With", "About", "Organisation")
TALK_LABELS: Mapping[str, str] = {"Expects an answer": "Answer expected"}
REMINDER_LABELS: Mapping[str, str] = {"Title": "In a calendar", "Done": "Done on", "Dropped": "Let go on"}
REMINDER_EXAMPLES: Mapping[str, str] = {
    "Kind": ", ".join(get_args(ReminderKind)),
    "For": "Tom Okafor",
    "Text": "send the VAT letter",
    "Day": "friday, in 3 weeks, 12 january",
    "Time": "10:00",
    "Every": "every 6 weeks, every quarter, every year",
    "Title": "what it is called there",
    "Pinned": "yes: shown every day until it is done",
    "Done": "the day it was done",
    "Dropped": "the day it was let go",
    "Answer": "what came of it",
}
KINDS = ("family", "work", "interest", "taste", "story", "reach", "hope", "idea", "help", "given", "received",
         "told", "avoid")  # fmt: skip
"""The kinds of detail there are from the start; others are hers to name."""

_FIELDS: Mapping[str, Sequence[FormField]] = {
    "person": fields_of(person_shown.FIELDS, PERSON_EXAMPLES, PERSON_SEVERAL, PERSON_LABELS),
    "conversation": fields_of(conversation.FIELDS, TALK_EXAMPLES, TALK_SEVERAL, TALK_LABELS),
    "reminder": fields_of(reminder.FIELDS, REMINDER_EXAMPLES, (), REMINDER_LABELS),
    "detail": fields_of(detail.FIELDS, detail.EXAMPLES, (), {}),
    "note": fields_of(note.FIELDS, note.EXAMPLES, ("To",), {}),
    "settings": fields_of(settings.FIELDS, settings.EXAMPLES, ("Circle", "Season"), {}),
}


def form_fields(section: str) -> Sequence[FormField]:
    """The fields of that kind of record, in their order."""
    return _FIELDS[section]


def kinds_for(section: str, used: Sequence[str] = ()) -> tuple[str, ...]:
    """The kinds of detail a form offers: those `used` by this person first; only people have details."""
    return tuple(dict.fromkeys((*used, *KINDS))) if section == "person" else ()
