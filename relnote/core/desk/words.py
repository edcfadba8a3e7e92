"""A text as words with their places: what every mark looks at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from relnote.core.folding import fold

LOOKED_AT = 10_000
"""Letters of a text that are looked at; the rest is counted as length only."""

HAN_WEIGHT, THAI_WEIGHT = 0.5, 0.25
"""In a script without spaces a letter is a word of its own here, and weighs what it is of one."""

_SENTENCE_ENDS = frozenset(".!?…")
_FULL_ENDS = frozenset("。！？।؟")
_SHORTENED = frozenset({"mr", "mrs", "ms", "dr", "st", "prof", "no", "vol"})


class Word(Struct, frozen=True, gc=False):
    """A word as it is compared, its place in the text, and which sentence it stands in."""

    small: str
    start: int
    end: int
    sentence: int
    opens: bool
    """Whether it is the first of its sentence."""
    capital: bool
    weight: float = 1.0


@cache
def _words() -> re.Pattern[str]:
    """A word, or one letter of a script that has no spaces; marks on letters belong to the word.

    By hand, as the pattern for letters breaks words of many scripts at their vowel signs.
    """
    thai = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    han = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
    letters = (
        "0-9A-Za-zªµºÀ-ÖØ-öø-\u037d\u037f-\u0386\u0388-\u055b\u0560-\u0588\u0591-\u05bd\u05bf\u05d0-\u060b"
        "\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff\u0710-\u0963\u0966-\u0dff\u0f00-\u0fff\u10a0-\u10fa"
        "\u10fc-\u135f\u1369-\u177f\u1800-\u1fff\u2c00-\u2dff\ua000-\ud7ff\ufb00-\ufdff\ufe20-\ufe2f\ufe70-\ufefc"
        "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\U00010000-\U0001efff"
    )
    return re.compile(f"[{han}]|[{thai}]|[{letters}]+(?:['’][{letters}]+)*")


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order, of no more than its first `LOOKED_AT` letters."""
    return tuple(_read(text[:LOOKED_AT]))


def _read(text: str) -> Iterator[Word]:
    sentence, at, before = 0, 0, ""
    for found in _words().finditer(text):
        start, end = found.span()
        written = found.group()
        opens = not before
        if before and _ends_sentence(text, at, start, before):
            sentence, opens = sentence + 1, True
        small = fold(written).replace("’", "'") or written
        yield Word(small, start, end, sentence, opens, written[0].isupper(), _weight(written))
        at, before = end, small


def _ends_sentence(text: str, at: int, start: int, before: str) -> bool:
    """Whether a sentence ends between two words; a line that is only broken off doesn't end one."""
    if start - at == 1 and text[at] == " ":
        return False
    gap = text[at:start]
    if not _FULL_ENDS.isdisjoint(gap) or gap.count("\n") > 1:
        return True
    if _SENTENCE_ENDS.isdisjoint(gap) or not any(sign.isspace() for sign in gap):
        return False
    return before not in _SHORTENED or gap.strip() != "."


def _weight(written: str) -> float:
    if len(written) > 1 or written < "\u0e00":
        return 1.0
    if "\u0e00" <= written <= "\u0eff" or "\u1000" <= written <= "\u109f" or "\u1780" <= written <= "\u17ff":
        return THAI_WEIGHT
    return HAN_WEIGHT if written >= "\u3005" and not "\ua000" <= written <= "\uf8ff" else 1.0
