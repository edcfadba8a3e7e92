"""What a strict reader must find in a file: each component with its texts, days and alarms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import NamedTuple

from dateutil.rrule import rrulestr

from relnote.core.calendar.values import Alarm, Item
from relnote.exchange.ics import rule_text
from tests.build import TODAY
from tests.exchange.every_kind import SPAN


class RefusedError(Exception):
    """A reader found the file at fault, in its own words."""


class Read(NamedTuple):
    """One component as it was read; `days` are those of the 600 days ahead, `alarms` are seconds."""

    uid: str
    type: str
    summary: str
    note: str
    when: str
    private: bool
    sequence: int
    last_modified: str
    alarms: tuple[int, ...]
    days: tuple[str, ...]


def to_span(days: Iterable[date]) -> tuple[str, ...]:
    """Those of the days that are compared."""
    last = TODAY + timedelta(days=SPAN)
    return tuple(day.isoformat() for day in sorted(set(days)) if TODAY <= day < last)


def to_be_read(items: Iterable[Item]) -> tuple[Read, ...]:
    """The items as a reader must find them, by UID."""
    return tuple(sorted((_of(item) for item in items), key=lambda each: each.uid))


def _of(item: Item) -> Read:
    at = f"T{item.time.replace(':', '')}00" if item.time else ""
    return Read(
        uid=item.uid,
        type="VTODO" if item.task else "VEVENT",
        summary=item.summary,
        note=item.note,
        when=f"{item.day:%Y%m%d}{at}",
        private=True,
        sequence=item.sequence,
        last_modified=f"{item.last_modified:%Y%m%dT%H%M%SZ}",
        alarms=tuple(_seconds(alarm, item.time) for alarm in item.alarms),
        days=to_span(_days(item)),
    )


def _seconds(alarm: Alarm, at: str | None) -> int:
    if alarm.before is not None:
        return -int(alarm.before.total_seconds())
    start, rings = (time.fromisoformat(at) if at else time()), alarm.at or time()
    return (rings.hour - start.hour) * 3600 + (rings.minute - start.minute) * 60


def _days(item: Item) -> list[date]:
    if item.repeat is None:
        return [item.day]
    first = item.day.strftime("DTSTART:%Y%m%dT000000\n")
    days: list[date] = []
    for moment in rrulestr(f"{first}RRULE:{rule_text(item.repeat)}"):
        if moment.date() > TODAY + timedelta(days=SPAN):
            return days
        days.append(moment.date())
    return days
