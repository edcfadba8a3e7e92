"""What has become of someone, in a person's text: resting, gently, died."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from relnote.core.days import read_day, read_partial, said_partial
from relnote.core.errors import DayError, EntryError
from relnote.core.partial import PartialDay
from relnote.core.people import Death, Gently, Person, Rest
from relnote.core.record_text.values import read_coming, read_past, show_day

FIELDS = ("Resting", "Gently until", "Died", "Remember the day")
_YES = ("yes", "y", "true", "on")


def show_resting(person: Person) -> str | None:
    """`3 May 2026: sold the shop`; None where she woke them, or nothing ever rested."""
    rest = next((each for each in reversed(person.rests) if each.woken is None), None)
    if rest is None:
        return None
    return f"{show_day(rest.on)}: {rest.word}" if rest.word else show_day(rest.on)


def read_rests(text: str | None, person: Person, *, today: date) -> tuple[Rest, ...]:
    """The rests with what the line says of the last one: another day or word, a new one, or woken today."""
    shown = show_resting(person)
    if text == shown:
        return person.rests
    if text is None:
        return tuple(each if each.woken else replace(each, woken=today) for each in person.rests)
    first, _colon, word = text.removeprefix("since ").partition(":")
    on = today if first.strip().casefold() in _YES else read_past(first.strip(), today=today)
    if shown is None:
        return (*person.rests, Rest(on=on, word=word.strip() or None))
    place = max(place for place, each in enumerate(person.rests) if each.woken is None)
    changed = replace(person.rests[place], on=on, word=word.strip() or None)
    return (*person.rests[:place], changed, *person.rests[place + 1 :])


def show_gently(person: Person) -> str | None:
    """`2 Jan 2027`."""
    return show_day(person.gently.until) if person.gently else None


def read_gently(text: str | None, person: Person, *, today: date) -> Gently | None:
    """Gently until that day; raises EntryError for a day that isn't ahead."""
    if text is None or text == show_gently(person):
        return person.gently if text else None
    until = read_coming(text, today=today)
    if until <= today:
        raise EntryError("gently is until a day ahead.")
    return Gently(person.gently.since if person.gently else today, until)


def show_died(person: Person) -> str | None:
    """`1 November 2026`, `2026`; `yes` where the day isn't known."""
    if person.died is None:
        return None
    return said_partial(person.died.on) if person.died.on else "yes"


def read_died(text: str | None, person: Person, *, remember: bool, today: date) -> Death | None:
    """That they died, and when; nothing in the line takes a mistake back."""
    if text is None:
        return None
    old = person.died
    on = old.on if old is not None and text == show_died(person) else died_on(text, today=today)
    return Death(noted=old.noted if old else today, on=on, remember=remember)


def died_on(text: str, *, today: date) -> PartialDay | None:
    """The day in the past, or as much of it as is said; None for a bare yes. Raises DayError."""
    if text.casefold() in _YES:
        return None
    try:
        partial = read_partial(text)
    except DayError:
        partial = None
    if partial is not None and partial.year is not None:
        return partial
    return PartialDay.of(read_day(text, today=today, sense="past").day)
