"""How well a name fits what was typed: the whole of it, a word, initials, how a word begins, or inside."""

from __future__ import annotations

from functools import lru_cache

from relnote.core.folding import WORDS

WHOLE, WORD, INITIALS, PREFIX, ELSEWHERE, INSIDE = range(6)
"""How well someone fits, best first: the whole name; a word of it or what they are called; initials; how a
word begins; organisation, email or phone; letters inside."""


def fit(wanted: str, names: tuple[str, ...]) -> int:
    """How well someone fits, whom what was typed fits somehow."""
    if names[0] == wanted:
        return WHOLE
    if any(name == wanted for name in names):
        return WORD
    if any(wanted in name for name in names):
        return _fit_of_name(wanted, names)
    if initials_fit(wanted, names[0]):
        return INITIALS
    if words_fit(wanted, names[0]):
        return PREFIX
    return ELSEWHERE


def _fit_of_name(wanted: str, names: tuple[str, ...]) -> int:
    """How well letters that stand somewhere in a name fit: a word, how a word begins, or inside."""
    padded = [_padded(name) for name in names]
    if any(f" {wanted} " in name for name in padded):
        return WORD
    return PREFIX if any(f" {wanted}" in name for name in padded) else INSIDE


@lru_cache(maxsize=1 << 15)
def _padded(name: str) -> str:
    """Its words with a space on either side of each; asked for again with every key typed."""
    return f" {' '.join(WORDS.findall(name))} "


def words_fit(wanted: str, name: str) -> bool:
    """`tom ok` fits Tom Albert Okafor: each word begins a word of the name, in order."""
    if " " not in wanted or any(part not in name for part in wanted.split()):
        return False
    words = iter(WORDS.findall(name))
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def initials_fit(wanted: str, name: str) -> bool:
    """`to` fits Tom Okafor: two to four first letters, all of them."""
    if not 2 <= len(wanted) <= 4 or " " in wanted or name[0:1] != wanted[0]:
        return False
    return "".join(word[0] for word in name.split()) == wanted


def phone_digits(wanted: str) -> str:
    """The digits of what looks like (the end of) a phone number, three at least; else ""."""
    digits = digits_of(wanted)
    if len(digits) < 3 or any(letter not in "0123456789 +-/.()" for letter in wanted):
        return ""
    return digits.lstrip("0") if len(digits) > 8 else digits


def digits_of(text: str) -> str:
    """The digits alone."""
    return "".join(letter for letter in text if letter in "0123456789")
