"""Calendar items as one iCalendar file (RFC 5545) that khal, calcurse, todoman and telephones read alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

import icalendar
from icalendar import Calendar, Event, Todo, vRecur

from relnote.core.calendar.values import Alarm, Item, Repeat

PRODID = "-//relnote//relnote//EN"
_SAYS = "x-relnote-says"
_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}


def calendar_bytes(items: Sequence[Item], *, says: Iterable[str] = ()) -> bytes:
    """The file. The same items give the same bytes: every stamp is of the record, none the clock's.

    Days are all-day dates or floating times, so that no time zone is needed. Lines are folded at 75 octets.
    `says` is noted in the file, so that the next export knows whether it would say more (`said_in`).
    """
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "relnote")
    if said := " ".join(sorted(says)):
        calendar.add(_SAYS, said)
    for item in items:
        calendar.add_component(_task(item) if item.task else _event(item))
    return bytes(calendar.to_ical())


def one_item(item: Item) -> bytes:
    """A whole calendar with this item alone, as a vdir holds it; the same bytes for the same item."""
    return calendar_bytes([item])


def said_in(raw: bytes) -> frozenset[str]:
    """What an earlier export says of her people; one that doesn't note it says names."""
    noted = re.search(rb"^X-RELNOTE-SAYS:([a-z ]*)\r?$", raw[:1000], re.MULTILINE)
    return frozenset(noted[1].decode().split()) if noted else frozenset({"initials", "names"})


def is_ours(raw: bytes) -> bool:
    """Whether a file is a calendar that relnote wrote."""
    return raw[:200].startswith(b"BEGIN:VCALENDAR") and PRODID.encode() in raw[:400]


def _event(item: Item) -> Event:
    event = Event()
    _identify(event, item)
    event.add("dtstart", _moment(item))
    if item.minutes:
        event.add("duration", timedelta(minutes=item.minutes))
    if item.kind != "meeting":
        event.add("transp", "TRANSPARENT")
    if item.repeat is not None:
        event.add("rrule", _rule(item.repeat))
    for alarm in item.alarms:
        event.add_component(_alarm(item, alarm))
    return event


def _task(item: Item) -> Todo:
    """A task: its next day as DUE, no start and no rule, which todo programs complete under a new UID."""
    task = Todo()
    _identify(task, item)
    task.add("due", _moment(item))
    task.add("status", "NEEDS-ACTION")
    for alarm in item.alarms:
        task.add_component(_alarm(item, alarm, related_to_end=True))
    return task


def _identify(component: Event | Todo, item: Item) -> None:
    component.add("uid", item.uid)
    component.add("summary", item.summary)
    if item.note:
        component.add("description", item.note)
    component.add("class", "PRIVATE")
    component.add("created", item.created)
    component.add("dtstamp", item.last_modified)
    component.add("last-modified", item.last_modified)
    component.add("sequence", item.sequence)


def _moment(item: Item) -> date | datetime:
    if item.time is None:
        return item.day
    return datetime.combine(item.day, time.fromisoformat(item.time))


def rule_text(repeat: Repeat) -> str:
    """The rule as it stands in the file: `FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2`."""
    return bytes(_rule(repeat).to_ical()).decode()  # type: ignore[no-untyped-call]


def _rule(repeat: Repeat) -> vRecur:
    rule: dict[str, object] = {"FREQ": _FREQUENCIES[repeat.every.unit]}
    if repeat.every.count != 1:
        rule["INTERVAL"] = repeat.every.count
    if repeat.end_of_february:
        rule |= {"BYMONTH": 2, "BYMONTHDAY": -1}
    return vRecur(rule)


def _alarm(item: Item, wanted: Alarm, *, related_to_end: bool = False) -> icalendar.Alarm:
    """A relative trigger: an absolute one is dropped or refused by some readers."""
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", item.summary)
    trigger = -wanted.before if wanted.before is not None else _since_start(item, wanted.at or time())
    alarm.add("trigger", trigger, {"RELATED": "END"} if related_to_end else {})
    return alarm


def _since_start(item: Item, at: time) -> timedelta:
    start = time.fromisoformat(item.time) if item.time else time()
    return timedelta(hours=at.hour - start.hour, minutes=at.minute - start.minute)
