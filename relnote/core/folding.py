"""Text as names are compared: no case, no accents, word by word."""

from __future__ import annotations

import re
import unicodedata

_BY_HAND = str.maketrans(
    {"ł": "l", "ø": "o", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "’": "'"}
)


class _WithoutMarks(dict[int, int | None]):
    """What `str.translate` leaves out: the marks that stand on a letter. Each sign is looked up once a run."""

    def __missing__(self, sign: int) -> int | None:
        self[sign] = None if unicodedata.combining(chr(sign)) else sign
        return self[sign]


_WITHOUT_MARKS = _WithoutMarks()


def fold(text: str) -> str:
    """`text` as it is compared: no case, no accents; ł ø ß đ æ œ as the letters they are looked for by."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold().translate(_BY_HAND)).translate(_WITHOUT_MARKS)


WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def name_words(text: str) -> list[str]:
    """The words of a name, folded."""
    return WORDS.findall(fold(text))
