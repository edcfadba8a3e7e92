"""The channel of an entry and its direction, from its words and from what made its people *with*."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.conversations import Channel, Direction
from relnote.core.entry.company import Company
from relnote.core.entry.frames import Frame
from relnote.core.entry.missing import is_missed, no_answer
from relnote.core.entry.names import Mention
from relnote.core.entry.sentences import Token
from relnote.core.entry.vocabulary import (
    CHANNEL_OF,
    DID,
    NEVER,
    NOUNS,
    OBJECT_VERBS,
    ONLY_BESIDE,
    REACHING,
    RECEIVING,
    TALKS,
    THINGS,
    THIRD_PERSON,
    UNHAD,
    WEAK,
    WRITTEN,
)


class Way(Struct, frozen=True, kw_only=True):
    """A channel, a direction, and the word that said the channel."""

    channel: Channel | None = None
    direction: Direction = "both"
    word: Token | None = None


def way(company: Company, *, channel: Channel | None = None) -> Way:
    """The channel and the direction; a `channel` given beside the words wins over what they say."""
    word = _channel_word(company)
    if not company.governed and (company.off or _is_told_of(company.first_frame)):
        word = None  # a lunch that was called off was no meal, and a letter he signed none
    read = (
        channel
        or ("missed" if is_missed(company.first_frame) else None)
        or (_channel_of(company, word) if word else None)
    )
    return Way(channel=read, direction=_direction(company, read, word), word=word)


def _is_told_of(frame: Frame) -> bool:
    """Whether the line is news of the one it begins with."""
    first = frame.name(0)
    return first is not None and first.known and not first.possessive


def _channel_word(company: Company) -> Token | None:
    """The word that says the channel: in the frame of the talk first, a weak one only if no other does."""
    for frame in (company.frame, company.first_frame):
        words = [token for at in range(frame.cut) if (token := _channel_at(frame, at))]
        if words:
            return next((token for token in words if token.small not in WEAK), words[0])
    return _later_word(company.first_frame) or _later_word(company.frame)


def _channel_at(frame: Frame, at: int) -> Token | None:
    item = frame.items[at]
    if not isinstance(item, Token) or item.small not in CHANNEL_OF or item.possessive:
        return None
    if frame.small(at - 1) == "to" and item.small in OBJECT_VERBS and frame.small(at - 2) not in DID:
        return None  # *asked Tom to ring Bea* is no call
    if _was_denied(frame, at) or (item.small in ("call", "called") and frame.small(at + 1) == "off"):
        return None
    return item if item.small not in ONLY_BESIDE or _stands_beside(frame, at) else None


_CANT = frozenset({"couldn't", "can't", "cannot", "not"})


_CLAUSE_HEADS = (":", ",", ".", "(", "then", "and", "–", "—", "-", ";")


def _was_denied(frame: Frame, at: int) -> bool:
    """*cancelled our lunch*, *didn't come to lunch*, *couldn't make lunch*: no talk that was had."""
    near: set[str] = set()
    for place in range(at - 1, max(-1, at - 5), -1):
        if frame.small(place) in _CLAUSE_HEADS:
            break
        near.add(frame.small(place))
    return (
        bool(near & (UNHAD | NEVER))
        or {"called", "off"} <= near
        or (bool(near & {"make", "come"}) and bool(near & _CANT))
    )


_BEFORE = ("by", "on", "over", "a", "the", "via")
_AFTER = ("with", "to", "from", "by", "in", "into", "over", "call", "him", "her", "them", "")


_ONLY_BEFORE = {"came": ("by", "over", "round", "in"), "note": ("to", "from", "for")}
"""Words that say a channel only before these: *Tom came by*, *a note from Joan*."""


def _stands_beside(frame: Frame, at: int) -> bool:
    """Whether a word that is often another is a channel here: at the head, by a name, after *by* or *on*."""
    narrow = _ONLY_BEFORE.get(frame.small(at))
    if narrow is not None:
        return frame.small(at + 1) in narrow and not _by_post(frame, at)
    if (
        at == 0
        or frame.name(at + 1)
        or (frame.name(at - 1) and frame.small(at) not in ("text", "txt", "phone", "ring"))
    ):
        return True
    following = frame.small(at + 1) if at + 1 < len(frame.items) else ","
    return frame.small(at - 1) in _BEFORE or following in _AFTER


def _by_post(frame: Frame, at: int) -> bool:
    """*the renewal came in the post*, *came by email*: a thing came, nobody did."""
    return bool({frame.small(at + 2), frame.small(at + 3)} & {"post", "mail", "email", "courier"})


def _later_word(frame: Frame) -> Token | None:
    """A channel word past the frame: at the head of a clause, or after *by* and *on*."""
    for at in range(frame.cut, len(frame.items)):
        item = frame.items[at]
        if not isinstance(item, Token) or item.small not in CHANNEL_OF:
            continue
        before = frame.small(at - 1)
        if (
            before in _CLAUSE_HEADS
            or before in ("by", "over")
            or (before == "the" and frame.small(at - 2) == "on")
        ):
            return item
        if before == "on" and CHANNEL_OF[item.small] in ("video", "social"):
            return item
    return None


def _channel_of(company: Company, word: Token) -> Channel:
    """The word's channel; a call on video is video."""
    channel = CHANNEL_OF[word.small]
    frame = company.frame
    if word.small == "note" and frame.has_before({"voice"}, len(frame.items)):
        return "message"
    if channel == "call" and word.small in ("called", "call", "calling", "calls") and _calls_by(frame, word):
        return "meeting"
    if channel == "call" and frame.has_before(_ON_VIDEO, len(frame.items)):
        return "video"
    return channel


