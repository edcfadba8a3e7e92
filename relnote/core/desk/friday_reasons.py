"""Why a card would be right for someone today: each reason a fact that stands in the notebook, with its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from relnote.core.agenda.coming_up import REMEMBERED, coming_up
from relnote.core.agenda.reminders_due import put_off_until
from relnote.core.agenda.rows import ComingUp, small_record
from relnote.core.agenda.small_things import (
    Small,
    introductions_unthanked,
    is_gone,
    kind_of_detail,
    may_be_suggested,
    small_words,
    touches_the_dead,
)
from relnote.core.agenda.talks import talks_of_the_day
from relnote.core.agenda.words import kind_and_text
from relnote.core.confidences import Names
from relnote.core.day_saying import ago, said_day
from relnote.core.lives import is_gently, resting
from relnote.core.notebook import Notebook
from relnote.core.notes import Settles
from relnote.core.people import Person
from relnote.core.refs import Section
from relnote.core.reminders import Reminder
from relnote.core.rhythm.contacts import Contacts
from relnote.core.rhythm.expected import Ground
from relnote.core.sentences import cut_kindly

CONDOLENCE_DAYS = 60
WELCOME_DAYS = 30
GOODBYE_DAYS = 30
SORRY_DAYS = 90
THANKS_AHEAD = 7
"""A thank-you whose day is this near may as well be written today."""

CONDOLENCE, OCCASION, WELCOME, LETTER, THANK, INTRODUCTION, GOODBYE, SORRY, IDEA, HOPE = range(10)
"""What presses most comes first: a death, a day that won't wait, someone who wrote, then thanks."""


class Right(Struct, frozen=True, kw_only=True):
    """One reason for one person. `kind` is its place among the reasons, `on` the day it rests on.

    `section`, `record` and `beside` are what its ref stands for.
    """

    kind: int
    person: int
    on: date
    reason: str | None
    words: str
    section: Section
    record: int
    beside: int = 0
    settles: tuple[Settles, ...] = ()


