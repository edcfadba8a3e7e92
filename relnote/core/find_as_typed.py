"""Finding at a key's pace: who fits what is typed, of ten thousand people, with every letter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from relnote.core.finding import Finder
from relnote.core.fitting import (
    ELSEWHERE,
    INITIALS,
    INSIDE,
    PREFIX,
    WHOLE,
    WORD,
    digits_of,
    phone_digits,
    words_fit,
)
from relnote.core.folding import WORDS, fold
from relnote.core.people import Person
from relnote.core.refs import looks_like_ref, whole_ref


class FindAsTyped:
    """Finds whom `Finder.find` finds, in the same order; made once for a notebook and a day."""

    def __init__(self, finder: Finder) -> None:
        self.finder = finder
        self._people = finder.lately_first(tuple(finder.notebook.people.values()))
        names = [_names_of(person) for person in self._people]
        self._names = ["\n".join(("", *each, "")) for each in names]
        self._first = [each[0] for each in names]
        self._words = ["\n".join(f" {' '.join(WORDS.findall(name))} " for name in each) for each in names]
        self._letters = [_found_by(*one) for one in zip(self._people, names, strict=True)]
        self._phones = [_digits(person) for person in self._people]
        self._initials: dict[str, list[int]] = {}
        for place, name in enumerate(self._first):
            self._initials.setdefault("".join(word[0] for word in name.split()), []).append(place)
        self._refs = sorted((whole_ref("person", one.id), place) for place, one in enumerate(self._people))

    def find(self, text: str) -> tuple[Person, ...]:
        """Everyone `text` fits, best first; equals by lately talked with, then name, then id."""
        wanted = " ".join(fold(text).split())
        if not any(letter.isalnum() for letter in wanted):
            return ()
        by_ref = self._by_ref(wanted)
        if by_ref:
            return tuple(self._people[place] for place in by_ref)
        fits: list[list[Person]] = [[] for _fit in range(INSIDE + 1)]
        for place in self._places(wanted):
            fits[self._fit(wanted, place)].append(self._people[place])
        return tuple(person for people in fits for person in people)

    def _by_ref(self, wanted: str) -> list[int]:
        """Those whose ref begins so, in their order; nobody where it can't be a ref."""
        if not looks_like_ref(wanted):
            return []
        first = bisect_left(self._refs, wanted, key=itemgetter(0))
        last = bisect_left(self._refs, wanted + "\x7f", key=itemgetter(0))
        return sorted(place for _ref, place in self._refs[first:last])

    def _places(self, wanted: str) -> Sequence[int]:
        """The places of all who fit somehow, in order."""
        by_letters = _having(wanted, self._letters)
        more: set[int] = set()
        if 2 <= len(wanted) <= 4 and " " not in wanted:
            more.update(self._initials.get(wanted, ()))
        if digits := phone_digits(wanted):
            more.update(_having(f"{digits}\n", self._phones))
        if " " in wanted:
            longest = max(wanted.split(), key=len)
            more.update(at for at in _having(longest, self._letters) if words_fit(wanted, self._first[at]))
        return sorted(more.union(by_letters)) if more else by_letters

    def _fit(self, wanted: str, place: int) -> int:
        names = self._names[place]
        if wanted in names:
            if f"\n{wanted}\n" in names:
                return WHOLE if self._first[place] == wanted else WORD
            words = self._words[place]
            if f" {wanted}" in words:
                return WORD if f" {wanted} " in words else PREFIX
            return INSIDE
        if place in self._initials.get(wanted, ()):
            return INITIALS
        return PREFIX if " " in wanted and words_fit(wanted, self._first[place]) else ELSEWHERE


def _having(wanted: str, texts: Sequence[str]) -> list[int]:
    """The place of every text that has it."""
    return [place for place, text in enumerate(texts) if wanted in text]


def _names_of(person: Person) -> tuple[str, ...]:
    """The name, then what they are called and their nicknames, folded."""
    called = (person.called,) if person.called else ()
    return tuple(fold(name) for name in (person.name, *called, *person.nicknames))


def _found_by(person: Person, names: Sequence[str]) -> str:
    """All they are found by but their phones."""
    organisations = (fold(one.organisation) for one in person.organisations)
    emails = (fold(one.value) for one in person.emails)
    return "\n".join((*names, *organisations, *emails))


def _digits(person: Person) -> str:
    return "".join(f"{digits_of(one.value)}\n" for one in person.phones)
