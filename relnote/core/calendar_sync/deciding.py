"""Three versions of one item come in (here, there, when the two last met); out comes what is to be done."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from relnote.core.calendar_sync.versions import (
    Answer,
    Base,
    Field,
    Parts,
    Theirs,
    differences,
    is_gone,
    sum_of,
    unworded,
)

Kind = Literal["agreed", "write", "remove", "take", "gone", "clash", "left", "forget", "not ours"]


class Verdict(Struct, frozen=True):
    """What is to be done about one item.

    agreed: nothing, though what it says there may be her own. write: as it is here. remove: from there.
    take: these fields of theirs, into the notebook. gone, clash: she is asked. left: she answered to leave it
    out. forget: it is on neither side. not ours: nothing ever.
    """

    kind: Kind
    fields: frozenset[Field] = frozenset()
    """What was changed there."""
    met: frozenset[Field] = frozenset()
    """What was changed on both sides, each in its own way."""


AGREED, WRITE, REMOVE = Verdict("agreed"), Verdict("write"), Verdict("remove")
GONE, LEFT, FORGET, NOT_OURS = Verdict("gone"), Verdict("left"), Verdict("forget"), Verdict("not ours")
NOTHING: frozenset[Field] = frozenset()
_TICK: frozenset[Field] = frozenset({"done"})


def decide(
    here: Parts | None,
    there: Theirs | None,
    base: Base | None,
    *,
    sequence: int = 0,
    known: bool = True,
    answer: Answer | None = None,
) -> Verdict:
    """What to do about one item. `known`: its record is in this notebook, though perhaps ended.

    Where nothing is remembered of it (the first sync, or the state is lost), the sum that relnote left in the
    item says which side changed; one without it goes by `sequence`, ours, and its own (RFC 5545 §3.8.7.4).
    """
    if there is None:
        return _missing_there(here, base, answer)
    if here is None:
        return _missing_here(there, base, known=known, answer=answer)
    if is_gone(here, there.parts):
        return _gone_there(base, answer)
    return _on_both(_Both(here=here, there=there, base=base, sequence=sequence), answer)


def _missing_there(here: Parts | None, base: Base | None, answer: Answer | None) -> Verdict:
    if here is None:
        return FORGET
    return WRITE if base is None else _gone_there(base, answer)


def _gone_there(base: Base | None, answer: Answer | None) -> Verdict:
    if answer == "again":
        return WRITE
    return LEFT if answer == "leave" or (base is not None and base.left) else GONE


def _missing_here(there: Theirs, base: Base | None, *, known: bool, answer: Answer | None) -> Verdict:
    """It ended here. What was moved there meanwhile is a clash; a tick there only says the same."""
    if base is None and not known:
        return NOT_OURS
    fields = _changed_since(there, base)
    if answer == "here" or not known or not fields or there.parts.cancelled:
        return REMOVE
    if answer == "there" or "done" in fields or "when" not in fields:
        return Verdict("take", fields)
    return Verdict("clash", fields, fields)


def _is_owed(there: Theirs, base: Base | None) -> bool:
    """Whether just this file was taken in by a sync that broke off before it wrote it."""
    return base is not None and base.owed and base.sum == there.sum


def _changed_since(there: Theirs, base: Base | None) -> frozenset[Field]:
    if _is_owed(there, base):
        return NOTHING
    if base is not None:
        return differences(base.there, unworded(there.parts))
    if there.parts.done:
        return _TICK
    return NOTHING if there.wrote in (None, sum_of(there.parts)) else frozenset({"when", "words"})


class _Both(Struct, frozen=True, kw_only=True):
    """One item on both sides."""

    here: Parts
    there: Theirs
    base: Base | None
    sequence: int

    @property
    def differ(self) -> frozenset[Field]:
        """What the two say differently now."""
        return differences(self.here, self.there.parts)

    @property
    def mine(self) -> frozenset[Field]:
        """What was changed in the notebook since the two last met."""
        if self.base is not None and not self._is_of_another_version(self.base):
            return differences(self.base.ours, unworded(self.here))
        if self.there.wrote == sum_of(self.here) or self._is_newer(self.there.sequence, self.sequence):
            return NOTHING
        return self.differ - _TICK

    @property
    def theirs(self) -> frozenset[Field]:
        """What another program changed since."""
        if self.base is not None and not self._is_of_another_version(self.base):
            return differences(self.base.there, unworded(self.there.parts))
        untouched = self.there.wrote == sum_of(self.there.parts)
        if untouched or self._is_newer(self.sequence, self.there.sequence):
            return self.differ & _TICK
        return self.differ

    @property
    def differs_in_mine_alone(self) -> bool:
        """Whether what only this side decides has changed: events or tasks, her full words, alarms."""
        if self.base is None:
            return self.here.task != self.there.parts.task
        now, then = unworded(self.here), self.base.ours
        return (now.task, now.note, now.alarms) != (then.task, then.note, then.alarms)

    def _is_of_another_version(self, base: Base) -> bool:
        """Whether it was changed there before relnote's last version arrived: a carrier let it win."""
        wrote = self.there.wrote
        return base.wrote is not None and wrote not in (None, base.wrote) and wrote != sum_of(self.there.parts)

    def _is_newer(self, one: int, other: int) -> bool:
        return self.there.wrote is None and one > other


def _on_both(both: _Both, answer: Answer | None) -> Verdict:
    if not both.differ:
        return WRITE if both.differs_in_mine_alone else AGREED
    if answer == "here" or _is_owed(both.there, both.base):
        return WRITE
    if answer == "there":
        return Verdict("take", both.differ)
    mine, theirs = both.mine, both.theirs & both.differ
    if not theirs:
        return WRITE if mine or both.differs_in_mine_alone else AGREED
    met = mine & theirs
    if "done" in theirs and "when" in mine:  # the tick may be older than the move
        met |= _TICK | {"when"}
    return Verdict("clash", theirs, met) if met else Verdict("take", theirs)
