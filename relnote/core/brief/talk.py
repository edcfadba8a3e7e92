"""Where she left off with someone: the last talk in its words, what came since, what she did for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from relnote.core.brief.line import Line, quoted
from relnote.core.confidences import names_said
from relnote.core.conversations import Conversation
from relnote.core.day.saying import ago, said_day, said_span
from relnote.core.lives import resting
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.pronouns import Pronouns, pronouns_of
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
    """Whether the last talk is so long ago that its words stand first; a missed call since is no talk."""
    last = _last_talk(contact.talks_in_order)
    return last is not None and _is_talk(last) and (today - last.day).days >= LONG_SILENCE


def last_lines(person: Person, contact: Contact, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """The last talk, why they left if they left, and what came since."""
    last = _last_talk(contact.talks_in_order)
    they = pronouns_of(person)
    lines = list(_last(last, contact, notebook, they, today=today)) if last else [*_never(person)]
    lines += _left(person, contact, today=today)
    since = written_order(last) if last else (date.min, 0)
    lines += [_since(talk, they, today=today) for talk in _later(contact, since)]
    return tuple(lines)


def deed_lines(person: Person, contact: Contact, notebook: Notebook, *, today: date) -> tuple[Line, ...]:
    """What she did for them, or noted of them, since the last talk, nobody with: the newest of it."""
    last = _last_talk(contact.talks_in_order)
    deeds = [
        talk
        for talk in notebook.conversations.values()
        if person.id in talk.about and not talk.with_ and not talk.planned and talk.day <= today
    ]
    newest = max(deeds, key=written_order, default=None)
    if newest is None or (last is not None and written_order(newest) < written_order(last)):
        return ()
    line = _since(newest, pronouns_of(person), today=today)
    return (replace(line, heading=f"Noted about {person.short_name}"),)


def _is_talk(talk: Conversation) -> bool:
    """Whether something of theirs was said in it: not what only she did, not a missed call."""
    return talk.direction != "out" and talk.channel != "missed"


def _last_talk(talks: Sequence[Conversation]) -> Conversation | None:
    """The newest talk; where there never was one her newest reach, else whatever is newest."""
    for fits in (_is_talk, _is_no_missed_call):
        found = next((talk for talk in talks if fits(talk)), None)
        if found is not None:
            return found
    return talks[0] if talks else None


def _is_no_missed_call(talk: Conversation) -> bool:
    return talk.channel != "missed"


def _last(
    last: Conversation, contact: Contact, notebook: Notebook, they: Pronouns, *, today: date
) -> Iterator[Line]:
    talks = contact.talks_in_order
    worded = last if last.text.strip() else next((t for t in talks if t.text.strip() and _is_talk(t)), None)
    if worded is None:
        yield _talk_line(last, "Nothing was noted.", contact, notebook, they, today=today)
        return
    text = quoted(shortened_text(worded.text, letters=LETTERS_QUOTED))
    if worded is last and is_long_silence(contact, today=today):
        yield _long_ago(last, text, they, today=today)
        return
    if worded is not last:
        yield _talk_line(last, "Nothing was noted. Before that:", contact, notebook, they, today=today)
    yield _talk_line(worded, text, contact, notebook, they, today=today)


def _talk_line(
    talk: Conversation, text: str, contact: Contact, notebook: Notebook, they: Pronouns, *, today: date
) -> Line:
    others = tuple(each for each in talk.with_ if each != contact.person)
    parts = (
        f"about {talk.around}" if talk.around else said_day(talk.day, today=today),
        _by(talk, they),
        f"with {names_said(others, notebook.people)}" if others else None,
        ago(min(talk.day, today), today=today),
    )
    return Line(
        text=text,
        aside=", ".join(part for part in parts if part),
        section="conversation",
        record=talk.id,
    )


def _long_ago(talk: Conversation, text: str, they: Pronouns, *, today: date) -> Line:
    """`You last spoke 14 months ago: "…"`."""
    span = said_span((today - talk.day).days)
    words = (
        "You last spoke" if talk.channel in SPOKEN else f"You last heard from {they.object}, {_by(talk, they)},"
    )
    return Line(
        text=f"{words} {span} ago: {text}",
        aside=said_day(talk.day, today=today),
        section="conversation",
        record=talk.id,
    )


def _by(talk: Conversation, they: Pronouns) -> str | None:
    if talk.channel is None:
        return None
    if talk.channel == "missed":
        return "you rang, no answer" if talk.direction == "out" else f"{they.subject} rang and missed you"
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


def _later(contact: Contact, since: tuple[date, int]) -> list[Conversation]:
    """What came after the last talk, newest first: what only one of them did, and the newest sign of life."""
    one_sided = [talk for talk in contact.talks_in_order if written_order(talk) > since and not _is_talk(talk)]
    signal = contact.last_signal
    signs = [signal] if signal is not None and written_order(signal) > since else []
    return sorted([*one_sided[:2], *signs], key=written_order, reverse=True)


def _since(talk: Conversation, they: Pronouns, *, today: date) -> Line:
    worded = talk.text.strip()
    text = quoted(shortened_text(talk.text, letters=LETTERS_SINCE)) if worded else "no words noted"
    if talk.channel != "signal" and talk.with_:
        text = f"Since then, {_by(talk, they) or 'you'}: {text}"
    return Line(
        text=text,
        aside=f"{said_day(talk.day, today=today)}, {ago(talk.day, today=today)}",
        section="conversation",
        record=talk.id,
    )
