"""One small thing: relnote's one idea of the day, in turn by the day, with what it rests on."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence, Set
from datetime import date

from relnote.core.agenda.rows import Small, SmallKind, SmallThing, Who, small_record
from relnote.core.agenda.small_words import small_words
from relnote.core.confidences import Names, named_words
from relnote.core.lives import is_gently, resting
from relnote.core.notebook import Notebook
from relnote.core.people import Choice, Detail, Person
from relnote.core.rarity import is_specific
from relnote.core.rhythm.contacts import Contacts
from relnote.core.rhythm.expected import Ground, never_reminded
from relnote.core.rhythm.hush import QUIET_ROW

NEW_FACE_DAYS = range(21, 36)
"""A first talk this many days ago, with no second, is a new face: three to five weeks."""
FRESHLY_ADDED = 31
"""Days a new face may have been in the notebook before that talk."""
MOST_TALKS_OF_A_NEW_FACE = 4
"""Entries looked into, signals among them."""
SNOOZES = 3
"""This many snoozes of a quiet row since they were last heard: the cadence may be wrong (edges 3)."""
KIND_WORDS = frozenset({"interest", "taste", "story", "family"})
"""Details worth a kind word: theirs, not hers; never work, help or what to avoid."""
FIT_KINDS = KIND_WORDS | {"idea", "hope"}
FRESH_DAYS = 7
"""A detail younger than this is still in her head."""
HOPE_COMES_BACK = range(365, 456)
"""Days after which a hope comes back: a year on."""
MOST_LOOKED_AT = 3
"""Details a day whose words are looked for in everyone's records."""


def small_thing(
    notebook: Notebook, found: Contacts, *, today: date, ended: Container[int] = frozenset()
) -> SmallThing | None:
    """The one of the day: people who have one, by id, in turn by the day; and theirs in turn by the round.

    Used or dropped today: none until tomorrow. `ended` are people whose pattern has ended.
    """
    brought = introductions_unthanked(notebook, today=today)
    ground = Ground(notebook.settings)
    having: list[int] = []
    for person in notebook.people.values():
        if person.choices and _answered_today(person.choices, today):
            return None
        if person.died is not None or person.kept is None:
            continue
        # who has one is asked of everyone, what they have only of those whose turn it is
        theirs = brought.get(person.id, ())
        if person.choices:
            has_one = next(_things_of(person, found, theirs, ended, today=today), None) is not None
        else:
            has_one = _has_one(person, found, theirs, ended, today=today)
        if has_one and may_be_suggested(person, found, ground, today=today):
            having.append(person.id)
    if not having:
        return None
    having.sort()
    turn, place = divmod(today.toordinal(), len(having))
    dead = Names(notebook).of(person.id for person in notebook.people.values() if person.died is not None)
    looked_at = 0
    for person_id in (*having[place:], *having[:place]):
        person = notebook.people[person_id]
        things = [*_things_of(person, found, brought.get(person_id, ()), ended, today=today)]
        start = turn % len(things)
        for thing in (*things[start:], *things[:start]):
            is_detail = thing.kind == "detail"
            if (is_detail and looked_at == MOST_LOOKED_AT) or touches_the_dead(person, thing, dead):
                continue
            looked_at += is_detail
            if not is_detail or _is_specific(person, thing, notebook):
                return _row(person, thing, notebook, found, today=today)
    return None


def introductions_unthanked(notebook: Notebook, *, today: date) -> dict[int, list[int]]:
    """Introducers who aren't thanked yet, nor to be by a reminder, with whom they brought before today."""
    brought: dict[int, list[int]] = {}
    for person in notebook.people.values():
        introduction = person.introduction
        if introduction is None or introduction.by is None or introduction.thanked is not None:
            continue
        entered = max(person.added, introduction.on or person.added)
        if person.kept is not None and entered < today:
            brought.setdefault(introduction.by, []).append(person.id)
    if brought:
        for reminder in notebook.reminders.values():
            if reminder.kind == "thank" and reminder.is_open:
                brought.pop(reminder.person, None)
    return brought


def _has_one(
    person: Person, found: Contacts, brought: Sequence[int], ended: Container[int], *, today: date
) -> bool:
    """Whether someone about whom nothing was ever chosen has any: the quickest answer first."""
    return (
        bool(brought)
        or person.id in ended
        or any(kind_of_detail(detail, today=today) is not None for detail in person.details)
        or _is_new_face(person, found, today=today)
    )


