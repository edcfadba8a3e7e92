"""Words found anywhere in the notebook, each in its sentence, by person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from relnote.core.folding import fold
from relnote.core.notebook import Notebook
from relnote.core.people import Person

HitKind = Literal["person", "detail", "conversation", "reminder", "note"]

_PERHAPS_AN_END = re.compile("[.!?…\n]")
LONGEST = 160
"""A sentence longer than this is shown around the words alone."""


class Hit(Struct, frozen=True, kw_only=True):
    """Where the words were found. `record` is the id of the conversation, reminder, note, detail or person."""

    kind: HitKind
    record: int
    text: str
    on: date | None = None
    source: str = ""
    """What it is ("call", "promise", "family", "email")."""


class Found(Struct, frozen=True):
    """Everything found of one person, newest first; `person` None is for what is nobody's."""

    person: Person | None
    hits: tuple[Hit, ...]


def search(notebook: Notebook, text: str) -> tuple[Found, ...]:
    """Every record that holds all the words of `text`, accents and letter case aside, by person.

    Words are looked for where a word begins ("lease" isn't in "please"); only where that finds nothing,
    anywhere. A conversation stands under everyone it is with, and under those it is about where it is with
    nobody, so that what one person told is never shown under another. People stand by their newest hit, then
    name, then id.
    """
    words = fold(text).split()
    if not words:
        return ()
    return _found(notebook, Wanted(words)) or _found(notebook, Wanted(words, inside=True))


class Wanted:
    """The words that are looked for, at the beginning of a word or anywhere."""

    def __init__(self, words: list[str], *, inside: bool = False) -> None:
        self.words = words
        self._inside = inside

    def all_in(self, folded: str) -> bool:
        """Whether every word is in it."""
        return all(self._is_in(word, folded) for word in self.words)

    def first_in(self, folded: str) -> bool:
        """Whether the first word is in it."""
        return self._is_in(self.words[0], folded)

    def _is_in(self, word: str, folded: str) -> bool:
        """Scripts that set no space between words have no beginnings to look for."""
        at = folded.find(word)
        if self._inside or word[0] >= "\u2e80":
            return at >= 0
        while at > 0 and folded[at - 1].isalnum():
            at = folded.find(word, at + 1)
        return at >= 0


def _found(notebook: Notebook, wanted: Wanted) -> tuple[Found, ...]:
    hits: dict[int | None, list[Hit]] = {}
    for owner, hit in _hits(notebook, wanted):
        hits.setdefault(owner if owner in notebook.people else None, []).append(hit)
    found = [
        Found(notebook.people[owner] if owner is not None else None, _newest_first(each))
        for owner, each in hits.items()
    ]
    return tuple(sorted(found, key=_order))


def _order(found: Found) -> tuple[int, int, str, int]:
    newest = max((hit.on.toordinal() for hit in found.hits if hit.on), default=0)
    named = any(hit.kind == "person" and hit.source == "name" for hit in found.hits)
    person = found.person
    return (0 if named else 1, -newest, person.name if person else "", person.id if person else 0)


def _newest_first(hits: list[Hit]) -> tuple[Hit, ...]:
    return tuple(
        sorted(hits, key=lambda hit: (hit.kind != "person", -(hit.on.toordinal() if hit.on else 0), hit.record))
    )


def _hits(notebook: Notebook, wanted: Wanted) -> Iterator[tuple[int | None, Hit]]:
    for person in notebook.people.values():
        for hit in _of_person(person, wanted):
            yield person.id, hit
    for talk in notebook.conversations.values():
        shown = passage(talk.text, wanted)
        if shown is None:
            continue
        hit = Hit(kind="conversation", record=talk.id, text=shown, on=talk.day, source=talk.channel or "talk")
        for owner in talk.with_ or (() if talk.organisations else talk.about) or (None,):
            yield owner, hit
    for each in notebook.reminders.values():
        said = " · ".join(one.say for one in (each.done, each.dropped) if one and one.say)
        shown = passage(each.text, wanted) or passage(said, wanted)
        if shown is not None:
            yield each.person, Hit(kind="reminder", record=each.id, text=shown, on=each.made, source=each.kind)
    for note in notebook.notes.values():
        shown = passage(note.text or "", wanted) or passage(note.line or "", wanted)
        if shown is not None:
            on = note.posted or note.made
            hit = Hit(kind="note", record=note.id, text=shown, on=on, source=note.reason or "note")
            for owner in note.to:
                yield owner, hit


def _of_person(person: Person, wanted: Wanted) -> Iterator[Hit]:
    for source, text in _fields(person):
        shown = passage(text, wanted)
        if shown is not None:
            yield Hit(kind="person", record=person.id, text=shown, source=source)
    for detail in person.details:
        shown = passage(detail.text, wanted)
        if shown is not None:
            yield Hit(kind="detail", record=detail.id, text=shown, on=detail.on, source=detail.kind)


def _fields(person: Person) -> Iterator[tuple[str, str]]:
    """Every field of a person that holds words, with what it is called."""
    yield "name", person.name
    yield "called", person.called or ""
    yield from (("nickname", each) for each in person.nicknames)
    yield from (
        ("organisation", each.organisation + (f", {each.role}" if each.role else ""))
        for each in person.organisations
    )
    yield from (("email", each.value) for each in person.emails)
    yield from (("phone", each.value) for each in person.phones)
    yield from (("link", each.value) for each in person.links)
    yield from (("address", ", ".join(each.lines)) for each in person.addresses)
    yield from (("circle", each.circle) for each in person.circles)
    yield from (("occasion", each.label) for each in person.occasions)
    yield from ((each.kind, each.name or "") for each in person.related)
    yield "services", person.services or ""
    if person.met:
        yield "met", ", ".join(part for part in (person.met.place, person.met.story) if part)
    yield from (("rest", each.word or each.left or "") for each in person.rests)
    yield from (("kept", each) for each in person.kept_fields)


def passage(text: str, wanted: Wanted) -> str | None:
    """The sentence of `text` that holds the words (the first of them, where they stand apart); else None."""
    if not text or not wanted.all_in(fold(text)):
        return None
    sentences = tuple(_sentences(text))
    if len(sentences) == 1:
        return _around(sentences[0], wanted.words[0])
    whole = next((each for each in sentences if wanted.all_in(fold(each))), None)
    shown = whole or next((each for each in sentences if wanted.first_in(fold(each))), text)
    return _around(shown, wanted.words[0])


def _sentences(text: str) -> Iterator[str]:
    """They end at a stop before a space, and at the end of a line."""
    start = 0
    for found in _PERHAPS_AN_END.finditer(text):
        at = found.start()
        if text[at] != "\n" and not text[at + 1 : at + 2].isspace():
            continue
        sentence = text[start : at + 1].strip()
        if sentence:
            yield sentence
        start = at + 1
    rest = text[start:].strip()
    if rest:
        yield rest


def _around(sentence: str, word: str) -> str:
    """A very long sentence is cut at words around the one found."""
    if len(sentence) <= LONGEST:
        return sentence
    at = max(0, min(fold(sentence).find(word), len(sentence)) - LONGEST // 3)
    start = at if not at else sentence.rfind(" ", 0, at) + 1 or at
    cut = sentence[start : start + LONGEST]
    end = cut if start + LONGEST >= len(sentence) else f"{cut.rpartition(' ')[0] or cut} …"
    return f"… {end}" if start else end
