"""The mark for a name: another person's, or not as they like to be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from relnote.core.confidences import names_said
from relnote.core.desk.compared import names_of
from relnote.core.desk.draft import Draft
from relnote.core.desk.letter_parts import GREETS
from relnote.core.desk.mark import Mark
from relnote.core.desk.words import Word
from relnote.core.folding import WORDS, fold
from relnote.core.people import Person

NEAR = 0.7
"""How alike a greeting and a name are where the one is taken for the other misspelt (0 to 1)."""
_BEFORE_A_NAME = frozenset("my your our his her their the a an and or with".split())


def misnamed(draft: Draft, copies: Sequence[Mark]) -> Iterator[Mark]:
    """Names that aren't theirs where they are spoken to, or left over from a note that was copied.

    And their own where it is written otherwise than on their page, or they like to be called otherwise.
    """
    own = _Own(draft.people)
    marked: set[int] = set()
    for word in (*_greeted(draft), *_spoken_to(draft)):
        reason, about = _wrong(word, draft, own)
        if reason and word.start not in marked:
            marked.add(word.start)
            yield _mark(draft, word, reason, about)
    for word, person in _left_over(draft, copies, own):
        if word.start not in marked:
            marked.add(word.start)
            yield _mark(draft, word, _is_left(draft, word, person), (person.id,))
    for word in draft.letter.body:
        reason = _not_as_called(word, draft.people) if word.capital and word.start not in marked else ""
        if reason:
            yield _mark(draft, word, reason, draft.to)


class _Own:
    """The words those it is to are written by, folded, each with the ways it is spelled."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.spelled: dict[str, set[str]] = {}
        for person in people:
            for name in names_of(person):
                for word in WORDS.findall(name):
                    self.spelled.setdefault(fold(word), set()).add(word.casefold())


def _greeted(draft: Draft) -> Iterator[Word]:
    yield from (word for word in draft.letter.greeting if word.capital and bare(word) not in GREETS)


def _spoken_to(draft: Draft) -> Iterator[Word]:
    """Names between commas, as one is spoken to: ", Joan," or "Joan, …"; no list and no "my sister, Bea,"."""
    body = draft.letter.body
    for place, word in enumerate(body):
        if not draft.earlier.names.is_name(word) or not _stands_alone(draft.text, body, place):
            continue
        beside = (*body[max(0, place - 1) : place], *body[place + 1 : place + 2])
        before = {each.small for each in body[max(0, place - 3) : place] if each.sentence == word.sentence}
        if not any(draft.earlier.names.is_name(each) for each in beside) and before.isdisjoint(_BEFORE_A_NAME):
            yield word


def _stands_alone(text: str, body: Sequence[Word], place: int) -> bool:
    before = text[body[place - 1].end : body[place].start].strip() if place else "."
    after = text[body[place].end : body[place + 1].start].strip() if place + 1 < len(body) else "."
    return (
        "," in (before, after)
        and all(each in (",", ".", "!", "?", "…", "") for each in (before, after))
        and (bool(before) and bool(after))
    )


def bare(word: Word) -> str:
    """A word without its possessive."""
    return word.small.removesuffix("'s")


def _wrong(word: Word, draft: Draft, own: _Own) -> tuple[str, tuple[int, ...]]:
    """Why a name they are spoken to by isn't right, and whom that is about; empty where it is."""
    to = names_said(draft.to, draft.notebook.people) if draft.to else ""
    written = draft.text[word.start : word.end].removesuffix("'s").removesuffix("’s")
    if not to:
        return "", ()
    if bare(word) in own.spelled:
        spelled = own.spelled[bare(word)]
        if written.casefold().replace("’", "'") not in {each.replace("’", "'") for each in spelled}:
            return f"“{written}” is written {_as_written(bare(word), draft.people)} on the page.", draft.to
        return _not_as_called(word, draft.people), draft.to
    others = draft.earlier.names.whose(bare(word))
    if others:
        return f"“{written}” is {_whose(others, draft)}; this note is to {to}.", others
    near = next((each for each in own.spelled if _is_near(bare(word), each)), None)
    if near is not None:
        return f"“{written}” is written {_as_written(near, draft.people)} on the page.", draft.to
    return "", ()


def _is_near(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= NEAR


def _whose(others: tuple[int, ...], draft: Draft) -> str:
    """`Bea Lund`, or where many are called so `somebody else`."""
    return names_said(others, draft.notebook.people) if len(others) == 1 else "somebody else"


def _as_written(small: str, people: Iterable[Person]) -> str:
    return next(
        (word for person in people for name in names_of(person) for word in WORDS.findall(name)
         if fold(word) == small),
        small,
    )  # fmt: skip


def _not_as_called(word: Word, people: Iterable[Person]) -> str:
    """Why a first name isn't what they are called; empty where it is, or where nothing is said of it."""
    for person in people:
        first = WORDS.findall(fold(person.name))[:1]
        liked = WORDS.findall(fold(" ".join((person.called or "", *person.nicknames))))
        if person.called and [bare(word)] == first and bare(word) not in liked:
            return f"{person.name} likes to be called {person.called}."
    return ""


def _left_over(draft: Draft, copies: Sequence[Mark], own: _Own) -> Iterator[tuple[Word, Person]]:
    """Names of those a copied note was to, where they aren't among those this one is to."""
    before = {each for mark in copies for each in mark.with_ if each not in draft.to}
    for person_id, word in draft.names_written:
        if person_id in before and bare(word) not in own.spelled:
            yield word, draft.notebook.people[person_id]


def _is_left(draft: Draft, word: Word, person: Person) -> str:
    return f"“{draft.text[word.start : word.end]}” is {person.name}, to whom the note it is like went."


def _mark(draft: Draft, word: Word, reason: str, about: tuple[int, ...]) -> Mark:
    return Mark(
        kind="name",
        reason=reason,
        words=draft.text[word.start : word.end],
        key=f"name:{word.small}",
        start=word.start,
        end=word.end,
        with_=about,
    )
