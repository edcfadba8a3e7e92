"""A notebook with every kind of calendar item and every awkward text, and the days it is read back as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from zlib import crc32

from relnote.core.cadence import Cadence, Unit, next_after
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Alarm, Item
from relnote.core.calendar.wanted import Hour, Wanted
from relnote.core.occasions import in_year, post_by
from relnote.core.partial import PartialDay
from relnote.core.people import Occasion, Person
from relnote.core.reminders import Reminder
from tests.build import TODAY, day, notebook, person, reminder, talk

LEAP = PartialDay(year=2000, month=2, day=29)
SPAN = 600
KEPT = day("2026-11-01")
INJECTED = "call\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT\nDTSTART:19700101\rATTENDEE:mailto:a@example.com"
LONG_NOTE = ('ring about the lease, the code; and "all" of it\\n — שלום 🌸 naïve\n' * 40)[:1999] + "x"
"""2,000 characters: lines, a backslash before an n, two scripts, emoji."""
PEOPLE = (
    person(1, "Nell Hartley", birthday=LEAP, kept=KEPT),
    person(2, 'Tom, Okafor; "baker" \\n', birthday=LEAP, leap_day="1 mar", kept=KEPT),
    person(3, "שירה לוי", birthday=PartialDay(year=1966, month=6, day=12), kept=KEPT, wants_card=True),
    person(4, "Ana 🌸 Góis", kept=KEPT, occasions=(Occasion("anniversary", PartialDay(month=1, day=31)),)),
    person(5, "Eve\r\nATTENDEE:mailto:a@b.test\u2028\x85x", kept=KEPT, birthday=PartialDay(month=12, day=24)),
)  # fmt: skip


def repeating(id_: int, person_id: int, start: str, count: int, unit: Unit, **fields: object) -> Reminder:
    """A follow-up that repeats from a day on."""
    first, every = day(start), Cadence(count, unit)
    return reminder(id_, "follow-up", person_id, "ring", due=first, start=first, every=every, **fields)


REMINDERS = (
    reminder(10, "promise", 1, "send her\nthe letter; soon, please", due=day("2026-11-27")),
    reminder(11, "waiting", 2, "the statements", due=day("2026-11-28"), time="15:30"),
    reminder(12, "ask", 3, "did the oven arrive", due=day("2027-02-28")),
    reminder(13, "promise", 3, LONG_NOTE, due=day("2026-12-02")),
    reminder(14, "follow-up", 5, INJECTED, due=day("2026-12-03"), time="09:00"),
    reminder(15, "promise", 4, "🌸 שירה, \\;:\"' \t ok", due=day("2026-12-04")),
    reminder(16, "follow-up", 1, "x" * 400, due=day("2026-12-05")),
    repeating(20, 1, "2026-12-31", 1, "month"),
    repeating(21, 2, "2026-12-15", 1, "month"),
    repeating(22, 3, "2026-11-30", 6, "week", time="09:15"),
    repeating(23, 4, "2026-11-22", 10, "day"),
    repeating(24, 4, "2024-02-29", 1, "year"),
    repeating(25, 1, "2026-12-31", 1, "year"),
)
PLANS = (
    talk(30, "2026-11-24", 1, 2, planned=True, time="11:00", channel="meal"),
    talk(31, "2026-11-25", 4, planned=True),
)
FULL = notebook(*PEOPLE, *REMINDERS, *PLANS)
ALARMS = (Alarm(at=time(9)), Alarm(before=timedelta(minutes=30)))
EVENTS = Wanted(words=True, alarms=ALARMS, hour=Hour(4, "16:00"))
TASKS = Wanted(words=True, alarms=ALARMS, as_="todo")

Days = Mapping[str, tuple[str, ...]]
"""What a calendar shows: each day with its lines, in the order of their text."""


def every_day(start: date, days: int) -> list[date]:
    """So many days from one on."""
    return [start + timedelta(days=ahead) for ahead in range(days)]


def items(wanted: Wanted = EVENTS) -> tuple[Item, ...]:
    """Every item of the whole notebook."""
    return calendar_items(FULL, today=TODAY, wanted=wanted)


def expected() -> Days:
    """The days worked out from the notebook itself, by relnote's own arithmetic and not by rules."""
    words = {item.uid.split("@")[0]: item.summary for item in items()}
    found: dict[str, list[str]] = {}
    for on in every_day(TODAY, SPAN):
        for key, at in sorted(_standing(on)):
            said = words.get(f"{key}-{on:%Y%m%d}") or words[key]
            found.setdefault(on.isoformat(), []).append(f"{at} {said}" if at else said)
    return {key: tuple(sorted(lines)) for key, lines in found.items()}


def _standing(on: date) -> Iterator[tuple[str, str]]:
    """What stands on a day: its key, and its time or nothing."""
    for each in FULL.reminders.values():
        if _happens(each, on):
            yield f"reminder-{each.id}", each.time or ""
    for plan in FULL.conversations.values():
        if plan.day == on:
            yield f"meeting-{plan.id}", plan.time or ""
    for someone in FULL.people.values():
        yield from ((key, "") for key in _of_person(someone, on))
    if on.weekday() == 4:
        yield "hour", "16:00"


def _happens(each: Reminder, on: date) -> bool:
    if each.every is None or each.start is None:
        return each.due == on
    return next_after(each.start, each.every, on - timedelta(days=1)) == on


def _of_person(someone: Person, on: date) -> Iterator[str]:
    dates = [*someone.occasions, *([Occasion("birthday", someone.birthday)] if someone.birthday else [])]
    for occasion in dates:
        name = "birthday" if occasion.label == "birthday" else f"{crc32(occasion.label.encode()):08x}"
        if in_year(occasion.on, on.year, leap_day=someone.leap_day) == on:
            yield f"day-{someone.id}-{name}"
        kept = in_year(occasion.on, on.year, leap_day=someone.leap_day)
        if someone.wants_card and kept is not None and post_by(kept, post_days=2) == on:
            yield f"card-{someone.id}-{name}-{on.year}"
