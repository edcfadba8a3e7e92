"""The notes already posted, gathered once, so that each key typed only looks things up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date
from functools import cached_property

from msgspec import Struct

from relnote.core.desk.closeness import close_to
from relnote.core.desk.compared import NameWords, Term, names_of, terms_of
from relnote.core.desk.compared_notes import compared_with
from relnote.core.desk.courtesies import Courtesies
from relnote.core.desk.letter_parts import letter_of, sentences_of
from relnote.core.desk.likeness import SHINGLE, grams
from relnote.core.desk.plain_words import is_plain, stem
from relnote.core.desk.records import Records
from relnote.core.desk.sources import Sources
from relnote.core.desk.words import Word
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Round

RUN = 6
"""Words in a row by which a run is found; no shorter one is a mark by itself."""
THOUGHT = 4
"""Words in a row by which an opening or a closing thought is found."""
PLACES = 1 << 16
"""More than a text that is looked at has words."""

Span = tuple[int, int]


class Compared(Struct, frozen=True, dict=True):
    """A body as terms, with its opening and its closing thought, each from one term to another."""

    body: tuple[Word, ...]
    terms: tuple[Term, ...]
    smalls: tuple[str, ...]
    opening: Span
    closing: Span
    covered: frozenset[int] = frozenset()
    """Places of terms that are part of a courtesy."""

    @property
    def shingles(self) -> frozenset[str]:
        """Its runs of three words, but for those that are a courtesy or hang on to one by a word."""
        return frozenset(
            gram
            for place, gram in enumerate(grams(self.smalls, SHINGLE))
            if len(self.covered.intersection(range(place, place + SHINGLE))) < SHINGLE - 1
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """What it is about: its words without those that belong to nobody."""
        return frozenset(stem(each) for each in self.smalls if says_something(each))


class Kept(Struct, frozen=True, gc=False):
    """An earlier note as it is compared."""

    note: Note
    posted: date
    smalls: tuple[str, ...]
    opening: Span
    closing: Span
    shingles: frozenset[str]
    stems: frozenset[str]


def says_something(small: str) -> bool:
    """Whether a term is more than a joining word, a courtesy or a mask."""
    return not small.startswith("<") and not is_plain(small)


def compared(body: tuple[Word, ...], names: NameWords, courtesies: Courtesies) -> Compared:
    """A body as it is compared with others."""
    terms = terms_of(body, names)
    first, last = _thoughts(body, terms)
    smalls = tuple(term.small for term in terms)
    return Compared(body, terms, smalls, first, last, courtesies.covered(smalls))


def _thoughts(body: tuple[Word, ...], terms: Sequence[Term]) -> tuple[Span, Span]:
    """The first and the last sentence; one too short to be a thought is taken with its neighbour."""
    if not terms:
        return (0, 0), (0, 0)
    sentences = sentences_of(body)
    end = next((end for _start, end in sentences if end >= THOUGHT), len(body))
    start = next((start for start, _end in reversed(sentences) if len(body) - start >= THOUGHT), 0)
    opening = sum(1 for term in terms if term.first < end)
    closing = sum(1 for term in terms if term.first < start)
    return (0, opening), (closing, len(terms))


class EarlierNotes:
    """Notes that have a text, as they are compared with a draft; and what else a mark has to look up."""

    def __init__(
        self,
        notebook: Notebook,
        notes: Iterable[Note],
        *,
        today: date,
        leave_out: int | None = None,
        round: Round | None = None,  # noqa: A002 - the word of the product
    ) -> None:
        self.notebook = notebook
        self.notes = tuple(notes)
        self._today = today
        self._leave_out = leave_out
        self._round = round
        self.names = NameWords(notebook)
        self.courtesies = Courtesies(notebook.settings.courtesies, self.names)
        self.kept = tuple(self._keep(note) for note in self.notes if note.text)
        self.runs: dict[str, list[int]] = {}
        self.openings: dict[str, list[int]] = {}
        self.closings: dict[str, list[int]] = {}
        self.shingles: dict[str, list[int]] = {}
        self.about: dict[str, list[int]] = {}
        for number, each in enumerate(self.kept):
            self._index(number, each)
        self._close: dict[int, frozenset[int]] = {}
        self._near_notes: dict[tuple[int, ...], frozenset[int]] = {}
        self._renewed: EarlierNotes | None = None
        self.beside: int | None = None
        """The number of a note that is not compared: the draft itself, among those that go out together."""

    @classmethod
    def of(
        cls,
        notebook: Notebook,
        *,
        today: date,
        leave_out: int | None = None,
        round: Round | None = None,  # noqa: A002
    ) -> EarlierNotes:
        """The earlier notes of a notebook on a day; `leave_out` is the one being written or checked.

        With a `round`, the cards that go out with it are compared too, posted or not.
        """
        notes = compared_with(notebook, today, leave_out, round)
        return cls(notebook, notes, today=today, leave_out=leave_out, round=round)

    def fitting(self, notebook: Notebook) -> EarlierNotes:
        """These, or where the notebook has changed since, what fits it; the last is kept, as each key asks."""
        if notebook is self.notebook:
            return self
        if self._renewed is None or self._renewed.notebook is not notebook:
            self._renewed = self._renew(notebook)
        return self._renewed

    def apart_from(self, number: int) -> EarlierNotes:
        """These without one of them, nothing gathered anew."""
        others = copy(self)
        others.beside = number
        return others

    def _renew(self, notebook: Notebook) -> EarlierNotes:
        """Anew; while names, courtesies and what was sent are the same, the notes needn't be read again."""
        posted = compared_with(notebook, self._today, self._leave_out, self._round)
        names = {person.id: names_of(person) for person in notebook.people.values()}
        same = posted == self.notes and names == self.names.written
        if not same or notebook.settings.courtesies != self.notebook.settings.courtesies:
            return EarlierNotes(
                notebook, posted, today=self._today, leave_out=self._leave_out, round=self._round
            )
        renewed = copy(self)
        renewed.notebook, renewed._renewed = notebook, None  # noqa: SLF001 - it is one of these
        renewed._close, renewed._near_notes = {}, {}  # noqa: SLF001
        for gathered in ("records", "sources"):
            renewed.__dict__.pop(gathered, None)
        return renewed

    @cached_property
    def records(self) -> Records:
        """Everything noted, to tell whose a word is; gathered when it is first asked for."""
        return Records(self.notebook, without=self._leave_out)

    @cached_property
    def sources(self) -> Sources:
        """What a draft may touch of what was told, ended or is to be avoided."""
        sent = [each for each in self.notes if each.posted is not None]
        return Sources(self.notebook, sent, today=self._today)

    def compared(self, text: str) -> Compared:
        """A text as it is compared with these: greeting, closing formula and signature left out."""
        return compared(letter_of(text).body, self.names, self.courtesies)

    def close_to(self, person_id: int) -> frozenset[int]:
        """Those who may compare notes with them."""
        if person_id not in self.notebook.people:
            return frozenset()
        found = self._close.get(person_id)
        if found is None:
            found = self._close[person_id] = close_to(self.notebook, person_id)
        return found

    def who_may_compare(self, to: tuple[int, ...]) -> frozenset[int]:
        """The people a note is to and everyone close to them."""
        return frozenset(to).union(*(self.close_to(each) for each in to))

    def notes_to(self, to: tuple[int, ...]) -> frozenset[int]:
        """The numbers of the notes that went to these people or to those close to them."""
        found = self._near_notes.get(to)
        if found is None:
            near = self.who_may_compare(to)
            found = frozenset(
                number for number, each in enumerate(self.kept) if not near.isdisjoint(each.note.to)
            )
            self._near_notes[to] = found
        return found

    def _keep(self, note: Note) -> Kept:
        told = self.compared(note.text or "")
        return Kept(
            note=note,
            posted=note.posted or note.made,
            smalls=told.smalls,
            opening=told.opening,
            closing=told.closing,
            shingles=told.shingles,
            stems=told.stems,
        )

    def _index(self, number: int, kept: Kept) -> None:
        for place, gram in enumerate(grams(kept.smalls, RUN)):
            self.runs.setdefault(gram, []).append(number * PLACES + place)
        for where, (first, last) in ((self.openings, kept.opening), (self.closings, kept.closing)):
            for place, gram in enumerate(grams(kept.smalls[first:last], THOUGHT)):
                where.setdefault(gram, []).append(number * PLACES + first + place)
        for gram in kept.shingles:
            self.shingles.setdefault(gram, []).append(number)
        for each in kept.stems:
            self.about.setdefault(each, []).append(number)
