"""What an act on a row leaves: the notebook, what is said, and the name `undo` knows it by."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.agenda.rows import (
    AnyRow,
    ComingUp,
    Meeting,
    Passed,
    QuietRow,
    ReminderRow,
    Reply,
    SmallThing,
    Waiting,
    Who,
)
from relnote.core.conversations import Conversation
from relnote.core.day.saying import weekday_and_day
from relnote.core.errors import NobodyError, RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Person
from relnote.core.refs import Section, whole_ref
from relnote.core.reminders import Reminder
from relnote.core.sentences import within


class Known(Struct, frozen=True):
    """A detail, with whose page it stands on: done is "still so", dropped "no longer so"."""

    person: Who
    detail: Detail


Meant = AnyRow | Reminder | Conversation | Known
"""What an act can be about: a row of the day, or a record that stands in none today."""


class Acted(Struct, frozen=True):
    """`said` is the verb's answer ("Done: send the VAT letter"), `act` its name in history.

    `toast` is what the screens say of it, whose it is first; where it is "" they say `said`.
    """

    notebook: Notebook
    said: str
    act: str
    toast: str = ""


class NeedsLogError(RelnoteError):
    """Only a log can settle it: on a terminal it opens, elsewhere `command` is what to type."""

    def __init__(self, sentence: str, *, command: str) -> None:
        super().__init__(f"{sentence} {command}")
        self.command = command


class SettledError(RelnoteError):
    """It was done or dropped before; says when."""


def record_of(meant: Meant) -> int:
    """The id of the record it stands for."""
    if isinstance(meant, Known):
        return meant.detail.id
    return meant.id if isinstance(meant, Reminder | Conversation) else meant.record


def key_of(meant: Meant) -> tuple[Section, int, int]:
    """What its ref stands for: section, record, and the person where a row needs one."""
    if isinstance(meant, Reminder):
        return "reminder", meant.id, 0
    if isinstance(meant, Conversation):
        return "conversation", meant.id, 0
    if isinstance(meant, Known):
        return "detail", meant.detail.id, 0
    return meant.section, meant.record, meant.beside


def whole_of(meant: Meant) -> str:
    """The whole ref it is typed by."""
    return whole_ref(*key_of(meant))


def reminder_in(notebook: Notebook, reminder_id: int) -> Reminder:
    """The reminder as it is now; raises NobodyError when it is gone."""
    found = notebook.reminders.get(reminder_id)
    if found is None:
        raise _gone()
    return found


def open_reminder_in(notebook: Notebook, reminder_id: int) -> Reminder:
    """The reminder, still open; raises SettledError when it was done or dropped."""
    found = reminder_in(notebook, reminder_id)
    ended = found.done or found.dropped
    if ended is not None:
        how = "done" if found.done else "let go"
        on = weekday_and_day(ended.on)
        raise SettledError(f'"{within(found.text)}" was {how} on {on}. `relnote undo` takes that back.')
    return found


def talk_in(notebook: Notebook, conversation_id: int) -> Conversation:
    """The conversation as it is now; raises NobodyError when it is gone."""
    found = notebook.conversations.get(conversation_id)
    if found is None:
        raise _gone()
    return found


def person_in(notebook: Notebook, person_id: int | None) -> Person:
    """The person as they are now; raises NobodyError when they are gone."""
    found = notebook.people.get(person_id) if person_id is not None else None
    if found is None:
        raise _gone()
    return found


def known_in(notebook: Notebook, person_id: int, detail_id: int) -> Known:
    """A detail as it is now, with whose it is; raises NobodyError when it is gone."""
    person = person_in(notebook, person_id)
    found = next((each for each in person.details if each.id == detail_id), None)
    if found is None:
        raise NobodyError("That detail is no longer in the notebook. `relnote show` has those that are.")
    return Known(Who(person.id, person.name), found)


def label_of(notebook: Notebook, meant: Meant) -> str:
    """What it is called in an answer and in history: "send the VAT letter", "answer Joan Pike"."""
    if isinstance(meant, Reply):
        return f"answer {meant.person.name}"
    if isinstance(meant, ComingUp):
        return f"{meant.label} of {meant.person.name}"
    if isinstance(meant, QuietRow):
        return meant.person.name
    if isinstance(meant, SmallThing):
        return f"the small thing about {meant.person.name}"
    if isinstance(meant, Conversation | Meeting | Passed):
        return _talk_label(notebook, talk_in(notebook, record_of(meant)))
    return " ".join(meant.detail.text.split()) if isinstance(meant, Known) else meant.text


def kind_of(meant: Meant) -> str:
    """What sort of row or record it is: "promise", "plan", "reply", "occasion", "quiet", "detail" …"""
    if isinstance(meant, Known):
        return "detail"
    if isinstance(meant, Conversation | Meeting | Passed):
        return "plan"
    if isinstance(meant, Reminder | ReminderRow | SmallThing):
        return meant.kind
    return "waiting" if isinstance(meant, Waiting) else meant.section


def _talk_label(notebook: Notebook, talk: Conversation) -> str:
    names = [notebook.people[each].name for each in talk.with_ if each in notebook.people]
    return talk.text or f"{talk.channel or 'talk'} with {', '.join(names) or 'somebody'}"


def _gone() -> NobodyError:
    return NobodyError("It is no longer in the notebook. `relnote today` shows what is.")
