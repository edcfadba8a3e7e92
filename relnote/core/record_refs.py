"""The ref every record is shown by, and the record a ref means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from relnote.core.agenda.rows import SmallKind, small_record
from relnote.core.conversations import WAITING_CHANNELS
from relnote.core.errors import NobodyError, SeveralError
from relnote.core.notebook import Notebook
from relnote.core.people import Person
from relnote.core.refs import (
    BEGIN_ALIKE,
    SHORTEST,
    SHORTEST_OF_A_DETAIL,
    Section,
    scattered,
    scattered_all,
    telling_length,
    whole_ref,
)

Key = tuple[Section, int, int]
"""What a ref stands for: section, record, and the person where the record doesn't say whose row it is."""


_OF_A_PERSON: tuple[SmallKind, ...] = ("new face", "pattern ended", "cadence")
_OF_A_DETAIL: dict[str, SmallKind] = {"idea": "idea", "hope": "hope"}


class Record(Struct, frozen=True):
    """A record by what it is and its id."""

    section: Section
    id: int


class RecordRefs:
    """Refs long enough to be told from every other record, and from every row that any day could show.

    So the ref shown beside a record means that record when it is typed next, in whatever verb and on whatever
    day. A row of the day itself is shown shorter: it is looked for in the day first (edges 3).
    """

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._shown: dict[Key, str] = {}

    def of(self, section: Section, record: int, person: int = 0) -> str:
        """The ref to show: three signs, five for a detail, or as many as it takes."""
        key = section, record, person
        shown = self._shown.get(key)
        if shown is None:
            shown = self._shown[key] = self._told_apart(*key)
        return shown

    def _told_apart(self, section: Section, record: int, person: int) -> str:
        number = scattered(section, record, person)
        near = self._near.get(number % BEGIN_ALIKE[SHORTEST], ())
        shortest = SHORTEST_OF_A_DETAIL if section == "detail" else SHORTEST
        return whole_ref(section, record, person)[: telling_length(number, near, shortest=shortest)]

    def record(self, ref: str) -> Record:
        """The record meant; raises NobodyError, or SeveralError where the ref has become too short."""
        found = [key for key in _records(self._notebook) if whole_ref(*key).startswith(ref)]
        if not found or len(ref) < SHORTEST:
            raise NobodyError(f'There is no record with the ref "{ref}".')
        if len(found) > 1:
            candidates = tuple(sorted(self.of(*key) for key in found))
            raise SeveralError(
                f'"{ref}" has become too short: {" or ".join(candidates)}?', candidates=candidates
            )
        return Record(found[0][0], found[0][1])

    @cached_property
    def _near(self) -> Mapping[int, list[int]]:
        """The numbers of everything a ref could mean, by the first three signs."""
        near: defaultdict[int, list[int]] = defaultdict(list)
        divisor = BEGIN_ALIKE[SHORTEST]
        for number in scattered_all(_keys(self._notebook)):
            near[number % divisor].append(number)
        return near


def _records(notebook: Notebook) -> Iterator[Key]:
    yield from (("person", each, 0) for each in notebook.people)
    yield from (("conversation", each, 0) for each in notebook.conversations)
    yield from (("reminder", each, 0) for each in notebook.reminders)
    yield from (("note", each, 0) for each in notebook.notes)


def _keys(notebook: Notebook) -> Iterator[Key]:
    """Every record, and every row a day could hold beside them."""
    yield from _records(notebook)
    for talk in notebook.conversations.values():
        if talk.direction == "in" and talk.channel in WAITING_CHANNELS:
            yield from (("reply", talk.id, person) for person in talk.with_)
    for person in notebook.people.values():
        yield from _keys_of(person)


def _keys_of(person: Person) -> Iterator[Key]:
    id_ = person.id
    yield "quiet", id_, id_
    yield from (("small", small_record(kind, id_), id_) for kind in _OF_A_PERSON)
    places = len(person.occasions) + (person.birthday is not None)
    yield from (("occasion", place, id_) for place in range(places))
    if person.died is not None:
        yield "occasion", len(person.occasions) + 1, id_  # the day, a year on
    by = person.introduction.by if person.introduction else None
    if by is not None:
        yield "small", small_record("introduction", id_), by
    for detail in person.details:
        yield "detail", detail.id, 0
        kind = _OF_A_DETAIL.get(detail.kind, "detail")
        yield "small", small_record(kind, detail.id), id_
