"""Writing an entry: the conversation, its details and reminders, and whom it keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from relnote.core.cadence import plus
from relnote.core.conversations import Conversation
from relnote.core.entry.values import Entry, Mark, NewPerson
from relnote.core.errors import EntryError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Detail, Introduction, Person
from relnote.core.reminders import Reminder, ReminderKind


def write_entry(notebook: Notebook, entry: Entry, *, today: date, mint: NextId) -> Notebook:
    """The notebook with the entry in it; raises EntryError where someone in it is no longer there.

    A talk keeps those it was with (their `kept` day); a plan, a deed or marks alone keep nobody. A detail
    carries the day of the talk it came from, a reminder the day it was made.
    """
    ids = {one.id: mint() for one in entry.new}
    people: dict[int, Person] = {ids[one.id]: _new_person(one, ids, entry, today) for one in entry.new}
    for id_ in _settled(entry.people, ids):
        if id_ not in people:
            people[id_] = _still_there(notebook, id_)
    conversation = _conversation(entry, ids, today=today, id_=mint()) if entry.records else None
    if conversation is not None and not conversation.planned:
        for id_ in conversation.with_:
            people[id_] = _kept(people[id_], today)
    source = conversation.id if conversation else None
    reminders = dict(notebook.reminders)
    for mark in entry.marks:
        owner = _owner(mark, ids)
        person = people[owner] if owner in people else _still_there(notebook, owner)
        if mark.reminder is not None:
            made = _reminder(mark, mark.reminder, ids, today=today, id_=mint(), conversation=source)
            reminders[made.id] = made
        else:
            detail = _detail(mark, entry, ids, id_=mint(), conversation=source)
            people[owner] = replace(person, details=(*person.details, detail))
    after = replace(notebook, people={**notebook.people, **people}, reminders=reminders)
    return after.with_conversation(conversation) if conversation else after


def same_entry(notebook: Notebook, entry: Entry) -> Conversation | None:
    """The conversation that says the same already: the same day, people, channel and text."""
    if not entry.records or entry.new:
        return None
    wanted = (entry.moment.day, frozenset(entry.with_), frozenset(entry.about), entry.channel, entry.text)
    for conversation in notebook.conversations.values():
        if conversation.day == wanted[0] and wanted == _sameness(conversation):
            return conversation
    return None


def _sameness(one: Conversation) -> tuple[object, ...]:
    return one.day, frozenset(one.with_), frozenset(one.about), one.channel, one.text


def _settled(people: Sequence[int], ids: Mapping[int, int]) -> tuple[int, ...]:
    """The people with the ids that were minted in place of the stand-ins."""
    return tuple(ids.get(person, person) for person in people)


def _still_there(notebook: Notebook, person: int) -> Person:
    found = notebook.people.get(person)
    if found is None:
        raise EntryError("Someone in this entry was removed meanwhile. Log it again without them.")
    return found


def _new_person(one: NewPerson, ids: Mapping[int, int], entry: Entry, today: date) -> Person:
    """Someone added by hand, so kept; with who brought them, as the line says."""
    brought = one.introduced_by
    introduction = Introduction(by=brought, on=entry.moment.day) if brought is not None else None
    return Person(id=ids[one.id], name=one.name, added=today, kept=today, introduction=introduction)


def _kept(person: Person, today: date) -> Person:
    return person if person.kept else replace(person, kept=today)


def _conversation(entry: Entry, ids: Mapping[int, int], *, today: date, id_: int) -> Conversation:
    moment = entry.moment
    return Conversation(
        id=id_,
        day=moment.day,
        made=today,
        with_=_settled(entry.with_, ids),
        about=_settled(entry.about, ids),
        organisations=entry.organisations,
        channel=entry.channel,
        direction=entry.direction,
        text=entry.text,
        time=moment.time,
        around=moment.around,
        planned=entry.planned,
        planned_for=moment.day if entry.planned else None,
        expects_answer=entry.expects_answer,
    )


def _owner(mark: Mark, ids: Mapping[int, int]) -> int:
    if mark.owner is None:
        raise EntryError(f'Whose is "{mark.sign} {mark.text}"? Begin it with a name.')
    return ids.get(mark.owner, mark.owner)


def _reminder(
    mark: Mark,
    kind: ReminderKind,
    ids: Mapping[int, int],
    *,
    today: date,
    id_: int,
    conversation: int | None,
) -> Reminder:
    assert mark.reminder is not None
    due = mark.moment.day if mark.moment else None
    if mark.every is not None and due is None:
        due = plus(today, mark.every)
    return Reminder(
        id=id_,
        kind=kind,
        person=_owner(mark, ids),
        text=mark.text,
        made=today,
        due=due,
        time=mark.moment.time if mark.moment else None,
        every=mark.every,
        start=due if mark.every else None,
        conversation=conversation,
        told_by=_settled(mark.told_by, ids),
    )


def _detail(mark: Mark, entry: Entry, ids: Mapping[int, int], *, id_: int, conversation: int | None) -> Detail:
    return Detail(
        id=id_,
        kind=mark.detail or "story",
        text=mark.text,
        on=min(entry.moment.day, entry.today),
        how=mark.how,
        told_by=_settled(mark.told_by, ids),
        conversation=conversation,
    )
