"""The grammar of days: the phrase that begins at a word, and the day it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.day_dates import Dated, date_words, numeric_date
from relnote.core.day_saying import exact_day
from relnote.core.day_words import (
    MONTH_OF,
    MONTHS,
    NUMBER_OF,
    SHORT_UNIT_OF,
    SHORT_WEEKDAYS,
    UNIT_OF,
    WEEKDAY_OF,
    WEEKDAYS,
    add_months,
    month_length,
)
from relnote.core.errors import DayError

Sense = Literal["past", "coming"]
"""past: of two days a phrase can mean, the one that was (a conversation). coming: a reminder's."""

Place = Literal["whole", "leading", "ending"]


class Moment(Struct, frozen=True, omit_defaults=True, gc=False, kw_only=True):
    """The day a phrase means. `time` is "HH:MM".

    `around` is a span that stands for a day not known ("March 2026"); `day` is then its last day not after
    today. `bare` says what was left open and filled by the sense. `other` is the second day it may as well
    mean: a bare weekday with a time, in the log, was or will be.
    """

    day: date
    time: str | None = None
    around: str | None = None
    bare: Literal["weekday", "yearless"] | None = None
    other: date | None = None


class Word(Struct, frozen=True, gc=False):
    """One word of the text, small, and where it stands."""

    small: str
    start: int
    end: int


class Ground(Struct, frozen=True):
    """What a phrase is read against: the words, the day, and which way an open phrase leans."""

    words: Sequence[Word]
    today: date
    sense: Sense
    day_first: bool | None
    place: Place

    def small(self, at: int) -> str:
        """The word at a place, "" past the end."""
        return self.words[at].small if at < len(self.words) else ""


Found = tuple[Moment, int] | None
"""A moment and the place of the first word after its phrase."""

_WORD = re.compile(r"\d+(?:[:/.\-]\d+)*[^\W\d_]*|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text`, numbers with what joins them (`12/6/2027`, `10:00`, `3pm`) as one."""
    stop = len(text) if end is None else end
    return [Word(at[0].lower(), at.start(), at.end()) for at in _WORD.finditer(text, start, stop)]


def phrase_at(ground: Ground, at: int) -> Found:
    """The longest day phrase that begins at a word, its time with it; raises DayError for unreal days."""
    for rule in _RULES:
        found = rule(ground, at)
        if found is not None:
            return _with_time(ground, *found)
    time, after = _time_at(ground, at)
    if time is None:
        return None
    found = _day_after_time(ground, after)
    if found is not None:
        return _doubted(ground, replace(found[0], time=time)), found[1]
    return Moment(day=ground.today, time=time), after


def _near(ground: Ground, at: int) -> Found:
    """Today, yesterday, tomorrow and their parts and neighbours."""
    word, following = ground.small(at), ground.small(at + 1)
    if word == "the" and following == "day" and ground.small(at + 2) in ("before", "after"):
        return _near(ground, at + 1)
    if word == "day" and (following, ground.small(at + 2)) in _DAYS_AWAY:
        return _moved(ground, _DAYS_AWAY[following, ground.small(at + 2)], at + 3)
    if (word, following) in _PARTS_OF_DAY:
        return _moved(ground, _PARTS_OF_DAY[word, following], at + 2)
    if word not in _NEAR_WORDS:
        return None
    part = following in ("morning", "afternoon", "evening", "night")
    return _moved(ground, _NEAR_WORDS[word], at + 1 + part)


_NEAR_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAYS_AWAY = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}
_PARTS_OF_DAY = {
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("last", "night"): -1,
}


def _moved(ground: Ground, days: int, after: int) -> Found:
    return Moment(day=ground.today + timedelta(days=days)), after


def _spans(ground: Ground, at: int) -> Found:
    """`in 3 weeks`, `3 weeks ago`, `a week ago`, `2w`: counted from today, months on the calendar."""
    forward = ground.small(at) == "in"
    number, unit, after = _measure(ground, at + forward)
    if not number:
        return None
    if forward:
        return _reached(ground, number, unit, after + (ground.small(after) == "time"))
    if ground.small(after) == "ago":
        return _reached(ground, -number, unit, after + 1)
    if (ground.small(after), ground.small(after + 1)) in (("from", "now"), ("from", "today")):
        return _reached(ground, number, unit, after + 2)
    written_short = after == at + 1
    if ground.place == "whole" or written_short:
        return _reached(ground, number if ground.sense == "coming" else -number, unit, after)
    return None


