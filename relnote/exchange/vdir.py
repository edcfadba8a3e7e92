"""One item of a vdir, read from its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from icalendar import Calendar, Component

from relnote.core.cadence import Cadence, Unit
from relnote.core.calendar.values import Repeat
from relnote.core.calendar.words import one_line
from relnote.core.calendar_sync.reading import DamagedItemError, ManyItemsError, Read
from relnote.core.calendar_sync.versions import Moved, Parts

WROTE = "X-RELNOTE-WROTE"
"""The sum of what relnote wrote: who reads it knows whether another program has changed the item since."""
ITEMS = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_UNITS: dict[str, Unit] = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def read_item(raw: bytes) -> Read:
    """The item in a file. Raises DamagedItemError where there is none that can be read, or more than one."""
    try:
        return _read(parsed(raw))
    except DamagedItemError:
        raise
    except Exception as error:  # a parser meets anything in a file, and one file never stops the rest
        raise DamagedItemError("it is no calendar item that can be read") from error


def _read(calendar: Component) -> Read:
    items = [each for each in calendar.walk() if each.name in ITEMS]
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
        sequence=number_in(whole.get("SEQUENCE")),
        touched=_touched(whole),
    )


def parsed(raw: bytes) -> Component:
    """The calendar in a file. Raises DamagedItemError, and what the parser raises."""
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
        without=tuple(sorted(listed_days(whole, "EXDATE"))),
        moved=tuple(sorted(_moved(items, str(whole.get("SUMMARY", ""))))),
    )


def _when(component: Component, name: str) -> tuple[date, str | None]:
    found = moment_in(component, name)
    if isinstance(found, datetime):
        local = _local(found)
        return local.date(), f"{local:%H:%M}"
    if isinstance(found, date):
        return found, None
    raise DamagedItemError("its day can't be read")


def moment_in(component: Component, name: str) -> Any:
    """The day, moment or length of a property; None where it isn't there or says none."""
    try:
        return getattr(component.get(name), "dt", None)
    except ValueError:  # as icalendar answers for a property it couldn't read
        return None


def _local(moment: datetime) -> datetime:
    """A moment of another time zone as the clock here shows it."""
    return moment.astimezone() if moment.tzinfo is not None else moment


def day_in(component: Component, name: str) -> date | None:
    """The day a property says; None where it says none."""
    try:
        return _when(component, name)[0]
    except DamagedItemError:
        return None


def _touched(whole: Component) -> date | None:
    """The day another program changed it last: relnote writes both stamps alike."""
    found = moment_in(whole, "LAST-MODIFIED")
    return None if found == moment_in(whole, "DTSTAMP") else day_in(whole, "LAST-MODIFIED")


def _done(whole: Component) -> date | None:
    ticked = (
        str(whole.get("STATUS", "")).upper() == "COMPLETED" or number_in(whole.get("PERCENT-COMPLETE")) == 100
    )
    if not ticked and "COMPLETED" not in whole:
        return None
    return day_in(whole, "COMPLETED") or _touched(whole) or date.max


def number_in(value: object) -> int:
    """The number a property says; 0 where it says none."""
    try:
        return int(str(value))
    except ValueError:
        return 0


def listed_days(component: Component, name: str) -> Iterator[date]:
    """Every day of a property that may stand several times, and hold several."""
    found: Any = component.get(name, [])
    for listed in found if isinstance(found, list) else [found]:
        for each in getattr(listed, "dts", []):
            yield _local(each.dt).date() if isinstance(each.dt, datetime) else each.dt


def _moved(items: Sequence[Component], title: str) -> Iterator[Moved]:
    for each in items:
        of = day_in(each, "RECURRENCE-ID")
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
    unit, interval = _UNITS.get(said.pop("FREQ", [""])[0]), number_in(said.pop("INTERVAL", ["1"])[0])
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
