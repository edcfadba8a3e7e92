"""People as other programs read them: the stable form of `people --json` and `show WHO --json`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from relnote.core.cadence import Cadence, said_cadence
from relnote.core.conversations import Conversation
from relnote.core.days import said_partial
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.partial import PartialDay
from relnote.core.people import Detail, Introduction, Labelled, Person, Relation
from relnote.core.record_refs import RecordRefs
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contacts import Contacts, contacts


class Records:
    """Writes records out, each with what it is called elsewhere in the notebook.

    Ids are strings, days ISO, what isn't known is null and never missing (product 12). Partial days are
    vCard's: `1980-06-12`, `--06-12`, `1980-06`, `1980`.
    """

    def __init__(self, notebook: Notebook, *, today: date) -> None:
        self.notebook = notebook
        self.today = today
        self.refs = RecordRefs(notebook)
        self._contacts: Contacts = contacts(notebook, today=today)

    def listed(self, person: Person) -> dict[str, Any]:
        """One person of a list."""
        return {
            "id": str(person.id),
            "ref": self.refs.of("person", person.id),
            "name": person.name,
            "called": person.called,
            "organisations": [
                {"organisation": each.organisation, "role": each.role} for each in person.organisations
            ],
            "circles": [each.circle for each in person.circles],
            "cadence": said_wish(person),
            "state": self.state(person),
            "kept": person.kept,
            "last_heard": self.last_heard(person),
        }

    def whole(self, person: Person) -> dict[str, Any]:
        """Everything of one person, with what stands on their page."""
        met = person.met
        return self.listed(person) | {
            "nicknames": list(person.nicknames),
            "said": person.said,
            "pronouns": person.pronouns,
            "emails": [_labelled(each) for each in person.emails],
            "phones": [_labelled(each) for each in person.phones],
            "links": [_labelled(each) for each in person.links],
            "addresses": [
                {"lines": list(each.lines), "label": each.label, "learned": each.learned}
                for each in person.addresses
            ],
            "birthday": _partial(person.birthday),
            "occasions": [{"label": each.label, "on": _partial(each.on)} for each in person.occasions],
            "met": {"on": _partial(met.on), "place": met.place, "story": met.story} if met else None,
            "introduced_by": self._introduction(person.introduction),
            "services": person.services,
            "best_time": person.best_time,
            "time_zone": person.time_zone,
            "related": [self._relation(each) for each in person.related],
            "last_spoke": _partial(person.last_spoke),
            "died": {"on": _partial(person.died.on)} if person.died else None,
            "added": person.added,
            "source": person.source,
            "kept_fields": list(person.kept_fields),
            "details": [self.detail(each) for each in person.details],
            "conversations": [self.conversation(each) for each in talks_of(self.notebook, person.id)],
            "reminders": [self.reminder(each) for each in reminders_of(self.notebook, person.id)],
            "notes": [self.note(each) for each in notes_of(self.notebook, person.id)],
        }

    def state(self, person: Person) -> str:
        """In touch, resting or died: never anything else."""
        if person.died:
            return "died"
        stirred = self._contacts.of(person.id).last_stirred
        return "resting" if resting(person, today=self.today, last_stirred=stirred) else "in touch"

    def last_heard(self, person: Person) -> date | None:
        """The day they were last heard, their household as one with them."""
        return self._contacts.of(person.id).last_heard

    def conversation(self, talk: Conversation) -> dict[str, Any]:
        """One conversation."""
        return {
            "id": str(talk.id),
            "ref": self.refs.of("conversation", talk.id),
            "day": talk.day,
            "around": talk.around,
            "time": talk.time,
            "with": self._people(talk.with_),
            "about": self._people(talk.about),
            "organisations": list(talk.organisations),
            "channel": talk.channel,
            "direction": talk.direction,
            "planned": talk.planned,
            "text": talk.text,
        }

    def reminder(self, reminder: Reminder) -> dict[str, Any]:
        """One reminder; `done_on` is null while it is open, `dropped_on` where it was not let go."""
        return {
            "id": str(reminder.id),
            "ref": self.refs.of("reminder", reminder.id),
            "kind": reminder.kind,
            "text": reminder.text,
            "due": reminder.due,
            "time": reminder.time,
            "every": said(reminder.every),
            "done_on": reminder.done.on if reminder.done else None,
            "dropped_on": reminder.dropped.on if reminder.dropped else None,
        }

    def detail(self, detail: Detail) -> dict[str, Any]:
        """One detail, with who said it."""
        return {
            "id": str(detail.id),
            "ref": self.refs.of("detail", detail.id),
            "kind": detail.kind,
            "text": detail.text,
            "on": detail.on,
            "how": detail.how,
            "from": self._people(detail.told_by),
            "ended": detail.ended,
            "renewed": detail.renewed,
        }

    def note(self, note: Note) -> dict[str, Any]:
        """One note."""
        return {
            "id": str(note.id),
            "ref": self.refs.of("note", note.id),
            "to": self._people(note.to),
            "reason": note.reason,
            "posted": note.posted,
            "text": note.text,
            "line": note.line,
        }

    def _people(self, ids: Iterable[int]) -> list[dict[str, str]]:
        people = self.notebook.people
        return [{"id": str(each), "name": people[each].name} for each in ids if each in people]

    def _introduction(self, introduction: Introduction | None) -> dict[str, Any] | None:
        if introduction is None:
            return None
        by = self.notebook.people.get(introduction.by) if introduction.by is not None else None
        return {
            "id": str(by.id) if by else None,
            "name": by.name if by else introduction.by_name,
            "on": introduction.on,
            "thanked": introduction.thanked,
        }

    def _relation(self, relation: Relation) -> dict[str, Any]:
        known = self.notebook.people.get(relation.person) if relation.person is not None else None
        return {
            "kind": relation.kind,
            "id": str(known.id) if known else None,
            "name": known.name if known else relation.name,
            "household": relation.household,
        }


def talks_of(notebook: Notebook, person_id: int) -> tuple[Conversation, ...]:
    """Every conversation with or about them, newest first."""
    found = (
        talk for talk in notebook.conversations.values() if person_id in talk.with_ or person_id in talk.about
    )
    return tuple(sorted(found, key=lambda talk: (talk.day, talk.id), reverse=True))


def reminders_of(notebook: Notebook, person_id: int) -> tuple[Reminder, ...]:
    """Every reminder of theirs: open ones first, by day, then those that ended."""
    found = (each for each in notebook.reminders.values() if each.person == person_id)
    return tuple(sorted(found, key=lambda each: (not each.is_open, each.due or date.max, each.id)))


def notes_of(notebook: Notebook, person_id: int) -> tuple[Note, ...]:
    """Every note to them, newest first."""
    found = (each for each in notebook.notes.values() if person_id in each.to)
    return tuple(sorted(found, key=lambda each: (each.posted or each.made, each.id), reverse=True))


def said_wish(person: Person) -> str | None:
    """Their own cadence: "every 6 weeks", "never remind", or None."""
    if person.wish is None:
        return None
    return "never remind" if person.wish.never else said(person.wish.every)


def said(every: Cadence | None) -> str | None:
    """A cadence in words, or None."""
    return said_cadence(every) if every else None


def _labelled(value: Labelled) -> dict[str, Any]:
    return {"value": value.value, "label": value.label, "learned": value.learned}


def _partial(day: PartialDay | None) -> str | None:
    """As vCard 4 truncates it (RFC 6350 §4.3.1), with hyphens."""
    if day is None:
        return None
    if day.year is None:
        return f"--{day.month or 0:02}-{day.day or 0:02}" if day.month else said_partial(day)
    parts = (f"{day.year:04}", f"{day.month:02}" if day.month else "", f"{day.day:02}" if day.day else "")
    return "-".join(part for part in parts if part)
