"""How much of the day is printed: the sections with their rows, what gives way, and what is said instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from relnote.core.agenda.rows import (
    OF_ONE_KIND_SHOWN,
    REPLIES_SHOWN,
    Agenda,
    Passed,
    QuietRow,
    ReminderRow,
    Waiting,
    by_kind,
)
from relnote.core.agenda.words import day_it_was_for
from relnote.core.day.saying import said_day
from relnote.core.sentences import within

AIM = 24
"""Rows of a terminal that printing aims at."""
COMING_UP_CUT = 3
QUIET_CUT = 2

MEETINGS = "Today you meet"
REPLIES = "Waiting for your answer"
FOLLOW_UPS = "Follow up today"
COMING_UP = "Coming up"
QUIET = "Haven't heard from in a while"
SMALL = "One small thing"


class Line(Struct, frozen=True, gc=False):
    """One row as printed, raw text: name, words, ref. A line without a name says how many more there are."""

    name: str | None
    words: str
    ref: str | None = None
    beneath: str | None = None
    """Words of a second kind: what to say, quoted."""


class Section(Struct, frozen=True):
    """A heading and its lines; `aside` stands at the heading's end ("5 of 12")."""

    heading: str
    lines: tuple[Line, ...]
    aside: str | None = None


Height = Callable[[Line], int]
"""How many rows of the terminal a line takes."""


def _one_row(_line: Line) -> int:
    return 1


def sections(day: Agenda, *, every: bool = False, height: Height = _one_row) -> tuple[Section, ...]:
    """The day's sections as printed, those with nothing in them left out; with `every`, each row of each.

    Where they don't fit 24 rows the small thing gives way first, then Coming up to three rows, then the
    quiet to two names, never to none; her own rows don't give way.
    """
    if every:
        return _sections(day, every=True, coming_up=None, quiet=None, small=True)
    steps: tuple[tuple[int | None, int | None, bool], ...] = (
        (None, None, True),
        (None, None, False),
        (COMING_UP_CUT, None, False),
        (COMING_UP_CUT, QUIET_CUT, False),
    )
    found: tuple[Section, ...] = ()
    for coming_up, quiet, small in steps:
        found = _sections(day, every=False, coming_up=coming_up, quiet=quiet, small=small)
        if rows_of(found, day, height=height) <= AIM:
            break
    return found


def rows_of(found: Sequence[Section], day: Agenda, *, height: Height = _one_row) -> int:
    """The rows they take on a terminal: the day's line, and each section with a blank row and its heading."""
    arrived = 2 if day.arrived else 0
    return 1 + arrived + sum(2 + sum(height(line) for line in each.lines) for each in found)


def oneline(day: Agenda) -> str:
    """For a prompt or a status bar: `3 to follow up · 2 quiet`. It counts the rows that the page has."""
    follow_ups = len(day.follow_ups) + sum(row.chased for row in day.waiting)
    counts = (
        (len(day.meetings), "to meet"),
        (len(day.replies_owed), "to answer"),
        (follow_ups, "to follow up"),
        (day.quiet_total, "quiet"),
    )
    return " · ".join(f"{count} {what}" for count, what in counts if count) or NOTHING


NOTHING = "Nothing waits today."


def _sections(
    day: Agenda, *, every: bool, coming_up: int | None, quiet: int | None, small: bool
) -> tuple[Section, ...]:
    found = (
        Section(MEETINGS, tuple(Line(row.person.name, row.words, row.ref) for row in day.meetings)),
        Section(REPLIES, _replies(day, every=every)),
        Section(FOLLOW_UPS, _follow_ups(day, every=every)),
        Section(COMING_UP, _coming_up(day, coming_up)),
        _quiet(day, quiet, every=every),
        Section(SMALL, _small(day) if small else ()),
    )
    return tuple(each for each in found if each.lines)


def _replies(day: Agenda, *, every: bool) -> tuple[Line, ...]:
    shown = day.replies_owed if every else day.replies_owed[:REPLIES_SHOWN]
    more = len(day.replies_owed) - len(shown)
    lines = [Line(row.person.name, row.words, row.ref) for row in shown]
    return (*lines, Line(None, f"and {more} more")) if more else tuple(lines)


