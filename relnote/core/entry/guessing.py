"""Words that are somebody's name and were left words, since no sentence made them one: never taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relnote.core.entry.company import Company
from relnote.core.entry.sentences import Token
from relnote.core.entry.values import Guess
from relnote.core.entry.vocabulary import DETERMINERS, GOVERNING, OBJECT_VERBS, WORD_NAMES
from relnote.core.finding import Finder

_MOST = 3
"""A word that fits more people than this is no guess any more."""


def guesses(found: Company, tokens: Sequence[Token], finder: Finder, *, nobody: bool) -> tuple[Guess, ...]:
    """`rose` in *saw rose*, a surname after *with*; where somebody is named, no word that is mostly a word."""
    return tuple(dict.fromkeys(_guessed(found, tokens, finder, nobody=nobody)))


def _guessed(found: Company, tokens: Sequence[Token], finder: Finder, *, nobody: bool) -> Iterator[Guess]:
    taken = {at for name in (*found.with_, *found.about) for at in range(name.first, name.after)}
    for place, token in enumerate(tokens):
        people = finder.by_word.get(token.small, ())
        if place in taken or not 0 < len(people) <= _MOST or len(token.small) < 3:
            continue
        before = tokens[place - 1] if place else None
        if token.small in DETERMINERS or not (nobody or _stands_out(token, before)):
            continue
        governed = before is not None and (before.small in GOVERNING or before.small in OBJECT_VERBS)
        if token.small in finder.first_words or (governed and nobody):
            yield Guess(word=token.text, people=tuple(person.id for person in people))


def _stands_out(token: Token, before: Token | None) -> bool:
    """Whether a word is hardly anything else than a name here: not *will*, not *her mum*, not *Tom's mum*."""
    owned = before is not None and (before.small in DETERMINERS or before.possessive)
    return not token.capital and token.small not in WORD_NAMES and not owned