def reasons(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """Every reason there is today, those for people who rest, died or are to be left gently alone included."""
    yield from _occasions(notebook, found, today=today)
    yield from _letters(notebook, found, today=today)
    yield from _reminders(notebook, today=today)
    yield from _introductions(notebook, found, today=today)
    ground = Ground(notebook.settings)
    dead = Names(notebook).of(person.id for person in notebook.people.values() if person.died is not None)
    for person in notebook.people.values():
        if person.related:
            yield from _condolences(person, notebook, today=today)
        if person.rests:
            yield from _ends(person, found, today=today)
        if person.details and may_be_suggested(person, found, ground, today=today):
            yield from _details(person, notebook, found, dead, today=today)


def _occasions(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """Only where a card was sent before or is wanted, and can still be there on the day."""
    for row in coming_up(notebook, found, today=today):
        if row.post_by is not None and row.label != REMEMBERED and row.person.id is not None:
            yield _occasion(row, row.person.id, row.post_by)


def _occasion(row: ComingUp, person: int, post_by: date) -> Right:
    label = "" if row.words.startswith(row.label) or row.label != "birthday" else "birthday, "
    return Right(
        kind=OCCASION,
        person=person,
        on=post_by,
        reason=row.label,
        words=f"{label}{row.words}",
        section=row.section,
        record=row.record,
        beside=row.beside,
        settles=(Settles(kind="occasion", id=person, label=row.label, on=row.on),),
    )


def _letters(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """A letter wants a letter; what came by another channel is answered by it."""
    for row in talks_of_the_day(notebook, found, today=today).replies:
        if row.channel == "letter" and row.person.id is not None:
            yield Right(
                kind=LETTER,
                person=row.person.id,
                on=row.since,
                reason=None,
                words=row.words,
                section=row.section,
                record=row.record,
                beside=row.beside,
            )


def _reminders(notebook: Notebook, *, today: date) -> Iterator[Right]:
    for reminder in notebook.reminders.values():
        if reminder.made > today or reminder.told_by:
            continue
        if reminder.kind == "thank" and _is_near(reminder, today=today):
            yield _by_reminder(THANK, reminder, "thanks", kind_and_text(reminder, reminder.text))
        elif reminder.kind == "put-right" and not reminder.dropped:
            mended = reminder.done
            if mended is None and not _put_off(reminder, today):
                yield _by_reminder(SORRY, reminder, "sorry", f"to put right: {reminder.text}")
            elif mended is not None and 0 <= (today - mended.on).days <= SORRY_DAYS:
                said = f"went wrong, put right {ago(mended.on, today=today)}: {reminder.text}"
                yield _by_reminder(SORRY, reminder, "sorry", said)


def _is_near(reminder: Reminder, *, today: date) -> bool:
    if not reminder.is_open or _put_off(reminder, today):
        return False
    return reminder.due is None or (reminder.due - today).days <= THANKS_AHEAD


def _put_off(reminder: Reminder, today: date) -> bool:
    until = put_off_until(reminder)
    return until is not None and until > today


def _by_reminder(kind: int, reminder: Reminder, reason: str, words: str) -> Right:
    settles = (Settles(kind="reminder", id=reminder.id),) if kind == THANK else ()
    return Right(
        kind=kind,
        person=reminder.person,
        on=reminder.due or reminder.made,
        reason=reason,
        words=words,
        section="reminder",
        record=reminder.id,
        settles=settles,
    )


def _introductions(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    ground = Ground(notebook.settings)
    for introducer, brought in introductions_unthanked(notebook, today=today).items():
        person = notebook.people.get(introducer)
        if person is None or not may_be_suggested(person, found, ground, today=today):
            continue
        for each in sorted(brought):
            small = Small("introduction", each)
            if not _is_settled(person, small, today=today):
                settles = Settles(kind="introduction", id=each)
                on = notebook.people[each].introduction
                day = (on.on if on else None) or notebook.people[each].added
                yield _by_small(INTRODUCTION, person, small, day, notebook, found, settles, today=today)


def _details(
    person: Person, notebook: Notebook, found: Contacts, dead: frozenset[str], *, today: date
) -> Iterator[Right]:
    """An idea of theirs that is done and they haven't heard of; a hope a year on."""
    for detail in person.details:
        kind = kind_of_detail(detail, today=today)
        if kind not in ("idea", "hope"):
            continue
        small = Small(kind, detail.id)
        if _is_settled(person, small, today=today) or touches_the_dead(person, small, dead):
            continue
        if kind == "idea":
            day, place, settles = detail.ended or detail.on, IDEA, Settles(kind="idea", id=detail.id)
            yield _by_small(place, person, small, day, notebook, found, settles, today=today)
        else:
            yield _by_small(HOPE, person, small, detail.on, notebook, found, None, today=today)


def _by_small(
    kind: int,
    person: Person,
    small: Small,
    on: date,
    notebook: Notebook,
    found: Contacts,
    settles: Settles | None,
    *,
    today: date,
) -> Right:
    return Right(
        kind=kind,
        person=person.id,
        on=on,
        reason="thanks" if kind == INTRODUCTION else None,
        words=small_words(person, small, notebook, found, today=today),
        section="small",
        record=small_record(small.kind, small.record),
        beside=person.id,
        settles=(settles,) if settles else (),
    )


def _is_settled(person: Person, small: Small, *, today: date) -> bool:
    """Whether she used it, said never again, or put it off."""
    return any(each.row == small.key and is_gone(each, today) for each in person.choices)


def _condolences(person: Person, notebook: Notebook, *, today: date) -> Iterator[Right]:
    """Someone of theirs who stands in the notebook died lately; why else she is gentle isn't guessed."""
    for relation in person.related:
        other = notebook.people.get(relation.person) if relation.person is not None else None
        died = other.died if other else None
        if other is None or died is None or not 0 <= (today - died.noted).days <= CONDOLENCE_DAYS:
            continue
        day = died.on.last if died.on and died.on.day else None
        when = f" on {said_day(day, today=today)}" if day else ""
        yield _of_person(CONDOLENCE, person, died.noted, "condolence", f"{other.name} died{when}")


def _ends(person: Person, found: Contacts, *, today: date) -> Iterator[Right]:
    """Whoever left lately, in their words; whoever stirred after a rest is welcome back."""
    stirred = found.of(person.id).last_stirred
    rest = resting(person, today=today, last_stirred=stirred)
    if rest is not None:
        if rest.left is not None and (today - rest.on).days <= GOODBYE_DAYS:
            said = f'left {ago(rest.on, today=today)}: "{cut_kindly(rest.left)}"'
            yield _of_person(GOODBYE, person, rest.on, "goodbye", said)
        return
    last = person.rests[-1]
    if stirred is not None and stirred > last.on and (today - stirred).days <= WELCOME_DAYS:
        said = f"back {ago(stirred, today=today)}, after resting since {said_day(last.on, today=today)}"
        yield _of_person(WELCOME, person, stirred, "welcome back", said)


def _of_person(kind: int, person: Person, on: date, reason: str, words: str) -> Right:
    return Right(
        kind=kind, person=person.id, on=on, reason=reason, words=words, section="person", record=person.id
    )


def is_in_place(right: Right, person: Person, found: Contacts, *, today: date) -> bool:
    """Whether it is right for them now: not the dead; gently, only a condolence; resting, only a goodbye."""
    if person.died is not None or person.kept is None or person.kept > today:
        return False
    if is_gently(person, today=today):
        return right.kind == CONDOLENCE
    if right.kind in (GOODBYE, CONDOLENCE) or not person.rests:
        return True
    stirred = found.of(person.id).last_stirred
    return resting(person, today=today, last_stirred=stirred) is None
