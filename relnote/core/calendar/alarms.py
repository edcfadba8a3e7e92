"""Alarms as they are said: `30m`, `2h` or `1d` before it begins, `9:00` of its day."""

from __future__ import annotations

import re
from datetime import time, timedelta

from relnote.core.calendar.values import Alarm
from relnote.core.errors import UsageError

_BEFORE = re.compile(r"^(\d{1,3})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$")
_AT = re.compile(r"^(\d{1,2})[:.](\d{2})$")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def read_alarm(text: str) -> Alarm:
    """`30m`, `2h`, `1d`, `1w` before it begins, or `9:00` of its day. Raises UsageError."""
    wanted = text.strip().lower()
    if found := _BEFORE.match(wanted):
        return Alarm(before=timedelta(**{_UNITS[found[2][0]]: int(found[1])}))
    if (found := _AT.match(wanted)) and int(found[1]) < 24 and int(found[2]) < 60:
        return Alarm(at=time(int(found[1]), int(found[2])))
    raise UsageError(f'relnote can\'t read "{text}" as an alarm. Write 30m, 2h, 1d, or a time like 9:00.')


def said_alarm(alarm: Alarm) -> str:
    """`9:00`, `30m`, `2h`, `1d`: as it is read back, in the largest unit that fits."""
    if alarm.before is None:
        at = alarm.at or time()
        return f"{at.hour}:{at.minute:02}"
    minutes = alarm.before // timedelta(minutes=1)
    for length, unit in ((1440, "d"), (60, "h")):
        if minutes and minutes % length == 0:
            return f"{minutes // length}{unit}"
    return f"{minutes}m"
