"""The notebook as it stood on an earlier day, so that every example can be replayed (`--on`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from datetime import date

from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Choice, Detail, Introduction, Person, Relation, Rest
from relnote.core.reminders import Reminder


def as_of(notebook: Notebook, day: date) -> Notebook:
    """Without what is dated after `day`; done, snoozed, told, rests and choices wound back (edges 1).

    Edits and deletions aren't wound back. Someone added later stands in it only if a talk by that day was
    with or about them: a talk written down late still happened on its day.
    """
    talks = {
        talk.id: talk
        for talk in (_talk_as_of(talk, day) for talk in notebook.conversations.values())
        if talk is not None
    }
    named = {person_id for talk in talks.values() for person_id in (*talk.with_, *talk.about)}
    known = {person.id for person in notebook.people.values() if person.added <= day or person.id in named}
    talked = {
        person_id for talk in talks.values() if not (talk.planned or talk.imported) for person_id in talk.with_
    }
    return replace(
        notebook,
        people={
            person.id: _person_as_of(person, day, known=known, talked=person.id in talked)
            for person in notebook.people.values()
            if person.id in known
        },
        conversations=talks,
        reminders=_reminders_as_of(notebook.reminders, day),
        notes=_notes_as_of(notebook.notes, day),
    )


def _talk_as_of(talk: Conversation, day: date) -> Conversation | None:
    """A talk of a later day is gone, unless it was planned by then: then it is that plan again."""
    happened = next((each for each in talk.choices if each.row == "plan" and each.how == "done"), None)
    choices = _by(talk.choices, day)
    if happened is not None and happened.on > day:
        if talk.made > day:
            return None
        talk = replace(talk, planned=True, text=happened.say or "")
    if talk.planned and talk.planned_for is not None and choices != talk.choices:
        talk = replace(talk, day=_planned_day(talk, choices))
    if talk.day > day and not (talk.planned and talk.made <= day):
        return _until_then(talk, day)
    return talk if choices == talk.choices else replace(talk, choices=choices)


def _until_then(talk: Conversation, day: date) -> Conversation | None:
    """A span ("about March"), written down before it was over, stands from the day it was written."""
    written = talk.around is not None and not talk.planned and talk.made <= day
    return replace(talk, choices=_by(talk.choices, day)) if written else None


def _planned_day(talk: Conversation, choices: Iterable[Choice]) -> date:
    """The day a plan was for: where it was last moved by then, else the first it was planned for."""
    moves = [each.until for each in choices if each.row == "plan" and each.how == "snooze" and each.until]
    return moves[-1] if moves else talk.planned_for or talk.day


def _by(choices: tuple[Choice, ...], day: date) -> tuple[Choice, ...]:
    if all(each.on <= day for each in choices):
        return choices
    return tuple(each for each in choices if each.on <= day)


def _person_as_of(person: Person, day: date, *, known: Set[int], talked: bool) -> Person:
    kept = person.kept
    if kept is not None and kept > day:
        kept = day if talked else None
    return replace(
        person,
        kept=kept,
        circles=tuple(each for each in person.circles if each.since <= day),
        wish=person.wish if person.wish and person.wish.since <= day else None,
        introduction=_introduction_as_of(person.introduction, day, known=known),
        related=tuple(_relation_as_of(each, known=known) for each in person.related),
        details=tuple(_detail_as_of(each, day) for each in person.details if each.on <= day),
        rests=tuple(_rest_as_of(each, day) for each in person.rests if each.on <= day),
        died=person.died if person.died and person.died.noted <= day else None,
        gently=person.gently if person.gently and person.gently.since <= day else None,
        choices=_by(person.choices, day),
    )


def _introduction_as_of(
    introduction: Introduction | None, day: date, *, known: Set[int]
) -> Introduction | None:
    if introduction is None or (introduction.by is not None and introduction.by not in known):
        return None
    if introduction.thanked is not None and introduction.thanked > day:
        return replace(introduction, thanked=None)
    return introduction


def _relation_as_of(relation: Relation, *, known: Set[int]) -> Relation:
    """A relative who wasn't in the notebook yet is no link to anyone."""
    if relation.person is None or relation.person in known:
        return relation
    return replace(relation, person=None)


def _detail_as_of(detail: Detail, day: date) -> Detail:
    ended = detail.ended if detail.ended and detail.ended <= day else None
    renewed = detail.renewed if detail.renewed and detail.renewed <= day else None
    return replace(detail, ended=ended, renewed=renewed)


def _rest_as_of(rest: Rest, day: date) -> Rest:
    return replace(rest, woken=None) if rest.woken is not None and rest.woken > day else rest


def _reminders_as_of(reminders: Mapping[int, Reminder], day: date) -> dict[int, Reminder]:
    return {each.id: _reminder_as_of(each, day) for each in reminders.values() if each.made <= day}


def _reminder_as_of(reminder: Reminder, day: date) -> Reminder:
    """Its day is put back where the first later done (of a repeat) or telling found it."""
    moved = [
        *((each.on, each.due) for each in reminder.history if each.on > day),
        *((each.on, each.was) for each in reminder.told if each.on > day),
    ]
    due = min(moved, key=lambda change: change[0])[1] if moved else reminder.due
    return replace(
        reminder,
        due=due,
        done=reminder.done if reminder.done and reminder.done.on <= day else None,
        dropped=reminder.dropped if reminder.dropped and reminder.dropped.on <= day else None,
        history=tuple(each for each in reminder.history if each.on <= day),
        snoozes=tuple(each for each in reminder.snoozes if each.made <= day),
        told=tuple(each for each in reminder.told if each.on <= day),
    )


def _notes_as_of(notes: Mapping[int, Note], day: date) -> dict[int, Note]:
    return {
        each.id: replace(each, posted=each.posted if each.posted and each.posted <= day else None)
        for each in notes.values()
        if each.made <= day
    }
