"""Everything noted of everyone, to tell whose a word is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from relnote.core.folding import fold
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.rarity import FEW, ONE_IN

_APART = "\n"
MANY = 4
"""Times as many people as a few: more needn't be counted."""


class Records:
    """All texts as one, folded, so that a word is looked for at the pace of a key."""

    def __init__(self, notebook: Notebook, *, without: int | None = None) -> None:
        self.few = max(FEW, len(notebook.people) // ONE_IN)
        texts: list[str] = []
        self._whose: list[tuple[int, ...]] = []
        self._starts: list[int] = []
        self._of: dict[int, list[str]] = {}
        self._noted: dict[int, list[str]] = {}
        at = 0
        for text, people, noted in _records(notebook, without=without):
            folded = _APART + fold(text) + _APART
            texts.append(folded)
            self._starts.append(at)
            self._whose.append(tuple(people))
            for each in people:
                self._of.setdefault(each, []).append(folded)
                if noted:
                    self._noted.setdefault(each, []).append(folded)
            at += len(folded)
        self._all = "".join(texts)
        self._known: dict[tuple[str, tuple[int, ...]], tuple[bool, float]] = {}

    def held(self, stem: str, to: tuple[int, ...]) -> tuple[bool, float]:
        """Whether these people's records hold a word that begins so, and how rare it is beside them.

        1 where only a few others' hold it, less the more do, 0 where many do.
        """
        found = self._known.get((stem, to))
        if found is None:
            found = self._known[stem, to] = self._theirs(stem, to), self._rarity(stem, to)
        return found

    def holds_phrase(self, words: str, to: tuple[int, ...]) -> bool:
        """Whether these words stand in a row in what was noted of them; her notes to them don't count."""
        return any(words in text for each in to for text in self._noted.get(each, ()))

    def _theirs(self, stem: str, to: tuple[int, ...]) -> bool:
        return any(_begins_a_word(text, stem) for each in to for text in self._of.get(each, ()))

    def _rarity(self, stem: str, to: tuple[int, ...]) -> float:
        others: set[int] = set()
        at = self._all.find(stem)
        while at >= 0:
            if not self._all[at - 1].isalnum():
                whose = self._whose[bisect_right(self._starts, at) - 1]
                others.update(each for each in whose if each not in to)
                if len(others) > MANY * self.few:
                    return 0
            at = self._all.find(stem, at + 1)
        return min(1, self.few / len(others)) if others else 1


def _begins_a_word(text: str, stem: str) -> bool:
    at = text.find(stem)
    while at >= 0:
        if not text[at - 1].isalnum():
            return True
        at = text.find(stem, at + 1)
    return False


def _records(notebook: Notebook, *, without: int | None) -> Iterator[tuple[str, Iterable[int], bool]]:
    """Each text, whose it is, and whether it is noted of them; else she wrote it to them."""
    for person in notebook.people.values():
        for text in texts_of(person):
            yield text, (person.id,), True
    for reminder in notebook.reminders.values():
        yield reminder.text, (reminder.person,), True
    for talk in notebook.conversations.values():
        yield talk.text, talk.with_ or talk.about, True
    for note in notebook.notes.values():
        if note.posted and note.id != without:
            yield f"{note.text or ''} {note.line or ''}", note.to, False


def texts_of(person: Person) -> Iterator[str]:
    """What stands on a person's page in words of hers."""
    yield from (detail.text for detail in person.details)
    yield from (one.label for one in person.occasions)
    yield from (f"{one.organisation} {one.role or ''}" for one in person.organisations)
    yield from (relation.kind for relation in person.related)
    yield person.services or ""
    if person.met:
        yield f"{person.met.place or ''} {person.met.story or ''}"
    yield from (f"{address.street or ''} {address.locality or ''}" for address in person.addresses)
