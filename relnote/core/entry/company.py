"""Who an entry is with, and who it is about: with only where the sentence makes it so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from relnote.core.entry.calling_off import called_off_in
from relnote.core.entry.dying import dead_in, died_at
from relnote.core.entry.frames import Frame, frames_of
from relnote.core.entry.governing import OF_THINGS, Governed, governed_in, tells_of
from relnote.core.entry.later import LaterTalk, later_talks, own_part
from relnote.core.entry.names import Mention
from relnote.core.entry.sentences import Token
from relnote.core.entry.vocabulary import (
    BEING,
    CALLING,
    DETERMINERS,
    DOING,
    GIVING_VERBS,
    GOVERNING,
    INTRODUCING,
    OBJECT_VERBS,
    PLACES_BEFORE,
    WORD_NAMES,
)


class Company(Struct, frozen=True, kw_only=True):
    """Who is with, in the order they were named, who is about, and the sentence that said so."""

    governed: tuple[Governed, ...] = ()
    about: tuple[Mention, ...] = ()
    offered: tuple[Mention, ...] = ()
    """Unknown names that are nobody's company: only offered."""
    frame: Frame
    first_frame: Frame
    frames: tuple[Frame, ...] = ()
    later: tuple[LaterTalk, ...] = ()
    """Clauses with a contact of their own, beside the talk of the entry."""
    dead: tuple[Mention, ...] = ()
    """Those the words say to have died."""
    off: tuple[Mention, ...] = ()
    """Those whose talk with her is said not to be."""

    @property
    def with_(self) -> tuple[Mention, ...]:
        """Every name that is with."""
        return tuple(name for group in self.governed for name in group.names)


def company(tokens: Sequence[Token], names: Sequence[Mention]) -> Company:
    """Sort the names of a text into with and about.

    The first sentence that makes someone *with* says who was there; the rest is what was said.
    """
    frames = frames_of(tokens, names)
    first = frames[0] if frames else Frame((), 0)
    chosen = first
    governed: tuple[Governed, ...] = ()
    for place, frame in enumerate(frames):
        governed = tuple(governed_in(frame, leads=place == 0))
        if governed:
            chosen = frame
            break
    part, governed = own_part(chosen, governed)
    governed = (*governed, *_at_signs(frames, governed))
    taken = {name.first for group in governed for name in group.names}
    rest = [(frame, at) for frame in frames for at in range(len(frame.items)) if frame.name(at)]
    about = tuple(name for frame, at in rest if (name := _mentioned(frame, at)) and name.first not in taken)
    offered = tuple(name for frame, at in rest if (name := _offered(frame, at)) and name.first not in taken)
    return Company(
        governed=governed,
        about=about,
        offered=offered,
        frame=part,
        first_frame=part if first is chosen else first,
        frames=tuple(frames),
        later=later_talks(frames, chosen, governed) if governed else (),
        dead=dead_in(frames),
        off=called_off_in(frames),
    )


def _mentioned(frame: Frame, at: int) -> Mention | None:
    """The name at a place where it counts as a mention: known, of a person, and made a name by the sentence."""
    name = frame.name(at)
    if name is None or not name.people:
        return None
    if name.small:
        is_word = bool(set(name.name.lower().split()) & WORD_NAMES)
        before = frame.small(at - 1)
        verb = before in OBJECT_VERBS or before in GIVING_VERBS or before in DOING or before.endswith("ed")
        governed = verb or before in GOVERNING
        return name if not is_word and (governed or _is_surely_named(frame, at, name)) else None
    if name.doubtful and not name.possessive:
        return name if frame.small(at + 1) in BEING - set(OF_THINGS) else None
    is_word = name.name.lower() in WORD_NAMES
    return None if is_word and frame.small(at - 1) in DETERMINERS else name


def _is_surely_named(frame: Frame, at: int, name: Mention) -> bool:
    """Whether small letters are a name without a word that governs them: whole, an owner's, with a verb."""
    if " " in name.name or died_at(frame, at + 1):
        return True
    before = frame.name(at - 1)
    if frame.small(at - 1) in DETERMINERS or (before is not None and before.possessive):
        return False  # her mum, Tom's mum
    return name.possessive or tells_of(frame, at + 1)


def _offered(frame: Frame, at: int) -> Mention | None:
    """The unknown name at a place where it looks like a person's: two words, or one who was introduced."""
    name = frame.name(at)
    if name is None or name.known:
        return None
    before = frame.small(at - 1)
    if at and frame.small(at + 1) in CALLING:
        return name
    if frame.has_before(INTRODUCING, len(frame.items)) and (
        before in ("me", "to") or before in INTRODUCING or frame.small(at + 1) in BEING
    ):
        return name
    return name if " " in name.name and before not in PLACES_BEFORE and before != "the" else None


def _at_signs(frames: Sequence[Frame], governed: Sequence[Governed]) -> list[Governed]:
    """Names with an @ before them that no sentence had already made *with*."""
    taken = {name.first for group in governed for name in group.names}
    names = [name for frame in frames for at in range(len(frame.items)) if (name := frame.name(at)) and name.at]
    return [Governed((name,), "at") for name in names if name.first not in taken]
