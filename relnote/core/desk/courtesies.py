"""What may stand in one note after another: courtesies of her list, whatever is put between for emphasis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relnote.core.desk.compared import NameWords, terms_of
from relnote.core.desk.words import words_of

_EMPHASIS = frozenset("so very really such just quite too truly ever much".split())


class Courtesies:
    """Her courtesies as terms, by their first one."""

    def __init__(self, phrases: Iterable[str], names: NameWords) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            smalls = tuple(term.small for term in terms_of(words_of(phrase), names))
            plain = tuple(small for small in smalls if small not in _EMPHASIS)
            if plain:
                self._by_first.setdefault(plain[0], []).append(plain)

    def covered(self, smalls: Sequence[str]) -> frozenset[int]:
        """The places of terms that are part of a courtesy that stands there whole, emphasis aside."""
        places = [place for place, small in enumerate(smalls) if small not in _EMPHASIS]
        plain = [smalls[place] for place in places]
        found: set[int] = set()
        for at, small in enumerate(plain):
            for phrase in self._by_first.get(small, ()):
                if tuple(plain[at : at + len(phrase)]) == phrase:
                    found.update(range(places[at], places[at + len(phrase) - 1] + 1))
        return frozenset(found)