def _follow_ups(day: Agenda, *, every: bool) -> tuple[Line, ...]:
    lines: list[Line] = []
    for _kind, rows in by_kind(day.follow_ups):
        lines += _of_one_kind(rows, today=day.day, every=every)
    lines += _waiting(day, every=every)
    plans = day.unanswered_plans
    if plans and every:
        lines += [Line(row.person.name, row.words, row.ref) for row in plans]
    elif plans:
        lines.append(Line(None, plans_line(plans, today=day.day)))
    return tuple(lines)


def _of_one_kind(rows: Sequence[ReminderRow | Passed], *, today: date, every: bool) -> list[Line]:
    shown = rows if every else rows[:OF_ONE_KIND_SHOWN]
    rest = rows[len(shown) :]
    lines = [Line(row.person.name, row.words, row.ref) for row in shown]
    if rest:
        oldest = min(row.due or row.since for row in rest)
        lines.append(Line(None, f"and {len(rest)} more, the oldest for {said_day(oldest, today=today)}"))
    return lines


def _waiting(day: Agenda, *, every: bool) -> list[Line]:
    own = [row for row in day.waiting if every or row.chased]
    folded = [row for row in day.waiting if not (every or row.chased)]
    shown = own if every else own[:OF_ONE_KIND_SHOWN]
    lines = [Line(row.person.name, row.words, row.ref) for row in shown]
    if len(own) > len(shown):
        oldest = min(row.due or row.made for row in own[len(shown) :])
        more = len(own) - len(shown)
        lines.append(Line(None, f"and {more} more, the oldest for {said_day(oldest, today=day.day)}"))
    if folded:
        lines.append(Line(None, waiting_line(folded, today=day.day)))
    return lines


def waiting_line(rows: Sequence[Waiting], *, today: date) -> str:
    """`14 people have something for you; Ida Falk "sends the statements" since 8 Jan`: the oldest is named."""
    oldest = min(rows, key=lambda row: (row.due or row.made, row.record))
    people = len({row.person for row in rows})
    since = day_it_was_for(oldest.due or oldest.made, today=today)
    what = f'"{within(oldest.text)}", since {since}'
    if len(rows) == 1:
        return f"{oldest.person.name} has something for you: {what}"
    who = f"{people} people have" if people > 1 else f"{oldest.person.name} has"
    count = "something" if people > 1 else f"{len(rows)} things"
    return f"{who} {count} for you; {oldest.person.name} {what}"


def plans_line(plans: Sequence[Passed], *, today: date) -> str:
    """`1 plan older than two weeks, for 3 Nov: did it happen?`"""
    oldest = min(row.since for row in plans)
    said = said_day(oldest, today=today)
    if len(plans) == 1:
        return f"1 plan older than two weeks, for {said}: did it happen?"
    return f"{len(plans)} plans older than two weeks, the oldest for {said}: did they happen?"


def _coming_up(day: Agenda, most: int | None) -> tuple[Line, ...]:
    rows = day.coming_up
    shown = rows if most is None or len(rows) <= most else rows[:most]
    lines = [Line(row.person.name, row.words, row.ref) for row in shown]
    more = len(rows) - len(shown)
    return (*lines, Line(None, f"and {more} more")) if more else tuple(lines)


def _quiet(day: Agenda, most: int | None, *, every: bool) -> Section:
    rows = (*day.quiet, *day.quiet_beside) if every else day.quiet[:most]
    lines = [Line(row.person.name, row.words, row.ref, say_words(row, today=day.day)) for row in rows]
    if day.resting:
        lines.append(Line(None, day.resting))
    more = 0 if every else day.quiet_total - len(rows)
    if more > 0 and rows:
        lines.append(Line(None, f"and {more} more"))
    return Section(QUIET, tuple(lines))


def say_words(row: QuietRow, *, today: date) -> str | None:
    """One thing to say: `"Two shops in Lisbon still both possible" (18 Sep)`."""
    if row.say is None:
        return None
    return f'"{row.say}" ({said_day(row.said_on, today=today)})' if row.said_on else f'"{row.say}"'


def _small(day: Agenda) -> tuple[Line, ...]:
    small = day.small_thing
    return (Line(small.person.name, small.words, small.ref),) if small else ()
