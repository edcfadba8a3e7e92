"""What a sentence is about, as far as a machine can tell: its words without the common ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from relnote.core.day.words import MONTHS, SHORT_MONTHS, WEEKDAYS

COMMON = frozenset(
    """
    a able about above across after again against ago all almost alone along already also although always
    am among an and another any anybody anything are around as ask asked asking asks at away back be
    because been before behind being below beside best better between big both bring brought but by call
    called came can cannot card come comes coming could day days did do does doing done down dull each
    eight either eleven else end enough even ever every everybody everything far few fifty find first five
    for forty four from full gave get gets give given gives go goes going gone good got had half has have
    having he hear heard her here hers herself him himself his home hour hours how hundred i if in into is
    it its itself just keep kept know known knows last late later least leave left less let letter like
    likes little long look made make makes making many may me mean means might mine minute minutes month
    months more morning most much must my myself name near need needs never new next nine no nobody none
    nor not note nothing now of off often oh old on once one only onto open or ordinary other others our
    out over own part people perhaps person phone piece place put quick quite rang rather ready real
    really right ring said same saw say saying says second see seen sent seven she short should since six
    small so some somebody someone something soon sort sorted still such sure take taken takes talk talked
    tell ten than thank that the their them themselves then there these they thing things think thinking
    thinks third thirty this those though thought thousand three through time times to today together told
    tomorrow too took twelve twenty twice two under until up upon us used using usual very want wanted
    wants was way we week weeks well went were what when where whether which while who whole whom whose
    why will with within without word words work works would write wrote year years yes yesterday yet you
    your
    """.split()
)
"""English words that make no sentence anybody's. In other languages only rarity tells."""

_DAYS = frozenset(word.casefold() for word in (*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+"
)
"""Thai, Lao, Burmese, Khmer, kana and Chinese signs: written without spaces between words."""
STEM = 5
"""Letters by which two words are taken for one: jam and jams, promise and promised."""


def count_words(text: str) -> int:
    """How many words it is long; in a script without spaces two signs are about one."""
    unspaced = sum(len(run) for run in _UNSPACED.findall(text))
    return len(_UNSPACED.sub(" ", text).split()) + (unspaced + 1) // 2


def content_words(text: str) -> tuple[str, ...]:
    """Its words that say something, in order, letter case and what follows an apostrophe aside.

    In a script without spaces every two signs that stand together are taken for one.
    """
    pairs = [run[at : at + 2] for run in _UNSPACED.findall(text) for at in range(len(run) - 1)]
    text = _UNSPACED.sub(" ", text) if pairs else text
    found = (word.casefold().split("'")[0].split("’")[0] for word in _WORD.findall(text))
    words = [word for word in found if len(word) > 2 and word not in COMMON and word not in _DAYS]
    return (*words, *pairs)


def stems(text: str) -> frozenset[str]:
    """What it is about, so far that another text about the same shares some of it."""
    return frozenset(_stem(word) for word in content_words(text))


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two say the same, by their stems: three shared, two and more than half of the shorter, or all."""
    shared = len(one & other)
    if shared and shared == min(len(one), len(other)):
        return True
    return shared >= 3 or (shared >= 2 and 2 * shared > min(len(one), len(other)))


def is_within(one: frozenset[str], text: frozenset[str]) -> bool:
    """Whether a longer text says it too: three of its stems stand there, or two and more than half of them."""
    shared = len(one & text)
    return shared >= 3 or (shared >= 2 and 2 * shared > len(one))


def holds_one_of(text: str, words: Iterable[str]) -> bool:
    """Whether one of these words or phrases stands in it, letter case and a plural aside."""
    listed = tuple(sorted(each for each in words if each.strip()))
    return bool(listed) and _any_of(listed).search(text) is not None


@lru_cache(maxsize=8)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(" ".join(each.split())).replace(r"\ ", r"\s+") for each in words)
    return re.compile(rf"(?<!\w)(?:{either})(?:s|es|'s|’s)?(?!\w)", re.IGNORECASE)


def _stem(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return (word[:-1] if plural else word)[:STEM]
