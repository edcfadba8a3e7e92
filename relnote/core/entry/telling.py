"""Whether a line with nobody *with* tells of those it is about, or of something done for them."""

from __future__ import annotations

from relnote.core.entry.company import Company
from relnote.core.entry.frames import Frame
from relnote.core.entry.not_had import meant_from
from relnote.core.entry.vocabulary import OBJECT_VERBS, UNHAD, WRITTEN_NOUNS


def tells_of_them(found: Company) -> bool:
    """Whether the line begins with someone it is about, an organisation that acts, or a thing arranged."""
    frame = found.first_frame
    first = frame.name(0)
    if meant_from(frame) or (not found.with_ and any(_is_of_theirs(frame, at) for at in range(1, frame.cut))):
        return True
    if first is None:
        return any(frame.small(at) in UNHAD for at in range(min(3, len(frame.items))))
    return first in found.about or first.organisation is not None


def _is_of_theirs(frame: Frame, at: int) -> bool:
    """Whether the talk was with somebody of theirs: *call with Ngozi's husband*, *saw Walter's sister*."""
    name = frame.name(at)
    if name is None or not name.possessive or frame.small(at + 1) in WRITTEN_NOUNS:
        return False
    return (
        frame.is_with(at - 1)
        or frame.small(at - 1) in ("to", "into", "at", "round")
        or frame.small(at - 1) in OBJECT_VERBS
    )
