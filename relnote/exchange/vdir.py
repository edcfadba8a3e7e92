"""One item of a vdir: read from its file, and written over what another program left in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Component

from relnote.core.cadence import Cadence, Unit
from relnote.core.calendar.alarms import said_alarm
from relnote.core.calendar.values import Item, Repeat
from relnote.core.calendar.words import one_line
from relnote.core.calendar_sync.reading import DamagedItemError, ManyItemsError, Read
from relnote.core.calendar_sync.versions import Moved, Parts, parts_of, sum_of, unworded
from relnote.exchange.ics import one_item

WROTE = "X-RELNOTE-WROTE"
"""The sum of what relnote wrote: who reads it knows whether another program has changed the item since."""
_ITEMS = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_OURS = frozenset({
    "UID", "SUMMARY", "CREATED", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DUE", "DTEND", "DURATION",
    "RRULE", "STATUS", "COMPLETED", "PERCENT-COMPLETE", "EXDATE", WROTE,
})  # fmt: skip
"""Properties that say what relnote knows of an item; every other is kept as it was found."""
_UNITS: dict[str, Unit] = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


# Reading


def read_item(raw: bytes) -> Read:
    """The item in a file. Raises DamagedItemError where there is none that can be read, or more than one."""
    try:
        return _read(_parsed(raw))
    except DamagedItemError:
        raise
    except Exception as error:  # a parser meets anything in a file, and one file never stops the rest
        raise DamagedItemError("it is no calendar item that can be read") from error


def _read(calendar: Component) -> Read:
    items = [each for each in calendar.walk() if each.name in _ITEMS]
    uids = {str(each.get("UID", "")) for each in items}
    if len(uids) > 1:
        raise ManyItemsError(len(uids))
    whole = next((each for each in items if "RECURRENCE-ID" not in each), None)
    if whole is None or not uids - {""}:
        raise DamagedItemError("it has no item with a UID")
    return Read(
        uid=uids.pop(),
        parts=_parts(whole, items),
        wrote=str(whole[WROTE]) if WROTE in whole else None,
        sequence=_number(whole.get("SEQUENCE")),
        touched=_touched(whole),
    )


def _parsed(raw: bytes) -> Component:
    if not raw.strip().endswith(b"END:VCALENDAR"):
        raise DamagedItemError("it is empty" if not raw.strip() else "it ends in the middle")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DamagedItemError("it isn't UTF-8") from None
    found = Calendar.from_ical(text)
    if found.name != "VCALENDAR":
        raise DamagedItemError("it is no calendar")
    return found


def _parts(whole: Component, items: Sequence[Component]) -> Parts:
    day, time = _when(whole, "DUE" if whole.name == "VTODO" and "DUE" in whole else "DTSTART")
    return Parts(
        words=one_line(str(whole.get("SUMMARY", ""))),
        day=day,
        time=time,
        repeat=_repeat(whole, day),
        task=whole.name == "VTODO",
        note=str(whole.get("DESCRIPTION", "")),
        done=_done(whole),
        cancelled=str(whole.get("STATUS", "")).upper() == "CANCELLED",
        without=tuple(sorted(_listed_days(whole, "EXDATE"))),
        moved=tuple(sorted(_moved(items, str(whole.get("SUMMARY", ""))))),
    )


def _when(component: Component, name: str) -> tuple[date, str | None]:
    found = _moment(component, name)
    if isinstance(found, datetime):
        local = _local(found)
        return local.date(), f"{local:%H:%M}"
    if isinstance(found, date):
        return found, None
    raise DamagedItemError("its day can't be read")


def _moment(component: Component, name: str) -> Any:
    """The day, moment or length of a property; None where it isn't there or says none."""
    try:
        return getattr(component.get(name), "dt", None)
    except ValueError:  # as icalendar answers for a property it couldn't read
        return None


def _local(moment: datetime) -> datetime:
    """A moment of another time zone as the clock here shows it."""
    return moment.astimezone() if moment.tzinfo is not None else moment


def _day_of(component: Component, name: str) -> date | None:
    try:
        return _when(component, name)[0]
    except DamagedItemError:
        return None


def _touched(whole: Component) -> date | None:
    """The day another program changed it last: relnote writes both stamps alike."""
    found = _moment(whole, "LAST-MODIFIED")
    return None if found == _moment(whole, "DTSTAMP") else _day_of(whole, "LAST-MODIFIED")


def _done(whole: Component) -> date | None:
    ticked = (
        str(whole.get("STATUS", "")).upper() == "COMPLETED" or _number(whole.get("PERCENT-COMPLETE")) == 100
    )
    if not ticked and "COMPLETED" not in whole:
        return None
    return _day_of(whole, "COMPLETED") or _touched(whole) or date.max


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0


