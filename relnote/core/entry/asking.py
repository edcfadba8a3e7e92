"""What only the whole of an entry can raise: nothing in it, nobody named, too many marked lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relnote.core.entry.channels import is_channel_word
from relnote.core.entry.lines import MOST_OF_A_SIGN
from relnote.core.entry.sentences import Token
from relnote.core.entry.values import Entry, Given, Question
from relnote.core.entry.vocabulary import DETERMINERS, GOVERNING, OBJECT_VERBS
from relnote.core.finding import Finder
from relnote.core.people import Person

_MOST_GUESSED = 3


def whole_questions(
    entry: Entry, given: Given, *, tokens: Sequence[Token], finder: Finder
) -> Iterator[Question]:
    """The questions about the entry as a whole, beside those about its names, its day and its marks."""
    asked = {question.asks for question in entry.questions}
    nobody = not (entry.with_ or entry.about or entry.organisations)
    if not entry.records and not entry.marks:
        yield Question(asks="empty", sentence=_EMPTY)
    elif entry.records and nobody and not asked & {"who", "unknown"}:
        yield _nobody(entry, tokens, finder)
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


def _nobody(entry: Entry, tokens: Sequence[Token], finder: Finder) -> Question:
    """Nobody is named: with the words that may be somebody, where the sentence didn't make them a name."""
    guessed = dict(_guessed(tokens, finder))
    if guessed:
        word, people = next(iter(guessed.items()))
        meant = " or ".join(person.name for person in people)
        way = f"Write @{word}, or say --with NAME."
        return Question(
            asks="nobody", name=word, people=tuple(person.id for person in people),
            candidates=tuple(finder.told_apart(person) for person in people),
            sentence=f'Nobody is named for certain: "{word}" may be {meant}. {way}',
        )  # fmt: skip
    eaten = is_channel_word(entry.text)
    return Question(asks="empty" if eaten else "nobody", sentence=_EATEN if eaten else _NOBODY)


def _guessed(tokens: Sequence[Token], finder: Finder) -> Iterator[tuple[str, tuple[Person, ...]]]:
    """Words that are somebody's name and were left words: `rose` in *saw rose*, a surname after *with*."""
    for place, token in enumerate(tokens):
        people = finder.by_word.get(token.small, ())
        if not 0 < len(people) <= _MOST_GUESSED or token.small in DETERMINERS or len(token.small) < 3:
            continue
        before = tokens[place - 1].small if place else ""
        if token.small in finder.first_words or before in GOVERNING or before in OBJECT_VERBS:
            yield token.text, people


def _many(sign: str, number: int) -> str:
    became = {"*": "details", "+": "things gone right", ">": "follow-ups"}[sign]
    return (
        f'{number} lines begin with "{sign}" and would become {became}. If they are, log them in parts of '
        f"{MOST_OF_A_SIGN}; if they are part of the text, put a space before them."
    )
