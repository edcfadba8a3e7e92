"""How someone likes to answer: by which of her ways of reaching them she is answered, and by which seldom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from msgspec import Struct

from relnote.core.conversations import Conversation
from relnote.core.rhythm.contact import Contact, expects_answer, written_order

ENOUGH = 6
"""Reaches that were answered or expected to be, before anything is said (product 9)."""
FEWEST = 3
"""Reaches by one channel before it is said to be answered seldom; two before it is said to be answered."""
IN_TIME = 42
"""Days in which a word of theirs is an answer."""
SELDOM = 4
"""Answered no more than once in so many: seldom."""
ASKED_BY = {"letter": "letters", "email": "email", "message": "messages", "missed": "missed calls",
            "social": "what you write in public"}  # fmt: skip
"""What she reached them by, in the order it is said."""


class ByChannel(Struct, frozen=True, gc=False):
    """Her reaches by one channel that were answered or expected to be, and how many of them were."""

    channel: str
    reached: int
    answered: int


def how_they_answer(contact: Contact) -> tuple[ByChannel, ...]:
    """Counts for each channel, the most answered first; nothing below six reaches in all.

    A reach that expected no answer and got none says nothing, so it isn't counted.
    """
    talks = sorted(contact.talks_in_order, key=written_order)
    counts: dict[str, tuple[int, int]] = {}
    for place, talk in enumerate(talks):
        channel = talk.channel or ""
        if talk.direction != "out" or channel not in ASKED_BY:
            continue
        answered = _is_answered(talk, talks[place + 1 :])
        if answered or expects_answer(talk):
            reached, before = counts.get(channel, (0, 0))
            counts[channel] = (reached + 1, before + answered)
    found = [ByChannel(channel, *counts[channel]) for channel in ASKED_BY if channel in counts]
    if sum(each.reached for each in found) < ENOUGH:
        return ()
    return tuple(sorted(found, key=lambda each: -each.answered))


def _is_answered(talk: Conversation, later: Sequence[Conversation]) -> bool:
    """Whether they were heard in time, before she reached them again by the same way."""
    until = talk.day + timedelta(days=IN_TIME)
    for other in later:
        if other.day > until or (other.direction == "out" and other.channel == talk.channel):
            return False
        if other.heard:
            return True
    return False


def answers_said(counts: Iterable[ByChannel]) -> str:
    """`answers letters, seldom email`; "" where nothing stands out."""
    likes = [
        ASKED_BY[each.channel] for each in counts if each.reached > 1 and each.answered * 2 >= each.reached
    ]
    seldom = [
        ASKED_BY[each.channel]
        for each in counts
        if each.reached >= FEWEST and each.answered * SELDOM <= each.reached
    ]
    parts = [f"answers {' and '.join(likes)}"] if likes else []
    if seldom:
        parts.append(f"seldom {'' if likes else 'answers '}{' or '.join(seldom)}")
    return ", ".join(parts)
