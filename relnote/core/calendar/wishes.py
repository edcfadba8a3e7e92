"""Her settings of the calendar as they are typed and shown: `calendar.words`, `calendar.alarms` …"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from relnote.core.calendar.alarms import read_alarm, said_alarm
from relnote.core.calendar.wanted import KINDS, read_hour, said_hour
from relnote.core.errors import EntryError, NobodyError
from relnote.core.settings import CalendarSettings, Settings

MOST_DAYS = 60
PREFIX = "calendar."
Values = Sequence[str]


def set_wish(settings: Settings, name: str, values: Values) -> Settings:
    """With one setting of the calendar, by its whole name, as it was typed.

    Raises EntryError or UsageError for what it can't be, NobodyError for a circle there is none of.
    """
    value = _READERS[name.removeprefix(PREFIX)](values, settings)
    return replace(settings, calendar=replace(settings.calendar, **{FIELDS[name]: value}))


def said_wishes(hers: CalendarSettings) -> Mapping[str, tuple[str, str]]:
    """Each setting with what it is in words, and a value to change it to."""
    cards = {"post": "on the last day to post them", "none": "none"}.get(str(hers.cards))
    return {
        f"{PREFIX}words": ("yes" if hers.words else "no (a verb and a name)", "yes"),
        f"{PREFIX}initials": ("yes" if hers.initials else "no", "yes"),
        f"{PREFIX}as": ("tasks" if hers.as_ == "todo" else "events", "todo"),
        f"{PREFIX}alarms": (", ".join(hers.alarms) or "none", "9:00"),
        f"{PREFIX}cards": (cards or f"{hers.cards} days before", "7"),
        f"{PREFIX}circles": (", ".join(hers.circles) or "all, and those in none", "all"),
        f"{PREFIX}kinds": (", ".join(hers.kinds) or "all", "promise birthday"),
        f"{PREFIX}hour": (f"people to call, {hers.hour}" if hers.hour else "none", '"friday 16:00"'),
    }


def _yes_or_no(name: str) -> Callable[[Values, Settings], bool]:
    def read(values: Values, _settings: Settings) -> bool:
        word = _one(name, values).casefold()
        if word not in ("yes", "no"):
            raise EntryError(f'{PREFIX}{name} is yes or no, not "{word}".')
        return word == "yes"

    return read


def _as(values: Values, _settings: Settings) -> str:
    word = _one("as", values)
    if word not in ("event", "todo"):
        raise EntryError(f'{PREFIX}as is event or todo, not "{word}".')
    return word


def _alarms(values: Values, _settings: Settings) -> tuple[str, ...]:
    return tuple(dict.fromkeys(said_alarm(read_alarm(each)) for each in _listed("alarms", values, "none")))


def _cards(values: Values, _settings: Settings) -> int | str:
    word = _one("cards", values)
    if word in ("post", "none"):
        return word
    if not (word.isascii() and word.isdecimal() and int(word) <= MOST_DAYS):
        raise EntryError(f'{PREFIX}cards is post, none, or days from 0 to {MOST_DAYS}, not "{word}".')
    return int(word)


def _circles(values: Values, settings: Settings) -> tuple[str, ...]:
    found = []
    for name in _listed("circles", values, "all"):
        circle = settings.circle(name)
        if circle is None:
            known = tuple(each.name for each in settings.circles)
            raise NobodyError(f'There is no circle "{name}". There are: {", ".join(known) or "none yet"}.')
        found.append(circle.name)
    return tuple(dict.fromkeys(found))


def _kinds(values: Values, _settings: Settings) -> tuple[str, ...]:
    wanted = _listed("kinds", values, "all")
    for each in wanted:
        if each not in KINDS:
            raise EntryError(f'"{each}" is no kind of item. The kinds are: {", ".join(KINDS)}.')
    return tuple(kind for kind in KINDS if kind in wanted)


def _hour(values: Values, _settings: Settings) -> str | None:
    text = " ".join(values)
    return None if text == "none" else said_hour(read_hour(text))


_READERS: Mapping[str, Callable[[Values, Settings], Any]] = {
    "words": _yes_or_no("words"),
    "initials": _yes_or_no("initials"),
    "as": _as,
    "alarms": _alarms,
    "cards": _cards,
    "circles": _circles,
    "kinds": _kinds,
    "hour": _hour,
}
FIELDS = {f"{PREFIX}{name}": "as_" if name == "as" else name for name in _READERS}
"""The whole names of these settings, with the field that holds each."""
WISHES = tuple(FIELDS)


def _one(name: str, values: Values) -> str:
    if len(values) != 1:
        raise EntryError(f"{PREFIX}{name} takes one value.")
    return values[0].strip()


def _listed(name: str, values: Values, nothing: str) -> Values:
    if not values:
        raise EntryError(f"{PREFIX}{name} takes one value or more, or {nothing}.")
    return () if tuple(values) == (nothing,) else values
