"""What an item there means: a tick in its title, the next day of a series moved by itself."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from relnote.core.calendar_sync.uids import named
from relnote.core.calendar_sync.versions import Base, Parts, Theirs, sum_of, unworded

_BEFORE = re.compile(r"^\s*(?:[✓✔☑✅√]\ufe0f?|\[[xX]\]|\([xX]\)|[xX](?=\s)|done\b:?)\s*", re.IGNORECASE)
_AFTER = re.compile(r"[\s,:–-]*(?:[✓✔☑✅√]\ufe0f?|\[[xX]\]|\([xX]\)|\bdone\.?)\s*$", re.IGNORECASE)
"""How an event is ticked where the calendar has no tasks: a sign or the word before its title, or behind it."""


def understood(there: Theirs, here: Parts | None, base: Base | None) -> Theirs:
    """The item with what it means in place of how it is said.

    A mark counts as a tick only where the rest is the title relnote gave it: nobody called Done is ticked off.
    """
    parts = _unticked(there, here, base)
    name = named(there.uid)
    if here is not None and name is not None and name.kind == "reminder":
        parts = _standing(parts, here)
    parts = _whole_day(parts, here or (base.ours if base is not None else None))
    return there if parts is there.parts else replace(there, parts=parts)


def _unticked(there: Theirs, here: Parts | None, base: Base | None) -> Parts:
    parts = there.parts
    for mark in (_BEFORE, _AFTER):
        words = mark.sub("", parts.words, count=1)
        if words != parts.words and _is_its_title(words, there, here, base):
            return replace(parts, words=words, done=parts.done or _ticked_on(there))
    return parts


def _ticked_on(there: Theirs) -> date:
    """The day of the last change there; where the item doesn't say, the day that it is noticed."""
    return there.touched or date.max


def _is_its_title(words: str, there: Theirs, here: Parts | None, base: Base | None) -> bool:
    if here is not None and here.words in (words, there.parts.words):
        return here.words == words
    told = replace(there.parts, words=words)
    if base is not None and unworded(told).words == base.ours.words:
        return True
    return there.wrote == sum_of(replace(told, done=None))


def _standing(parts: Parts, here: Parts) -> Parts:
    """The day it stands on next, where just that one of the series was moved."""
    for each in parts.moved:
        if each.of == here.day == parts.day:
            return replace(parts, day=each.day, time=each.time)
    return parts


def _whole_day(parts: Parts, was: Parts | None) -> Parts:
    """A whole day that is moved stays one, where a program (khal) writes its midnight for it."""
    if was is not None and was.time is None and parts.time == "00:00":
        return replace(parts, time=None)
    return parts
