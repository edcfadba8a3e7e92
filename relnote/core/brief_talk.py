"""Where she left off with someone: the last conversation in its words, and what came since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from relnote.core.brief_line import Line, quoted
from relnote.core.confidences import names_said
from relnote.core.conversations import Conversation
from relnote.core.day_saying import ago, said_day, said_span
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rhythm.contact import Contact, written_order
from relnote.core.sentences import shortened_text

LONG_SILENCE = 183
"""Days after which the last words stand first."""
LETTERS_QUOTED = 360
LETTERS_SINCE = 120

BY: Mapping[str, str] = {
    "call": "by phone", "missed": "a missed call", "video": "by video", "meeting": "you met",
    "meal": "over a meal", "letter": "by letter", "email": "by email", "message": "by message",
    "social": "online",
}  # fmt: skip
SPOKEN = frozenset({None, "call", "video", "meeting", "meal"})


def is_long_silence(contact: Contact, *, today: date) -> bool:
    """Whether they were last heard so long ago that the last words stand first."""
    heard = contact.last_stirred
    return heard is not None and (today - heard).days >= LONG_SILENCE


def last_lines(person: Person, contact: Contact, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """The last conversation, why they left if they left, and what came since."""
    talks = contact.talks_in_order
    last = next((talk for talk in talks if talk.direction != "out"), talks[0] if talks else None)
    lines = list(_last(last, contact, notebook, today=today)) if last else [*_never(person)]
    lines += _left(person, contact, today=today)
    since = (last.day, last.id) if last else (date.min, 0)
    lines += [_since(talk, today=today) for talk in _later(person, contact, notebook, since, today=today)]
    return tuple(lines)


def _last(last: Conversation, contact: Contact, notebook: Notebook, *, today: date) -> Iterator[Line]:
    worded = last if last.text.strip() else next((t for t in contact.talks_in_order if t.text.strip()), None)
    if worded is None:
        yield _talk_line(last, "Nothing was noted.", contact, notebook, today=today)
        return
    text = quoted(shortened_text(worded.text, letters=LETTERS_QUOTED))
    if worded is last and is_long_silence(contact, today=today):
        yield _long_ago(last, text, today=today)
        return
    if worded is not last:
        yield _talk_line(last, "Nothing was noted. Before that:", contact, notebook, today=today)
    yield _talk_line(worded, text, contact, notebook, today=today)


def _talk_line(talk: Conversation, text: str, contact: Contact, notebook: Notebook, *, today: date) -> Line:
    others = tuple(each for each in talk.with_ if each != contact.person)
    parts = (
        f"about {talk.around}" if talk.around else said_day(talk.day, today=today),
        _by(talk),
        f"with {names_said(others, notebook.people)}" if others else None,
        ago(min(talk.day, today), today=today),
    )
    return Line(
        text=text,
        aside=", ".join(part for part in parts if part),
        section="conversation",
        record=talk.id,
    )


def _long_ago(talk: Conversation, text: str, *, today: date) -> Line:
    """`You last spoke 14 months ago: "…"`."""
    span = said_span((today - talk.day).days)
    words = "You last spoke" if talk.channel in SPOKEN else f"You last heard from them, {_by(talk)},"
    return Line(
        text=f"{words} {span} ago: {text}",
        aside=said_day(talk.day, today=today),
        section="conversation",
        record=talk.id,
    )


def _by(talk: Conversation) -> str | None:
    if talk.channel is None:
        return None
    if talk.channel == "missed":
        return "you rang, no answer" if talk.direction == "out" else "they rang and missed you"
    way = BY.get(talk.channel)
    return f"you, {way}" if talk.direction == "out" else way


def _never(person: Person) -> Iterator[Line]:
    if person.died is None:
        yield Line(text="Nothing noted yet.")


def _left(person: Person, contact: Contact, *, today: date) -> Iterator[Line]:
    """Why they left, if they said so and came back; a rest that holds, with its word."""
    holds = resting(person, today=today, last_stirred=contact.last_stirred) if person.rests else None
    for rest in person.rests:
        if rest.on <= today and rest is not holds and rest.left:
            yield Line(text=f"When they left: {quoted(rest.left)}", aside=said_day(rest.on, today=today))
    if holds:
        word = f": {quoted(holds.left or holds.word or '')}" if holds.left or holds.word else ""
        yield Line(text=f"Resting since {said_day(holds.on, today=today)}{word}")


def _later(
    person: Person, contact: Contact, notebook: Notebook, since: tuple[date, int], *, today: date
) -> list[Conversation]:
    """What came after the last talk, newest first: her reaches, the newest sign of life, the newest deed."""
    reaches = [
        talk for talk in contact.talks_in_order if written_order(talk) > since and talk.direction == "out"
    ]
    signal = contact.last_signal
    deeds = [
        talk
        for talk in notebook.conversations.values()
        if person.id in talk.about and not talk.with_ and not talk.planned and talk.day <= today
    ]
    newest_deed = max(deeds, key=written_order, default=None)
    others = [talk for talk in (signal, newest_deed) if talk is not None and written_order(talk) > since]
    return sorted([*reaches[:2], *others], key=written_order, reverse=True)


def _since(talk: Conversation, *, today: date) -> Line:
    text = quoted(shortened_text(talk.text, letters=LETTERS_SINCE)) if talk.text.strip() else "no words noted"
    words = text if talk.channel == "signal" or not talk.with_ else f"Since then, {_reach(talk)}: {text}"
    return Line(
        text=words,
        aside=f"{said_day(talk.day, today=today)}, {ago(talk.day, today=today)}",
        section="conversation",
        record=talk.id,
    )


def _reach(talk: Conversation) -> str:
    if talk.channel == "missed":
        return "you rang, no answer"
    way = BY.get(talk.channel or "")
    return f"you, {way}" if way else "you"
