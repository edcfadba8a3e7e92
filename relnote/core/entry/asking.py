"""What only the whole of an entry can raise: nothing in it, nobody named, too many marked lines."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.core.entry.channels import is_channel_word
from relnote.core.entry.lines import MOST_OF_A_SIGN
from relnote.core.entry.values import Entry, Given, Question
from relnote.core.finding import Finder


def whole_questions(entry: Entry, given: Given, finder: Finder) -> Iterator[Question]:
    """The questions about the entry as a whole, beside those about its names, its day and its marks."""
    asked = {question.asks for question in entry.questions}
    nobody = not (entry.with_ or entry.about or entry.organisations)
    if not entry.records and not entry.marks:
        yield Question(asks="empty", sentence=_EMPTY)
    elif entry.records and nobody and not asked & {"who", "unknown"}:
        yield _nobody(entry, finder)
    for sign in "*+>":
        number = sum(1 for mark in entry.marks if mark.sign == sign)
        if number > MOST_OF_A_SIGN and not given.many:
            yield Question(asks="many", name=sign, sentence=_many(sign, number))


_EMPTY = (
    "There is nothing to log yet. If part of the line is missing, the shell took it: put lines that begin "
    "with a mark in single quotes, like '! send the letter by friday'."
)
_EATEN = (
    "The line ends with nobody in it. If a part is missing, the shell took it: put lines that begin with > "
    "or < in single quotes, like '> ring again in 3 weeks'."
)
_NOBODY = "Nobody in the notebook is named. Say who it was with: --with NAME, or @name in the line."


def _nobody(entry: Entry, finder: Finder) -> Question:
    """Nobody is named: with the word that may be somebody, where the sentence didn't make it a name."""
    if entry.guesses:
        guess = entry.guesses[0]
        people = [finder.notebook.people[one] for one in guess.people]
        meant = " or ".join(person.name for person in people)
        way = f"Write @{guess.word}, or say --with NAME."
        return Question(
            asks="nobody", name=guess.word, people=guess.people,
            candidates=tuple(finder.told_apart(person) for person in people),
            sentence=f'Nobody is named for certain: "{guess.word}" may be {meant}. {way}',
        )  # fmt: skip
    eaten = is_channel_word(entry.text)
    return Question(asks="empty" if eaten else "nobody", sentence=_EATEN if eaten else _NOBODY)


def _many(sign: str, number: int) -> str:
    became = {"*": "details", "+": "things gone right", ">": "follow-ups"}[sign]
    return (
        f'{number} lines begin with "{sign}" and would become {became}. If they are, log them in parts of '
        f"{MOST_OF_A_SIGN}; if they are part of the text, put a space before them."
    )
