"""The whole sum behind someone being listed, or not, and what would change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.conversations import Conversation
from relnote.core.day.saying import exact_day
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.contacts import Contacts, contact_of
from relnote.core.rhythm.expected import Basis, Ground, Silence, never_reminded, silence
from relnote.core.rhythm.hush import Hush, hushes, standing_hushes
from relnote.core.rhythm.quiet import is_listed
from relnote.core.rhythm.seasons import last_day_of_rest
from relnote.core.rhythm.summing import hush_lines, sum_lines

LOOK_AHEAD = 1200
"""Days ahead in which a change that comes by itself is looked for."""
MONTHS_DIFFER = 4
"""Days by which a cadence on the calendar may come out shorter from another start."""
ONE_DAY = timedelta(days=1)
LAST_DAY = date.max


class Why(Struct, frozen=True, kw_only=True):
    """Every number of the sum, in words (`lines`) and as values; None where there is none."""

    person: int
    name: str
    day: date
    listed: bool
    lines: tuple[str, ...]
    last_heard: date | None
    last_reached: date | None
    silence_days: int | None
    counted_days: int | None
    expected_days: int | None
    allowed_days: int | None
    basis: Basis | None
    gaps: tuple[int, ...] = ()
    """The gaps a learned rhythm comes from, sorted, in days."""
    reasons: tuple[str, ...] = ()
    """Names of what keeps them off the list: "planned", "within", "no gap expected" …"""
    listed_from: date | None = None
    """Not listed now: the first day they will be, if nothing happens."""
    listed_until: date | None = None
    """Listed now: the last day before they leave the list by themselves, if they do."""


def why(notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None) -> Why:
    """The sum for anyone, listed or not. For a day before the clock's, pass `as_of(notebook, day)`."""
    person = notebook.people[person_id]
    contact = contacts.of(person_id) if contacts else contact_of(notebook, person_id, today=today)
    ground = Ground(notebook.settings)
    found = silence(person, contact, ground, today=today)
    held = [
        *standing_hushes(person, ground, today=today),
        *hushes(person, contact, ground, today=today, silence=found),
    ]
    listed = found is not None and found.is_long and not held
    change = _next_change(person, contact, ground, listed=listed, today=today)
    lines = [
        f"{person.name} is listed as quiet." if listed else f"{person.name} is not listed as quiet.",
        *sum_lines(person, contact, ground, found, today=today),
        *hush_lines(held, contact, listed=listed, today=today),
        *_changes(person, contact, ground, change, listed=listed, today=today),
    ]
    return Why(
        person=person_id,
        name=person.name,
        day=today,
        listed=listed,
        lines=tuple(lines),
        last_heard=contact.last_heard,
        last_reached=contact.last_reached,
        silence_days=found.days if found else None,
        counted_days=found.counted if found else None,
        expected_days=found.expected if found else None,
        allowed_days=found.allowed if found else None,
        basis=found.basis if found else None,
        gaps=found.rhythm.gaps if found and found.rhythm else (),
        reasons=tuple(_reasons(found, held)),
        listed_from=None if listed else change,
        listed_until=change - ONE_DAY if listed and change else None,
    )


def _leaving(person: Person, contact: Contact, ground: Ground, change: date) -> str:
    """Until when they are listed, why they leave the list by themselves, and when they would be back."""
    until = f"Listed until {exact_day(change - ONE_DAY)}"
    resting_then = [each.name for each in ground.seasons(person) if last_day_of_rest([each], change)]
    if not resting_then:
        return f"{until}; then the pattern has ended."
    then = contact.on(change)
    back = _next_change(person, then, ground, listed=False, today=change)
    again = f"; listed again from {exact_day(back)}, if nothing is heard" if back else ""
    begins = f"the quiet season {' and '.join(resting_then)} begins on {exact_day(change)}"
    return f"{until}: {begins}{again}."


def _on_any_day(person: Person, contact: Contact, ground: Ground) -> Callable[[date], bool]:
    """Whether they would be listed on a day, if nothing happens until then."""

    def listed(day: date) -> bool:
        then = contact.on(day)
        return is_listed(person, then, ground, today=day) is not None

    return listed


def listed_again(person: Person, contact: Contact, ground: Ground, *, today: date) -> date | None:
    """The first day they would be listed again, were they heard today and never after."""
    heard = Conversation(id=0, day=today, made=today, with_=(person.id,))
    after = contact.on(today, heard)
    return _next_change(person, after, ground, listed=False, today=today)


def _next_change(person: Person, contact: Contact, ground: Ground, *, listed: bool, today: date) -> date | None:
    """The first day on which being listed turns by itself; None within the days looked at."""
    first = _days_unchanged(person, contact, ground, listed=listed, today=today)
    listed_on = _on_any_day(person, contact, ground)
    days = (today + step * ONE_DAY for step in range(first, LOOK_AHEAD) if today < LAST_DAY - step * ONE_DAY)
    return next((day for day in days if listed_on(day) != listed), None)


def _days_unchanged(person: Person, contact: Contact, ground: Ground, *, listed: bool, today: date) -> int:
    """How many days nothing can turn at least, so that only the days after them are looked at."""
    if person.died is not None or person.kept is None or never_reminded(person, ground):
        return LOOK_AHEAD
    if any(talk.day > today for talk in contact.talks):
        return 1
    found = silence(person, contact, ground, today=today)
    if found is None or resting(person, today=today, last_stirred=contact.last_stirred):
        return LOOK_AHEAD
    if not listed:
        return max(1, found.listed_after - found.counted - MONTHS_DIFFER)
    if ground.seasons(person):
        return 1
    return LOOK_AHEAD if found.ended is None else max(1, found.ended - found.counted)


def _reasons(found: Silence | None, held: list[Hush]) -> Iterator[str]:
    yield from (hush.reason for hush in held)
    if found is None:
        yield "no gap expected"
    elif found.has_ended:
        yield "pattern ended"
    elif not found.is_long:
        yield "within"


def _changes(
    person: Person,
    contact: Contact,
    ground: Ground,
    change: date | None,
    *,
    listed: bool,
    today: date,
) -> Iterator[str]:
    """What would change it, by itself or by her."""
    if listed:
        if change:
            yield _leaving(person, contact, ground, change)
        again = listed_again(person, contact, ground, today=today)
        then = f"; then again from {exact_day(again)}, if nothing follows" if again else ""
        yield f"Not, once anything is heard{then}."
        return
    if change:
        yield f"Listed from {exact_day(change)}, if nothing is heard until then."
    if person.rests and resting(person, today=today, last_stirred=contact.last_stirred):
        awake = replace(person, rests=())
        if _on_any_day(awake, contact, ground)(today):
            yield "Woken, they are listed today."
