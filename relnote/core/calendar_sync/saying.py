"""What a sync says: what was taken in, what has no place here, and what she is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from relnote.core.calendar.values import Item
from relnote.core.calendar_sync.questions import Question
from relnote.core.calendar_sync.taking import Changed
from relnote.core.calendar_sync.uids import named
from relnote.core.calendar_sync.versions import Field, Moved, Parts
from relnote.core.day.saying import exact_day

_MOVED: Mapping[str, str] = {
    "meeting": "was moved there, and has happened here",
    "day": "was moved there; the day itself is changed with `relnote edit`",
    "card": "was moved there; `relnote config calendar.cards` says how long before the day a card stands",
    "hour": "was moved there; `relnote config calendar.hour` says when it is",
}
_TICKED: Mapping[str, str] = {
    "meeting": "was ticked there; once its day is over, `relnote today` asks what happened",
    "hour": "was ticked there, and comes every week all the same",
}
"""What has no place here, by the kind of record the UID names; of a reminder it is a later day of a series."""


def said_taken(changed: Changed, fields: Iterable[Field], *, greeted: date | None = None) -> str:
    """`Ring Nell Hartley: done`, `Ring Nell Hartley: moved from Fri 27 Nov 2026 to Mon 30 Nov 2026`.

    `Birthday of Joan Pike: greeted (Thu 26 Nov 2026)`, for the tick of an occasion or of its card.
    """
    says, ours = changed.says, changed.ours
    told = {
        "words": f'renamed "{says.words}"',
        "when": f"moved {f'from {said_when(ours)} ' if ours else ''}to {said_when(says)}",
        "repeat": "another repeat",
        "done": f"greeted ({exact_day(greeted)})" if greeted is not None else "done",
    }
    said = [told[field] for field in ("done", "when", "words") if field in set(fields)]
    return f"{ours.summary if ours else says.words}: {', '.join(said)}"


def said_left_there(changed: Changed, fields: Iterable[Field]) -> str:
    """What was changed there and has no place here: it stays there as it is, and nothing is lost."""
    name = changed.ours.summary if changed.ours else changed.says.words
    meant = named(changed.uid)
    kind = meant.kind if meant is not None else ""
    told = {
        "words": f'is called "{changed.says.words}" there, and keeps its own name here',
        "when": _MOVED.get(kind, "was moved there, which only the next day of a series can be here"),
        "repeat": "repeats otherwise there; change it here with `relnote edit`",
        "done": _TICKED.get(kind, "was ticked there, which only its next day can be here"),
    }
    return f"{name} {' and '.join(told[field] for field in sorted(set(fields)))}."


def said_day_left_there(name: str, days: Sequence[Moved]) -> str:
    """One day of a series that was changed by itself there: it stays so there."""
    first = days[0]
    how = f'is called "{first.words}"' if first.words else f"was moved to {_said_moved(first)}"
    more = f" (and {len(days) - 1} more days)" if len(days) > 1 else ""
    return f"{name}: its day {exact_day(first.of)} {how} there{more}; here it stays as it was."


def _said_moved(to: Moved) -> str:
    return f"{exact_day(to.day)} {to.time}" if to.time else exact_day(to.day)


def said_set_back(name: str, fields: Iterable[Field]) -> str:
    """What was set there, never taken in, and is written over now."""
    told = {"words": "title", "when": "day", "repeat": "repeat", "done": "tick"}
    what = " and ".join(f"the {told[field]}" for field in sorted(set(fields)))
    return f"{name}: {what} set there gave way to what is here."


def said_when(at: Item | Parts) -> str:
    """`Fri 27 Nov 2026 15:30`."""
    return f"{exact_day(at.day)} {at.time}" if at.time else exact_day(at.day)


def said_question(question: Question, item: Item | None) -> str:
    """What she is asked, with both versions: `Ring Nell: Fri 27 Nov 2026 here, Mon 30 Nov 2026 there.`"""
    name = item.summary if item is not None else "An item that ended here"
    if question.kind == "gone":
        when = f", {said_when(item)}," if item is not None else ""
        return f"{name}{when} was deleted in the calendar (noticed {exact_day(question.since)})."
    there = question.there
    if there is None:
        return f"{name} was changed here and there."
    if there.done is not None:
        stands = f"stands on {said_when(item)} here" if item is not None else "ended here"
        return f"{name} {stands}, and was ticked there on {exact_day(there.done)}."
    if item is None:
        return f"{name}, and was moved to {said_when(there)} there."
    if item.repeat != there.repeat and (item.summary, said_when(item)) == (there.words, said_when(there)):
        return f"{name} was given another repeat here, and another there."
    if said_when(item) == said_when(there):
        title = f' "{there.words}"' if question.is_worded else " otherwise"
        return f"{name} was renamed here, and is called{title} there."
    return f"{name}: {said_when(item)} here, {said_when(there)} there."
