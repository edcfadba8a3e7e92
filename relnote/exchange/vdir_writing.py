"""One item of a vdir, written: anew, or over what another program left in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Calendar, Component

from relnote.core.calendar.alarms import said_alarm
from relnote.core.calendar.values import Item
from relnote.core.calendar_sync.versions import Parts, parts_of, sum_of, unworded
from relnote.exchange.ics import one_item
from relnote.exchange.vdir import ITEMS, WROTE, day_in, listed_days, moment_in, number_in, parsed

_OURS = frozenset({
    "UID", "SUMMARY", "CREATED", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DUE", "DTEND", "DURATION",
    "RRULE", "STATUS", "COMPLETED", "PERCENT-COMPLETE", "EXDATE", WROTE,
})  # fmt: skip
"""Properties that say what relnote knows of an item; every other is kept as it was found."""


def item_bytes(item: Item, over: bytes | None = None, was: Parts | None = None) -> bytes:
    """The file of an item, new or over what lies there: what another program added to it is kept.

    `was` is what relnote had it say before, without words. Her alarms there and her notes there stay, unless
    what relnote itself says of them has changed.
    """
    if over is None:
        return _marked(one_item(item), item)
    there = parsed(over)
    old = next(each for each in there.walk() if each.name in ITEMS and "RECURRENCE-ID" not in each)
    new = _component(item)
    _keep_properties(old, new, item, was)
    if old.name == new.name:
        _keep_length(old, new, item)
        _keep_days_left_out(old, new, item)
        if was is None or was.alarms == tuple(said_alarm(each) for each in item.alarms):
            new.subcomponents = list(old.subcomponents)
    new.pop("SEQUENCE", None)
    new.add("SEQUENCE", max(item.sequence, number_in(old.get("SEQUENCE")) + 1))
    others = [each for each in there.subcomponents if each is not old and _stays(each, item)]
    there.subcomponents = [*(each for each in others if each.name == "VTIMEZONE"), new,
                           *(each for each in others if each.name != "VTIMEZONE")]  # fmt: skip
    return bytes(there.to_ical())


def _marked(raw: bytes, item: Item) -> bytes:
    begins = b"BEGIN:VTODO\r\n" if item.task else b"BEGIN:VEVENT\r\n"
    return raw.replace(begins, begins + f"{WROTE}:{sum_of(parts_of(item))}\r\n".encode(), 1)


def _component(item: Item) -> Component:
    calendar = Calendar.from_ical(_marked(one_item(item), item))
    return next(each for each in calendar.walk() if each.name in ITEMS)


def _keep_properties(old: Component, new: Component, item: Item, was: Parts | None) -> None:
    not_of_tasks = {"TRANSP"} if item.task else set()  # RFC 5545 §3.6.2
    for name, value in old.items():
        if name not in _OURS | not_of_tasks and not (name == "DESCRIPTION" and _says_notes(old, item, was)):
            new[name] = value


def _says_notes(old: Component, item: Item, was: Parts | None) -> bool:
    """Whether her words in full are relnote's to write, or to take away again."""
    if item.note:
        return True
    return (
        was is not None
        and was.note == unworded(Parts(words="", day=item.day, note=str(old["DESCRIPTION"]))).note
    )


def _keep_length(old: Component, new: Component, item: Item) -> None:
    """As long as it was made there, where it has a time."""
    start, end = moment_in(old, "DTSTART"), moment_in(old, "DTEND")
    length = moment_in(old, "DURATION")
    if isinstance(start, datetime) and isinstance(end, datetime):
        length = end - start
    if item.minutes and isinstance(start, datetime) and isinstance(length, timedelta) and "DTSTART" in new:
        new.pop("DURATION", None)
        new.add("DURATION", length)


def _keep_days_left_out(old: Component, new: Component, item: Item) -> None:
    """Days of a series that were deleted one by one, but for the one it stands on now."""
    if item.repeat is None or "EXDATE" not in old:
        return
    if all(day > item.day for day in listed_days(old, "EXDATE")):
        new["EXDATE"] = old["EXDATE"]
        return
    later = sorted(day for day in listed_days(old, "EXDATE") if day > item.day)
    if later and item.time is None:
        new.add("EXDATE", later)


def _stays(other: Component, item: Item) -> bool:
    """Time zones, and days of the series that stand elsewhere and are still to come."""
    if other.name not in ITEMS:
        return True
    of = day_in(other, "RECURRENCE-ID")
    return item.repeat is not None and of is not None and of > item.day
