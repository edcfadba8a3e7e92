"""The mark for someone who died: named or meant in a note that is no condolence, or written to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from relnote.core.desk.draft import Draft
from relnote.core.desk.mark import Mark
from relnote.core.desk.words import Word
from relnote.core.folding import fold
from relnote.core.people import Person


def passed(draft: Draft) -> Iterator[Mark]:
    """Each one who died and is named, once; in a condolence it is what the note is about."""
    for person in draft.people:
        if _has_died(person, draft):
            yield _mark(draft, person, None)
    if draft.condolence:
        return
    named = set()
    for person_id, word in draft.names_written:
        person = draft.notebook.people[person_id]
        if person_id not in draft.to and _has_died(person, draft) and _is_meant(draft, person, word):
            named.add(person_id)
            yield _mark(draft, person, word)
    for person, word in _by_kin(draft):
        if person.id not in named:
            named.add(person.id)
            yield _mark(draft, person, word)


def _by_kin(draft: Draft) -> Iterator[tuple[Person, Word]]:
    """Those who died and are spoken of as "your father", where no living relative is that too."""
    kin = tuple(_kin_of(draft))
    for before, word in pairwise(draft.letter.body):
        called = fold(word.small).removesuffix("'s") if before.small == "your" else ""
        meant = [each for each, words in kin if called in words]
        if meant and all(_has_died(each, draft) for each in meant):
            yield meant[0], word


def _kin_of(draft: Draft) -> Iterator[tuple[Person, frozenset[str]]]:
    """Every relative of theirs who is in the book, with the words they may be spoken of by."""
    people = draft.notebook.people
    for person in draft.people:
        for each in person.related:
            if each.person is not None and each.person in people:
                yield people[each.person], _called(each.kind)
        for other in people.values():
            for each in other.related if other.died else ():
                if each.person == person.id:
                    yield other, _INVERSE.get(each.kind, frozenset())


def _called(kind: str) -> frozenset[str]:
    """How one who is that is spoken of: a father as dad too."""
    return next((each for each in _ALIKE if kind in each), frozenset({kind}))


_ALIKE = tuple(
    frozenset(each.split())
    for each in (
        "father dad daddy papa pa",
        "mother mum mummy mam mama mom ma",
        "grandmother gran granny grandma nan nana",
        "grandfather grandad granddad grandpa",
        "husband partner spouse",
        "wife partner spouse",
    )
)
_PARENT = _called("father") | _called("mother")
_INVERSE = {
    "son": _PARENT, "daughter": _PARENT, "child": _PARENT,
    "brother": frozenset({"brother", "sister"}), "sister": frozenset({"brother", "sister"}),
    "husband": _called("wife"), "wife": _called("husband"),
}  # fmt: skip
"""Kept on the page of the one who died, a relation says what the living is to them."""


def _has_died(person: Person, draft: Draft) -> bool:
    return person.died is not None and person.died.noted <= draft.today


def _is_meant(draft: Draft, person: Person, word: Word) -> bool:
    """Whether the name is theirs: nobody it is to has it, and nobody living who is as near."""
    named = draft.earlier.names.whose(word.small.removesuffix("'s"))
    others = [each for each in named if each != person.id]
    living = [each for each in others if draft.notebook.people[each].died is None]
    near = draft.earlier.who_may_compare(draft.to)
    return not living or (person.id in near and not any(each in near for each in living))


def _mark(draft: Draft, person: Person, word: Word | None) -> Mark:
    start, end = (word.start, word.end) if word else (0, 0)
    return Mark(
        kind="tender",
        reason=f"{person.name} has died.",
        words=draft.text[start:end],
        key=f"tender:died:{person.id}",
        start=start,
        end=end,
        with_=(person.id,),
    )
