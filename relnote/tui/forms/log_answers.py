"""The answers to what the log must ask: which Tom, which day, whose mark, and is this someone new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.days import read_day
from relnote.core.entry.values import Entry, Given, Question
from relnote.core.folding import fold
from relnote.tui.reading import Reading


class Pick(Struct, frozen=True, kw_only=True):
    """One answer as it is offered. `insert` is put into the field; otherwise it answers `question`."""

    words: str
    question: Question | None = None
    person: int | None = None
    day: str | None = None
    new: bool = False
    as_words: bool = False
    insert: str | None = None

    @property
    def goes_on(self) -> bool:
        """Whether the entry is written as soon as nothing else is open."""
        return self.question is not None


def asked_as(question: Question) -> str:
    """The question in a field's words; what only the words themselves can mend says so itself."""
    if question.asks == "who":
        return f"Which {question.name}?"
    if question.asks == "unknown":
        return f"No one is called {question.name} yet."
    if question.asks == "nobody" and question.candidates:
        return f'"{question.name}" may be {" or ".join(question.candidates)}. Write @{question.name}.'
    if question.asks == "nobody":
        return "Who was it with? Write their name, or @name."
    if question.asks == "empty":
        return "What happened?"
    if question.asks == "day":
        return "Which day?"
    return question.sentence.partition(" Begin it with")[0]


def picks(question: Question, entry: Entry, reading: Reading) -> Sequence[Pick]:
    """The answers there are; none where the words themselves must be mended."""
    return tuple(_picks(question, entry, reading))


def _picks(question: Question, entry: Entry, reading: Reading) -> Iterator[Pick]:
    if question.asks in ("unknown", "who", "owner", "nobody"):
        people = question.people or (entry.people if question.asks == "owner" else ())
        for person_id in people:
            person = reading.person(person_id)
            if person is not None:
                yield Pick(words=reading.finder.told_apart(person), question=question, person=person_id)
    if question.asks in ("unknown", "who") and question.name:
        yield Pick(words=f"{question.name}, someone new", question=question, new=True)
        yield Pick(words="nobody: leave it as words", question=question, as_words=True)
    for day in question.days:
        yield Pick(words=day, question=question, day=day)
    if question.asks == "many":
        yield Pick(words="yes, they are all meant", question=question)


def answered(given: Given, pick: Pick, *, reading: Reading) -> Given:
    """What is given, with this answer."""
    question = pick.question
    if question is None:
        return given
    if question.asks == "owner" and pick.person is not None:
        return replace(given, owners=(*given.owners, (question.line, pick.person)))
    if question.asks == "nobody" and pick.person is not None:
        return replace(given, with_=(*given.with_, pick.person))
    if pick.person is not None:
        return replace(given, chosen=(*given.chosen, (fold(question.name), pick.person)))
    if pick.new:
        return replace(given, new=(*given.new, question.name))
    if pick.as_words:
        return replace(given, words=(*given.words, question.name))
    if pick.day is not None:
        return replace(given, on=read_day(pick.day, today=reading.today, sense="past"))
    return replace(given, many=True)
