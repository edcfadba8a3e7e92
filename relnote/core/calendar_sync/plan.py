"""One round of a sync: what the notebook takes in, what is written there, what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from relnote.core.calendar.values import Item
from relnote.core.calendar_sync.deciding import FORGET
from relnote.core.calendar_sync.questions import Question
from relnote.core.calendar_sync.saying import said_day_left_there, said_left_there, said_set_back, said_taken
from relnote.core.calendar_sync.sides import Round, Sides
from relnote.core.calendar_sync.taking import Changed, take
from relnote.core.calendar_sync.telling import days_changed_there, set_back
from relnote.core.calendar_sync.versions import (
    Base,
    Field,
    Parts,
    Theirs,
    differences,
    unworded,
)
from relnote.core.notebook import Notebook


class Write(Struct, frozen=True, kw_only=True):
    """An item to write; `over` what lies there now, `was` what relnote had it say before, without words."""

    item: Item
    over: Theirs | None = None
    was: Parts | None = None


class Plan(Struct, frozen=True, kw_only=True):
    """What comes of a round.

    `bases` are for items about which nothing is to be written: what is written or removed has its base only
    once that has happened, and keeps its old one until then.
    """

    notebook: Notebook
    taken: tuple[str, ...] = ()
    writes: tuple[Write, ...] = ()
    removals: tuple[Theirs, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
    bases: Mapping[str, Base] = {}
    owed: Mapping[str, Base] = {}
    """Of items that were taken in: their bases from then on, until they are written or removed."""

    @property
    def act(self) -> str:
        """The name `undo` knows it by: what was taken in is one act."""
        more = f" and {len(self.taken) - 1} more" if len(self.taken) > 1 else ""
        return f"from the calendar: {self.taken[0]}{more}" if self.taken else "sync the calendar"


def plan(notebook: Notebook, sides: Sides) -> Plan:
    """The whole round. Pure: the same notebook and sides give the same plan, so it can be shown beforehand."""
    before = Round(notebook, sides)
    taking = _taken_in(before)
    after = Round(taking.notebook, sides) if taking.notebook is not notebook else before
    return _settled(before, after, taking)


class _Taking(Struct, frozen=True):
    """The notebook with theirs in it. `taken` has each item met so, with the fields that have no place here."""

    notebook: Notebook
    taken: Mapping[str, frozenset[Field]]
    said: tuple[str, ...]
    changes: Mapping[str, Changed]


def _taken_in(before: Round) -> _Taking:
    """Every change there that meets none here, and none that would change nothing: that has been taken in.

    So a sync that broke off after the notebook was written goes on without asking.
    """
    notebook, today = before.notebook, before.sides.today
    taken: dict[str, frozenset[Field]] = {}
    said, changes = list[str](), dict[str, Changed]()
    for uid, verdict in before.verdicts.items():
        if verdict.kind not in ("take", "clash"):
            continue
        changed = Changed(uid=uid, says=before.there[uid].parts, ours=before.items.get(uid))
        result = take(notebook, changed, verdict.fields, today=today)
        left = verdict.fields - result.fields
        if verdict.kind == "clash":
            if result.notebook is notebook and not left:
                taken[uid] = left
            continue
        taken[uid] = left
        changes[uid] = changed
        if result.notebook is not notebook:
            said.append(said_taken(changed, result.fields, greeted=result.greeted))
        notebook = result.notebook
    return _Taking(notebook, taken, tuple(said), changes)


def _settled(before: Round, after: Round, taking: _Taking) -> Plan:
    writes, removals, questions = list[Write](), list[Theirs](), list[Question]()
    bases = {uid: base for uid in after.sides.held if (base := after.base(uid)) is not None}
    owed, notes = dict[str, Base](), list[str]()
    for uid, kind in _kinds(before, after, taking):
        base, there = after.base(uid), after.sides.there.get(uid)
        notes += _notes(after, uid, kind, taking)
        if kind == "write":
            writes.append(Write(item=after.items[uid], over=there, was=base.ours if base else None))
        elif kind == "remove" and there is not None:
            removals.append(there)
        elif kind in ("gone", "clash"):
            questions.append(_question(after, uid, kind))
        if uid in taking.taken:
            owed[uid] = after.met(uid) if kind == "agreed" else _owed(before, after, uid)
        kept = _base(after, uid, kind)
        if kept is not None:
            bases[uid] = kept
    return Plan(
        notebook=taking.notebook,
        taken=taking.said,
        writes=tuple(writes),
        removals=tuple(removals),
        questions=tuple(questions),
        notes=tuple(notes),
        bases=bases,
        owed=owed,
    )


def _kinds(before: Round, after: Round, taking: _Taking) -> Iterator[tuple[str, str]]:
    """What is left to do about each item once the notebook has theirs.

    What shows only now that something was taken in waits for the next round.
    """
    for uid, verdict in after.verdicts.items():
        if uid in taking.taken:
            yield uid, _after_taking(after, uid, taking.taken[uid])
        elif verdict.kind == "take" or (verdict.kind == "clash" != before.verdicts.get(uid, FORGET).kind):
            yield uid, "later"
        else:
            yield uid, verdict.kind


def _after_taking(after: Round, uid: str, left: frozenset[Field]) -> str:
    """It is written as it is here now, unless all that still differs is what has no place here."""
    here = after.here.get(uid)
    if here is None:
        return "remove"
    return "agreed" if differences(here, after.there[uid].parts) <= left else "write"


def _notes(after: Round, uid: str, kind: str, taking: _Taking) -> Iterator[str]:
    """What was changed there and has no place here is named once, and again where it is written over."""
    left = taking.taken.get(uid, frozenset())
    here, there, base = after.here.get(uid), after.there.get(uid), after.base(uid)
    if left and kind != "write":
        yield said_left_there(taking.changes[uid], left)
    if here is None or there is None or kind not in ("write", "agreed"):
        return
    name = after.items[uid].summary
    lost = set_back(here, there, base, left) if kind == "write" and uid not in after.sides.answers else None
    if lost:
        yield said_set_back(name, lost)
    if days := list(days_changed_there(here, there, base)):
        yield said_day_left_there(name, days)


def _owed(before: Round, after: Round, uid: str) -> Base:
    there = after.there[uid]
    ours = after.here.get(uid) or before.here.get(uid) or there.parts
    return Base(
        ours=unworded(ours),
        theirs=unworded(there.parts),
        file=there.file,
        sum=there.sum,
        wrote=there.wrote,
        owed=True,
    )


def _base(after: Round, uid: str, kind: str) -> Base | None:
    base = after.base(uid)
    if kind == "agreed":
        return after.met(uid)
    if kind in ("gone", "left"):
        there = after.there.get(uid)
        base = base or (after.met(uid) if there is not None else Base(ours=unworded(after.here[uid])))
        gone = (base.gone or after.sides.today) if kind == "gone" else None
        return replace(base, gone=gone, left=kind == "left")
    return base if kind in ("write", "remove", "clash", "later") else None


def _question(after: Round, uid: str, kind: str) -> Question:
    there, base = after.there.get(uid), after.base(uid)
    return Question(
        uid=uid,
        kind="gone" if kind == "gone" else "clash",
        since=(base.gone if base is not None else None) or after.sides.today,
        there=there.parts if there is not None and kind == "clash" else None,
        is_worded=True,
    )
