"""Coming up: occasions within 14 days of the people she keeps."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date, timedelta

from relnote.core.agenda.rows import ComingUp, Who
from relnote.core.agenda.words import post_words
from relnote.core.day.saying import ahead
from relnote.core.lives import is_gently, resting
from relnote.core.notebook import Notebook
from relnote.core.occasions import in_year, is_round, next_on, occasions_of, post_by, turning
from relnote.core.partial import PartialDay
from relnote.core.people import Choice, Person
from relnote.core.rhythm.contacts import Contacts

WITHIN = 14
REMEMBERED = "died a year ago"
"""The label of the one row a year after someone died, where she chose so."""

Days = Set[tuple[int | None, int | None]]
"""Days of any year: month and day."""


def coming_up(notebook: Notebook, found: Contacts, *, today: date) -> tuple[ComingUp, ...]:
    """By day, then name. Nobody who died is greeted, nobody who rests, nobody she doesn't keep."""
    near = _near_days(today)
    posted = {person_id for note in notebook.notes.values() if note.posted for person_id in note.to}
    rows: list[ComingUp] = []
    for person in notebook.people.values():
        if not _may_come_up(person, near):
            continue
        rows += _rows_of(notebook, person, found, near, cards=person.id in posted, today=today)
    return tuple(sorted(rows, key=lambda row: (row.on, row.person.name, row.person.id or 0, row.record)))


def _near_days(today: date) -> Days:
    """Month and day of every day ahead, so that most people are passed over by one look."""
    days = [today + timedelta(days=ahead_by) for ahead_by in range(WITHIN + 1)]
    return frozenset([*((day.month, day.day) for day in days), (2, 29)])


def _may_come_up(person: Person, near: Days) -> bool:
    if person.occasions or person.died is not None:
        return True
    birthday = person.birthday
    return birthday is not None and (birthday.month, birthday.day) in near


def _rows_of(
    notebook: Notebook,
    person: Person,
    found: Contacts,
    near: Days,
    *,
    cards: bool,
    today: date,
) -> Iterator[ComingUp]:
    if person.kept is None or person.kept > today:
        return
    if person.died is not None:
        yield from _remembered(person, today=today)
        return
    for place, (label, day) in enumerate(occasions_of(person)):
        if (day.month, day.day) not in near:
            continue
        on = next_on(day, today=today, leap_day=person.leap_day)
        if on is None or (on - today).days > WITHIN or _is_settled(person, label, on, today=today):
            continue
        if person.rests and resting(person, today=today, last_stirred=found.of(person.id).last_stirred):
            continue
        post = _post_by(notebook, person, on, cards=cards, today=today)
        yield _row(person, (place, label, day), on, post=post, today=today)


def _row(
    person: Person,
    occasion: tuple[int, str, PartialDay],
    on: date,
    *,
    post: date | None,
    today: date,
) -> ComingUp:
    place, label, day = occasion
    years = turning(day, on)
    said = years if years is not None and is_round(years) and not is_gently(person, today=today) else None
    return ComingUp(
        record=place,
        person=Who(person.id, person.name),
        words=_words(label, on, said, post, today=today),
        label=label,
        on=on,
        in_days=(on - today).days,
        turning=said,
        post_by=post,
    )


def _words(label: str, on: date, years: int | None, post: date | None, *, today: date) -> str:
    """`60 on Thursday · post a card by Tue`, `wedding, 25 years, in 9 days`."""
    when = ahead(on, today=today)
    if years is None:
        said = f"{label} {when}"
    elif label == "birthday":
        said = f"{years} {when}"
    else:
        said = f"{label}, {years} years, {when}"
    return f"{said} · {post_words(post, today=today)}" if post else said


def _post_by(notebook: Notebook, person: Person, on: date, *, cards: bool, today: date) -> date | None:
    """The last day to post a card, where one was sent before or is wanted; None once it is past."""
    if is_gently(person, today=today):
        return None
    circles = (notebook.settings.circle(each.circle) for each in person.circles)
    if not (cards or person.wants_card or any(each is not None and each.cards for each in circles)):
        return None
    last = post_by(on, post_days=notebook.settings.post_days)
    return last if last >= today else None


def _remembered(person: Person, *, today: date) -> Iterator[ComingUp]:
    """A year on, one row that day, if she chose so and the day is known."""
    death = person.died
    if death is None or not death.remember or death.on is None or death.on.year is None:
        return
    on = in_year(death.on, death.on.year + 1)
    if on == today and not _is_settled(person, REMEMBERED, on, today=today):
        yield ComingUp(
            record=len(person.occasions) + 1,
            person=Who(person.id, person.name),
            words="died a year ago today",
            label=REMEMBERED,
            on=on,
            in_days=0,
        )


def _is_settled(person: Person, label: str, on: date, *, today: date) -> bool:
    """Greeted or let go for that year, or not before a day."""
    mine = [each for each in person.choices if each.row == occasion_key(label) and each.on <= today]
    return bool(mine) and _holds(mine[-1], on, today=today)


def _holds(choice: Choice, on: date, *, today: date) -> bool:
    if choice.how == "snooze":
        return choice.until is not None and today < choice.until
    return choice.for_year == on.year


def occasion_key(label: str) -> str:
    """What a choice about an occasion is kept under, on the person."""
    return f"occasion:{label}"
