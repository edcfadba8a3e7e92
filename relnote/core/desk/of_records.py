"""Material of what stands between them: asks, thanks, promises both ways, who brought whom, firsts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from relnote.core.day.saying import said_partial
from relnote.core.desk.cues import is_errand
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import LONGEST, cut
from relnote.core.desk.reasons import Kind
from relnote.core.desk.untouched import Untouched
from relnote.core.notes import Source
from relnote.core.occasions import BIRTHDAY, in_year, next_on, occasions_of
from relnote.core.partial import PartialDay
from relnote.core.people import Person
from relnote.core.reminders import Reminder

LATELY = timedelta(days=45)
"""A promise kept, or something mended, is still worth a line for so long."""
NAMED_FOR = timedelta(days=400)
"""In an apology the matter may be named for longer."""
NEAR = timedelta(days=10)
"""A day they met, so many years ago, is near for so long either side."""
OCCASION_AHEAD, OCCASION_PAST = timedelta(days=21), timedelta(days=14)


def of_reminders(ground: Ground, untouched: Untouched) -> Iterator[Material]:
    """Asks, thanks owed, promises, what they did as they said, what went wrong."""
    for reminder in ground.reminders:
        kind = _kind(reminder, ground) if len(reminder.text) <= LONGEST else None
        quote = cut(" ".join(reminder.text.split())) if kind else None
        if kind is None or quote is None or untouched.holds(reminder.text):
            continue
        if kind in ("ask", "waiting-came") and (untouched.is_of_her_trade(quote) or is_errand(quote)):
            continue
        yield Material(
            source=Source("reminder", reminder.id, reminder.made),
            person=reminder.person,
            kind=kind,
            quote=quote,
            on=reminder.made,
            due=_due(reminder),
            since=reminder.done.on if reminder.done else None,
            conversation=reminder.conversation,
        )


def _kind(reminder: Reminder, ground: Ground) -> Kind | None:
    """What a reminder is good for; a repeating one and one that was let go are good for nothing."""
    today, done = ground.today, reminder.done
    if reminder.every is not None or (reminder.dropped is not None and reminder.dropped.on <= today):
        return None
    if done is not None and done.on > today:
        done = None
    if done is None:
        return _open_kind(reminder, ground)
    due = _due(reminder)
    lately = today - done.on <= (NAMED_FOR if ground.reason.name == "sorry" else LATELY)
    if reminder.kind == "promise" and due is not None and done.on > due and lately:
        return "promise-late"
    if reminder.kind == "waiting" and due is not None and done.on <= due and lately:
        return "waiting-came"
    return "put-right" if reminder.kind == "put-right" and lately else None


def _open_kind(reminder: Reminder, ground: Ground) -> Kind | None:
    if reminder.kind == "promise":
        return "promise-open" if reminder.due is not None and reminder.due < ground.today else None
    if reminder.kind == "ask":
        hidden = any(each.until > ground.today for each in reminder.snoozes)
        return None if hidden else "ask"
    return {"thank": "thank", "put-right": "put-right"}.get(reminder.kind)


def _due(reminder: Reminder) -> date | None:
    """The day it was for, as it was first said."""
    return next((each.was for each in reminder.told if each.was is not None), reminder.due)


def of_introductions(ground: Ground) -> Iterator[Material]:
    """Whom they brought and weren't thanked for. No word of those: how they are is theirs to tell."""
    for other in ground.notebook.people.values() if len(ground.to) == 1 else ():
        introduction = other.introduction
        if introduction is None or introduction.by != ground.to[0] or other.died is not None:
            continue
        on = introduction.on
        thanked = introduction.thanked is not None and introduction.thanked <= ground.today
        if thanked or other.kept is None or (on or other.added) > ground.today:
            continue
        yield Material(
            source=Source("introduction", other.id, on),
            person=ground.to[0],
            kind="introduction",
            quote="",
            on=on,
            named=other.short_name,
        )


def of_days(ground: Ground, untouched: Untouched) -> Iterator[Material]:
    """How they met, and other dates of theirs that are near."""
    if len(ground.to) > 1:
        return
    person = ground.person
    yield from _met(person, ground, untouched)
    for label, partial in occasions_of(person):
        on = next_on(partial, today=ground.today - OCCASION_PAST, leap_day=person.leap_day)
        if label == BIRTHDAY or on is None or on > ground.today + OCCASION_AHEAD or untouched.holds(label):
            continue
        yield Material(
            source=Source("occasion", person.id, on),
            person=person.id,
            kind="occasion",
            quote=label,
            on=on,
            due=on,
        )


def _met(person: Person, ground: Ground, untouched: Untouched) -> Iterator[Material]:
    met = person.met
    if met is None or not met.story:
        return
    quote = cut(" ".join(met.story.split()))
    if quote is None or untouched.holds(met.story):
        return
    on = met.on.first if met.on and met.on.day else None
    if met.on is not None and met.on.first is not None and met.on.first > ground.today:
        return
    yield Material(
        source=Source("occasion", person.id, on),
        person=person.id,
        kind="first",
        quote=quote,
        on=on,
        around=said_partial(met.on) if met.on and on is None else None,
        years=_years_now(met.on, ground.today) if met.on else 0,
    )


def _years_now(met: PartialDay, today: date) -> int:
    """How many years ago it is about now; 0 where the year isn't known or it is another time of year."""
    if met.year is None or met.month is None:
        return 0
    if met.day is None:
        return today.year - met.year if met.month == today.month else 0
    for year in (today.year - 1, today.year, today.year + 1):
        on = in_year(met, year)
        if on is not None and abs(on - today) <= NEAR:
            return year - met.year
    return 0
