"""Cards in a calendar: "Card for Joan", some days before the occasion, where a card is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from relnote.core.agenda.coming_up import occasion_key
from relnote.core.calendar.ground import Ground, stamp
from relnote.core.calendar.occasion_items import kept_people, named_dates
from relnote.core.calendar.repeating import uid_with
from relnote.core.calendar.values import Item, Record
from relnote.core.calendar.words import said_card
from relnote.core.lives import is_gently
from relnote.core.occasions import in_year, post_by
from relnote.core.partial import PartialDay
from relnote.core.people import Person


def card_items(ground: Ground) -> Iterator[Item]:
    """Day by day for 24 months, since the last day to post moves with Sundays; as a task the next one only.

    Where a card was sent before, or is wanted for the person or a circle of theirs; none for an occasion
    that was greeted or let go that year, nor for someone treated gently (product 5.4).
    """
    if ground.wanted.cards == "none" or not ground.wants_kind("card"):
        return
    posted = {each for note in ground.notebook.notes.values() if note.posted for each in note.to}
    for person in kept_people(ground):
        if not (person.id in posted or _is_wanted(person, ground)) or is_gently(person, today=ground.today):
            continue
        for label, name, day in named_dates(person):
            cards = _of(person, label, name, day, ground)
            yield from list(cards)[:1] if ground.wanted.as_ == "todo" else cards


def _is_wanted(person: Person, ground: Ground) -> bool:
    circles = (ground.notebook.settings.circle(each.circle) for each in person.circles)
    return person.wants_card or any(each is not None and each.cards for each in circles)


def _of(person: Person, label: str, name: str, day: PartialDay, ground: Ground) -> Iterator[Item]:
    version = ground.version_of_person(person, person.kept or person.added)
    for year in range(ground.today.year, ground.last.year + 1):
        on = in_year(day, year, leap_day=person.leap_day)
        if on is None or not ground.today <= on <= ground.last or _is_settled(person, label, year):
            continue
        if day.year is not None and year < day.year:
            continue
        yield Item(
            uid=uid_with(f"card-{person.id}-{name}@relnote", str(year)),
            record=Record(kind="card", id=person.id, person=person.id, label=label, year=year),
            kind="card",
            summary=said_card(person, initials=ground.wanted.initials),
            day=_lead(on, ground),
            created=stamp(person.kept or person.added),
            last_modified=version.last_modified,
            sequence=version.sequence,
            task=ground.wanted.as_ == "todo",
            alarms=ground.wanted.alarms,
            date_of=f"card-{person.id}-{name}@relnote",
        )


def _lead(on: date, ground: Ground) -> date:
    days = ground.wanted.cards
    if isinstance(days, int):
        return on - timedelta(days=days)
    return post_by(on, post_days=ground.notebook.settings.post_days)


def _is_settled(person: Person, label: str, year: int) -> bool:
    return any(
        each.row == occasion_key(label) and each.how != "snooze" and each.for_year == year
        for each in person.choices
    )
