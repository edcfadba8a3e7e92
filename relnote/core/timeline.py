"""A person's page below the brief: everything that happened, newest first, and the year in weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from relnote.core.confidences import mentions, names_said
from relnote.core.conversations import Conversation
from relnote.core.day.saying import exact_day, said_partial
from relnote.core.notebook import Notebook
from relnote.core.occasions import in_year, occasions_of
from relnote.core.people import Person
from relnote.core.refs import Section
from relnote.core.reminders import Done, Reminder, ReminderKind
from relnote.core.rhythm.contact import Contact, happened_by
from relnote.core.rhythm.contacts import Contacts, contact_of

WEEKS = 52
TICKED: dict[ReminderKind, tuple[str, str]] = {
    "promise": ("kept", "released"), "put-right": ("put right", "let go"), "waiting": ("came", "let go"),
    "ask": ("asked", "never mind"), "follow-up": ("done", "dropped"), "thank": ("thanked", "dropped"),
}  # fmt: skip

Kind = Literal["talk", "plan", "signal", "mention", "deed", "note", "reminder", "occasion", "detail", "life"]


class Moment(Struct, frozen=True, gc=False, kw_only=True):
    """One row of the timeline, as raw text."""

    day: date
    section: Section
    record: int
    kind: Kind
    what: str
    """What stands before the text: "call", "promise, kept", "family", "birthday", "note"."""
    text: str
    with_: tuple[int, ...] = ()
    """The others who were there."""
    dim: bool = False
    """No longer so, dropped, or moved."""


def timeline(
    notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None
) -> tuple[Moment, ...]:
    """Everything of this person by that day, newest first; plans ahead stand first."""
    person = notebook.people[person_id]
    contact = contacts.of(person_id) if contacts else contact_of(notebook, person_id, today=today)
    moments = [
        *_talks(contact, notebook, today=today),
        *_mentions(person, notebook, today=today),
        *_notes(person, notebook, today=today),
        *_reminders(person, notebook, today=today),
        *_details(person, today=today),
        *_occasions(person, today=today),
        *_life(person, today=today),
    ]
    return tuple(sorted(moments, key=_place, reverse=True))


def year_strip(
    notebook: Notebook, person_id: int, *, today: date, contacts: Contacts | None = None
) -> tuple[int, ...]:
    """Talks in each of the last 52 weeks (Monday first), the oldest first, this week last."""
    contact = contacts.of(person_id) if contacts else contact_of(notebook, person_id, today=today)
    monday = today - timedelta(days=today.weekday())
    counts = [0] * WEEKS
    for talk in contact.talks_in_order:
        back = (monday - (talk.day - timedelta(days=talk.day.weekday()))).days // 7
        if 0 <= back < WEEKS and talk.day <= today:
            counts[WEEKS - 1 - back] += 1
    return tuple(counts)


def _place(moment: Moment) -> tuple[date, int, str, str]:
    return moment.day, moment.record, moment.kind, moment.what


def _talks(contact: Contact, notebook: Notebook, *, today: date) -> Iterator[Moment]:
    """What happened with them; a letter that is a posted note stands as the note."""
    written = {note.conversation for note in notebook.notes.values() if note.conversation is not None}
    for talk in contact.talks:
        if talk.id not in written and (talk.planned or happened_by(talk, today)):
            yield Moment(
                day=talk.day,
                section="conversation",
                record=talk.id,
                kind="plan" if talk.planned else "signal" if talk.channel == "signal" else "talk",
                what=_how(talk),
                text=talk.text,
                with_=tuple(other for other in talk.with_ if other != contact.person),
            )


def _how(talk: Conversation) -> str:
    words = [f"about {talk.around}" if talk.around else None, talk.time if talk.planned else None, talk.channel]
    if talk.planned:
        words.append("planned")
    elif talk.channel == "missed":
        words[-1] = "you rang, no answer" if talk.direction == "out" else "missed call"
    elif talk.channel != "signal" and talk.direction != "both":
        words.append("from you" if talk.direction == "out" else "to you")
    return ", ".join(word for word in words if word) or "talk"


def _mentions(person: Person, notebook: Notebook, *, today: date) -> Iterator[Moment]:
    for each in mentions(notebook, person.id, today=today):
        source = f"from {names_said(each.sources, notebook.people)}" if each.sources else "done for them"
        yield Moment(
            day=each.on,
            section="conversation",
            record=each.conversation,
            kind="mention" if each.sources else "deed",
            what=source,
            text=each.text,
        )


def _notes(person: Person, notebook: Notebook, *, today: date) -> Iterator[Moment]:
    for note in notebook.notes.values():
        day = note.posted or note.made
        if person.id in note.to and day <= today:
            what = " ".join(word for word in ("note", f"({note.reason})" if note.reason else None) if word)
            yield Moment(
                day=day,
                section="note",
                record=note.id,
                kind="note",
                what=what if note.posted else f"{what}, not posted yet",
                text=note.text or note.line or "",
                with_=tuple(other for other in note.to if other != person.id),
            )


def _reminders(person: Person, notebook: Notebook, *, today: date) -> Iterator[Moment]:
    for reminder in notebook.reminders.values():
        if reminder.person == person.id and reminder.made <= today:
            yield _made(reminder)
            done, dropped = TICKED[reminder.kind]
            for ended, word in (
                *((each, dropped if each.skipped else done) for each in reminder.history),
                (reminder.done, done),
                (reminder.dropped, dropped),
            ):
                if ended is not None and ended.on <= today:
                    yield _ticked(reminder, ended, word)


def _made(reminder: Reminder) -> Moment:
    due = f", for {exact_day(reminder.due)}" if reminder.due and reminder.kind in ("promise", "waiting") else ""
    return Moment(
        day=reminder.made,
        section="reminder",
        record=reminder.id,
        kind="reminder",
        what=f"{reminder.kind}{due}",
        text=reminder.text,
        dim=reminder.dropped is not None,
    )


def _ticked(reminder: Reminder, ended: Done, word: str) -> Moment:
    return Moment(
        day=ended.on,
        section="reminder",
        record=reminder.id,
        kind="reminder",
        what=f"{reminder.kind}, {word}",
        text=f"{reminder.text}: {ended.say}" if ended.say else reminder.text,
        dim=ended is reminder.dropped or ended.skipped,
    )


def _details(person: Person, *, today: date) -> Iterator[Moment]:
    for detail in person.details:
        if detail.on <= today:
            ended = detail.ended is not None and detail.ended <= today
            yield Moment(
                day=detail.on,
                section="detail",
                record=detail.id,
                kind="detail",
                what=f"{detail.kind}, no longer so" if ended else detail.kind,
                text=detail.text,
                dim=ended,
            )


def _occasions(person: Person, *, today: date) -> Iterator[Moment]:
    """The occasions of the year that ends today."""
    for label, partial in occasions_of(person):
        for year in (today.year, today.year - 1):
            on = in_year(partial, year, leap_day=person.leap_day)
            if on and today - timedelta(days=365) < on <= today and on.year >= (partial.year or 0):
                yield Moment(day=on, section="occasion", record=person.id, kind="occasion", what=label, text="")


def _life(person: Person, *, today: date) -> Iterator[Moment]:
    """How they met, rests and wakes, a death."""
    met = person.met
    if met and met.on and met.on.first and met.on.first <= today:
        text = ", ".join(part for part in (met.place, met.story) if part)
        yield _of_life(person, met.on.first, f"met, {said_partial(met.on)}", text)
    for rest in person.rests:
        if rest.on <= today:
            yield _of_life(person, rest.on, "let rest", rest.left or rest.word or "")
        if rest.woken and rest.woken <= today:
            yield _of_life(person, rest.woken, "taken up again", "")
    if person.died is not None:
        on = person.died.on
        yield _of_life(person, (on and on.last) or person.died.noted, "died", said_partial(on) if on else "")


def _of_life(person: Person, day: date, what: str, text: str) -> Moment:
    return Moment(day=day, section="person", record=person.id, kind="life", what=what, text=text)
