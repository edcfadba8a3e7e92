"""The sum of one silence, line by line: every number and where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from relnote.core.cadence import said_cadence
from relnote.core.day.saying import ago, exact_day, said_span
from relnote.core.people import Person
from relnote.core.rhythm.contact import Contact
from relnote.core.rhythm.expected import Ground, Silence, never_reminded
from relnote.core.rhythm.gaps import FEWEST_GAPS, SHORTEST_SPAN, Learned
from relnote.core.rhythm.hush import Hush, Reason
from relnote.core.rhythm.wording import reached_words

BECAUSE: dict[Reason, str] = {
    "died": "They died; nothing is suggested any more.",
    "never": "You asked never to be reminded of them.",
    "not kept": "They came with an import and aren't kept yet: a circle, a cadence or a talk keeps them.",
    "gently": "Gently: nothing is suggested until {until}.",
    "snoozed": "Put off until {until}.",
    "resting": "You let it rest. They wake when they stir, or with `relnote wake`.",
    "season": "A quiet season rests them until {until}.",
    "planned": "You have a plan with them; it hushes them until it has happened or was dropped ({until}).",
    "reached": "You reached them lately: not listed until {until}.",
    "left for now": "Left for now, until {until} or until they stir.",
}


def sum_lines(
    person: Person, contact: Contact, ground: Ground, found: Silence | None, *, today: date
) -> Iterator[str]:
    """Last heard, last reached, the silence, what is expected and what is allowed."""
    yield from _heard(contact, today=today)
    if found is None:
        if not never_reminded(person, ground):
            yield _nothing_expected(contact)
        return
    yield from _silence(found, today=today)
    yield from _expected(found)


def hush_lines(held: Sequence[Hush], contact: Contact, *, listed: bool, today: date) -> Iterator[str]:
    """Each reason that keeps them off the list, in words; and that what she wrote had no answer."""
    for hush in held:
        back = hush.until + timedelta(days=1) if hush.until and hush.reason == "snoozed" else hush.until
        yield BECAUSE[hush.reason].format(until=exact_day(back) if back else "")
    if len(contact.unanswered) >= 2:
        words = reached_words(contact, today=today) or "you wrote"
        aside = ": they are a line in `quiet`, no longer in Today" if listed else ""
        yield f"Y{words[1:]}, without an answer{aside}."


def _heard(contact: Contact, *, today: date) -> Iterator[str]:
    heard, own = contact.last_heard, contact.last_stirred
    if heard is None:
        yield "Last heard: never."
    else:
        near = "" if own == heard else ", by their household"
        yield f"Last heard: {exact_day(heard)}, {ago(heard, today=today)}{near}."
    reached = contact.last_reached
    yield (
        f"Last reached: {exact_day(reached)}, {ago(reached, today=today)}."
        if reached
        else "Last reached: never."
    )
    signal = contact.last_signal
    if signal is not None and (heard is None or signal.day > heard):
        yield f"A sign of life on {exact_day(signal.day)}; it isn't counted as heard."


def _nothing_expected(contact: Contact) -> str:
    days = contact.rhythm_days
    span = days[-1] - days[0] if days else 0
    gaps = max(len(days) - 1, 0)
    known = f"{gaps} gap{'s' * (gaps != 1)} over {span} day{'s' * (span != 1)}" if gaps else "no gap known yet"
    return (
        f"No gap is expected: no cadence, none by a circle, and {known} "
        f"(a rhythm needs {FEWEST_GAPS} over {SHORTEST_SPAN})."
    )


def _silence(found: Silence, *, today: date) -> Iterator[str]:
    if found.heard is None and found.counted_from is not None:
        yield f"Silence: {found.days} days since {exact_day(found.start)}; nothing was heard before."
        if found.counted_from != found.start:
            yield f"Counted from {exact_day(found.counted_from)}, when the cadence was set."
    else:
        days, span = _days(found.days), said_span(found.days)
        yield f"Silence: {days}." if days == span else f"Silence: {days} ({span})."
    whole = found.days if found.heard else (today - (found.counted_from or found.start)).days
    if found.counted < whole:
        yield f"Of these {whole - found.counted} lie in quiet seasons: {_days(found.counted)} count."


def _expected(found: Silence) -> Iterator[str]:
    if found.rhythm is not None:
        yield from _learned(found, found.rhythm)
        return
    if found.cadence is None:
        return
    basis = "their own cadence" if found.basis == "own" else f"the circle {found.circle}"
    yield f"Expected: {said_cadence(found.cadence)}, {_days(found.expected)}, by {basis}."
    if found.heard is not None:
        due = found.heard + timedelta(days=min(found.expected, 36500))
        yield f"Allowed: {_days(found.allowed)}, until {exact_day(due)}; listed the day after."
    else:
        more = f", and {found.spread} more so that not all come up on one day" if found.spread else ""
        yield f"Never heard: listed {_days(found.expected)} on{more}."


def _learned(found: Silence, rhythm: Learned) -> Iterator[str]:
    number = len(rhythm.gaps)
    yield f"Learned from {number} silences, in days: {_listed(rhythm.gaps)}."
    yield f"Usual: {_days(rhythm.usual)}. Long: {_days(rhythm.long)}. Longest so far: {_days(rhythm.longest)}."
    yield f"Allowed: {_days(rhythm.allowed)}. Past {_days(rhythm.ended)} the pattern has ended."
    longer = rhythm.shorter_than(found.days)
    yield f"Longer than {longer or 'none'} of your {number} silences."


def _listed(gaps: Sequence[int]) -> str:
    """1 ×4, 2 ×4, 88 ×3."""
    counts: dict[int, int] = {}
    for gap in gaps:
        counts[gap] = counts.get(gap, 0) + 1
    return ", ".join(str(gap) if times == 1 else f"{gap} ×{times}" for gap, times in counts.items())


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"
