"""What was told stays with who told it: which words may be used for whom, and where each came from.

What one person told never becomes material for another, relatives and colleagues included; only a talk
where both were present serves for both. What was heard from someone else, or seen, is shown in the brief
with its source and is never a prompt, an ask or a small thing (product 9, edges 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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

PARTICLES = frozenset(
    "van von der den de del della di da du la le el al bin ibn and of the & st mr mrs dr".split()
)

NO_PROMPT_KINDS = frozenset({"avoid", "reach", "told"})


class Mention(Struct, frozen=True, gc=False):
    """A sentence that names someone, from a talk they weren't part of; `sources` told it, nobody: a deed."""

    text: str
    on: date
    conversation: int
    sources: tuple[int, ...]


class Names:
    """Words that name people of this notebook; gathered once, asked often."""

    def __init__(self, notebook: Notebook) -> None:
        self._people = notebook.people
        self._by_person: dict[int, frozenset[str]] = {}
        self._everyone: frozenset[str] | None = None

    def of(self, person_ids: Iterable[int]) -> frozenset[str]:
        """Every word that names one of these people."""
        return frozenset().union(*(self._words(each) for each in person_ids))

    @property
    def everyone(self) -> frozenset[str]:
        """Every word that names anyone, but for those that are also common words."""
        if self._everyone is None:
            whole = " ".join(
                [
                    f"{person.name} {person.called or ''} {' '.join(person.nicknames)}"
                    for person in self._people.values()
                ]
            )
            self._everyone = name_words(whole) - WORD_NAMES
        return self._everyone

    def _words(self, person_id: int) -> frozenset[str]:
        found = self._by_person.get(person_id)
        if found is None:
            person = self._people.get(person_id)
            found = self._by_person[person_id] = words_naming(person) if person else frozenset()
        return found


def name_words(text: str) -> frozenset[str]:
    """The words of a name, letter case aside, without the little ones ("van", "de")."""
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > 1) - PARTICLES


def words_naming(person: Person) -> frozenset[str]:
    """Every word of their name, nicknames and what they are called."""
    return name_words(" ".join((person.name, person.called or "", *person.nicknames)))


def all_words(text: str) -> list[str]:
    """Its words in order, letter case aside, without numbers."""
    return [word.casefold() for word in _WORD.findall(text)]


def named_words(sentence: str) -> frozenset[str]:
    """The words of a sentence that could name someone: a word that is also a common one needs its capital."""
    words = _WORD.findall(sentence)
    return frozenset(
        folded for word in words if (folded := word.casefold()) not in WORD_NAMES or word[0].isupper()
    )


def capital_words(sentence: str) -> frozenset[str]:
    """The capitalised words of a sentence (in scripts without capitals all of them), letter case aside."""
    return frozenset(word.casefold() for word in _WORD.findall(sentence) if not word[0].islower())


def names_person(sentence: str, person: Person) -> bool:
    """Whether any word of their name, or what they are called, stands in the sentence as a word of its own."""
    return not named_words(sentence).isdisjoint(words_naming(person))


def material_of(talk: Conversation, person_id: int, names: Names) -> Iterator[str]:
    """The sentences of a talk that may be used for someone who was there, the last first.

    A sentence that names someone who wasn't there is material for nobody, whether or not they are in the
    notebook (a "Mr" or a "Mrs" is somebody); one that names others who were is theirs, and this person's only
    if it names them too.
    """
    if person_id not in talk.with_:
        return
    mine = names.of((person_id,))
    present = names.of(talk.with_) - mine
    absent = names.of(talk.about) - mine - present
    for sentence in reversed(sentences(talk.text)):
        named = named_words(sentence) if absent or present else frozenset()
        capitals = capital_words(sentence)
        if not named.isdisjoint(absent) or not (capitals - mine - present).isdisjoint(names.everyone):
            continue
        if not _with_title(sentence) <= mine | present:
            continue
        if named.isdisjoint(present) or not named.isdisjoint(mine):
            yield sentence


def _with_title(sentence: str) -> frozenset[str]:
    """Whoever stands in it with a title: "Mr Plumb's knee" is Plumb's."""
    return frozenset(found.casefold() for found in _TITLED.findall(sentence))


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


_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
