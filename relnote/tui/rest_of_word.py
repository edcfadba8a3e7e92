"""One who answers by a word's first letter may type on: the rest of the answer's own words does nothing."""

from __future__ import annotations

import re

from textual.events import Key

APART = 2.0
"""Seconds between two keys from which on the second is no longer the same word."""
_PLAIN = re.compile(r"[^\w ]+")


class RestOfWord:
    """What may still come of an answer, as long as each key spells on without a break."""

    def __init__(self, letters: str, since: float) -> None:
        self._letters = letters
        self._since = since

    def takes(self, key: Key) -> bool:
        """Whether this key spells on; the first that doesn't ends it."""
        letter = (key.character or "").casefold()
        spells_on = bool(letter) and self._letters.startswith(letter) and key.time - self._since < APART
        self._letters = self._letters[len(letter) :] if spells_on else ""
        self._since = key.time
        return spells_on


def rest_of(words: str, key: str) -> str:
    """What follows the letter in the first of these words that begins with it: `ear end` of `year end`."""
    plain = " ".join(_PLAIN.sub("", words.casefold()).split())
    found = re.search(rf"\b{re.escape(key.casefold())}", plain) if key.isalpha() else None
    return plain[found.end() :] if found else ""
