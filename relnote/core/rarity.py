"""Whether a quotation belongs to somebody: a word of it that hardly anyone else's records hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from relnote.core.day.words import MONTHS, SHORT_MONTHS, WEEKDAYS
from relnote.core.lives import names
from relnote.core.notebook import Notebook

FEW = 2
"""Other people whose records may hold the word."""
ONE_IN = 50
"""In a larger notebook one person in so many may."""
TRIED = 4
"""Words of the quotation that are looked for, the longest first: they are the likeliest, and one is enough."""
TALKS_READ = 3000
"""Of more talks than these only the newest are read: what is common is common among them too."""

_DAYS = frozenset(word.lower() for word in (*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
_WORD = re.compile(r"[^\W\d_]+")


def is_specific(text: str, notebook: Notebook, *, of: int | Collection[int], thoroughly: bool = False) -> bool:
    """Whether one word of it, no name and no day, stands in the records of only a few other people.

    A few are two, or one in fifty of all people where that is more. `of` are those whose own records don't
    count. `thoroughly`: every word is tried, in every talk.
    """
    most = max(FEW, len(notebook.people) // ONE_IN)
    mine = frozenset((of,) if isinstance(of, int) else of)
    words = sorted({word.lower() for word in _WORD.findall(text)} - _DAYS, key=lambda word: (-len(word), word))
    talks = len(notebook.conversations) if thoroughly else TALKS_READ
    return any(
        _held_by_few(word, notebook, mine=mine, most=most, talks=talks) and not _is_name(word, notebook)
        for word in words[: None if thoroughly else TRIED]
    )


def _held_by_few(word: str, notebook: Notebook, *, mine: frozenset[int], most: int, talks: int) -> bool:
    others: set[int] = set()
    tail, first = word[1:], word[0].upper() + word[1:]
    for text, people in _records(notebook, talks=talks):
        # the tail is there whether or not a sentence begins with the word
        if tail in text and (names(text, word) or names(text, first)):
            others.update(people)
            others -= mine
            if len(others) > most:
                return False
    return True


def _records(notebook: Notebook, *, talks: int) -> Iterator[tuple[str, Iterable[int]]]:
    """Every text with those it is about, what is short and often decides first."""
    for person in notebook.people.values():
        for detail in person.details:
            yield detail.text, (person.id,)
    for reminder in notebook.reminders.values():
        yield reminder.text, (reminder.person,)
    for talk in tuple(notebook.conversations.values())[-talks:]:
        yield talk.text, talk.with_ or talk.about


def _is_name(word: str, notebook: Notebook) -> bool:
    return any(
        word in _WORD.findall(f"{person.name} {person.called or ''} {' '.join(person.nicknames)}".lower())
        for person in notebook.people.values()
        if word in person.name.lower() or person.called or person.nicknames
    ) or any(
        word in _WORD.findall(relative.name.lower())
        for person in notebook.people.values()
        for relative in person.related
        if relative.name
    )
