"""The short ref of every record, and the record a ref means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from relnote.core.errors import NobodyError, SeveralError
from relnote.core.notebook import Notebook
from relnote.core.refs import SHORTEST, SHORTEST_OF_A_DETAIL, Section, shortened, whole_ref


class Record(Struct, frozen=True):
    """A record by what it is and its id."""

    section: Section
    id: int


def _records(notebook: Notebook) -> Iterator[Record]:
    yield from (Record("person", each) for each in notebook.people)
    yield from (Record("conversation", each) for each in notebook.conversations)
    yield from (Record("reminder", each) for each in notebook.reminders)
    yield from (Record("note", each) for each in notebook.notes)


class RecordRefs:
    """Refs long enough to tell a record from every other one of the notebook.

    They are the refs of the day's rows too, where a row stands for one record (edges 3).
    """

    def __init__(self, notebook: Notebook) -> None:
        self._whole = {whole_ref(each.section, each.id): each for each in _records(notebook)}
        self._short = shortened(self._whole)
        self._people = notebook.people.values()

    def of(self, section: Section, record: int) -> str:
        """The short ref of that record."""
        return self._short[whole_ref(section, record)]

    def of_detail(self, detail: int) -> str:
        """The short ref of a detail, which `done` and `drop` take."""
        return self._details[whole_ref("detail", detail)]

    @cached_property
    def _details(self) -> Mapping[str, str]:
        details = (each for person in self._people for each in person.details)
        whole = (*self._whole, *(whole_ref("detail", each.id) for each in details))
        return shortened(whole, shortest=SHORTEST_OF_A_DETAIL)

    def record(self, ref: str) -> Record:
        """The record meant; raises NobodyError, or SeveralError where the ref has become too short."""
        found = [whole for whole in self._whole if whole.startswith(ref)]
        if not found or len(ref) < SHORTEST:
            raise NobodyError(f'There is no record with the ref "{ref}".')
        if len(found) > 1:
            candidates = tuple(sorted(self._short[each] for each in found))
            raise SeveralError(
                f'"{ref}" has become too short: {" or ".join(candidates)}?', candidates=candidates
            )
        return self._whole[found[0]]
