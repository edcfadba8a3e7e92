"""What was told stays with who told it: which words may be used for whom, and where each came from.

What one person told never becomes material for another, relatives and colleagues included; only a talk
where both were present serves for both. What was heard from someone else, or seen, is shown in the brief
with its source and is never a prompt, an ask or a small thing (product 9, edges 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.people import Detail, Person
from relnote.core.reminders import Reminder
from relnote.core.sentences import sentences

WORD_NAMES = frozenset(
    """will mark bill may grace penny april june august rose hope joy faith pat rob sue jack art ray dean
    drew grant miles rich frank gene jean lane brook heath holly ivy iris lily daisy olive ruby pearl amber
    crystal summer autumn dawn eve star sky chase chip cliff clay drake guy hunter jay lance peg rod sandy
    skip stew van victor wade ward""".split()
)
"""Names that are also words: alone they name someone only where the talk is about them."""

NO_PROMPT_KINDS = frozenset({"avoid", "reach", "told"})


class Mention(Struct, frozen=True, gc=False):
    """A sentence that names someone, from a talk they weren't part of; `sources` told it, nobody: a deed."""

    text: str
    on: date
    conversation: int
    sources: tuple[int, ...]


class Names:
    """Whom a sentence names, among everyone in the notebook; built once, asked often."""

    def __init__(self, notebook: Notebook) -> None:
        self._people = notebook.people
        self._words: dict[str, set[int]] | None = None

    def in_sentence(self, sentence: str, *, talk: Conversation) -> set[int]:
        """The people a sentence of this talk names: those the talk is with or about by any of their names,
        others where a capitalised word is theirs and isn't also a common word.
        """
        words = _words_of(sentence)
        capitals = {word.casefold() for word in words if word[0].isupper()} - WORD_NAMES
        found = {
            person_id
            for person_id in (*talk.with_, *talk.about)
            if person_id in self._people and names_person(sentence, self._people[person_id])
        }
        index = self._index()
        for word in capitals:
            found |= index.get(word, _NOBODY)
        return found

    def _index(self) -> Mapping[str, set[int]]:
        if self._words is None:
            self._words = {}
            for person in self._people.values():
                for word in _name_words(person):
                    self._words.setdefault(word, set()).add(person.id)
        return self._words


_NOBODY: set[int] = set()


def names_person(sentence: str, person: Person) -> bool:
    """Whether any word of their name, or what they are called, stands in the sentence as a word of its own."""
    words = {word.casefold() for word in _words_of(sentence) if not word.islower()}
    return any(word in words for word in _name_words(person))


def material_of(talk: Conversation, person_id: int, names: Names) -> Iterator[str]:
    """The sentences of a talk that may be used for someone who was there, the last first.

    A sentence that names anybody else is material for nobody, unless it names this person and only people
    who were there too.
    """
    if person_id not in talk.with_:
        return
    there = set(talk.with_)
    for sentence in reversed(sentences(talk.text)):
        named = names.in_sentence(sentence, talk=talk)
        ambiguous_self = named - {person_id}
        if not ambiguous_self or (person_id in named and named <= there):
            yield sentence


def mentions(notebook: Notebook, person_id: int, *, today: date) -> tuple[Mention, ...]:
    """Sentences that name them in talks they weren't part of, newest first; of a deed, all of it."""
    person = notebook.people[person_id]
    found = [
        Mention(text, talk.day, talk.id, talk.with_)
        for talk in notebook.conversations.values()
        if person_id in talk.about and person_id not in talk.with_ and talk.day <= today and not talk.planned
        for text in _about(talk, person)
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.conversation), reverse=True))


def is_material(detail: Detail) -> bool:
    """Whether a detail may become a prompt, an ask or a small thing: told by themselves, sorted, still so."""
    return (
        detail.how == "told"
        and not detail.told_by
        and not detail.imported
        and not detail.tender
        and detail.ended is None
        and detail.kind not in NO_PROMPT_KINDS
    )


def may_be_asked(reminder: Reminder, notebook: Notebook) -> bool:
    """Whether an ask may be proposed: not where it was heard from someone else."""
    if reminder.told_by:
        return False
    if reminder.conversation is None:
        return True
    talk = notebook.conversations.get(reminder.conversation)
    return talk is None or not talk.with_ or reminder.person in talk.with_


def source_words(detail: Detail, people: Mapping[int, Person]) -> str | None:
    """Where a detail is from: "from Bea Lund", "heard", "seen"; None where they told it themselves."""
    if detail.how == "seen":
        return "seen"
    if detail.told_by:
        return f"from {names_said(detail.told_by, people)}"
    return "heard" if detail.how == "heard" else None


def names_said(ids: tuple[int, ...], people: Mapping[int, Person]) -> str:
    """The names in the order given: "Bea Lund and Sam Quillon"."""
    known = [people[each].name if each in people else "someone" for each in ids]
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} and {known[-1]}"


def _about(talk: Conversation, person: Person) -> Iterator[str]:
    if not talk.with_ and not talk.organisations:
        yield " ".join(talk.text.split())
        return
    yield from (sentence for sentence in sentences(talk.text) if names_person(sentence, person))


def _name_words(person: Person) -> set[str]:
    names = (person.name, person.called or "", *person.nicknames)
    return {word.casefold() for name in names for word in _words_of(name) if len(word) > 1}


def _words_of(text: str) -> list[str]:
    return _WORD.findall(text)


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
