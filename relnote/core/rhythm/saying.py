"""One thing to say to someone who has been quiet, in her own words (edges 3)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.confidences import Names, material_of, may_be_asked
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.contacts import Contacts
from relnote.core.sentences import cut_kindly, leaves_open, open_clause

TALKS_LOOKED_AT = 5
"""How many talks back a sentence that leaves something open is looked for."""


class Said(Struct, frozen=True, gc=False):
    """Her words, at most twelve, and the day they are from."""

    words: str
    on: date


class Says:
    """What to say to each, with what all of them need looked up once."""

    def __init__(self, notebook: Notebook, contacts: Contacts, *, today: date) -> None:
        self._notebook = notebook
        self._contacts = contacts
        self._today = today
        self._names = Names(notebook)
        self._asks: dict[int, Reminder] | None = None

    def of(self, person_id: int) -> Said | None:
        """The newest signal, else the open ask, else the last sentence left open, else the last sentence."""
        contact = self._contacts.of(person_id)
        return self._signal(contact) or self._ask(person_id) or self._sentence(person_id, contact)

    def _signal(self, contact: Contact) -> Said | None:
        signal = contact.last_signal
        heard = contact.last_heard
        if signal is None or not signal.text.strip() or (heard is not None and signal.day < heard):
            return None
        return Said(cut_kindly(signal.text), signal.day)

    def _ask(self, person_id: int) -> Said | None:
        if self._asks is None:
            self._asks = _first_asks(self._notebook, today=self._today)
        ask = self._asks.get(person_id)
        return None if ask is None else Said(cut_kindly(ask.text), ask.made)

    def _sentence(self, person_id: int, contact: Contact) -> Said | None:
        talks = [talk for talk in contact.talks_in_order if talk.text]
        for talk in talks[:TALKS_LOOKED_AT]:
            if leaves_open(talk.text):
                for sentence in material_of(talk, person_id, self._names):
                    if leaves_open(sentence):
                        return Said(cut_kindly(open_clause(sentence)), talk.day)
        for talk in talks[:TALKS_LOOKED_AT]:
            last = self._last_sentence(talk, person_id)
            if last is not None:
                return Said(cut_kindly(last), talk.day)
        return None

    def _last_sentence(self, talk: Conversation, person_id: int) -> str | None:
        return next(material_of(talk, person_id, self._names), None)


def _first_asks(notebook: Notebook, *, today: date) -> dict[int, Reminder]:
    """The oldest open ask of each person that may be asked today."""
    first: dict[int, Reminder] = {}
    for reminder in notebook.reminders.values():
        if reminder.kind != "ask" or not reminder.is_open or (reminder.due or reminder.made) > today:
            continue
        if any(snooze.until > today for snooze in reminder.snoozes) or not may_be_asked(reminder, notebook):
            continue
        other = first.get(reminder.person)
        if other is None or (reminder.made, reminder.id) < (other.made, other.id):
            first[reminder.person] = reminder
    return first
