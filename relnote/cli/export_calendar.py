"""The calendar of `relnote export`: its bytes, its lines as they will be seen, and how many of which kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from relnote.cli.exported import Made
from relnote.cli.shell import Shell
from relnote.core.cadence import said_cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Item, ItemKind
from relnote.core.calendar.wanted import Wanted, says, wanted_by
from relnote.core.calendar.wishes import set_wish
from relnote.exchange.ics import calendar_bytes, is_ours, said_in

_PLURAL: Mapping[ItemKind, str] = {
    "follow-up": "follow-ups", "promise": "promises", "waiting": "waiting", "ask": "asks", "thank": "thanks",
    "put-right": "put-rights", "meeting": "meetings", "birthday": "birthdays", "other day": "other days",
    "card": "cards", "hour": "hours",
}  # fmt: skip


def calendar(here: Shell, wishes: Mapping[str, Sequence[str]]) -> Made:
    """The calendar of her notebook as it stands, by her settings; what was asked for beside them wins."""
    settings = here.notebook.settings
    for name, values in wishes.items():
        settings = set_wish(settings, name, values)
    wanted = wanted_by(settings)
    items = calendar_items(here.notebook, today=here.today, wanted=wanted)
    in_order = sorted(items, key=lambda item: (item.day, item.time or "", item.uid))
    return Made(
        raw=calendar_bytes(items, says=says(wanted)),
        lines=tuple(line_of(item) for item in in_order),
        kinds=Counter(item.kind for item in items),
        summary=summary_of(items, wanted),
        is_like=is_ours,
        says_more=lambda before: not says(wanted) <= said_in(before),
    )


def line_of(item: Item) -> str:
    """`2026-11-27        Ring Nell Hartley`, as a calendar will show it, its note below it."""
    often = f"  ({said_cadence(item.repeat.every)})" if item.repeat else ""
    head = f"{item.day}  {item.time or '':5}  {item.summary}{often}"
    return "\n".join([head, *(f"{'':19}{line}" for line in item.note.splitlines())])


def summary_of(items: Sequence[Item], wanted: Wanted) -> str:
    """`74 lines went out: 3 promises (25 dates), 1 ask; …`: each thing once, however many dates it has."""
    if not items:
        some = wanted.kinds or wanted.circles
        return f"nothing {'of what you asked for ' if some else ''}has a day yet, so the calendar is empty."
    said = ", ".join(filter(None, (_counted(kind, items) for kind in _PLURAL)))
    total = len(items)
    name = "initials" if wanted.initials else "a name"
    what = (
        "with the words of follow-ups and promises"
        if wanted.words
        else f"a verb and {name}, none of your words"
    )
    return f"{total} {'line' if total == 1 else 'lines'} went out: {said}; {what}."


def _counted(kind: ItemKind, items: Sequence[Item]) -> str:
    dates = [item for item in items if item.kind == kind]
    count = len({item.date_of or item.uid for item in dates})
    if not count:
        return ""
    said = f"{count} {_PLURAL[kind] if count != 1 else kind}"
    return said if count == len(dates) else f"{said} ({len(dates)} dates)"