def _measure(ground: Ground, at: int) -> tuple[int, str, int]:
    """A number and its unit at a place: `3 weeks`, `a couple of days`, `half a year`, `2w`; 0: none."""
    word = ground.small(at)
    if word == "half" and ground.small(at + 1) == "a" and ground.small(at + 2) == "year":
        return 6, "months", at + 3
    if word == "a" and ground.small(at + 1) == "couple":
        unit_at = at + 2 + (ground.small(at + 2) == "of")
        return (2, ground.small(unit_at), unit_at + 1) if ground.small(unit_at) in UNIT_OF else (0, "", at)
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isdecimal() and word[len(digits) :] in SHORT_UNIT_OF:
        return int(digits[:6]), SHORT_UNIT_OF[word[len(digits) :]], at + 1
    number = int(word[:6]) if word.isdecimal() else NUMBER_OF.get(word, 0)
    if number and ground.small(at + 1).rstrip("'’") in UNIT_OF:
        return number, ground.small(at + 1), at + 2
    return 0, "", at


def _reached(ground: Ground, number: int, unit: str, after: int) -> Found:
    length, reach = UNIT_OF[unit]
    try:
        if reach == "days":
            return Moment(day=ground.today + timedelta(days=length * number)), after
        return Moment(day=add_months(ground.today, length * number)), after
    except (OverflowError, ValueError):
        raise DayError(f"{abs(number)} {unit} from today is no day of the calendar.") from None


def _weekdays(ground: Ground, at: int) -> Found:
    """`friday`, `next friday`, `last friday`, `this friday`, `friday week`, `fri 20 nov`."""
    which = ground.small(at) if ground.small(at) in ("next", "last", "this", "coming", "past") else ""
    place = at + bool(which)
    weekday = WEEKDAY_OF.get(ground.small(place))
    if weekday is None:
        return None
    if not which:
        dated = _weekday_and_date(ground, place, weekday)
        if dated is not None or _is_other_word(ground, place):
            return dated
        if ground.small(place + 1) == "week" and ground.place != "leading":
            return Moment(day=_next_weekday(ground.today, weekday) + timedelta(days=7)), place + 2
    return _weekday_moment(ground, which, weekday), place + 1


def _weekday_moment(ground: Ground, which: str, weekday: int) -> Moment:
    today = ground.today
    back = (today.weekday() - weekday) % 7
    if which in ("next", "coming"):
        return Moment(day=_next_weekday(today, weekday))
    if which in ("last", "past"):
        return Moment(day=today - timedelta(days=back or 7))
    if which == "this":
        return Moment(day=today + timedelta(days=weekday - today.weekday()))
    if ground.sense == "past":
        return Moment(day=today - timedelta(days=back), bare="weekday")
    return Moment(day=_next_weekday(today, weekday), bare="weekday")


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


_AFTER_SAT = frozenset(
    {"with", "down", "in", "on", "at", "for", "next", "through", "by", "beside", "and", "up"}
)


def _is_other_word(ground: Ground, at: int) -> bool:
    """Whether `sat`, `sun` or `wed` at a place is rather a word of the sentence than a day."""
    word = ground.small(at)
    if word not in ("sat", "sun", "wed") or ground.place == "whole":
        return False
    if ground.place == "leading":
        return word == "sat" and ground.small(at + 1) in _AFTER_SAT
    return at == 0 or ground.small(at - 1) not in ("by", "on", "before", "from", "until")


def _weekday_and_date(ground: Ground, at: int, weekday: int) -> Found:
    """A weekday and its date, which must agree; a date without a year takes the nearest that does."""
    after = at + 1 + (ground.small(at + 1) == ",")
    dated = _date_at(ground, after)
    if dated is None:
        return None
    moment, after = dated
    if moment.bare and moment.day.weekday() != weekday:
        moment = replace(moment, day=_agreeing(moment.day, weekday, back=ground.sense == "past"))
    if moment.day.weekday() != weekday:
        raise _disagreeing(moment.day, weekday)
    return moment, after