_ON_VIDEO = frozenset({"video", "zoom", "teams", "skype", "facetime"})


def _calls_by(frame: Frame, word: Token) -> bool:
    """*called on Joan*, *called round*, not *called on Monday*, *called round noon*."""
    at = next((place for place, item in enumerate(frame.items) if item is word), len(frame.items))
    if frame.small(at + 1) == "on":
        return frame.name(at + 2) is not None or frame.small(at + 2) in ("him", "her", "them")
    if (frame.small(at + 1), frame.small(at + 2)) == ("in", "on"):
        return True
    return frame.small(at + 1) == "round" and not frame.small(at + 2)[:1].isdecimal()


def _direction(company: Company, channel: Channel | None, word: Token | None) -> Direction:
    if channel in TALKS:
        return "both"
    if channel == "signal":
        return "in"
    hint = _hint(company, word)
    if channel == "missed":
        return _missed_direction(company, hint)
    if channel in WRITTEN:
        return "both" if _exchanged(company) else hint or "out"
    return _open_direction(company, hint)


def _hint(company: Company, word: Token | None) -> Direction | None:
    """Which way it went, by what made the first of them *with*, or by a pronoun or a verb of getting."""
    for group in company.governed:
        if group.how == "possessive":
            return "out" if _answers(company.frame) else "in"
        if group.how in ("subject", "from"):
            return "in"
        if group.how in ("to", "object", "giving"):
            return "out"
        if group.how == "begins":
            return _after_the_name(company.first_frame, word) or _theirs(company.first_frame, group.after)
    return _without_a_name(company.first_frame, word)


def _answers(frame: Frame) -> bool:
    """Whether it is her answer to what they sent: *replied to Tom's letter*."""
    return any(frame.small(at) in ("replied", "answered", "reply", "answer", "returned") for at in range(2))


def _theirs(frame: Frame, after: int) -> Direction | None:
    """`Bea by email: …`, `Nell passed on a message`: what follows the name is what they did; a noun isn't."""
    word = frame.small(after)
    is_deed = word.isalpha() and word not in CHANNEL_OF and word not in NOUNS and word not in _SUBJECTS
    return "in" if is_deed else None


_SUBJECTS = frozenset({"re", "regarding", "about", "concerning", "and", "with"})


def _after_the_name(frame: Frame, word: Token | None) -> Direction | None:
    """`Tom: emailed about the lease` is his; `Tom: emailed him the draft` is hers."""
    for at in range(1, len(frame.items) - 1):
        if frame.small(at) != ":" or frame.items[at + 1] is not word:
            continue
        return "out" if frame.small(at + 2) in ("him", "her", "them", "to") else "in"
    return None


def _without_a_name(frame: Frame, word: Token | None) -> Direction | None:
    """`he wrote`, `got a letter`, `letter from him` came in."""
    smalls = [frame.small(at) for at in range(len(frame.items))]
    place = next((at for at, item in enumerate(frame.items) if item is word), len(smalls))
    if any(small in THIRD_PERSON for small in smalls[:place]) or any(
        small in RECEIVING for small in smalls[:place]
    ):
        return "in"
    if smalls[place + 1 : place + 2] in (["from"], ["came"], ["arrived"]):
        return "in"
    return None


def _missed_direction(company: Company, hint: Direction | None) -> Direction:
    """Whose call was missed: hers where there was no answer, theirs where she missed it."""
    frame = company.first_frame
    if no_answer(frame):
        return "out"
    hers_missed = frame.has_before({"missed"}, len(frame.items))
    if hint is not None and not (hint == "out" and hers_missed):
        return hint
    begins = any(group.how == "begins" for group in company.governed)
    return "in" if begins or hers_missed else "out"


def _exchanged(company: Company) -> bool:
    smalls = [company.first_frame.small(at) for at in range(len(company.first_frame.items))]
    return "exchanged" in smalls or ("back" in smalls and "forth" in smalls)


def _open_direction(company: Company, hint: Direction | None) -> Direction:
    """Without a channel: *heard from Tom* came in, *sent Tom the guide* went out, *told Tom* was a talk."""
    words = {item.small for item in company.frame.items[: company.frame.cut] if isinstance(item, Token)}
    if hint == "in":
        theirs = {"replied", "answered", "sent", "reply", "news", "wishes"}
        came = all(group.how == "from" for group in company.governed)
        return "in" if words & (theirs | (RECEIVING | THINGS if came else set())) else "both"
    if hint == "out":
        if words & REACHING:
            return "out"
        return (
            "out" if words & {"sent", "posted", "forwarded", "replied", "answered", "send", "reply"} else "both"
        )
    return "both"


def is_channel_word(text: str) -> bool:
    """Whether a text ends in a channel word: what a redirect that the shell ate leaves behind."""
    words = text.rstrip(" .,:;").lower().split()
    return bool(words) and (words[-1] in CHANNEL_OF or words[-1] in ("with", "to", "from"))


def names_of(company: Company) -> tuple[Mention, ...]:
    """Everyone in the entry's company, with first."""
    return (*company.with_, *company.about)
