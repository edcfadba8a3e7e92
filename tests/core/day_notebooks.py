"""Small notebooks of every sort a day can meet: drawn by hypothesis for the laws of the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from relnote.core.cadence import Cadence, next_after
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.partial import PartialDay
from relnote.core.people import (
    Choice,
    Death,
    Detail,
    Gently,
    Introduction,
    Membership,
    Person,
    Relation,
    Rest,
    Wish,
)
from relnote.core.reminders import Done, Reminder, ReminderKind, Snooze, Told
from relnote.core.settings import Circle, Season, Settings

FIRST, LAST = date(2026, 7, 1), date(2026, 12, 20)
PEOPLE = 3
KINDS: tuple[ReminderKind, ...] = ("follow-up", "promise", "waiting", "ask", "thank", "put-right")
SETTINGS = Settings(
    circles=(
        Circle(name="clients", every=Cadence(6, "week"), cards=True),
        Circle(name="suppliers", chase=True),
    ),
    seasons=(Season(name="filing", start=date(2026, 1, 1), end=date(2026, 1, 31), yearly=True),),
)

days = st.dates(FIRST, LAST)
ids = st.integers(1, PEOPLE)
spans = st.integers(1, 30).map(lambda number: timedelta(days=number))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """None half of the time."""
    return st.none() | strategy


@st.composite
def choices(draw: st.DrawFn, rows: tuple[str, ...], since: date) -> tuple[Choice, ...]:
    """What she said of rows, in the order she said it."""
    found = []
    for on in sorted(draw(st.lists(st.dates(since, LAST), max_size=2))):
        how: Any = draw(st.sampled_from(("done", "drop", "snooze")))
        until = on + draw(spans) if how == "snooze" else None
        found.append(Choice(row=draw(st.sampled_from(rows)), how=how, on=on, until=until, for_year=on.year))
    return tuple(found)


@st.composite
def people(draw: st.DrawFn, person_id: int) -> Person:
    """Someone added in the course of the notebook, in any state."""
    added = draw(st.dates(FIRST - timedelta(days=400), date(2026, 9, 1)))
    later = st.dates(added, LAST)
    imported = draw(st.booleans())
    kept = draw(maybe(later)) if imported else added
    rests = sorted(draw(st.lists(later, max_size=2)))
    detail_days = draw(st.lists(later, max_size=2))
    return Person(
        id=person_id,
        name=draw(st.sampled_from(("Ida Falk", "Tom Okafor", "Bea Lund", "Joan Pike"))),
        added=added,
        kept=kept,
        source="vcard" if imported else None,
        birthday=draw(maybe(days.map(lambda on: PartialDay(year=1966, month=on.month, day=on.day)))),
        circles=(Membership("clients", added),) if draw(st.booleans()) else (),
        wish=draw(maybe(st.builds(Wish, since=st.just(added), every=st.just(Cadence(1, "month"))))),
        introduction=draw(maybe(st.builds(Introduction, by=ids, on=later, thanked=maybe(st.just(LAST))))),
        related=(Relation(kind="sister", person=draw(ids), household=True),) if draw(st.booleans()) else (),
        details=tuple(
            Detail(
                id=person_id * 100 + place,
                kind="interest",
                text=f"tides {place}",
                on=on,
                ended=draw(maybe(st.dates(on, LAST))),
            )
            for place, on in enumerate(detail_days)
        ),
        rests=tuple(Rest(on=on, woken=draw(maybe(st.dates(on, LAST)))) for on in rests),
        died=draw(maybe(st.builds(Death, noted=later))) if draw(st.integers(0, 4)) == 0 else None,
        gently=draw(maybe(later.map(lambda on: Gently(on, on + timedelta(weeks=6))))),
        choices=draw(choices(("quiet", "occasion:birthday", f"small:detail:{person_id * 100}"), added)),
    )


@st.composite
def talks(draw: st.DrawFn, talk_id: int) -> Conversation:
    """Something that happened and was written down that day, or a plan for a later one."""
    made = draw(days)
    planned = draw(st.integers(0, 4)) == 0
    with_ = tuple(sorted(draw(st.sets(ids, max_size=2))))
    return Conversation(
        id=talk_id,
        made=made,
        day=made + draw(spans) if planned else made,
        planned=planned,
        with_=with_,
        about=(draw(ids),) if not with_ else (),
        channel=draw(st.sampled_from(("call", "letter", "email", "missed", "signal", "meeting"))),
        direction=draw(st.sampled_from(("in", "out", "both"))),
        text="Two shops in Lisbon still both possible",
        expects_answer=draw(st.booleans()),
        imported=not planned and draw(st.integers(0, 5)) == 0,
        choices=draw(choices(("plan",) if planned else ("reply",), made))
        if not planned
        else _dropped(draw, made),
    )


def _dropped(draw: st.DrawFn, made: date) -> tuple[Choice, ...]:
    on: date | None = draw(maybe(st.dates(made, LAST)))
    return () if on is None else (Choice(row="plan", how="drop", on=on),)


@st.composite
def reminders(draw: st.DrawFn, reminder_id: int) -> Reminder:
    """A reminder in any state, its changes in the order they were made."""
    made = draw(days)
    later = st.dates(made, LAST)
    due = draw(maybe(later))
    snoozes = tuple(Snooze(on, on + draw(spans)) for on in sorted(draw(st.lists(later, max_size=2))))
    end = draw(maybe(later))
    told: tuple[Told, ...] = ()
    every = None
    history: tuple[Done, ...] = ()
    if draw(st.integers(0, 3)) == 0 and due is not None:
        every, on = Cadence(1, "week"), draw(st.dates(due, LAST))
        history, due_then = (Done(on, due),), due
        due = next_after(due_then, every, on)
        end = None
    elif draw(st.integers(0, 3)) == 0:
        on = draw(later)
        told, due = (Told(on, due),), on + draw(spans)
    return Reminder(
        id=reminder_id,
        kind=draw(st.sampled_from(KINDS)),
        person=draw(ids),
        text=draw(st.sampled_from(("send the VAT letter", "ring again", "how the scan went"))),
        made=made,
        due=due,
        every=every,
        start=history[0].due if history else None,
        pinned=draw(st.booleans()),
        snoozes=snoozes,
        told=told,
        history=history,
        done=Done(end, due) if end and draw(st.booleans()) else None,
    )


@st.composite
def notebooks(draw: st.DrawFn) -> Notebook:
    """Three people, some talks, some reminders; whoever she talked with is kept from that day."""
    conversations = {each: draw(talks(each)) for each in range(1000, 1000 + draw(st.integers(0, 6)))}
    return Notebook(
        people={each: _kept(draw(people(each)), conversations.values()) for each in range(1, PEOPLE + 1)},
        conversations=conversations,
        reminders={each: draw(reminders(each)) for each in range(2000, 2000 + draw(st.integers(0, 6)))},
        settings=SETTINGS,
    )


def _kept(person: Person, had: Iterable[Conversation]) -> Person:
    own = [talk.made for talk in had if person.id in talk.with_ and not (talk.planned or talk.imported)]
    known = [day for day in (person.kept, *own) if day is not None]
    return replace(person, kept=min(known) if known else None)


@st.composite
def days_of_notebooks(draw: st.DrawFn) -> tuple[Notebook, date]:
    """A notebook and a day on which, or soon after which, something of it stands."""
    notebook: Notebook = draw(notebooks())
    near = [talk.day for talk in notebook.conversations.values()]
    near += [each.due or each.made for each in notebook.reminders.values()]
    on = draw(st.sampled_from(near) if near else days)
    return notebook, on + timedelta(days=draw(st.integers(0, 20)) * draw(st.integers(0, 1)))


def shuffled(notebook: Notebook, order: Any) -> Notebook:
    """The same records in another order."""

    def mixed(records: Any) -> Any:
        keys = list(records)
        order.shuffle(keys)
        return {key: records[key] for key in keys}

    return Notebook(
        people=mixed(notebook.people),
        conversations=mixed(notebook.conversations),
        reminders=mixed(notebook.reminders),
        settings=notebook.settings,
    )
