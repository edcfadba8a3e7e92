"""Who brought whom: the tree of introductions, and whether they were thanked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.folding import fold
from relnote.core.people import Person


class Brought(Struct, frozen=True, gc=False, kw_only=True):
    """Someone in the tree, and whom they brought, in the order of the days they did.

    `person` None: someone who is only a name. `thanked` is the day the one above was thanked for them.
    """

    person: int | None
    name: str
    on: date | None = None
    thanked: date | None = None
    brought: tuple[Brought, ...] = ()

    @property
    def count(self) -> int:
        """How many stand below, at every level."""
        return sum(1 + each.count for each in self.brought)


Source = tuple[int | None, str]
"""Who brought someone: a person's id, else only a name, folded."""


def introductions(people: Mapping[int, Person], *, today: date) -> tuple[Brought, ...]:
    """The trees, the largest first, then by name; nobody stands in them twice.

    Two who are said to have brought each other stand once, below the one who was added first.
    """
    below = _below(people, today=today)
    placed: set[int] = set()
    trees = [
        _tree(source, below, placed)
        for source in sorted(below, key=_order)
        if source[0] is None or not _is_brought(people[source[0]], people, today=today)
    ]
    trees += [_tree(source, below, placed) for source in sorted(below, key=_order) if source[0] not in placed]
    whole = [tree for tree in trees if tree.brought]
    return tuple(sorted(whole, key=lambda tree: (-tree.count, fold(tree.name), tree.person or 0)))


def branch_of(trees: Iterable[Brought], person_id: int) -> tuple[Brought, ...]:
    """Only this person's part: who brought them, and all below them; nothing where they are in no tree."""
    for tree in trees:
        if tree.person == person_id:
            return (tree,)
        for one in tree.brought:
            if one.person == person_id:
                return (replace(tree, brought=(one,)),)
        if found := branch_of(tree.brought, person_id):
            return found
    return ()


def _order(source: Source) -> tuple[bool, int, str]:
    return source[0] is None, source[0] or 0, source[1]


def _source(person: Person, people: Mapping[int, Person], *, today: date) -> Source | None:
    """Who brought them, if that is known, and had happened by that day."""
    how = person.introduction
    if how is None or how.by == person.id or (how.on is not None and how.on > today):
        return None
    if how.by in people:
        return how.by, ""
    return (None, how.by_name) if how.by_name else None


def _is_brought(person: Person, people: Mapping[int, Person], *, today: date) -> bool:
    return _source(person, people, today=today) is not None


Below = Mapping[Source, tuple[Person | None, Sequence[Person]]]


def _below(people: Mapping[int, Person], *, today: date) -> Below:
    """Whom each brought, oldest first."""
    found: dict[Source, tuple[Person | None, list[Person]]] = {}
    for person in people.values():
        source = _source(person, people, today=today)
        if source is not None:
            by = people.get(source[0]) if source[0] is not None else None
            found.setdefault(source, (by, []))[1].append(person)
    return {source: (by, sorted(brought, key=_when)) for source, (by, brought) in found.items()}


def _when(person: Person) -> tuple[date, int]:
    how = person.introduction
    return (how.on if how is not None and how.on is not None else person.added), person.id


def _tree(source: Source, below: Below, placed: set[int]) -> Brought:
    by, brought = below[source]
    if by is not None:
        placed.add(by.id)
    return Brought(
        person=by.id if by is not None else None,
        name=by.name if by is not None else source[1],
        brought=tuple(_branches(brought, below, placed)),
    )


def _branches(brought: Iterable[Person], below: Below, placed: set[int]) -> Iterator[Brought]:
    for person in brought:
        if person.id in placed:
            continue
        placed.add(person.id)
        how, further = person.introduction, below.get((person.id, ""), (None, ()))[1]
        yield Brought(
            person=person.id,
            name=person.name,
            on=how.on if how is not None else None,
            thanked=how.thanked if how is not None else None,
            brought=tuple(_branches(further, below, placed)),
        )
