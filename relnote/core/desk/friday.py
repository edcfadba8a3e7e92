"""Friday's desk: up to five people a card would be right for today, each with its one reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from relnote.core.desk.friday_people import by_people, is_in_place
from relnote.core.desk.friday_reason import CONDOLENCE, OCCASION, Right
from relnote.core.desk.friday_rows import by_rows
from relnote.core.desk.settling import Purpose
from relnote.core.notebook import Notebook
from relnote.core.notes import Settles
from relnote.core.record_refs import RecordRefs
from relnote.core.refs import whole_ref
from relnote.core.rhythm.contacts import contacts

AT_THE_DESK = 5
OF_ONE_KIND = 2
"""So many of one reason at first: the desk is no list of birthdays."""
WRITTEN_LATELY = 21
"""Days after a note in which another is right only for a day of theirs, or a death."""


class FridayRow(Struct, frozen=True, kw_only=True):
    """One person and why a card is right today. `reason` is what `--for` takes, `words` the fact it rests on.

    `ref` is the row's or record's it comes from: `relnote note --for k3f` begins that note, and posting it
    settles `settles`. Words hold raw text: whoever shows them passes them through `visible`.
    """

    person: int
    name: str
    reason: str | None
    words: str
    ref: str
    whole: str
    settles: tuple[Settles, ...] = ()

    @property
    def purpose(self) -> Purpose:
        """The note it asks for."""
        return Purpose(self.person, self.reason, self.settles)


def friday(notebook: Notebook, *, today: date) -> tuple[FridayRow, ...]:
    """Five at most, the most pressing first; the same notebook and day give the same desk."""
    found = contacts(notebook, today=today)
    posted = _last_posted(notebook, today=today)
    best: dict[int, Right] = {}
    for right in sorted(
        (*by_rows(notebook, found, today=today), *by_people(notebook, found, today=today)), key=_place
    ):
        person = notebook.people.get(right.person)
        if person is None or right.person in best or _is_written(right, posted, today=today):
            continue
        if is_in_place(right, person, found, today=today):
            best[right.person] = right
    chosen = _chosen(sorted(best.values(), key=_place))
    refs = RecordRefs(notebook) if chosen else None
    return tuple(_row(notebook, each, refs) for each in chosen if refs is not None)


def _place(right: Right) -> tuple[int, date, int, int]:
    return right.kind, right.on, right.person, right.record


def _last_posted(notebook: Notebook, *, today: date) -> Mapping[int, date]:
    """The day each was last sent a note."""
    last: dict[int, date] = {}
    for note in notebook.notes.values():
        if note.posted is not None and note.posted <= today:
            for person_id in note.to:
                last[person_id] = max(note.posted, last.get(person_id, note.posted))
    return last


def _is_written(right: Right, posted: Mapping[int, date], *, today: date) -> bool:
    """Whether a note went since the reason came up, or so lately that another would be too much."""
    last = posted.get(right.person)
    if last is None or right.kind == OCCASION:
        return False
    if last >= right.on and right.section in ("person", "reminder"):
        return True
    return right.kind != CONDOLENCE and (today - last).days <= WRITTEN_LATELY


def _chosen(rights: Sequence[Right]) -> list[Right]:
    """Two of a kind first, the others where there is room; in the order of what presses."""
    seen: Counter[int] = Counter()
    first: list[Right] = []
    for right in rights:
        seen[right.kind] += 1
        if seen[right.kind] <= OF_ONE_KIND:
            first.append(right)
    rest = [right for right in rights if right not in first]
    return sorted([*first, *rest][:AT_THE_DESK], key=_place)


def _row(notebook: Notebook, right: Right, refs: RecordRefs) -> FridayRow:
    return FridayRow(
        person=right.person,
        name=notebook.people[right.person].name,
        reason=right.reason,
        words=right.words,
        ref=refs.of(right.section, right.record, right.beside),
        whole=whole_ref(right.section, right.record, right.beside),
        settles=right.settles,
    )
