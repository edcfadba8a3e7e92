"""A reminder as it is asked for in words: its kind, its day, its repeat, and how it is shown back."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from relnote.core.cadence import Cadence, ending_cadence, plus, said_cadence
from relnote.core.day.ground import Moment
from relnote.core.day.saying import echo, named_day
from relnote.core.days import TwoReadingsError, ending_day
from relnote.core.entry.lines import SIGNS, is_marked
from relnote.core.errors import UsageError
from relnote.core.reminders import Reminder, ReminderKind
from relnote.core.toasts import told


class Wanted(Struct, frozen=True, kw_only=True):
    """What was asked for. `left_as_words` is an ending with two readings that stayed in the text."""

    kind: ReminderKind
    text: str
    due: date | None = None
    time: str | None = None
    every: Cadence | None = None
    left_as_words: tuple[str, ...] = ()


def read_reminder(
    text: str,
    *,
    today: date,
    kind: ReminderKind | None = None,
    on: Moment | None = None,
    every: Cadence | None = None,
    day_first: bool | None = None,
) -> Wanted:
    """The reminder these words ask for; what is given beside them wins.

    A mark at the head says the kind, a day or a repeat at the end is taken out of the text. A repeat without a
    day begins one cadence from today. Raises UsageError where no words are left, DayError for unreal days.
    """
    words = text.strip()
    if is_marked(words):
        kind = kind or SIGNS[words[0]]
        words = words[1:].strip()
    repeat = ending_cadence(words) if every is None else None
    if repeat is not None:
        words, every = repeat[0], repeat[1]
    words, on, left = _its_day(words, on, today=today, day_first=day_first)
    again = ending_cadence(words) if every is None else None  # "every month from friday"
    if again is not None:
        words, every = again[0], again[1]
    if not words.strip():
        raise UsageError('Remind you of what? Write it after the name: relnote remind tom "ask about the oven"')
    due = on.day if on else plus(today, every) if every else None
    return Wanted(kind=kind or "follow-up", text=words.strip(), due=due, time=on.time if on else None,
                  every=every, left_as_words=left)  # fmt: skip


def _its_day(
    words: str, on: Moment | None, *, today: date, day_first: bool | None
) -> tuple[str, Moment | None, tuple[str, ...]]:
    """The words without the day that ends them, that day, and the readings of an ending that has two."""
    if on is not None:
        return words, on, ()
    try:
        found = ending_day(words, today=today, sense="coming", day_first=day_first)
    except TwoReadingsError as two:
        return words, None, two.candidates
    return (found[0], found[1], ()) if found is not None else (words, None, ())


def made(wanted: Wanted, person: int, *, id_: int, today: date, pinned: bool = False) -> Reminder:
    """The reminder; one that repeats keeps the first day of its series."""
    return Reminder(
        id=id_,
        kind=wanted.kind,
        person=person,
        text=wanted.text,
        made=today,
        due=wanted.due,
        time=wanted.time,
        every=wanted.every,
        start=wanted.due if wanted.every else None,
        pinned=pinned,
    )


def said(wanted: Wanted, name: str, *, today: date) -> str:
    """`Tom Okafor · follow-up: ring again · Sat 12 Dec 2026 (in 3 weeks) · every quarter`."""
    parts = [name, f"{wanted.kind.replace('put-right', 'put right')}: {wanted.text}"]
    parts.append(echo(wanted.due, today=today, time=wanted.time) if wanted.due else "no day set")
    if wanted.every:
        parts.append(said_cadence(wanted.every))
    if wanted.left_as_words:
        parts.append(f"its end was left as words: {' or '.join(wanted.left_as_words)}")
    return " · ".join(parts)


def told_shortly(wanted: Wanted, name: str, *, today: date) -> str:
    """`Tom Okafor, follow-up for Sat 12 Dec: ring again`, as a toast says it."""
    kind = wanted.kind.replace("put-right", "put right")
    on = f" for {named_day(wanted.due, today=today, time=wanted.time)}" if wanted.due else ""
    return told(name, f"{kind}{on}", wanted.text)
