"""Times of day: `10:00`, `3pm`, `at 10`, `noon`."""

from __future__ import annotations

import re

from relnote.core.day.ground import Ground
from relnote.core.errors import DayError

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm|h)?\Z")


def time_at(ground: Ground, at: int) -> tuple[str | None, int]:
    """`10:00`, `3pm`, `3 pm`, `at 10`, `noon` at a place, as "HH:MM", and the place after it."""
    said_at = ground.small(at) == "at"
    place = at + said_at
    word, half = ground.small(place), ground.small(place + 1)
    if word in ("noon", "midday"):
        return "12:00", place + 1
    parts = _CLOCK.match(word)
    if parts is None:
        return None, at
    hour, minute, suffix = parts[1], parts[2], parts[3]
    if suffix is None and half in ("am", "pm"):
        suffix, place = half, place + 1
    if suffix is None and not (minute and ":" in word) and not said_at:
        return None, at
    time = _clock(int(hour), int(minute or 0), suffix)
    if time is None and (minute is None or ":" not in word):
        return None, at
    if time is None:
        raise DayError(f'There is no time "{word}". Write it like 10:00 or 3pm.')
    return time, place + 1


def _clock(hour: int, minute: int, suffix: str | None) -> str | None:
    if suffix in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if suffix == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
