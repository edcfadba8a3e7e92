"""Who, by the sentence, brought someone new: *Bea introduced Sam*, *sent by Bea*, *through Bea*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relnote.core.entry.frames import Frame
from relnote.core.entry.names import Mention
from relnote.core.entry.vocabulary import INTRODUCING, THROUGH


def introducers(frames: Sequence[Frame]) -> Mapping[int, Mention]:
    """Who brought each unknown name, by its place in the text; those the words bring by nobody are left out."""
    return {unknown.start: by for frame in frames for unknown, by in _brought(frame)}


def _brought(frame: Frame) -> Iterator[tuple[Mention, Mention]]:
    """One pass there and back, so that a long line of strangers costs no more than its words."""
    if not frame.has_before(INTRODUCING | THROUGH, len(frame.items)):
        return
    through = _through_after(frame)
    bringer: Mention | None = None
    introduced = False
    for at in range(len(frame.items)):
        name = frame.name(at)
        if name is None:
            introduced = introduced or (bringer is not None and frame.small(at) in INTRODUCING)
        elif name.people:
            bringer = bringer or name
        else:
            by = bringer if introduced else through[at]
            if by is not None:
                yield name, by


def _through_after(frame: Frame) -> list[Mention | None]:
    """For each place, the first name after it that someone came through."""
    after: list[Mention | None] = []
    found: Mention | None = None
    for at in range(len(frame.items) - 1, -1, -1):
        after.append(found)
        name = frame.name(at)
        if name is not None and name.people and frame.small(at - 1) in THROUGH and _introduces(frame, at):
            found = name
    return after[::-1]


def _introduces(frame: Frame, at: int) -> bool:
    """Whether *by Bea* is how someone came: *introduced by*, *sent by*; *through Bea* always is."""
    if frame.small(at - 1) in ("through", "via"):
        return True
    return any(frame.small(place) in INTRODUCING for place in range(max(0, at - 4), at - 1))
