"""The calendar of `relnote export`: its bytes, its lines as they will be seen, and how many of which kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import time, timedelta

from relnote.cli.exported import Made
from relnote.cli.shell import Shell
from relnote.core.calendar_items import CalendarItem, Wanted, calendar_items
from relnote.core.errors import UsageError
from relnote.core.visible import visible
from relnote.exchange.ics import Ring, calendar_bytes, is_ours

_PLURAL = {
    "follow-up": "follow-ups", "promise": "promises", "waiting": "waiting", "ask": "asks", "thank": "thanks",
    "put-right": "put-rights", "meeting": "meetings", "birthday": "birthdays", "other day": "other days",
}  # fmt: skip
_BEFORE = re.compile(r"^(\d{1,3})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$")
_AT = re.compile(r"^(\d{1,2})[:.](\d{2})$")


def calendar(here: Shell, *, tasks: bool, words: bool, initials: bool, alarms: Iterable[str]) -> Made:
    """The calendar of her notebook as it stands."""
    rings = [read_ring(text) for text in alarms]
    wanted = Wanted(tasks=tasks, words=words, initials=initials)
    items = calendar_items(here.notebook, today=here.today, wanted=wanted)
    kinds: Counter[str] = Counter(item.kind for item in items)
    return Made(
        raw=calendar_bytes(items, alarms=rings),
        lines=tuple(
            line_of(item) for item in sorted(items, key=lambda item: (item.day, item.time or "", item.uid))
        ),
        kinds=kinds,
        summary=_summary(items, words=words),
        is_like=is_ours,
    )


def line_of(item: CalendarItem) -> str:
    """`2026-11-27        Ring Nell Hartley`, as a calendar will show it."""
    repeat = item.repeat
    often = ""
    if repeat is not None:
        from relnote.core.cadence import said_cadence

        often = f"  ({said_cadence(repeat.every)})"
    return f"{item.day}  {item.time or '':5}  {item.words}{often}"


def _summary(items: Sequence[CalendarItem], *, words: bool) -> str:
    """`74 lines went out: 3 promises (25 dates), 1 ask; …`: each thing once, however many dates it has."""
    if not items:
        return "nothing has a day yet, so the calendar is empty."
    said = ", ".join(filter(None, (_counted(kind, items) for kind in _PLURAL)))
    total = len(items)
    what = "with the words of follow-ups and promises" if words else "a verb and a name, none of your words"
    return f"{total} {'line' if total == 1 else 'lines'} went out: {said}; {what}."


def _counted(kind: str, items: Sequence[CalendarItem]) -> str:
    dates = [item for item in items if item.kind == kind]
    count = len({item.date_of or item.uid for item in dates})
    if not count:
        return ""
    said = f"{count} {_PLURAL[kind] if count != 1 else kind}"
    return said if count == len(dates) else f"{said} ({len(dates)} dates)"


def read_ring(text: str) -> Ring:
    """`30m`, `2h`, `1d` before it begins, or `9:00` of its day. Raises UsageError."""
    wanted = text.strip().lower()
    if found := _BEFORE.match(wanted):
        count = int(found[1])
        units = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
        return Ring(before=timedelta(**{units[found[2][0]]: count}))
    if (found := _AT.match(wanted)) and int(found[1]) < 24 and int(found[2]) < 60:
        return Ring(at=time(int(found[1]), int(found[2])))
    raise UsageError(
        f'relnote can\'t read "{visible(text)}" as an alarm. Write 30m, 2h, 1d, or a time like 9:00.'
    )
