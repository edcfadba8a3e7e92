"""Reasons for a card that people give: whom they brought, an idea, a hope, a death close to them, an end."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date

from relnote.core.agenda.rows import Small, small_record
from relnote.core.agenda.small_things import (
    introductions_unthanked,
    is_gone,
    kind_of_detail,
    may_be_suggested,
    touches_the_dead,
)
from relnote.core.agenda.small_words import small_words
from relnote.core.confidences import Names
from relnote.core.day.saying import ago, said_day
from relnote.core.desk.friday_reason import CONDOLENCE, GOODBYE, HOPE, IDEA, INTRODUCTION, WELCOME, Right
from relnote.core.lives import is_gently, resting
from relnote.core.notebook import Notebook
from relnote.core.notes import Settles
from relnote.core.people import Person
from relnote.core.rhythm.contacts import Contacts
from relnote.core.rhythm.expected import Ground
from relnote.core.sentences import cut_kindly

CONDOLENCE_DAYS = 60
WELCOME_DAYS = 30
GOODBYE_DAYS = 30


def by_people(notebook: Notebook, found: Contacts, *, today: date) -> Iterator[Right]:
    """Every reason that somebody's page gives; what relnote thinks of only for those it may think of."""
    ground = Ground(notebook.settings)
    yield from _introductions(notebook, found, ground, today=today)
    dead = Names(notebook).of(person.id for person in notebook.people.values() if person.died is not None)
    for person in notebook.people.values():
        if person.related:
            yield from _condolences(person, notebook, today=today)
        if person.rests:
            yield from _ends(person, found, today=today)
        if person.details and may_be_suggested(person, found, ground, today=today):
            yield from _details(person, notebook, found, dead, today=today)


def _introductions(notebook: Notebook, found: Contacts, ground: Ground, *, today: date) -> Iterator[Right]:
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
    person: Person, notebook: Notebook, found: Contacts, dead: Set[str], *, today: date
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
