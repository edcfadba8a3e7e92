"""A text as it is compared: names and days masked, so that a copy with the names swapped is the same text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from relnote.core.confidences import WORD_NAMES
from relnote.core.day.words import MONTHS, SHORT_MONTHS, WEEKDAYS
from relnote.core.desk.plain_words import FUNCTION, LETTER, ORDINARY
from relnote.core.desk.words import Word
from relnote.core.folding import WORDS, fold
from relnote.core.notebook import Notebook
from relnote.core.people import Person

NAME, DAY, THEY, KIN = "<name>", "<day>", "<they>", "<kin>"

_ONE_IN_FIVE = 5
"""Where more words than one in so many have a capital, as in German, a capital makes no name."""
_FEW_CAPITALS = 4

_DAYS = frozenset(fold(word) for word in (*MONTHS, *SHORT_MONTHS, *WEEKDAYS)) - {"may", "mar", "sat", "sun"}
_DAYS_WITH_A_CAPITAL = frozenset({"may", "mar", "sat", "sun"})
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred first second
    third""".split()
)
_THEY = frozenset("he she they him her them his hers their theirs himself herself themselves".split())
KIN_WORDS = frozenset(
    """mother father mum dad mama papa son daughter sister brother wife husband partner aunt uncle niece nephew
    cousin grandmother grandfather grandson granddaughter girl boy lad lass""".split()
)
_CLIPPED: Mapping[str, tuple[str, ...]] = {
    "'ve": ("have",), "'m": ("am",), "'re": ("are",), "'ll": ("will",), "'d": ("would",), "'s": (),
}  # fmt: skip
_ODD: Mapping[str, tuple[str, ...]] = {
    "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
    "it's": ("it", "is"), "that's": ("that", "is"), "there's": ("there", "is"), "what's": ("what", "is"),
}  # fmt: skip


class Term(Struct, frozen=True, gc=False):
    """What a word, or a name of several, is compared as; `first` and `last` are the places of its words."""

    small: str
    first: int
    last: int
    weight: float


class NameWords:
    """The words people of a notebook are named by, as a draft would write them."""

    def __init__(self, notebook: Notebook) -> None:
        self._whose: dict[str, list[int]] = {}
        self.written = {person.id: names_of(person) for person in notebook.people.values()}
        for person_id, names in self.written.items():
            for word in set(WORDS.findall(fold(" ".join(names)))):
                self._whose.setdefault(word, []).append(person_id)
        self._doubtful = FUNCTION | LETTER | ORDINARY | WORD_NAMES
        self.in_runs = _names_in_runs(notebook)

    def is_name(self, word: Word) -> bool:
        """Whether a known name stands there; one that is also a common word needs a place that isn't first."""
        small = word.small.removesuffix("'s")
        return word.capital and small in self._whose and not (word.opens and small in self._doubtful)

    def whose(self, small: str) -> tuple[int, ...]:
        """Everyone a word names, in the order of their ids."""
        return tuple(sorted(self._whose.get(small, ())))


def names_of(person: Person) -> tuple[str, ...]:
    """What a person is written as: the name, what they are called, nicknames."""
    return (person.name, *((person.called,) if person.called else ()), *person.nicknames)


def _names_in_runs(notebook: Notebook) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Names in scripts without spaces, sign by sign, by their first sign, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for person in notebook.people.values():
        for name in names_of(person):
            signs = tuple(fold(name))
            if 1 < len(signs) <= 6 and not name.isascii() and not any(sign.islower() for sign in signs):
                for part in {signs, signs[1:]}:
                    if len(part) > 1:
                        found.setdefault(part[0], set()).add(part)
    return {sign: tuple(sorted(names, key=lambda each: (-len(each), each))) for sign, names in found.items()}


def terms_of(body: Sequence[Word], names: NameWords) -> tuple[Term, ...]:
    """A body as it is compared; several masked words in a row are one name or one day."""
    capitals_name = _capitals_name(body)
    terms: list[Term] = []
    place = 0
    while place < len(body):
        word = body[place]
        run = _name_in_run(body, place, names) if word.weight < 1 else 0
        if run:
            terms.append(Term(NAME, place, place + run - 1, 1.0))
            place += run
            continue
        _add(terms, as_compared(word, names, capitals_name=capitals_name), word, place)
        place += 1
    return tuple(terms)


def _add(terms: list[Term], smalls: tuple[str, ...], word: Word, place: int) -> None:
    """Add what a word is compared as; of "I've", compared as two, only the first weighs."""
    last = terms[-1] if terms else None
    if last and smalls[0] in (NAME, DAY) and last.small == smalls[0] and last.last == place - 1:
        terms[-1] = Term(last.small, last.first, place, 1.0)
        return
    terms.append(Term(smalls[0], place, place, word.weight))
    terms.extend(Term(small, place, place, 0.0) for small in smalls[1:])


def _capitals_name(body: Sequence[Word]) -> bool:
    inner = sum(
        1 for word in body if word.capital and not word.opens and word.small not in ("i", "i'm", "i've")
    )
    return inner <= max(_FEW_CAPITALS, len(body) // _ONE_IN_FIVE)


def _name_in_run(body: Sequence[Word], place: int, names: NameWords) -> int:
    """How many signs of a name stand there, in a script without spaces."""
    for signs in names.in_runs.get(body[place].small, ()):
        if tuple(word.small for word in body[place : place + len(signs)]) == signs:
            return len(signs)
    return 0


def is_day(small: str) -> bool:
    """Whether a word is a day, a month or a number."""
    return small in _DAYS or small in _NUMBERS or small[:1].isdecimal()


def as_compared(word: Word, names: NameWords, *, capitals_name: bool) -> tuple[str, ...]:
    """What a word is compared as: a mask where it is a name, a day, a number or kin; else itself, unclipped."""
    small = word.small
    compared = _without_capital(small)
    if not word.capital or compared in _MASKS or small == "i" or small.startswith("i'") or word.weight < 1:
        return compared
    if not word.opens and small in _DAYS_WITH_A_CAPITAL:
        return (DAY,)
    if names.is_name(word) or (capitals_name and not word.opens and small not in FUNCTION):
        return (NAME,)
    return compared


_MASKS = frozenset({(DAY,), (THEY,), (KIN,)})


@lru_cache(maxsize=1 << 15)
def _without_capital(small: str) -> tuple[str, ...]:
    """What a word is compared as wherever it stands; asked for the same words in note after note."""
    if small in _THEY:
        return (THEY,)
    if small.removesuffix("'s") in KIN_WORDS:
        return (KIN,)
    return (DAY,) if is_day(small) else _unclipped(small)


def _unclipped(small: str) -> tuple[str, ...]:
    """A word with what an apostrophe left out: "I've" and "I have" are the same."""
    if small in _ODD:
        return _ODD[small]
    if small.endswith("n't") and len(small) > len("n't"):
        return (small.removesuffix("n't"), "not")
    head, _, tail = small.rpartition("'")
    return (head, *_CLIPPED.get(f"'{tail}", (tail,))) if head else (small,)
