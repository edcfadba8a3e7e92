"""Whether a call was missed, by the words of the talk: no answer, a message left, a missed call."""

from __future__ import annotations

from relnote.core.entry.frames import Frame
from relnote.core.entry.vocabulary import DETERMINERS, NO_ANSWER

_BEING_SO = frozenset(
    {"is", "got", "are", "get", "she's", "he's", "they're", "newly", "be", "became", "getting"}
)
_ELSEWHERE = frozenset({"from", "on", "about", "to", "for", "yet", "of"})


def is_missed(frame: Frame) -> bool:
    """Whether the talk is a missed call, hers or theirs."""
    return (
        no_answer(frame)
        or _missed_call(frame)
        or _message_left(frame)
        or frame.has_before({"voicemail", "vm", "answerphone"}, _all(frame))
    )


def no_answer(frame: Frame) -> bool:
    """Whether nobody picked up: not *didn't pick up the papers*, *no answer from the bank*, *got engaged*."""
    return any(
        _says(frame, at, phrase)
        for at in range(len(frame.items))
        for phrase in NO_ANSWER.get(frame.small(at), ())
    )


def _says(frame: Frame, at: int, phrase: tuple[str, ...]) -> bool:
    after = at + len(phrase)
    if any(frame.small(at + step) != word for step, word in enumerate(phrase)):
        return False
    following = frame.small(after)
    if phrase == ("engaged",):
        return following != "to" and frame.small(at - 1) not in _BEING_SO and frame.name(at - 1) is None
    if phrase in (("no", "answer"), ("rang", "out")):
        return at == 0 or following not in _ELSEWHERE
    return following not in DETERMINERS or frame.small(after + 1) in ("phone", "call")


def _missed_call(frame: Frame) -> bool:
    return frame.has_before({"missed"}, _all(frame)) and frame.has_before({"call", "calls"}, _all(frame))


def _message_left(frame: Frame) -> bool:
    """*left a message*, *left Tom a message*, *left word*: hers or theirs."""
    for at in range(len(frame.items)):
        if frame.small(at) != "left":
            continue
        near = [frame.small(at + step) for step in range(1, 5)]
        if "message" in near or near[:2] == ["a", "word"] or near[0] == "word":
            return True
    return False


def _all(frame: Frame) -> int:
    return len(frame.items)
