"""Talks that a line tells of beside its own: about here, and perhaps an entry of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from relnote.core.conversations import Channel
from relnote.core.entry.frames import Frame, frame_of
from relnote.core.entry.governing import Governed, governed_in
from relnote.core.entry.names import Mention
from relnote.core.entry.vocabulary import CHANNEL_OF, GIVING_VERBS, NOUNS, OBJECT_VERBS, ONLY_BESIDE, WEAK

_BOUNDARIES = frozenset({",", ";", "and", "then", "but"})
_LONGEST = 12
"""A clause says who was there within this many words."""


class LaterTalk(Struct, frozen=True):
    """Whom a later clause of the line makes company, and where its words stand in the text."""

    names: tuple[Mention, ...]
    start: int
    end: int


class _Clause(Struct, frozen=True):
    begins: int
    group: Governed
    channel: Channel | None
    by_noun: bool


def own_part(frame: Frame, governed: Sequence[Governed]) -> tuple[Frame, tuple[Governed, ...]]:
    """The sentence as far as its first talk goes, and those it was with.

    `rang Tom, then wrote to Bea`: one entry has one channel, so Bea, reached by another, isn't with.
    """
    if not governed:
        return frame, ()
    clauses = [one for one in _clauses(frame, first=False) if governed[0].after <= one.begins < frame.cut]
    own = _channel_in(frame, 0, clauses[0].begins) if clauses else None
    for clause in clauses:
        if clause.channel is not None and clause.channel != own:
            mine = tuple(group for group in governed if group.at < clause.begins)
            return Frame(frame.items[: clause.begins], min(frame.cut, clause.begins)), mine
    return frame, tuple(governed)


def later_talks(frames: Sequence[Frame], chosen: Frame, governed: Sequence[Governed]) -> tuple[LaterTalk, ...]:
    """The clauses after the one that said who was there which have a contact of their own."""
    taken = {name.first for group in governed for name in group.names}
    found: list[LaterTalk] = []
    past = False
    for frame in frames:
        if past or frame is chosen:
            theirs = bool(governed) and governed[0].how in ("begins", "subject") and frame is chosen
            found.extend(_talks_in(frame, taken, first=past, theirs=theirs))
        past = past or frame is chosen
    return tuple(found)


def _talks_in(frame: Frame, taken: set[int], *, first: bool, theirs: bool) -> list[LaterTalk]:
    """`theirs`: someone else acts in the sentence, so a verb without a name may be theirs, not hers."""
    clauses = [
        clause
        for clause in _clauses(frame, first=first)
        if any(name.people and name.first not in taken for name in clause.group.names)
        and not (theirs and clause.group.how != "subject")
        and not (clause.by_noun and clause.begins > frame.cut)
    ]
    ends = [frame.items[clause.begins - 1].start for clause in clauses[1:]] + [frame.items[-1].end]
    return [
        LaterTalk(clause.group.names, frame.items[clause.begins].start, end)
        for clause, end in zip(clauses, ends, strict=False)
    ]


def _clauses(frame: Frame, *, first: bool) -> Iterator[_Clause]:
    """The clauses that make someone company by a word of contact of their own."""
    begins = [at for at in range(1, len(frame.items)) if frame.small(at - 1) in _BOUNDARIES]
    for at in [0, *begins] if first else begins:
        if frame.small(at) in _BOUNDARIES:
            continue
        clause = _clause(frame, at)
        if clause is not None:
            yield clause


def _clause(frame: Frame, at: int) -> _Clause | None:
    part = frame_of(frame.items[at : at + _LONGEST])
    end = next((step for step in range(part.cut) if part.small(step) in _BOUNDARIES), part.cut)
    if part.first_name >= end:
        return None
    group = next(iter(governed_in(part, leads=False)), None)
    if group is None or group.at >= end or not _is_contact(part, group):
        return None
    head = next((part.small(step) for step in range(end) if _says_contact(part.small(step))), "")
    return _Clause(at, group, _channel_in(part, 0, min(end, group.at + 3)), head in NOUNS)


def _is_contact(part: Frame, group: Governed) -> bool:
    """Whether the clause itself says a contact; *Bea called him* is a call of someone else's."""
    near = [part.small(at) for at in range(group.at + 4)]
    if group.how == "subject":
        after = {"him", "her", "them"} & set(near[group.at :])
        return not after and any(word in CHANNEL_OF for word in near[group.at :])
    return any(_says_contact(word) for word in near[: group.at])


def _says_contact(word: str) -> bool:
    return word in CHANNEL_OF or word in OBJECT_VERBS or word in GIVING_VERBS or word in NOUNS


def _channel_in(frame: Frame, begins: int, ends: int) -> Channel | None:
    """The channel these words say; a weak word gives way to an exact one."""
    words = [frame.small(at) for at in range(begins, ends) if frame.small(at) in CHANNEL_OF]
    exact = [word for word in words if word not in WEAK and word not in ONLY_BESIDE]
    return CHANNEL_OF[(exact or words)[0]] if words else None
