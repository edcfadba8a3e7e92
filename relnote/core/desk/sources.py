"""What of a notebook a draft may touch: what she told them, what is tender, what others told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.desk.compared import is_day
from relnote.core.desk.plain_words import joins, stem
from relnote.core.desk.words import Word, words_of
from relnote.core.notebook import Notebook
from relnote.core.notes import Note
from relnote.core.people import Detail
from relnote.core.sentences import sentences

FEWEST_IN_A_SENTENCE = 3
"""Stems of a sentence that can be told again; one of fewer is no story."""


class Told(Struct, frozen=True, gc=False, kw_only=True):
    """Something she told someone, by its stems. `in_text`: a sentence of a note, so more has to be shared."""

    key: str
    on: date
    stems: frozenset[str]
    note: int | None = None
    in_text: bool = False


class Confidence(Struct, frozen=True, gc=False, kw_only=True):
    """What someone told her, by its stems; `present` are those who were there.

    `noted`: a line she kept of it, short as it may be, and not a sentence of a talk.
    """

    key: str
    teller: int
    stems: frozenset[str]
    present: frozenset[int]
    noted: bool = False
    places: frozenset[str] = frozenset()
    """Where it is about: one of these is as good as two other words, where who told it is named."""


class Own(Struct, frozen=True, gc=False, kw_only=True):
    """A text they gave or share, by its stems; `talk` is the conversation it is from."""

    on: date
    stems: frozenset[str]
    talk: int | None = None


class Sources:
    """Looked up person by person when a draft first needs them, and kept: a key may ask again at once."""

    def __init__(self, notebook: Notebook, notes: Iterable[Note], *, today: date) -> None:
        self._notebook = notebook
        self._today = today
        self._talks: dict[int, list[Conversation]] = {}
        for talk in notebook.conversations.values():
            if talk.day <= today and not talk.planned:
                for each in talk.with_:
                    self._talks.setdefault(each, []).append(talk)
        self._notes: dict[int, list[Note]] = {}
        for note in notes:
            for each in note.to:
                self._notes.setdefault(each, []).append(note)
        self._told: dict[int, tuple[Told, ...]] = {}
        self._confidences: dict[int, tuple[Confidence, ...]] = {}
        self._own: dict[int, tuple[Own, ...]] = {}

    def told_to(self, person: int) -> tuple[Told, ...]:
        """What she told them: details of that kind, and what stands in her notes to them."""
        if person not in self._told:
            self._told[person] = (*self._told_details(person), *self._told_notes(person))
        return self._told[person]

    def confidences_of(self, person: int) -> tuple[Confidence, ...]:
        """What they told her of themselves, sentence by sentence."""
        if person not in self._confidences:
            self._confidences[person] = (*self._detailed(person), *self._talked(person))
        return self._confidences[person]

    def own(self, person: int) -> tuple[Own, ...]:
        """What they gave or share: their talks, what they told, her notes to them."""
        if person not in self._own:
            self._own[person] = tuple(self._own_texts(person))
        return self._own[person]

    def details(self, person: int) -> Iterator[Detail]:
        """The details on their page by then."""
        yield from (each for each in self._notebook.people[person].details if each.on <= self._today)

    def _told_details(self, person: int) -> Iterator[Told]:
        for each in self.details(person):
            if each.kind == "told":
                yield Told(key=f"detail:{each.id}", on=each.on, stems=stems_of(each.text))

    def _told_notes(self, person: int) -> Iterator[Told]:
        for note in self._notes.get(person, ()):
            on = note.posted or note.made
            if note.line:
                yield Told(key=f"note:{note.id}:line", on=on, stems=stems_of(note.line), note=note.id)
            for number, each in enumerate(sentences(note.text or "")):
                stems = stems_of(each)
                if len(stems) >= FEWEST_IN_A_SENTENCE:
                    yield Told(key=f"note:{note.id}:{number}", on=on, stems=stems, note=note.id, in_text=True)

    def _detailed(self, person: int) -> Iterator[Confidence]:
        for each in self.details(person):
            if is_theirs(each) and each.kind not in ("told", "avoid", "reach"):
                talk = self._notebook.conversations.get(each.conversation or 0)
                present = frozenset(talk.with_) if talk else frozenset({person})
                yield Confidence(
                    key=f"detail:{each.id}",
                    teller=person,
                    stems=stems_of(each.text),
                    present=present,
                    noted=True,
                    places=_places(each.text),
                )

    def _talked(self, person: int) -> Iterator[Confidence]:
        for talk in self._talks.get(person, ()):
            places = _places(talk.text)
            for number, stems in _thoughts(talk.text, places):
                yield Confidence(
                    key=f"talk:{talk.id}:{number}",
                    teller=person,
                    stems=stems,
                    present=frozenset(talk.with_),
                    places=places & stems,
                )

    def _own_texts(self, person: int) -> Iterator[Own]:
        for talk in self._talks.get(person, ()):
            yield Own(on=talk.day, stems=stems_of(talk.text), talk=talk.id)
        for each in self.details(person):
            if is_theirs(each) and each.ended is None and each.kind != "avoid" and not each.tender:
                yield Own(on=each.renewed or each.on, stems=stems_of(each.text))
        for note in self._notes.get(person, ()):
            yield Own(on=note.posted or note.made, stems=stems_of(f"{note.text or ''} {note.line or ''}"))


def is_theirs(detail: Detail) -> bool:
    """Whether they told it of themselves."""
    return detail.how == "told" and not detail.told_by


def _thoughts(text: str, places: frozenset[str]) -> Iterator[tuple[int, frozenset[str]]]:
    """Sentences by number, with their stems; of those too short to be a thought several are taken as one."""
    held: frozenset[str] = frozenset()
    for number, each in enumerate(sentences(text)):
        stems = stems_of(each)
        if len(stems) >= FEWEST_IN_A_SENTENCE or not places.isdisjoint(stems):
            yield number, stems
            held = frozenset()
            continue
        held |= stems
        if len(held) >= FEWEST_IN_A_SENTENCE:
            yield number, held
            held = frozenset()


def _places(text: str) -> frozenset[str]:
    """The stems of what has a capital after "to", "in" and their like."""
    return stems_of(" ".join(_PLACE.findall(text)))


_PLACE = re.compile(r"\b(?:to|in|at|from|near|for|into|towards) ([A-Z][\w'’-]{2,})")


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text, joining words, days and numbers left out."""
    return frozenset(stem(word.small) for word in substance(words_of(text)))


def substance(words: Sequence[Word]) -> Iterator[Word]:
    """The words that say something; "back" does where it is somebody's, and else only joins."""
    before = ""
    for word in words:
        if _says_something(word.small, before):
            yield word
        before = word.small


def _says_something(small: str, before: str) -> bool:
    if small in _NOUNS_TOO and (before in _OWNERS or before.endswith("'s")):
        return True
    return not joins(small) and not is_day(small)


_NOUNS_TOO = frozenset({"back", "will"})
_OWNERS = frozenset("my your his her their our its bad sore".split())
