"""Showing an entry back: the day, the channel, who it was with and about, and each mark."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.cadence import said_cadence
from relnote.core.conversations import Channel
from relnote.core.day.saying import echo, exact_day, named_day
from relnote.core.entry.naming import Names, quoted, typed_text
from relnote.core.entry.values import Entry, Later, Mark, NewPerson
from relnote.core.entry.vocabulary import TALKS, WRITTEN
from relnote.core.notebook import Notebook

_INDENT = " " * 8
_NAMED: dict[Channel | None, str] = {
    None: "a talk", "call": "a call", "missed": "a missed call", "video": "a video call",
    "meeting": "a meeting", "meal": "a meal", "letter": "a letter", "email": "an email",
    "message": "a message", "social": "a message", "signal": "a sign of life",
}  # fmt: skip


def echo_entry(entry: Entry, notebook: Notebook, *, today: date, field: bool = False) -> tuple[str, ...]:
    """The lines shown after a log and while it is typed.

    `Logged  Fri 20 Nov 2026 (yesterday) · call · with Tom Okafor · you talked`, then a line a mark.
    In the `field` of the live log it says what can be typed there; else which option or command.
    """
    names = Names(entry, notebook)
    if not entry.records:
        owners = dict.fromkeys(mark.owner for mark in entry.marks if mark.owner is not None)
        head = f"Noted   for {names.all(tuple(owners))}" if owners else "Noted"
    else:
        head = ("Planned " if entry.planned else "Logged  ") + " · ".join(
            _parts(entry, names, today, field=field)
        )
    new = (f"{_INDENT}{_new_line(one, names)}" for one in entry.new)
    later = (f"{_INDENT}{_later_line(one, entry, names, field=field)}" for one in entry.later)
    return (head, *new, *later, *(f"{_INDENT}{_mark_line(mark, entry, names, today)}" for mark in entry.marks))


def act_name(entry: Entry, notebook: Notebook) -> str:
    """The act's name, as undo says it: `log a call with Tom Okafor`."""
    names = Names(entry, notebook)
    if not entry.records:
        owners = dict.fromkeys(mark.owner for mark in entry.marks if mark.owner is not None)
        return f"note {_marks_named(entry.marks)} for {names.all(tuple(owners))}"
    if entry.is_deed and not entry.organisations:
        what = "the news of" if entry.died or entry.tells else "a deed for"
        return f"log {what} {names.all(entry.about)}"
    verb = "plan" if entry.planned else "log"
    joint = "with"
    if entry.channel in ("letter", "email", "message", "social", "missed", "signal"):
        joint = {"in": "from", "out": "to", "both": "with"}[entry.direction]
    about = f" about {names.all(entry.about)}" if entry.is_deed else ""
    return f"{verb} {_NAMED[entry.channel]} {joint} {names.those_with(entry)}{about}"


def offers(entry: Entry, notebook: Notebook) -> tuple[str, ...]:
    """What may follow, for her to choose: *gently* after sad news, a new name to add. Nothing is set."""
    names = Names(entry, notebook)
    found: list[str] = []
    found.extend(
        f"If {names.of(person)} has died: relnote died {names.typed(person)}"
        for person in entry.died
        if person in notebook.people and notebook.people[person].died is None
    )
    if entry.sad and entry.people:
        known = [person for person in entry.people if person in notebook.people]
        found.extend(f"If this is sad news: relnote gently {names.typed(person)}" for person in known[:2])
    found.extend(
        f"{one} is new here. Whom you know there: relnote add NAME --org {typed_text(one)}"
        for one in entry.new_organisations
    )
    for one in entry.unknown:
        if not one.needed:
            by = f" --introduced-by {names.typed(one.introduced_by)}" if one.introduced_by else ""
            brought = f", introduced by {names.of(one.introduced_by)}?" if one.introduced_by else "?"
            found.append(f'{one.name}{brought} To add them: relnote add "{one.name}"{by}')
    return tuple(found)


def _parts(entry: Entry, names: Names, today: date, *, field: bool) -> list[str]:
    """The head's parts: day, channel, with, about, and which way it went."""
    moment = entry.moment
    around = f"about {moment.around}" if moment.around else ""
    parts = [around or echo(moment.day, today=today, time=moment.time)]
    if entry.channel:
        parts.append("missed call" if entry.channel == "missed" else entry.channel)
    company = names.company(entry)
    if company or not entry.about:
        parts.append(f"with {company or 'nobody yet'}")
    if entry.about:
        parts.append(_of_those_about(entry, names, field=field))
    if company and not entry.planned and not _is_done_for_them(entry):
        parts.append(_went(entry, names))
    return parts


def _is_done_for_them(entry: Entry) -> bool:
    """Whether it is told as a deed of hers: nothing that came in, no news of them, nothing still to settle."""
    told = entry.tells or entry.died or entry.direction == "in"
    return entry.is_deed and bool(entry.about) and not told and not entry.questions


