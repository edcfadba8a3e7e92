"""A typed line as words, each with its place and how it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from relnote.core.folding import fold


class Token(Struct, frozen=True, gc=False):
    """One word or sign. `small` is folded, without a possessive ending; `capital`: as names are written.

    Letters of scripts without capitals count as capital.
    """

    text: str
    small: str
    start: int
    end: int
    capital: bool = False
    possessive: bool = False
    opens: bool = False
    """It begins a sentence, so that a capital says nothing."""

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[:1].isalpha()


_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?|\d[\w.,:/]*\w|\d|\S")
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_ENDS = frozenset(".!?;\n")


def tokens_of(text: str, start: int = 0) -> list[Token]:
    """The words and signs of `text` from a place on, hyphened words in their parts."""
    tokens: list[Token] = []
    opens = True
    last_end = start
    for found in _TOKEN.finditer(text, start):
        opens = opens or "\n" in text[last_end : found.start()]
        last_end = found.end()
        tokens.append(_token(found, opens=opens))
        word = found[0]
        opens = word in _ENDS or (opens and not word[:1].isalnum())
    return tokens


def _token(found: re.Match[str], *, opens: bool) -> Token:
    word, begin, end = found[0], found.start(), found.end()
    if not word[0].isalpha():
        return Token(word, word, begin, end, opens=opens)
    possessive = len(word) > 2 and word.endswith(_POSSESSIVES)
    if possessive:
        word = word[:-2] if word[-1] in "sS" else word[:-1]
    elif word[-1] in "'’":
        word, end = word[:-1], end - 1
    first = word[0]
    capital = first.isupper() or first.lower() == first.upper()
    return Token(word, fold(word), begin, end, capital, possessive, opens)


def sentence_ends(tokens: Sequence[Token], at: int) -> int:
    """The place after the sentence that begins at a place: its full stop, question mark or line's end."""
    for place in range(at + 1, len(tokens)):
        if tokens[place].opens and tokens[place - 1].text in _ENDS:
            return place
        if (
            tokens[place].opens
            and tokens[place].is_word
            and tokens[place - 1].text not in ('"', "“", "(", "-", "–")
        ):
            return place
    return len(tokens)