def _things_of(
    person: Person,
    found: Contacts,
    brought: Sequence[int],
    ended: Container[int],
    *,
    today: date,
) -> Iterator[Small]:
    """What they have that she hasn't used, dropped or put off, in a fixed order."""
    things = _all_things_of(person, found, brought, ended, today=today)
    if not person.choices:
        return things
    gone = {each.row for each in person.choices if is_gone(each, today)}
    return (thing for thing in things if thing.key not in gone)


def _all_things_of(
    person: Person,
    found: Contacts,
    brought: Sequence[int],
    ended: Container[int],
    *,
    today: date,
) -> Iterator[Small]:
    for each in sorted(brought) if brought else ():
        yield Small("introduction", each)
    if _is_new_face(person, found, today=today):
        yield Small("new face", person.id)
    if person.id in ended:
        yield Small("pattern ended", person.id)
    if person.choices and _cadence_may_be_wrong(person, found, today=today):
        yield Small("cadence", person.id)
    for detail in person.details:
        kind = kind_of_detail(detail, today=today)
        if kind is not None:
            yield Small(kind, detail.id)


def kind_of_detail(detail: Detail, *, today: date) -> SmallKind | None:
    """What a detail is good for: only what they told her themselves, sorted, not tender."""
    if (
        detail.kind not in FIT_KINDS
        or detail.how != "told"
        or detail.imported
        or detail.tender
        or detail.on > today
    ):
        return None
    if detail.kind == "idea":
        is_done = detail.ended is not None and detail.ended <= today and not detail.let_go
        return "idea" if is_done else None
    if detail.ended is not None:
        return None
    age = (today - detail.on).days
    if detail.kind == "hope":
        return "hope" if age in HOPE_COMES_BACK else None
    return "detail" if detail.kind in KIND_WORDS and age >= FRESH_DAYS else None


def _is_new_face(person: Person, found: Contacts, *, today: date) -> bool:
    """One talk ever, three to five weeks ago, with someone who wasn't in the notebook long before it."""
    talks = found.parts(person.id).few(MOST_TALKS_OF_A_NEW_FACE)
    if not talks or person.last_spoke is not None:
        return False
    had = [talk for talk in talks if talk.channel != "signal"]
    if len(had) != 1 or had[0].planned or (today - had[0].day).days not in NEW_FACE_DAYS:
        return False
    return (had[0].day - person.added).days <= FRESHLY_ADDED


def _cadence_may_be_wrong(person: Person, found: Contacts, *, today: date) -> bool:
    snoozes = [each.on for each in person.choices if each.row == QUIET_ROW and each.how == "snooze"]
    if len(snoozes) < SNOOZES:
        return False
    heard = found.of(person.id).last_heard
    return sum(on <= today and (heard is None or on > heard) for on in snoozes) >= SNOOZES


def may_be_suggested(person: Person, found: Contacts, ground: Ground, *, today: date) -> bool:
    """Death, rest, gently, never, and not being kept stop what relnote thinks of."""
    if person.died is not None or person.kept is None or person.kept > today:
        return False
    if is_gently(person, today=today) or never_reminded(person, ground):
        return False
    return (
        not person.rests or resting(person, today=today, last_stirred=found.of(person.id).last_stirred) is None
    )


def _answered_today(choices: Sequence[Choice], today: date) -> bool:
    return any(each.on == today and each.row.startswith("small:") for each in choices)


def is_gone(choice: Choice, today: date) -> bool:
    """Whether it was used, never again, or put off until a later day."""
    if choice.on > today:
        return False
    return choice.how != "snooze" or (choice.until is not None and today < choice.until)


def touches_the_dead(person: Person, thing: Small, dead: Set[str]) -> bool:
    """Whether a word of it names someone who died: that is no light thought."""
    text = next((each.text for each in person.details if each.id == thing.record), "")
    return bool(text) and not named_words(text).isdisjoint(dead)


def _is_specific(person: Person, thing: Small, notebook: Notebook) -> bool:
    """Whether it is theirs alone: a quotation that would fit many is no kind word."""
    text = next((each.text for each in person.details if each.id == thing.record), "")
    return is_specific(text, notebook, of=person.id)


def _row(person: Person, thing: Small, notebook: Notebook, found: Contacts, *, today: date) -> SmallThing:
    text = small_words(person, thing, notebook, found, today=today)
    return SmallThing(
        record=small_record(thing.kind, thing.record),
        person=Who(person.id, person.name),
        words=text,
        kind=thing.kind,
        key=thing.key,
        text=text,
    )
