"""A talk that was not had: denied, arranged, called off, or only meant."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.calling_off import fell_through
from relnote.core.entry.frames import Frame
from relnote.core.entry.missing import no_answer
from relnote.core.entry.vocabulary import CONTACT_DENIED, MEANT, MEANT_TO, NEVER, UNHAD


def was_not_had(frame: Frame, at: int, after: int) -> bool:
    """*Ida hasn't replied*, *nothing from Ida*, *arranged lunch with Tom*: no talk with those at a place."""
    if frame.small(after) in NEVER or (frame.small(after), frame.small(after + 1)) == ("did", "not"):
        denied = {frame.small(after + step) for step in (1, 2, 3)} & CONTACT_DENIED
        return bool(denied) and not no_answer(frame)
    if fell_through(frame, at, after):
        return True
    head = [frame.small(place) for place in range(min(3, at))]
    if _is_intended(head):
        return True
    if UNHAD & set(frame.clause_before(at)) or (UNHAD & set(head) and not frame.has_before({",", ";"}, at)):
        return frame.is_with(at - 1)
    before = {frame.small(place) for place in range(max(0, at - 4), at)}
    none = bool(NEVER & set(head)) or (frame.small(at - 1) == "from" and bool(before & {"no", "nothing"}))
    return none and not no_answer(frame)


def _is_intended(head: Sequence[str]) -> bool:
    """Whether she only means to: *must ring Tom*, *I need to write to Tom*, *promised to ring Tom*."""
    return _meaning(head) > 0


def _meaning(head: Sequence[str]) -> int:
    """How many words at the head say that she means to; 0: none."""
    lead = int(head[:1] == ["i"])
    words = head[lead:]
    if words and words[0] in MEANT:
        return lead + 1
    return lead + 2 if words and words[0] in MEANT_TO and words[1:2] == ["to"] else 0


def meant_from(frame: Frame) -> int | None:
    """Where in the text begins what she only means to do: *ring Tom* of *must ring Tom*; None: it is told."""
    head = [frame.small(place) for place in range(3)]
    after = _meaning(head)
    return frame.items[after].start if 0 < after < len(frame.items) and "" not in head[:after] else None
