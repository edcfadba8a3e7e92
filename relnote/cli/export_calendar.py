"""The calendar of `relnote export`: its bytes, its lines as they will be seen, and how many of which kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from relnote.cli.exported import Made
from relnote.cli.shell import Shell
from relnote.core.calendar.alarms import read_alarm
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Item
from relnote.core.calendar.wanted import Wanted
from relnote.exchange.ics import calendar_bytes, is_ours

_PLURAL = {
    "follow-up": "follow-ups", "promise": "promises", "waiting": "waiting", "ask": "asks", "thank": "thanks",
    "put-right": "put-rights", "meeting": "meetings", "birthday": "birthdays", "other day": "other days",
}  # fmt: skip


def calendar(here: Shell, *, tasks: bool, words: bool, initials: bool, alarms: Iterable[str]) -> Made:
    """The calendar of her notebook as it stands."""
    rings = [read_alarm(text) for text in alarms]
    wanted = Wanted(as_="todo" if tasks else "event", words=words, initials=initials, alarms=tuple(rings))
    items = calendar_items(here.notebook, today=here.today, wanted=wanted)
    kinds: Counter[str] = Counter(item.kind for item in items)
    return Made(
        raw=calendar_bytes(items),
        lines=tuple(
            line_of(item) for item in sorted(items, key=lambda item: (item.day, item.time or "", item.uid))
        ),
        kinds=kinds,
        summary=_summary(items, words=words),
        is_like=is_ours,
    )


def line_of(item: Item) -> str:
    """`2026-11-27        Alarm Nell Hartley`, as a calendar will show it."""
    repeat = item.repeat
    often = ""
    if repeat is not None:
        from relnote.core.cadence import said_cadence

        often = f"  ({said_cadence(repeat.every)})"
    return f"{item.day}  {item.time or '':5}  {item.summary}{often}"


def _summary(items: Sequence[Item], *, words: bool) -> str:
    """`74 lines went out: 3 promises (25 dates), 1 ask; …`: each thing once, however many dates it has."""
    if not items:
        return "nothing has a day yet, so the calendar is empty."
    said = ", ".join(filter(None, (_counted(kind, items) for kind in _PLURAL)))
    total = len(items)
    what = "with the words of follow-ups and promises" if words else "a verb and a name, none of your words"
    return f"{total} {'line' if total == 1 else 'lines'} went out: {said}; {what}."


def _counted(kind: str, items: Sequence[Item]) -> str:
    dates = [item for item in items if item.kind == kind]
    count = len({item.date_of or item.uid for item in dates})
    if not count:
        return ""
    said = f"{count} {_PLURAL[kind] if count != 1 else kind}"
    return said if count == len(dates) else f"{said} ({len(dates)} dates)"