def _of_those_about(entry: Entry, names: Names, *, field: bool) -> str:
    """`about Bea Lund (--with bea if she was there)`, `a deed for Nell Brine (…)`, `about Tom Okafor (…)`."""
    people = names.all(entry.about)
    if entry.died and not entry.with_:
        return f"about {people}"
    way = f"({_with_all(entry, names, field=field)} if {_there(entry, names)})"
    return f"a deed for {people} {way}" if _is_done_for_them(entry) else f"about {people} {way}"


def _there(entry: Entry, names: Names) -> str:
    """What would make those about company: they were there, they wrote too, the two of them talked."""
    they = names.they(entry.about)
    if entry.is_deed and entry.tells and not entry.organisations and entry.channel not in TALKS:
        return "you talked"
    if entry.is_deed and entry.direction == "in" and entry.channel in WRITTEN:
        return f"{they} wrote too"
    return f"{they} {'were' if they == 'they' else 'was'} there"


def _with_all(entry: Entry, names: Names, *, field: bool) -> str:
    """`--with tom --with bea`, in a field `@tom @bea`."""
    if field:
        return " ".join(names.at(person) for person in entry.about)
    return " ".join(f"--with {names.typed(person)}" for person in entry.about)


def _new_line(one: NewPerson, names: Names) -> str:
    """`new: Ines Duarte, introduced by Bea Lund`."""
    by = f", introduced by {names.of(one.introduced_by)}" if one.introduced_by is not None else ""
    return f"new: {one.name}{by}"


def _later_line(later: Later, entry: Entry, names: Names, *, field: bool) -> str:
    """`Bea Lund is about here; for a talk of its own: relnote log 'wrote to Bea'`, on the day she said."""
    are = "is" if len(later.people) == 1 else "are"
    words = " ".join(later.words.split())
    own = f"{names.all(later.people)} {are} about here; for a talk of its own"
    if field:
        day = f"{exact_day(entry.moment.day)}, " if entry.said_day else ""
        return f"{own}, log it by itself: {day}{words}"
    on = f" --on {entry.moment.day.isoformat()}" if entry.said_day else ""
    return f"{own}: relnote log{on} {quoted(words)}"


_OBJECT = {"she": "her", "he": "him", "they": "them"}


def _went(entry: Entry, names: Names) -> str:
    """Which way it went: `you talked`, `you wrote`, `they wrote`."""
    they = names.they(entry.with_)
    if entry.channel == "signal":
        return "a sign of life, not a talk"
    if entry.channel == "missed":
        return "no answer" if entry.direction == "out" else f"{they} rang"
    written = entry.channel in WRITTEN
    if entry.direction == "both":
        return "you wrote to each other" if written else "you talked"
    who = "you" if entry.direction == "out" else they
    if written:
        return f"{who} wrote"
    return f"you reached {_OBJECT[they]}" if entry.direction == "out" else f"{they} reached you"


_TITLES = {"ask": "ask", "promise": "promise", "follow-up": "follow-up", "waiting": "waiting",
           "put-right": "put right"}  # fmt: skip


def _mark_line(mark: Mark, entry: Entry, names: Names, today: date) -> str:
    """`promise: send the VAT letter, by Fri 27 Nov`; its owner first where it could be another's."""
    title = _TITLES[mark.reminder] if mark.reminder else str(mark.detail)
    whose = f"{names.of(mark.owner)} · " if mark.owner is not None and _needs_owner(mark, entry) else ""
    new = " (a new kind)" if mark.new_kind else ""
    tail = [_due(mark, today) if mark.reminder else "", _source(mark, names), mark.left_as_words or ""]
    return ", ".join(part for part in (f"{whose}{title}{new}: {mark.text}", *tail) if part)


def _needs_owner(mark: Mark, entry: Entry) -> bool:
    return len(entry.people) != 1 or mark.owner != entry.people[0]


def _due(mark: Mark, today: date) -> str:
    """`by Fri 27 Nov` for what is promised, `on Sat 12 Dec` for the rest."""
    every = said_cadence(mark.every) if mark.every else ""
    if mark.moment is None:
        return every or ("no day set" if mark.reminder in ("promise", "waiting", "follow-up") else "")
    word = "by" if mark.reminder in ("promise", "waiting") else "on"
    if mark.every:
        word = "from"
    day = f"{word} {named_day(mark.moment.day, today=today, time=mark.moment.time)}"
    return f"{every} {day}" if every else day


def _source(mark: Mark, names: Names) -> str:
    """`from Bea Lund`, `seen`, `heard`: who said it, when that was not the person themselves."""
    if mark.told_by:
        return f"from {names.all(mark.told_by)}"
    return {"heard": "heard", "seen": "seen", "told": ""}[mark.how]


def _marks_named(marks: Sequence[Mark]) -> str:
    if len(marks) != 1:
        return f"{len(marks)} things"
    mark = marks[0]
    title = _TITLES[mark.reminder] if mark.reminder else "detail"
    return "something to put right" if title == "put right" else f"{'an' if title == 'ask' else 'a'} {title}"
