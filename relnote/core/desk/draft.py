"""A draft as all marks look at it: taken apart once, with whom it is to and what for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from relnote.core.desk.earlier_notes import Compared, EarlierNotes, compared
from relnote.core.desk.letter_parts import Letter, letter_of, sentences_of
from relnote.core.desk.plain_words import stem
from relnote.core.desk.sources import substance
from relnote.core.desk.words import Word
from relnote.core.folding import WORDS, fold
from relnote.core.notebook import Notebook
from relnote.core.people import Person

CONDOLENCES = frozenset({"condolence", "condolences", "sympathy", "bereavement"})


class Draft(Struct, frozen=True, dict=True, kw_only=True):
    """The text and its parts. `to` holds only people of the notebook."""

    text: str
    notebook: Notebook
    to: tuple[int, ...]
    today: date
    condolence: bool
    letter: Letter
    compared: Compared
    earlier: EarlierNotes

    @classmethod
    def of(
        cls, text: str, notebook: Notebook, to: tuple[int, ...], *, earlier: EarlierNotes, today: date,
        reason: str | None,
    ) -> Draft:  # fmt: skip
        """The draft a text is, ready to be looked at."""
        letter = letter_of(text)
        return cls(
            text=text,
            notebook=notebook,
            to=tuple(dict.fromkeys(each for each in to if each in notebook.people)),
            today=today,
            condolence=(reason or "").strip().casefold() in CONDOLENCES,
            letter=letter,
            compared=compared(letter.body, earlier.names, earlier.courtesies),
            earlier=earlier,
        )

    @property
    def people(self) -> tuple[Person, ...]:
        """Those it is to."""
        return tuple(self.notebook.people[each] for each in self.to)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of its body, each with the words that say something."""
        body = self.letter.body
        return tuple(Sentence(body[start:end], _stems(body[start:end])) for start, end in sentences_of(body))

    @cached_property
    def names_written(self) -> tuple[tuple[int, Word], ...]:
        """Everyone a name in the body can mean, with the word; a surname alone means nobody."""
        return tuple(self._names_in(self.letter.body))

    @cached_property
    def named(self) -> frozenset[int]:
        """Everyone whose name stands in it and whom it isn't to."""
        return frozenset(person for person, _word in self.names_written) - set(self.to)

    @cached_property
    def named_by_sentence(self) -> tuple[frozenset[int], ...]:
        """Everyone whose name stands in each sentence."""
        return tuple(
            frozenset(person for person, _word in self._names_in(sentence.words)) for sentence in self.sentences
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its sentences."""
        return frozenset().union(*(sentence.stems for sentence in self.sentences))

    @cached_property
    def kin(self) -> frozenset[str]:
        """The words by which those it is to have relatives who are only a name."""
        names = " ".join(each.name or "" for person in self.people for each in person.related)
        return frozenset(WORDS.findall(fold(names)))

    def _names_in(self, words: Sequence[Word]) -> Iterator[tuple[int, Word]]:
        names = self.earlier.names
        for word in words:
            if names.is_name(word):
                small = word.small.removesuffix("'s")
                for each in names.whose(small):
                    if is_first_name(small, self.notebook.people[each]):
                        yield each, word


def is_first_name(small: str, person: Person) -> bool:
    """Whether a word, folded, is what a person is spoken to by."""
    called = (person.name.split(" ")[0], *((person.called,) if person.called else ()), *person.nicknames)
    return any(small in WORDS.findall(fold(each)) for each in called)


class Sentence(Struct, frozen=True, gc=False):
    """A sentence of a draft, with the place of the first word of each stem."""

    words: tuple[Word, ...]
    stems: Mapping[str, Word]

    def span(self, stems: frozenset[str]) -> tuple[int, int]:
        """From the first to the last word of these stems."""
        found = [self.stems[each] for each in stems]
        return min(word.start for word in found), max(word.end for word in found)


def _stems(words: tuple[Word, ...]) -> dict[str, Word]:
    found: dict[str, Word] = {}
    for word in substance(words):
        found.setdefault(stem(word.small), word)
    return found
