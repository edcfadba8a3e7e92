"""What she wants to go out: events or tasks, words or initials, which people and kinds, when cards are due."""

from __future__ import annotations

import re
from typing import Literal, get_args

from msgspec import Struct

from relnote.core.calendar.alarms import read_alarm
from relnote.core.calendar.values import Alarm, ItemKind
from relnote.core.errors import UsageError
from relnote.core.settings import Settings

As = Literal["event", "todo"]
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_A_TIME = re.compile(r"^\d{1,2}[:.]\d{2}$")


class Hour(Struct, frozen=True):
    """The weekly hour of "people to call": Monday is weekday 0, `time` is "HH:MM"."""

    weekday: int
    time: str


class Wanted(Struct, frozen=True, kw_only=True):
    """What goes out. No circles and no kinds: all of them.

    `as_` is for reminders and cards; meetings, occasions and the hour are always events. `cards` is how many
    days before an occasion its card stands, "post" for the last day to post it, "none" for no cards.
    """

    as_: As = "event"
    words: bool = False
    initials: bool = False
    alarms: tuple[Alarm, ...] = ()
    circles: tuple[str, ...] = ()
    kinds: tuple[ItemKind, ...] = ()
    cards: int | Literal["post", "none"] = "post"
    hour: Hour | None = None


def says(wanted: Wanted) -> frozenset[str]:
    """What it tells whoever reads the calendar: "initials" at least, "names", "words", "hour".

    She is asked before a calendar first says one of these.
    """
    more = {"names": not wanted.initials, "words": wanted.words, "hour": wanted.hour is not None}
    return frozenset(["initials", *(what for what, said in more.items() if said)])


def wanted_by(settings: Settings, *, as_: As | None = None) -> Wanted:
    """What her settings say is to go out; `as_` wins over them where it is given.

    Raises UsageError for a setting that was written by hand and can't be read.
    """
    hers = settings.calendar
    return Wanted(
        as_=as_ or hers.as_,
        words=hers.words,
        initials=hers.initials,
        alarms=tuple(read_alarm(each) for each in hers.alarms),
        circles=hers.circles,
        kinds=tuple(each for each in KINDS if each in hers.kinds),
        cards=hers.cards,
        hour=read_hour(hers.hour) if hers.hour else None,
    )


def read_hour(text: str) -> Hour:
    """`friday 16:00`, `fri 9:00`. Raises UsageError."""
    words = text.lower().split()
    days = [place for place, name in enumerate(_WEEKDAYS) if len(words) == 2 and name.startswith(words[0][:3])]
    at = read_alarm(words[1]).at if days and _A_TIME.match(words[1]) else None
    if not days or at is None or not _WEEKDAYS[days[0]].startswith(words[0]):
        raise UsageError(f'relnote can\'t read "{text}" as an hour of the week. Write it like "friday 16:00".')
    return Hour(days[0], f"{at:%H:%M}")


def said_hour(hour: Hour) -> str:
    """`fri 16:00`, as it is read back."""
    return f"{_WEEKDAYS[hour.weekday][:3]} {hour.time}"
