"""Days as people say them: "last friday", "in 3 weeks" → a day; a day → "3 weeks ago"; partial dates."""

from __future__ import annotations

import re
from datetime import date

from relnote.core.day.dates import TwoReadingsError, real_day
from relnote.core.day.ground import Ground, Moment, Sense, words_of
from relnote.core.day.phrases import phrase_at
from relnote.core.day.saying import (
    ago,
    ahead,
    distance,
    echo,
    exact_day,
    named_day,
    said_day,
    said_partial,
    said_span,
)
from relnote.core.day.words import (
    MONTH_OF,
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAY_OF,
    WEEKDAYS,
    month_length,
)
from relnote.core.errors import DayError
from relnote.core.partial import PartialDay

__all__ = [
    "MONTHS", "SHORT_MONTHS", "SHORT_WEEKDAYS", "WEEKDAYS", "Moment", "Sense", "TwoReadingsError", "ago",
    "ahead", "day_at", "distance", "echo", "ending_day", "exact_day", "leading_day", "named_day", "read_day",
    "read_partial", "said_day", "said_partial", "said_span",
]  # fmt: skip

_BRACKET = re.compile(r"\s*\([^()]*\)\s*\Z")
_LEADS = ("on", "by", "until", "from", "before")
LONGEST_PHRASE = 9
"""No day phrase has more words than this: "sometime in the end of next month at 10 am"."""


def read_day(text: str, *, today: date, sense: Sense, day_first: bool | None = None) -> Moment:
    """The day that is the whole of `text`; the echo of a day is read back as that day.

    Raises DayError: for what is no day, with the nearest real days where it is unreal, and with both
    readings for `3/4` where `day_first` is not known.
    """
    typed = _BRACKET.sub("", text.strip()).rstrip(".")
    ground = Ground(words_of(typed), today, sense, day_first, "whole")
    start = 1 if ground.small(0) in _LEADS else 0
    found = phrase_at(ground, start)
    if found is None or found[1] < len(ground.words):
        raise DayError(
            f'relnote doesn\'t know the day "{text.strip()}". '
            "Write it like friday, 12 june, in 3 weeks or 2027-06-12."
        )
    return found[0]


def leading_day(
    text: str, *, today: date, sense: Sense, day_first: bool | None = None
) -> tuple[Moment, int] | None:
    """The day phrase `text` begins with, and where the rest begins, its comma or colon left behind.

    Raises DayError where it begins with a day that is unreal or has two readings.
    """
    ground = Ground(words_of(text, 0, 120), today, sense, day_first, "leading")
    start = 1 if ground.small(0) == "on" else 0
    found = phrase_at(ground, start)
    if found is None:
        return None
    moment, after = found
    end = ground.words[after - 1].end
    if not _stands_apart(text, end) or _time_of_a_sentence(ground, moment, start, text[end : end + 1]):
        return None
    return moment, _rest_begins(text, end)


def day_at(
    text: str, start: int, *, today: date, sense: Sense, day_first: bool | None = None
) -> tuple[Moment, int] | None:
    """The longest day phrase that begins at a place inside `text`, and where it ends.

    None where no day begins there, also where it is unreal or has two readings: inside a sentence days are
    words, and nothing is refused for them.
    """
    ground = Ground(words_of(text, start, start + 120), today, sense, day_first, "leading")
    try:
        found = phrase_at(ground, 0)
    except DayError:
        return None
    return (found[0], ground.words[found[1] - 1].end) if found is not None else None


def ending_day(
    text: str, *, today: date, sense: Sense, day_first: bool | None = None
) -> tuple[str, Moment, int] | None:
    """The day phrase that ends `text`: the text without it, the moment, and where the phrase begins.

    Its "by", "on", "before", "from" or "until" goes with it. An ambiguous ending raises TwoReadingsError
    (it is left as text), an unreal one DayError.
    """
    trimmed = text.rstrip().rstrip(".")
    words = words_of(trimmed, max(0, len(trimmed) - 120))
    ground = Ground(words, today, sense, day_first, "ending")
    for start in range(max(0, len(words) - LONGEST_PHRASE), len(words)):
        if not _begins_a_word(trimmed, words[start].start):
            continue
        found = _phrase_to_the_end(ground, start)
        if found is None or _month_alone(ground, start):
            continue
        begins = _with_its_lead(ground, start)
        return trimmed[:begins].rstrip(" ,;:–—-"), found[0], begins
    return None


def _phrase_to_the_end(ground: Ground, start: int) -> tuple[Moment, int] | None:
    """The phrase from a word to the last one; an unreal day further in refuses nothing."""
    try:
        found = phrase_at(ground, start)
    except DayError:
        if all(_is_of_a_day(word.small) for word in ground.words[start:]):
            raise
        return None
    return found if found is not None and found[1] == len(ground.words) else None


