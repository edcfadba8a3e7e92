"""The notebook's items beside those of a folder, and what is to be done about each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.wanted import Wanted
from relnote.core.calendar_sync.deciding import Verdict, decide
from relnote.core.calendar_sync.uids import is_known
from relnote.core.calendar_sync.understanding import understood
from relnote.core.calendar_sync.versions import Answer, Base, Theirs, parts_of, unworded
from relnote.core.notebook import Notebook


class Sides(Struct, frozen=True, kw_only=True):
    """Everything a round is decided from, but the notebook.

    `there`: relnote's items as they lie in the folder; `held` are UIDs of items that can't be read or lie
    there twice: nothing is done about them. `bases`: when the two last met.
    """

    there: Mapping[str, Theirs]
    bases: Mapping[str, Base]
    today: date
    wanted: Wanted
    held: frozenset[str] = frozenset()
    answers: Mapping[str, Answer] = {}


class Round:
    """The items of a notebook beside those in the folder, each with what is to be done about it."""

    def __init__(self, notebook: Notebook, sides: Sides) -> None:
        self.notebook = notebook
        self.sides = sides
        found = calendar_items(notebook, today=sides.today, wanted=sides.wanted)
        self.items = {item.uid: item for item in found}
        self.here = {uid: parts_of(item) for uid, item in self.items.items()}
        self.there = {
            uid: understood(each, self.here.get(uid), sides.bases.get(uid)) for uid, each in sides.there.items()
        }
        uids = {*self.here, *self.there, *sides.bases} - sides.held
        self.verdicts = {uid: self._verdict(uid) for uid in sorted(uids)}

    def _verdict(self, uid: str) -> Verdict:
        item = self.items.get(uid)
        return decide(
            self.here.get(uid),
            self.there.get(uid),
            self.sides.bases.get(uid),
            sequence=item.sequence if item is not None else 0,
            known=is_known(uid, self.notebook),
            answer=self.sides.answers.get(uid),
        )

    def base(self, uid: str) -> Base | None:
        """When the two last met over it."""
        return self.sides.bases.get(uid)

    def met(self, uid: str) -> Base:
        """The two as they are now, as the base of the next round."""
        here, there = unworded(self.here[uid]), self.there[uid]
        theirs = unworded(there.parts)
        return Base(
            ours=here,
            theirs=None if theirs == here else theirs,
            file=there.file,
            sum=there.sum,
            wrote=there.wrote,
        )