def _agreeing(day: date, weekday: int, *, back: bool) -> date:
    """The same date in the nearest year in which it falls on that weekday, at most one year off."""
    try:
        year = day.replace(year=day.year + (-1 if back else 1))
    except ValueError:
        return day
    return year if year.weekday() == weekday else day


def _disagreeing(day: date, weekday: int) -> DayError:
    nearest = day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
    said, other = (f"{SHORT_WEEKDAYS[one.weekday()]} {exact_day(one)}" for one in (day, nearest))
    return DayError(
        f"{exact_day(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}. Write {said} or {other}.",
        candidates=(exact_day(day), exact_day(nearest)),
    )


def _date_at(ground: Ground, at: int) -> Found:
    """A date in words or numbers at a place."""
    for read in (date_words, numeric_date):
        found = read([word.small for word in ground.words[at : at + 6]], today=ground.today,
                     past=ground.sense == "past", day_first=ground.day_first,
                     alone=ground.place == "whole")  # fmt: skip
        if found is not None:
            return _dated(found, at)
    return None


def _dated(found: Dated, at: int) -> Found:
    return Moment(day=found.day, bare="yearless" if found.yearless else None), at + found.words


def _ends(ground: Ground, at: int) -> Found:
    """`end of month`, `end of next week`, `end of june`, `month end`: the last day of it."""
    place = at + (ground.small(at) == "the")
    if ground.small(place) == "month" and ground.small(place + 1) == "end":
        return _last_day(ground, "", "month"), place + 2
    if (ground.small(place), ground.small(place + 1)) != ("end", "of"):
        return None
    place += 2 + (ground.small(place + 2) in ("the", "this"))
    which = ground.small(place) if ground.small(place) in ("next", "last") else ""
    place += bool(which)
    if ground.small(place) in ("week", "month", "quarter", "year"):
        return _last_day(ground, which, ground.small(place)), place + 1
    month = MONTH_OF.get(ground.small(place))
    if month is None:
        return None
    year, after = _year_at(ground, place + 1)
    year = year or _nearest_year(ground, month)
    return Moment(day=date(year, month, month_length(year, month))), after


def _last_day(ground: Ground, which: str, unit: str) -> Moment:
    today, step = ground.today, {"next": 1, "last": -1}.get(which, 0)
    if unit == "week":
        return Moment(day=today + timedelta(days=6 - today.weekday() + 7 * step))
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    return Moment(day=add_months(first, months * (step + 1)) - timedelta(days=1))


def _weeks_and_months(ground: Ground, at: int) -> Found:
    """`next week` is its Monday, `next month` its first; `last month` in the log is a span."""
    which, unit = ground.small(at), ground.small(at + 1)
    if which not in ("next", "last", "this") or unit not in ("week", "month", "year"):
        return None
    if which == "this":
        coming = ground.sense == "coming"
        return (_last_day(ground, "", unit), at + 2) if coming else None
    if which == "last" and ground.sense == "past":
        return _last_span(ground, unit), at + 2
    if which == "last":
        return None
    last = _last_day(ground, "", unit).day
    return Moment(day=last + timedelta(days=1)), at + 2


def _last_span(ground: Ground, unit: str) -> Moment:
    day = _last_day(ground, "last", unit).day
    if unit == "week":
        monday = day - timedelta(days=6)
        return Moment(day=day, around=f"the week of {monday.day} {MONTHS[monday.month - 1]} {monday.year}")
    return Moment(day=day, around=str(day.year) if unit == "year" else f"{MONTHS[day.month - 1]} {day.year}")


_ABOUT = ("about", "around", "circa", "in", "early", "mid", "late", "sometime")


def _arounds(ground: Ground, at: int) -> Found:
    """`about March 2026`, `in 2019`, `about 12 june`, `March 2026`; a bare month is no day of the log's."""
    qualified = ground.small(at) in _ABOUT
    place = at + qualified + (ground.small(at) == "sometime" and ground.small(at + 1) == "in")
    if ground.small(at) in ("about", "around", "circa"):
        dated = _date_at(ground, place)
        if dated is not None:
            day = dated[0].day
            return Moment(day=day, around=f"{day.day} {MONTHS[day.month - 1]} {day.year}"), dated[1]
        place += ground.small(place) in ("early", "mid", "late")
    month = MONTH_OF.get(ground.small(place), 0)
    year, after = _year_at(ground, place + bool(month))
    if not (year or month) or (not month and not qualified):
        return None
    if not year and not ((qualified or ground.place != "leading") and _closes(ground, after)):
        return None
    if ground.sense == "coming":
        return _first_of(ground, year, month, after)
    if ground.place == "ending":
        return None
    return _span_of(ground, year or _nearest_year(ground, month), month, after)


