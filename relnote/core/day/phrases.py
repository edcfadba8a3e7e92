"""The grammar of days: the phrase that begins at a word, its time with it, and the day it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from msgspec.structs import replace

from relnote.core.day.ground import Found, Ground, Moment
from relnote.core.day.months import arounds, ends, weeks_and_months
from relnote.core.day.times import time_at
from relnote.core.day.weekdays import date_at, weekdays
from relnote.core.day.words import (
    NUMBER_OF,
    SHORT_UNIT_OF,
    UNIT_OF,
    add_months,
)
from relnote.core.errors import DayError


def phrase_at(ground: Ground, at: int) -> Found:
    """The longest day phrase that begins at a word, its time with it; raises DayError for unreal days."""
    for rule in _RULES:
        found = rule(ground, at)
        if found is not None:
            return _with_time(ground, *found)
    time, after = time_at(ground, at)
    if time is None:
        return None
    found = _day_after_time(ground, after)
    if found is not None:
        return _doubted(ground, replace(found[0], time=time)), found[1]
    return Moment(day=ground.today, time=time), after


def _near(ground: Ground, at: int) -> Found:
    """Today, yesterday, tomorrow and their parts and neighbours."""
    word, following = ground.small(at), ground.small(at + 1)
    if word == "the" and following == "day" and ground.small(at + 2) in ("before", "after"):
        return _near(ground, at + 1)
    if word == "day" and (following, ground.small(at + 2)) in _DAYS_AWAY:
        return _moved(ground, _DAYS_AWAY[following, ground.small(at + 2)], at + 3)
    if (word, following) in _PARTS_OF_DAY:
        return _moved(ground, _PARTS_OF_DAY[word, following], at + 2)
    if word not in _NEAR_WORDS:
        return None
    part = following in ("morning", "afternoon", "evening", "night")
    return _moved(ground, _NEAR_WORDS[word], at + 1 + part)


_NEAR_WORDS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "yday": -1,
    "yest": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "tmr": 1,
}
"""With how they are typed in a hurry."""


_DAYS_AWAY = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}


_PARTS_OF_DAY = {
    ("just", "now"): 0,
    ("earlier", "today"): 0,
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("last", "night"): -1,
}


def _moved(ground: Ground, days: int, after: int) -> Found:
    return Moment(day=ground.today + timedelta(days=days)), after


def _spans(ground: Ground, at: int) -> Found:
    """`in 3 weeks`, `3 weeks ago`, `a week ago`, `2w`: counted from today, months on the calendar."""
    forward = ground.small(at) == "in"
    number, unit, after = _measure(ground, at + forward)
    if not number:
        return None
    if forward:
        return _reached(ground, number, unit, after + (ground.small(after) == "time"))
    if ground.small(after) == "ago":
        return _reached(ground, -number, unit, after + 1)
    if (ground.small(after), ground.small(after + 1)) in (("from", "now"), ("from", "today")):
        return _reached(ground, number, unit, after + 2)
    written_short = after == at + 1
    if ground.place == "whole" or written_short:
        return _reached(ground, number if ground.sense == "coming" else -number, unit, after)
    return None


def _measure(ground: Ground, at: int) -> tuple[int, str, int]:
    """A number and its unit at a place: `3 weeks`, `a couple of days`, `half a year`, `2w`; 0: none."""
    word = ground.small(at)
    if word == "half" and ground.small(at + 1) == "a" and ground.small(at + 2) == "year":
        return 6, "months", at + 3
    if word == "a" and ground.small(at + 1) == "couple":
        unit_at = at + 2 + (ground.small(at + 2) == "of")
        return (2, ground.small(unit_at), unit_at + 1) if ground.small(unit_at) in UNIT_OF else (0, "", at)
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isdecimal() and word[len(digits) :] in SHORT_UNIT_OF:
        return int(digits[:6]), SHORT_UNIT_OF[word[len(digits) :]], at + 1
    number = int(word[:6]) if word.isdecimal() else NUMBER_OF.get(word, 0)
    if number and ground.small(at + 1).rstrip("'’") in UNIT_OF:
        return number, ground.small(at + 1), at + 2
    return 0, "", at


def _reached(ground: Ground, number: int, unit: str, after: int) -> Found:
    length, reach = UNIT_OF[unit]
    try:
        if reach == "days":
            return Moment(day=ground.today + timedelta(days=length * number)), after
        return Moment(day=add_months(ground.today, length * number)), after
    except (OverflowError, ValueError):
        raise DayError(f"{abs(number)} {unit} from today is no day of the calendar.") from None


_RULES: Sequence[Callable[[Ground, int], Found]] = (
    _near,
    _spans,
    weekdays,
    date_at,
    ends,
    weeks_and_months,
    arounds,
)


def _with_time(ground: Ground, moment: Moment, after: int) -> Found:
    """The moment with the time that follows it, after a comma or "at" perhaps."""
    place = after + (ground.small(after) == ",")
    time, end = time_at(ground, place)
    if time is None:
        return moment, after
    return _doubted(ground, replace(moment, time=time)), end


def _doubted(ground: Ground, moment: Moment) -> Moment:
    """In the log, a bare day that was and carries a time may as well be a plan: the coming one beside it."""
    if ground.sense == "coming" or moment.bare is None or moment.day >= ground.today:
        return moment
    if moment.bare == "weekday":
        return replace(moment, other=moment.day + timedelta(days=7))
    try:
        return replace(moment, other=moment.day.replace(year=moment.day.year + 1))
    except ValueError:
        return moment


def _day_after_time(ground: Ground, at: int) -> Found:
    """A day that follows a time: `3pm on thursday`, `10:00, tomorrow`."""
    place = at + (ground.small(at) in ("on", ","))
    for rule in _RULES[:4]:
        found = rule(ground, place)
        if found is not None:
            return found
    return None
