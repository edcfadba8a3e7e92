"""Why they left, in their words, for the note that welcomes them back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from relnote.core.conversations import Conversation
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import LONGEST, cut, readable
from relnote.core.desk.untouched import Untouched
from relnote.core.notes import Source
from relnote.core.people import Rest

AT_LEAVING = timedelta(days=60)
"""A talk so long before the rest began may be the one in which they said why."""


def of_leaving(ground: Ground, untouched: Untouched) -> Iterator[Material]:
    """Why they left the last time, said to them alone.

    Where a talk holds the same words, that talk is the source, so that what stood in the goodbye isn't said
    again; else the day they left, as it stands on their page.
    """
    if ground.reason.name != "welcome back" or len(ground.to) > 1:
        return
    rests = [each for each in ground.person.rests if each.on <= ground.today]
    rest = max(rests, key=lambda each: each.on, default=None)
    if rest is None or not rest.left or len(rest.left) > LONGEST or untouched.holds(rest.left):
        return
    told = _told_in(rest, rest.left, ground)
    said = _as_it_stands(rest.left, told.text) if told is not None else rest.left
    quote = cut(" ".join(said.split()), fits=lambda part: not untouched.is_of_her_trade(part))
    if quote is None or untouched.names_stranger(said, ground.person):
        return
    yield Material(
        source=Source("conversation", told.id, told.day) if told else Source("occasion", ground.to[0], rest.on),
        person=ground.to[0],
        kind="left",
        quote=quote,
        on=told.day if told else rest.on,
        channel=told.channel if told else None,
        around=told.around if told else None,
    )


def _told_in(rest: Rest, left: str, ground: Ground) -> Conversation | None:
    """The newest talk before they left that holds these words."""
    words = _flat(left)
    near = (talk for talk in ground.heard_talks if rest.on - AT_LEAVING <= talk.day <= rest.on)
    return next((talk for talk in near if words in _flat(readable(talk.text))), None)


def _as_it_stands(left: str, text: str) -> str:
    """Those words with the capitals they have in the talk."""
    text, words = " ".join(text.split()), _flat(left)
    at = text.lower().find(words)
    return text[at : at + len(words)] if at >= 0 else left


def _flat(text: str) -> str:
    return " ".join(text.split()).lower()
