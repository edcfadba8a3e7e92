"""What a year looked like: the talks of each week, promises kept, things gone right, who brought whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.day.words import month_length
from relnote.core.entry.marks import GONE_RIGHT
from relnote.core.lives import is_gently
from relnote.core.notebook import Notebook
from relnote.core.reflect.introductions import Brought, branch_of, introductions
from relnote.core.reminders import Done, Reminder

DAY, WEEK = timedelta(days=1), timedelta(days=7)


class Week(Struct, frozen=True, gc=False, kw_only=True):
    """A week, Monday first, cut to the year; `ahead` where it begins after today."""

    begins: date
    ends: date
    talks: int = 0
    people: int = 0
    """How many different people they were with."""
    ahead: bool = False


class Month(Struct, frozen=True, gc=False, kw_only=True):
    """A month as on a wall calendar: a square for each of its weeks, cut where the month is.

    A square is how many talks there were; None where the week is still ahead.
    """

    month: int
    squares: tuple[int | None, ...]
    talks: tuple[int, ...] = ()
    """The conversations, newest first."""
    people: int = 0


class Good(Struct, frozen=True, gc=False, kw_only=True):
    """A promise kept, or something gone right. `said`: what came of it, in her words."""

    on: date
    person: int
    record: int
    text: str
    said: str = ""
    due: date | None = None
    """The day a promise was for."""


class Year(Struct, frozen=True, gc=False, kw_only=True):
    """One year as of a day. Nothing in it is a rate, a streak or a verdict."""

    year: int
    today: date
    weeks: tuple[Week, ...]
    months: tuple[Month, ...]
    talks: int
    people: int
    letters: int
    """Notes, cards and letters she sent."""
    kept: tuple[Good, ...]
    """Promises kept, newest first."""
    gone_right: tuple[Good, ...]
    """What went right and what was put right, newest first."""
    tree: tuple[Brought, ...]
    """Who brought whom, of all years: `Brought.on` says when."""


def year_of(notebook: Notebook, year: int, *, today: date, person: int | None = None) -> Year:
    """The year as it stands today, or what of it was with this person.

    Plans, signals and what is only about someone are no talks.
    """
    talks = [
        talk
        for talk in _talks(notebook, today=today)
        if talk.day.year == year and (person is None or person in talk.with_)
    ]
    kept, right = _kept(notebook, year, today=today), _gone_right(notebook, year, today=today)
    tree = introductions(notebook.people, today=min(today, date(year, 12, 31)))
    return Year(
        year=year,
        today=today,
        weeks=tuple(_weeks(talks, year, today=today)),
        months=tuple(_month(talks, year, month, today=today) for month in range(1, 13)),
        talks=len(talks),
        people=len({person for talk in talks for person in talk.with_}),
        letters=sum(1 for talk in talks if talk.channel == "letter" and talk.direction != "in"),
        kept=_newest_first(kept, person),
        gone_right=_newest_first(right, person),
        tree=tree if person is None else branch_of(tree, person),
    )


def years_of(notebook: Notebook, *, today: date) -> tuple[int, ...]:
    """The years there is something to look back on, the first to this one without a gap."""
    first = min((talk.day.year for talk in _talks(notebook, today=today)), default=today.year)
    return tuple(range(max(first, today.year - 99), today.year + 1))


def _talks(notebook: Notebook, *, today: date) -> Iterator[Conversation]:
    """What happened with someone; a span ("about March") stands on its last day."""
    for talk in notebook.conversations.values():
        if not talk.planned and talk.channel != "signal" and talk.with_ and talk.day <= today:
            yield talk


def _weeks(talks: list[Conversation], year: int, *, today: date) -> Iterator[Week]:
    by_week: dict[date, list[Conversation]] = {}
    for talk in talks:
        by_week.setdefault(_monday(talk.day), []).append(talk)
    first, last = date(year, 1, 1), date(year, 12, 31)
    monday = _monday(first)
    while monday <= last:
        inside = by_week.get(monday, ())
        yield Week(
            begins=max(monday, first),
            ends=min(monday + WEEK - DAY, last),
            talks=len(inside),
            people=len({person for talk in inside for person in talk.with_}),
            ahead=monday > today,
        )
        monday += WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(talks: list[Conversation], year: int, month: int, *, today: date) -> Month:
    inside = [talk for talk in talks if talk.day.month == month]
    mondays = list(_mondays(year, month))
    counts = dict.fromkeys(mondays, 0)
    for talk in inside:
        counts[_monday(talk.day)] += 1
    begun = [max(monday, date(year, month, 1)) <= today for monday in mondays]
    return Month(
        month=month,
        squares=tuple(
            counts[monday] if begins else None for monday, begins in zip(mondays, begun, strict=True)
        ),
        talks=tuple(talk.id for talk in sorted(inside, key=lambda one: (one.day, one.id), reverse=True)),
        people=len({person for talk in inside for person in talk.with_}),
    )


def _mondays(year: int, month: int) -> Iterator[date]:
    """The Monday of each week that has a day in the month."""
    last = date(year, month, month_length(year, month))
    monday = _monday(date(year, month, 1))
    while monday <= last:
        yield monday
        monday += WEEK


def _newest_first(rows: Iterable[Good], person: int | None) -> tuple[Good, ...]:
    return tuple(sorted((row for row in rows if person in (None, row.person)), key=_newest))


def _newest(good: Good) -> tuple[int, int, int]:
    return -good.on.toordinal(), -good.record, good.person


def _kept(notebook: Notebook, year: int, *, today: date) -> Iterator[Good]:
    for reminder in notebook.reminders.values():
        if reminder.kind == "promise":
            yield from _ticked(reminder, year, today=today)


def _ticked(reminder: Reminder, year: int, *, today: date) -> Iterator[Good]:
    """Each time it was done in that year; a time that was let go is none."""
    ends: list[Done] = [each for each in reminder.history if not each.skipped]
    for done in (*ends, *((reminder.done,) if reminder.done else ())):
        if done.on.year == year and done.on <= today:
            yield Good(
                on=done.on,
                person=reminder.person,
                record=reminder.id,
                text=reminder.text,
                said=done.say or "",
                due=done.due or reminder.due,
            )


def _gone_right(notebook: Notebook, year: int, *, today: date) -> Iterator[Good]:
    """Noted as gone right, or put right; of someone who is met gently there is no cheer."""
    for person in notebook.people.values():
        if is_gently(person, today=today):
            continue
        for detail in person.details:
            if detail.kind == GONE_RIGHT and detail.on.year == year and detail.on <= today:
                yield Good(on=detail.on, person=person.id, record=detail.id, text=detail.text)
    for reminder in notebook.reminders.values():
        owner = notebook.people.get(reminder.person)
        if reminder.kind == "put-right" and (owner is None or not is_gently(owner, today=today)):
            yield from _ticked(reminder, year, today=today)