def _listed_days(component: Component, name: str) -> Iterator[date]:
    found: Any = component.get(name, [])
    for listed in found if isinstance(found, list) else [found]:
        for each in getattr(listed, "dts", []):
            yield _local(each.dt).date() if isinstance(each.dt, datetime) else each.dt


def _moved(items: Sequence[Component], title: str) -> Iterator[Moved]:
    for each in items:
        of = _day_of(each, "RECURRENCE-ID")
        if of is not None:
            day, time = _when(each, "DUE" if each.name == "VTODO" and "DUE" in each else "DTSTART")
            words = str(each.get("SUMMARY", title))
            yield Moved(of, day, time, "" if words == title else one_line(words))


def _repeat(whole: Component, day: date) -> Repeat | str | None:
    """The rule as relnote knows it; as it stands there where it is another one."""
    rule = whole.get("RRULE")
    if rule is None:
        return None
    said = {str(key).upper(): [str(each).upper() for each in _values(value)] for key, value in rule.items()}
    said.pop("WKST", None)
    unit, interval = _UNITS.get(said.pop("FREQ", [""])[0]), _number(said.pop("INTERVAL", ["1"])[0])
    if unit is None or interval < 1:
        return _text(rule)
    if unit == "year" and said == {"BYMONTH": ["2"], "BYMONTHDAY": ["-1"]}:
        return Repeat(Cadence(interval, unit), end_of_february=True)
    usual = {"BYMONTH": [str(day.month)], "BYMONTHDAY": [str(day.day)], "BYDAY": [_WEEKDAYS[day.weekday()]]}
    allowed = {"week": {"BYDAY"}, "month": {"BYMONTHDAY"}, "year": {"BYMONTH", "BYMONTHDAY"}}.get(unit, set())
    if all(key in allowed and value == usual[key] for key, value in said.items()):
        return Repeat(Cadence(interval, unit))
    return _text(rule)


def _values(value: Any) -> Sequence[object]:
    return value if isinstance(value, list) else [value]


def _text(rule: Any) -> str:
    return bytes(rule.to_ical()).decode()


# Writing


def item_bytes(item: Item, over: bytes | None = None, was: Parts | None = None) -> bytes:
    """The file of an item, new or over what lies there: what another program added to it is kept.

    `was` is what relnote had it say before, without words. Her alarms there and her notes there stay, unless
    what relnote itself says of them has changed.
    """
    if over is None:
        return _marked(one_item(item), item)
    there = _parsed(over)
    old = next(each for each in there.walk() if each.name in _ITEMS and "RECURRENCE-ID" not in each)
    new = _component(item)
    _keep_properties(old, new, item, was)
    if old.name == new.name:
        _keep_length(old, new, item)
        _keep_days_left_out(old, new, item)
        if was is None or was.alarms == tuple(said_alarm(each) for each in item.alarms):
            new.subcomponents = list(old.subcomponents)
    new.pop("SEQUENCE", None)
    new.add("SEQUENCE", max(item.sequence, _number(old.get("SEQUENCE")) + 1))
    others = [each for each in there.subcomponents if each is not old and _stays(each, item)]
    there.subcomponents = [*(each for each in others if each.name == "VTIMEZONE"), new,
                           *(each for each in others if each.name != "VTIMEZONE")]  # fmt: skip
    return bytes(there.to_ical())


def _marked(raw: bytes, item: Item) -> bytes:
    begins = b"BEGIN:VTODO\r\n" if item.task else b"BEGIN:VEVENT\r\n"
    return raw.replace(begins, begins + f"{WROTE}:{sum_of(parts_of(item))}\r\n".encode(), 1)


def _component(item: Item) -> Component:
    calendar = Calendar.from_ical(_marked(one_item(item), item))
    return next(each for each in calendar.walk() if each.name in _ITEMS)


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
    start, end = _moment(old, "DTSTART"), _moment(old, "DTEND")
    length = _moment(old, "DURATION")
    if isinstance(start, datetime) and isinstance(end, datetime):
        length = end - start
    if item.minutes and isinstance(start, datetime) and isinstance(length, timedelta) and "DTSTART" in new:
        new.pop("DURATION", None)
        new.add("DURATION", length)


def _keep_days_left_out(old: Component, new: Component, item: Item) -> None:
    """Days of a series that were deleted one by one, but for the one it stands on now."""
    if item.repeat is None or "EXDATE" not in old:
        return
    if all(day > item.day for day in _listed_days(old, "EXDATE")):
        new["EXDATE"] = old["EXDATE"]
        return
    later = sorted(day for day in _listed_days(old, "EXDATE") if day > item.day)
    if later and item.time is None:
        new.add("EXDATE", later)


def _stays(other: Component, item: Item) -> bool:
    """Time zones, and days of the series that stand elsewhere and are still to come."""
    if other.name not in _ITEMS:
        return True
    of = _day_of(other, "RECURRENCE-ID")
    return item.repeat is not None and of is not None and of > item.day
