"""What a calendar may say of a reminder, a meeting or an occasion: a verb and a name, unless she wants more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from relnote.core.conversations import Conversation
from relnote.core.lives import is_gently
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.reminders import Reminder, ReminderKind

_VERBS = {
    "ring": "Ring",
    "call": "Call",
    "write": "Write to",
    "send": "Send to",
    "ask": "Ask",
    "post": "Post to",
    "meet": "Meet",
    "visit": "Visit",
    "thank": "Thank",
    "card": "Card for",
}
"""The first words of a text that may stand in a calendar, as they stand before a name (edges 4)."""
_BY_KIND: dict[ReminderKind, str] = {"waiting": "From", "thank": "Thank", "ask": "Ask"}
_BY_CHANNEL = {"call": "Call", "missed": "Call", "video": "Call", "letter": "Write to", "email": "Write to",
               "message": "Write to", "social": "Write to"}  # fmt: skip
_PLAIN_LABELS = frozenset(
    {"birthday", "anniversary", "wedding", "wedding day", "wedding anniversary", "name day"}
)
WORDED: frozenset[ReminderKind] = frozenset({"follow-up", "promise"})
"""The only kinds whose words may go out, where she wants words."""


MOST_LETTERS = 120
"""Words longer than this stand whole in the note of an item, and their beginning in its summary."""
PEOPLE_TO_CALL = "People to call"


class Said(NamedTuple):
    """An item's summary, and its note where the summary can't hold all of her words."""

    summary: str
    note: str = ""


def said_reminder(
    reminder: Reminder, notebook: Notebook, *, today: date, words: bool = False, initials: bool = False
) -> Said:
    """`Ring Nell Hartley`; with `words`, `Nell Hartley: ring about the code` for follow-ups and promises.

    Never words: of asks, put-rights, waiting and thanks, of someone treated gently, of what was heard from
    others. A title that she gave it in a calendar stands as she wrote it there.
    """
    if reminder.title:
        return Said(one_line(reminder.title))
    person = notebook.people.get(reminder.person)
    name = said_name(person, initials=initials)
    if words and person is not None and _may_say(reminder, person, today=today):
        return _worded(name, reminder.text)
    return Said(f"{verb_of(reminder)} {name}")


def _worded(name: str, text: str) -> Said:
    """Text too long for a summary is cut at a word; then, or of several lines, it is whole in the note."""
    lines = [one_line(each) for each in text.strip().splitlines()]
    head = " ".join(filter(None, lines))
    note = "\n".join(lines) if len(lines) > 1 or len(head) > MOST_LETTERS else ""
    if len(head) > MOST_LETTERS:
        head = f"{head[:MOST_LETTERS].rpartition(' ')[0] or head[:MOST_LETTERS]} …"
    return Said(f"{name}: {head}", note)


def _may_say(reminder: Reminder, person: Person, *, today: date) -> bool:
    heard_from_others = bool(reminder.told_by)
    return reminder.kind in WORDED and not heard_from_others and not is_gently(person, today=today)


def verb_of(reminder: Reminder) -> str:
    """The text's first word where it is one of ten plain verbs, else by kind: For, From, Thank, Ask."""
    first = reminder.text.split(maxsplit=1)[:1]
    word = first[0].strip(".,:;!?").casefold() if first else ""
    return _VERBS.get(word) or _BY_KIND.get(reminder.kind, "For")


def said_meeting(plan: Conversation, notebook: Notebook, *, initials: bool = False) -> str:
    """`Meet Tom Okafor and Bea Lund`; the verb by the channel, and no words of the plan; or her own title."""
    if plan.title:
        return one_line(plan.title)
    people = [said_name(notebook.people.get(key), initials=initials) for key in plan.with_]
    names = [*people, *(one_line(name) for name in plan.organisations)]
    if names:
        return f"{_BY_CHANNEL.get(plan.channel or '', 'Meet')} {_listed(names)}"
    about = [said_name(notebook.people.get(key), initials=initials) for key in plan.about]
    return f"For {_listed(about)}" if about else "Planned"


def said_occasion(person: Person, label: str, *, initials: bool = False) -> str:
    """`Birthday of Joan Pike`. A label that isn't a plain one is her word: `A day of Joan Pike`."""
    plain = label.casefold().strip()
    what = plain.capitalize() if plain in _PLAIN_LABELS else "A day"
    return f"{what} of {said_name(person, initials=initials)}"


def said_card(person: Person, *, initials: bool = False) -> str:
    """`Card for Joan Pike`."""
    return f"{_VERBS['card']} {said_name(person, initials=initials)}"


def said_hour_of(names: Sequence[str]) -> str:
    """`People to call: Tom Okafor and Nell Hartley`."""
    return f"{PEOPLE_TO_CALL}: {_listed(names)}" if names else PEOPLE_TO_CALL


def said_name(person: Person | None, *, initials: bool = False) -> str:
    """The whole name, so that two Toms are two in a calendar too; or only `T. O.`."""
    if person is None:
        return "someone"
    name = one_line(person.name)
    if not initials:
        return name
    return " ".join(f"{word[0].upper()}." for word in name.split() if word[0].isalnum()) or name[:1]


def one_line(text: str) -> str:
    """Text as one line without control signs or marks that turn the reading direction round.

    What a calendar program prints goes to a terminal as it is: nothing in it may move the cursor (trust 4).
    """
    shown = "".join(_harmless(sign) for sign in text)
    return " ".join(shown.split())


def _harmless(sign: str) -> str:
    code = ord(sign)
    if code < 0x20 or 0x7F <= code <= 0x9F or code in (0x2028, 0x2029):
        return " "
    if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xD800 <= code <= 0xDFFF:
        return ""
    return sign


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