def _first_of(ground: Ground, year: int, month: int, after: int) -> Found:
    """A month or a year ahead, for a reminder, is its first day."""
    if not month:
        return Moment(day=date(year, 1, 1)), after
    return Moment(day=date(year or _nearest_year(ground, month), month, 1)), after


def _span_of(ground: Ground, year: int, month: int, after: int) -> Found:
    last = date(year, month or 12, month_length(year, month or 12))
    first = date(year, month or 1, 1)
    day = min(last, ground.today) if first <= ground.today else last
    return Moment(day=day, around=f"{MONTHS[month - 1]} {year}" if month else str(year)), after


def _nearest_year(ground: Ground, month: int) -> int:
    """The year of the nearest such month in the sentence's sense; this month counts only when it was."""
    today = ground.today
    if ground.sense == "past":
        return today.year - (month > today.month)
    return today.year + (month <= today.month)


def _year_at(ground: Ground, at: int) -> tuple[int, int]:
    """A year of four digits at a place, and the place after it; (0, at): none."""
    word = ground.small(at)
    if len(word) == 4 and word.isdecimal() and 1800 <= int(word) <= 2199:
        return int(word), at + 1
    return 0, at


def _closes(ground: Ground, at: int) -> bool:
    return ground.small(at) in ("", ",", ";", ":", ".", "-", "–", "—")


_RULES: Sequence[Callable[[Ground, int], Found]] = (
    _near,
    _spans,
    _weekdays,
    _date_at,
    _ends,
    _weeks_and_months,
    _arounds,
)


def _with_time(ground: Ground, moment: Moment, after: int) -> Found:
    """The moment with the time that follows it, after a comma or "at" perhaps."""
    place = after + (ground.small(after) == ",")
    time, end = _time_at(ground, place)
    if time is None:
        return moment, after
    return _doubted(ground, replace(moment, time=time)), end


def _doubted(ground: Ground, moment: Moment) -> Moment:
    """In the log, a bare day that was and carries a time may as well be a plan: the coming one beside it."""
    if ground.sense == "coming" or moment.bare is None or moment.day >= ground.today:
        return moment
    if moment.bare == "weekday":
        return replace(moment, other=moment.day + timedelta(days=7))
    try:
        return replace(moment, other=moment.day.replace(year=moment.day.year + 1))
    except ValueError:
        return moment


def _day_after_time(ground: Ground, at: int) -> Found:
    """A day that follows a time: `3pm on thursday`, `10:00, tomorrow`."""
    place = at + (ground.small(at) in ("on", ","))
    for rule in _RULES[:4]:
        found = rule(ground, place)
        if found is not None:
            return found
    return None


_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm|h)?\Z")


def _time_at(ground: Ground, at: int) -> tuple[str | None, int]:
    """`10:00`, `3pm`, `3 pm`, `at 10`, `noon` at a place, as "HH:MM", and the place after it."""
    said_at = ground.small(at) == "at"
    place = at + said_at
    word, half = ground.small(place), ground.small(place + 1)
    if word in ("noon", "midday"):
        return "12:00", place + 1
    parts = _CLOCK.match(word)
    if parts is None:
        return None, at
    hour, minute, suffix = parts[1], parts[2], parts[3]
    if suffix is None and half in ("am", "pm"):
        suffix, place = half, place + 1
    if suffix is None and not (minute and ":" in word) and not said_at:
        return None, at
    time = _clock(int(hour), int(minute or 0), suffix)
    if time is None and (minute is None or ":" not in word):
        return None, at
    if time is None:
        raise DayError(f'There is no time "{word}". Write it like 10:00 or 3pm.')
    return time, place + 1


def _clock(hour: int, minute: int, suffix: str | None) -> str | None:
    if suffix in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if suffix == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
