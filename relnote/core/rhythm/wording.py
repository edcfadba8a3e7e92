"""The reason beside a name, in a few words: "9 weeks, usually 3 · you wrote 16 days ago"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.cadence import said_cadence
from relnote.core.conversations import Conversation
from relnote.core.day.saying import ago, said_day, said_span
from relnote.core.rhythm.contact import Contact, expects_answer
from relnote.core.rhythm.expected import Silence
from relnote.core.rhythm.gaps import Learned

SPOKEN = frozenset({"call", "missed", "video"})
WRITTEN = frozenset({"letter", "email", "message", "social"})
A_YEAR = 365
SAID_IN_DAYS = 28
"""Up to here "16 days ago" is said, past it "9 weeks ago"."""


def reason(silence: Silence, contact: Contact, *, today: date) -> str:
    """The words of a quiet row."""
    reaches = contact.reaches
    if silence.heard is None:
        return _joined("no answer yet" if reaches else "not spoken yet", reached_words(contact, today=today))
    if reaches:
        return _joined(said_span(silence.days), reached_words(contact, today=today))
    if silence.rhythm is not None:
        return learned_words(silence.rhythm, silence.days)
    span, wanted = said_span(silence.days), said_span(silence.expected)
    cadence = f"wanted {said_cadence(silence.cadence)}" if silence.cadence else ""
    return f"just past {span}, {cadence}" if span == wanted else f"{span}, {cadence}"


def learned_words(rhythm: Learned, days: int) -> str:
    """For people who come in bursts "15 weeks, longest so far 13", else "9 weeks, usually 3"."""
    if not rhythm.in_bursts:
        return _beside(days, rhythm.usual, "usually")
    if days > rhythm.longest:
        return _beside(days, rhythm.longest, "longest so far")
    return _beside(days, rhythm.long, "seldom over")


def reached_words(contact: Contact, *, today: date) -> str | None:
    """What she did since: "you wrote 16 days ago", or unanswered "you wrote twice, last 15 Nov"."""
    unanswered = contact.unanswered
    reaches = contact.reaches
    if not reaches:
        return None
    if len(unanswered) >= 2:
        times = "twice" if len(unanswered) == 2 else f"{len(unanswered)} times"
        last = max(talk.day for talk in (*reaches, *unanswered) if expects_answer(talk))
        return f"you {_verb(unanswered)} {times}, last {said_day(last, today=today)}"
    return f"you {_verb(reaches[-1:])} {_days_ago(reaches[-1].day, today=today)}"


def _verb(talks: Sequence[Conversation]) -> str:
    """What she did, as far as the channel says it."""
    channels = {talk.channel for talk in talks}
    if channels <= WRITTEN:
        return "wrote"
    if channels <= SPOKEN:
        return "rang"
    return "wrote or rang" if channels <= WRITTEN | SPOKEN else "were in touch"


def _days_ago(day: date, *, today: date) -> str:
    days = (today - day).days
    return f"{days} days ago" if 1 < days < SAID_IN_DAYS else ago(day, today=today)


def _beside(silence: int, expected: int, words: str) -> str:
    """Two lengths with the words between; the unit is said once where it is the same."""
    long, short = said_span(silence), said_span(expected)
    if abs(expected - A_YEAR) <= 14:
        return f"{long}, {words} a year"
    if long == short:
        return f"just past {short}, {words} that"
    number, unit = short.split(" ", 1)
    if number == "1":
        return f"{long}, {words} a {unit}"
    same_unit = long.split(" ", 1)[1] == unit
    return f"{long}, {words} {number if same_unit else short}"


def _joined(*words: str | None) -> str:
    return " · ".join(part for part in words if part)
