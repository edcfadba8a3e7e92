"""Short refs on screen: `k3f`, `q2a7b`. Never a word, a name or a phone number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

LETTERS = "bcdfghjklmnpqrstvwxz"
DIGITS = "23456789"
SHORTEST = 3
LONGEST = 13
BEGIN_ALIKE = {3: 160 * 20, 4: 160**2, 5: 160**2 * 20, 6: 160**3, 7: 160**3 * 20}
"""Two refs begin with the same so many signs where their numbers agree by this divisor."""
SHORTEST_OF_A_DETAIL = 5
"""Details stand in no day: with two more characters their refs hardly ever meet one of its rows."""

Section = Literal["person", "conversation", "reminder", "note", "detail", "reply", "occasion", "quiet", "small"]
_SALT: dict[str, int] = {
    name: 0x9E3779B97F4A7C15 * place & 0xFFFFFFFFFFFFFFFF
    for place, name in enumerate(
        ("person", "conversation", "reminder", "note", "detail", "reply", "occasion", "quiet", "small"), 1
    )
}  # fmt: skip

_PAIRS = tuple(letter + digit for digit in DIGITS for letter in LETTERS)
_TURNED = tuple(digit + letter for letter in LETTERS for digit in DIGITS)
"""A letter and a digit by one division instead of two: a day has hundreds of refs."""


def _mixed(number: int) -> int:
    """Scatter 64 bits so that neighbouring ids get unlike refs (splitmix64, Steele et al. 2014)."""
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    number = (number ^ (number >> 27)) * 0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
    return number ^ (number >> 31)


def scattered(section: Section, record: int, person: int = 0) -> int:
    """The number a whole ref is spelt from."""
    number = _mixed(record ^ _SALT[section])
    return _mixed(number ^ _mixed(person)) if person else _mixed(number)


def scattered_all(keys: Iterable[tuple[Section, int, int]]) -> list[int]:
    """The numbers of many refs: `_mixed` written out, for a notebook has tens of thousands."""
    full, one, other = 0xFFFFFFFFFFFFFFFF, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
    salt, people = _SALT, dict[int, int]()
    numbers = []
    for section, n, person in keys:
        n ^= salt[section]
        n = (n ^ (n >> 30)) * one & full
        n = (n ^ (n >> 27)) * other & full
        if person:
            beside = people.get(person)
            if beside is None:
                beside = people[person] = _mixed(person)
            n ^= (n >> 31) ^ beside
        else:
            n ^= n >> 31
        n = (n ^ (n >> 30)) * one & full
        n = (n ^ (n >> 27)) * other & full
        numbers.append(n ^ (n >> 31))
    return numbers


def whole_ref(section: Section, record: int, person: int = 0) -> str:
    """The whole ref of a row: 13 characters, letter and digit in turn; the same on every machine.

    A row's ref stands for its section, its record and the person it shows (edges 3).
    """
    return _spelt(scattered(section, record, person))


def _spelt(number: int) -> str:
    spread = _mixed(number)
    number, first = divmod(number, 160)
    number, second = divmod(number, 160)
    number, third = divmod(number, 160)
    number, middle = divmod(number, 20)
    number, fourth = divmod(number ^ spread, 160)
    number, fifth = divmod(number, 160)
    return (
        f"{_PAIRS[first]}{_PAIRS[second]}{_PAIRS[third]}{LETTERS[middle]}"
        f"{_TURNED[fourth]}{_TURNED[fifth]}{_TURNED[number % 160]}"
    )


def short_refs(keys: Iterable[tuple[Section, int, int]]) -> list[str]:
    """The short form of each of many refs, told apart from all the others; spelt only as far as it goes."""
    numbers = scattered_all(keys)
    alike = BEGIN_ALIKE[SHORTEST]
    near: dict[int, list[int]] = {}
    for number in numbers:
        near.setdefault(number % alike, []).append(number)
    return [_begun(number, telling_length(number, near[number % alike])) for number in numbers]


def _begun(number: int, length: int) -> str:
    """The first so many signs of the ref spelt from the number."""
    if length > SHORTEST:
        return _spelt(number)[:length]
    return _PAIRS[number % 160] + LETTERS[number // 160 % 20]


def shortened(refs: Iterable[str], *, shortest: int = SHORTEST) -> Mapping[str, str]:
    """Each whole ref with its shortest form (three characters at least) that no other of them begins with."""
    ordered = sorted(set(refs))
    short: dict[str, str] = {}
    before = ""
    for place, ref in enumerate(ordered, 1):
        after = ordered[place] if place < len(ordered) else ""
        length = shortest
        while length < LONGEST and ref[:length] in (before[:length], after[:length]):
            length += 1
        short[ref] = ref[:length]
        before = ref
    return short


def telling_length(number: int, others: Iterable[int], *, shortest: int = SHORTEST) -> int:
    """How many signs of a ref tell it from every other, by the numbers they are spelt from."""
    length = shortest
    for other in others:
        while other != number and length in BEGIN_ALIKE and (number - other) % BEGIN_ALIKE[length] == 0:
            length += 1
    return length if length in BEGIN_ALIKE else LONGEST


def looks_like_ref(text: str) -> bool:
    """Whether `text` could be a ref: three characters or more, letter and digit in turn."""
    return SHORTEST <= len(text) <= LONGEST and all(
        letter in (DIGITS if place % 2 else LETTERS) for place, letter in enumerate(text)
    )
