"""Who, by the sentence, brought someone new."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.core.entry.frames import Frame, Item
from relnote.core.entry.names import Mention
from relnote.core.entry.vocabulary import (
    INTRODUCING,
    THROUGH,
)


def introducer(frame_items: Sequence[Item], unknown: Mention) -> Mention | None:
    """Who, by the sentence, brought someone new: *Bea introduced Sam*, *sent by Bea*, *through Bea*."""
    frame = Frame(tuple(frame_items), len(frame_items))
    at_unknown = next((at for at in range(len(frame.items)) if frame.name(at) is unknown), None)
    if at_unknown is None:
        return None
    for at in range(len(frame.items)):
        name = frame.name(at)
        if name is None or not name.people:
            continue
        if frame.small(at - 1) in THROUGH and at > at_unknown and _introduces_before(frame, at):
            return name
        if at < at_unknown and any(frame.small(place) in INTRODUCING for place in range(at + 1, at_unknown)):
            return name
    return None


def _introduces_before(frame: Frame, at: int) -> bool:
    """Whether *by Bea* is how someone came: *introduced by*, *sent by*; *through Bea* always is."""
    if frame.small(at - 1) in ("through", "via"):
        return True
    return any(frame.small(place) in INTRODUCING for place in range(max(0, at - 4), at - 1))
