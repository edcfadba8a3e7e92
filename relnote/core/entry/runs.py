"""Names inside a run of letters: scripts that put no spaces between words (李小明, 田中, 김민수)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from relnote.core.entry.sentences import Token
from relnote.core.finding import Finder
from relnote.core.folding import fold


def runs_parted(tokens: Sequence[Token], finder: Finder) -> Sequence[Token]:
    """The tokens, with every run that has a known name in it parted where the name begins and ends."""
    names = finder.names_in_runs
    if not names:
        return tokens
    return [part for token in tokens for part in _parted(token, names)]


def _parted(token: Token, names: Mapping[str, Sequence[tuple[str, ...]]]) -> Iterator[Token]:
    """The run's parts; a name of two words is found without its space and stands as two."""
    if token.text.isascii() or not token.is_word:
        yield token
        return
    edges = {0, len(token.text)}
    at = 0
    while at < len(token.text):
        words = _longest(token.text, at, names)
        for word in words:
            edges |= {at, at + len(word)}
            at += len(word)
        at += not words
    yield from (_part(token, start, end) for start, end in pairwise(sorted(edges)))


def _longest(text: str, at: int, names: Mapping[str, Sequence[tuple[str, ...]]]) -> tuple[str, ...]:
    """The words of the longest name that stands at a place; none: no name does."""
    return next((words for words in names.get(text[at], ()) if text.startswith("".join(words), at)), ())


def _part(token: Token, start: int, end: int) -> Token:
    last = end == len(token.text)
    text = token.text[start:end]
    return Token(
        text,
        fold(text),
        token.start + start,
        token.end if last else token.start + end,
        text[0].isupper() or text[0].lower() == text[0].upper(),
        token.possessive and last,
        token.opens and not start,
    )