def _is_of_a_day(small: str) -> bool:
    return (
        small[:1].isdecimal() or small in MONTH_OF or small in WEEKDAY_OF or small in ("the", "of", ",", "at")
    )


def _with_its_lead(ground: Ground, start: int) -> int:
    """Where the phrase begins with the small words before it that go with it."""
    first = start
    if ground.small(start - 1) in (*_LEADS, "for", "till", "due") and start > 0:
        first = start - 1
        if ground.small(first) == "before" and first > 0 and ground.small(first - 1) == "not":
            first -= 1
    return ground.words[first].start


def _month_alone(ground: Ground, start: int) -> bool:
    """Whether a month or a year that ends the line is of the sentence: it has no by, before, from or until."""
    word, following = ground.small(start), ground.small(start + 1)
    if word in ("in", "early", "mid", "late", "about", "around", "circa", "sometime"):
        return following in MONTH_OF or (following[:1].isdecimal() and not ground.small(start + 2))
    if word in MONTH_OF and (not following or len(following) == 4):
        return start == 0 or ground.small(start - 1) not in ("by", "before", "from", "until")
    return False


def _begins_a_word(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace() or text[start - 1] in "(,;:"


def _stands_apart(text: str, end: int) -> bool:
    """Whether what follows a phrase leaves it a phrase: a space, a comma, a colon or nothing."""
    rest = text[end : end + 2]
    return not rest or rest[0].isspace() or rest[0] in ",;:–—" or (rest[0] == "." and not rest[1:].strip())


def _time_of_a_sentence(ground: Ground, moment: Moment, start: int, following: str) -> bool:
    """Whether a time alone, with no comma after it, is rather the sentence's than the entry's."""
    alone = moment.time is not None and moment.day == ground.today
    first = ground.small(start)
    return (
        alone and (first[:1].isdecimal() or first in ("at", "noon", "midday")) and following not in (",", ":")
    )


def _rest_begins(text: str, end: int) -> int:
    """Past the spaces and the one mark that part a leading day from its sentence."""
    rest = text[end:]
    stripped = rest.lstrip()
    if stripped[:1] in (",", ";", ":", ".", "–", "—") or stripped[:2] == "- ":
        stripped = stripped[1:].lstrip()
    return len(text) - len(stripped)


_TRUNCATED = re.compile(r"--(\d{2})-?(\d{2})\Z")
_JOINED = re.compile(r"\d+[-/.]\d")
_MONTH_OF_YEAR = re.compile(r"(\d{4})-(\d{2})\Z")


def read_partial(text: str, *, day_first: bool | None = None) -> PartialDay:
    """`12 June`, `June 1980`, `1980`, `12 June 1980`, `1980-06-12`, `--06-12`; raises DayError.

    Nothing is filled in: a year that isn't written stays unknown.
    """
    typed = text.strip()
    truncated = _TRUNCATED.match(typed)
    if truncated:
        return _month_and_day(int(truncated[1]), int(truncated[2]))
    monthly = _MONTH_OF_YEAR.match(typed)
    if monthly and 1 <= int(monthly[2]) <= 12:
        return PartialDay(year=int(monthly[1]), month=int(monthly[2]))
    words = [word.small for word in words_of(typed) if word.small not in (",", ".", "about", "the", "of")]
    if len(words) == 1 and len(words[0]) == 4 and words[0].isdecimal():
        return PartialDay(year=int(words[0]))
    if len(words) == 2 and words[0] in MONTH_OF and len(words[1]) == 4 and words[1].isdecimal():
        return PartialDay(year=int(words[1]), month=MONTH_OF[words[0]])
    if len(words) == 1 and words[0] in MONTH_OF:
        return PartialDay(month=MONTH_OF[words[0]])
    return _dated_partial(typed, words, day_first=day_first)


_LEAP_TODAY = date(2028, 12, 31)
"""A year that has every day, so that a day without its year is only checked against the calendar."""


def _dated_partial(typed: str, words: list[str], *, day_first: bool | None) -> PartialDay:
    if not any(word in MONTH_OF or _JOINED.match(word) for word in words):
        raise _no_date(typed)
    moment = read_day(typed, today=_LEAP_TODAY, sense="past", day_first=day_first)
    if moment.around or moment.time:
        raise _no_date(typed)
    if moment.bare == "yearless":
        return PartialDay(month=moment.day.month, day=moment.day.day)
    return PartialDay.of(moment.day)


def _no_date(typed: str) -> DayError:
    return DayError(
        f'relnote doesn\'t know the date "{typed}". Write it like 12 June, June 1980 or 1980-06-12.'
    )


def _month_and_day(month: int, day: int) -> PartialDay:
    if 1 <= month <= 12 and 1 <= day <= month_length(2028, month):
        return PartialDay(month=month, day=day)
    real_day(2028, month, day)
    raise DayError(f"There is no day {day} of month {month}.")
