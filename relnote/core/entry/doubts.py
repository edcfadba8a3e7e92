"""What may stay in doubt of an entry: each looked for, and imported, only where there is a sign of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relnote.core.day.words import MONTH_OF, WEEKDAY_OF
from relnote.core.entry.channels import Way
from relnote.core.entry.company import Company
from relnote.core.entry.lines import MOST_OF_A_SIGN
from relnote.core.entry.resolving import Resolved
from relnote.core.entry.sentences import Token
from relnote.core.entry.values import Entry, Given, Guess, InnerDay, Question
from relnote.core.entry.vocabulary import words
from relnote.core.finding import Finder


def asked_of_the_whole(entry: Entry, given: Given, finder: Finder) -> tuple[Question, ...]:
    """The questions about the whole; what asks them is imported only where somebody or something is missing."""
    somebody = entry.with_ or entry.about or entry.organisations
    if entry.records and somebody and len(entry.marks) <= MOST_OF_A_SIGN:
        return ()
    from relnote.core.entry.asking import whole_questions

    return tuple(whole_questions(entry, given, finder))


def guesses_of(found: Company, people: Resolved, tokens: Sequence[Token], finder: Finder) -> tuple[Guess, ...]:
    """Words that may be somebody; what looks is imported only where a word is of a name and was left."""
    taken = {at for name in (*found.with_, *found.about) for at in range(name.first, name.after)}
    if all(at in taken or token.small not in finder.by_word for at, token in enumerate(tokens)):
        return ()
    from relnote.core.entry.guessing import guesses

    return guesses(found, tokens, finder, nobody=not people.ids and not people.organisations)


def inner_day_of(
    found: Company, read: Way, text: str, tokens: Sequence[Token], *, today: date, day_first: bool | None
) -> InnerDay | None:
    """The day inside the sentence; what finds it is imported only where a word of it may be of a day."""
    if all(token.small not in _OF_DAYS and not token.small[:1].isdecimal() for token in tokens):
        return None
    from relnote.core.entry.inner_day import inner_day

    return inner_day(found, read, text, today=today, day_first=day_first)


_OF_DAYS = (
    WEEKDAY_OF.keys() | MONTH_OF.keys() | words("yesterday yday yest tomorrow tmrw tmr day ago last next week")
)
