"""A day inside the sentence that reads as the talk's own: it moves nothing, and the echo says how it would."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from relnote.core.day.ground import Moment, Sense
from relnote.core.day.words import WEEKDAY_OF
from relnote.core.days import day_at, exact_day, leading_day
from relnote.core.entry.channels import Way
from relnote.core.entry.company import Company
from relnote.core.entry.frames import Frame
from relnote.core.entry.sentences import Token
from relnote.core.entry.values import InnerDay
from relnote.core.entry.vocabulary import (
    ADVERBS,
    BEING,
    CHANNEL_OF,
    DETERMINERS,
    NOUNS,
    PLANNING,
    STATING,
    TALKS,
    words,
)
from relnote.core.errors import DayError

_FILLERS = ADVERBS | words(
    "me him her them us back again round over in up came arrived too all both briefly quickly"
)
_PLACES = words("at in by near outside inside over for on")
_GOES_ON = words("""
    about re regarding concerning with to at in from and & but because after before over for by who where
""")
"""What may follow a day that is the talk's own: its subject, its company, its place."""
_LOOSE = ("yesterday", "ago", "tomorrow", "last", "next")
"""What says of a day that ends the sentence, past other words, that it is rather the sentence's own."""
_FREE = 2
"""Words of a place: *at the Anchor Inn*."""


class _Ground(Struct, frozen=True):
    text: str
    today: date
    day_first: bool | None
    plans: bool

    def day(self, start: int) -> tuple[Moment, int] | None:
        """The day phrase that begins at a place of the text."""
        sense: Sense = "coming" if self.plans else "past"
        found = day_at(self.text, start, today=self.today, sense=sense, day_first=self.day_first)
        if found is not None and _is_far(found[0], self.today):
            return day_at(self.text, start, today=self.today, sense="coming", day_first=self.day_first)
        return found


def inner_day(company: Company, way: Way, text: str, *, today: date, day_first: bool | None) -> InnerDay | None:
    """The day that stands beside the company or the channel and isn't today; None: days here are content.

    *lunch with Tom on tuesday*, *zoom with Elin, 3 weeks ago*, *rang Tom yesterday about the lease*; not
    *call with Tom about the 31 January deadline*, *Tom starts in September*.
    """
    frame = company.frame
    if not frame.items:
        return None
    plans = any(frame.small(at) in PLANNING for at in range(min(3, len(frame.items))))
    ground = _Ground(text, today, day_first, plans)
    for at in _anchors(company, way.word):
        found = _beside(frame, at, ground) or _at_the_end(frame, at, ground)
        if found is not None:
            came = found.moment.day > today and way.channel not in (None, *TALKS)
            return None if came else _moved(found, ground)
    return None


def _anchors(company: Company, channel: Token | None) -> Iterator[int]:
    """The places right after those it is with, and after the word of its channel."""
    frame = company.frame
    governed = [group.after for group in company.governed if group.after <= len(frame.items)]
    yield from governed
    if not governed:
        yield from (at + 1 for at in range(frame.cut) if frame.name(at) and frame.small(at - 1) == "with")
    if channel is not None:
        yield from (at + 1 for at in range(frame.cut) if frame.items[at] is channel)


_FAR = 180


def _is_far(moment: Moment, today: date) -> bool:
    """A day without its year, more than half a year ago, is rather the one to come: *lunch with Tom 4 feb*."""
    return moment.bare == "yearless" and (today - moment.day).days > _FAR


class _Phrase(Struct, frozen=True):
    """Where the phrase stands, its small word before it (`on`) and its comma with it, and what it means."""

    start: int
    words_at: int
    end: int
    moment: Moment


def _beside(frame: Frame, at: int, ground: _Ground) -> _Phrase | None:
    """The phrase at a place, past small words and the words of a place."""
    free = 0
    while at < len(frame.items):
        found = _phrase(frame, at, ground) if frame.small(at - 1) not in _PLACES else None
        if found is not None:
            return found
        word = frame.small(at)
        unknown = (name := frame.name(at)) is not None and not name.known
        if at >= frame.cut or not (word.isalpha() or (unknown and free)):
            return None
        if word in _PLACES or word in DETERMINERS:
            free = _FREE
        elif word in _FILLERS or word in NOUNS:
            pass
        elif free and word not in BEING and word not in STATING:
            free -= 1
        else:
            return None
        at += 1
    return None


def _phrase(frame: Frame, at: int, ground: _Ground) -> _Phrase | None:
    """The day phrase that begins with this word, a comma or `on` before it, where it is no one else's day."""
    comma = frame.small(at) in (",", "(")
    lead = at + comma
    words_at = lead + (frame.small(lead) in (("on", "for", "to") if ground.plans else ("on",)))
    if words_at >= len(frame.items) or not isinstance(frame.items[words_at], Token):
        return None
    start, first = frame.items[at].start, frame.items[words_at].start
    found = ground.day(first)
    if found is None or found[0].day == ground.today or not _is_let_stand(frame, found[1], ground, apart=comma):
        return None
    return _Phrase(start, first, found[1], found[0])


def _is_let_stand(frame: Frame, end: int, ground: _Ground, *, apart: bool) -> bool:
    """Whether what follows leaves the day to the talk: nothing, a sign, its subject, its company."""
    rest = ground.text[end:].lstrip(" ")
    if not rest or rest[0] in ",.;:()!?\n–—-":
        return True
    after = next((item for item in frame.items if item.start >= end), None)
    return not apart and isinstance(after, Token) and after.small in _GOES_ON


def _at_the_end(frame: Frame, at: int, ground: _Ground) -> _Phrase | None:
    """*sent Tom the lease guide yesterday*, *rang Tom about the lease yesterday*: a near day, last of all."""
    first = frame.small(at)
    topic = first in ("about", "re", "regarding")
    if at >= len(frame.items) or not (topic or first in DETERMINERS):
        return None
    for place in range(at + 1 + topic, min(at + 6, len(frame.items))):
        word = frame.small(place)
        found = _phrase(frame, place, ground)
        if found is not None:
            said = ground.text[found.words_at : found.end].lower().split()
            near = said == ["yesterday"] or (
                not topic and (said[0] in _LOOSE or said[-1] in _LOOSE or _on_day(said))
            )
            return found if near and not ground.text[found.end :].strip(" .") else None
        if not frame.name(place) and (not word.isalpha() or word in BEING or word in STATING):
            return None
        if topic and (word in NOUNS or word in CHANNEL_OF):
            return None
    return None


def _on_day(said: list[str]) -> bool:
    return said[0] in WEEKDAY_OF


def _moved(found: _Phrase, ground: _Ground) -> InnerDay | None:
    """The line with its day first, where it is then read as that day."""
    text = ground.text
    phrase = text[found.words_at : found.end]
    before, after = text[: found.start].rstrip(" ,"), text[found.end :]
    if text[found.start] == "(" and after.startswith(")"):
        after = after[1:]
    rest = before + after
    for day in (phrase, exact_day(found.moment.day)):
        line = f"{day}, {rest}"
        try:
            read = leading_day(line, today=ground.today, sense="past", day_first=ground.day_first)
        except DayError:
            continue
        if read is not None and read[0].day == found.moment.day and read[0].other is None:
            return InnerDay(phrase=phrase, moment=read[0], moved=line)
    return None
