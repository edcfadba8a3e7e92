"""What was edited in a text, carried over to the record as it is by now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import fields, replace

from relnote.core.conversations import Conversation
from relnote.core.errors import ChangedSinceError
from relnote.core.notebook import NextId
from relnote.core.notes import Note
from relnote.core.people import Detail, Person
from relnote.core.reminders import Reminder
from relnote.core.settings import Settings

R = TypeVar("R", Person, Conversation, Reminder, Detail, Note, Settings)


def carried_over(before: R, edited: R, now: R, *, text: Callable[[R], str]) -> R:
    """`now` with every field that was edited; what changed elsewhere meanwhile stays.

    Raises ChangedSinceError, with the lines that differ, where one field was changed in both; neither is
    overwritten. `text` writes a record as its lines.
    """
    if now == before:
        return edited
    changes = {}
    for field in fields(before):
        was, hers, theirs = (getattr(each, field.name) for each in (before, edited, now))
        if was == hers or hers == theirs:
            continue
        if field.name == "details":
            changes[field.name] = _details(was, hers, theirs)
            if changes[field.name] is not None:
                continue
        elif was == theirs:
            changes[field.name] = hers
            continue
        raise ChangedSinceError(_difference(text(edited), text(now)))
    return replace(now, **changes)


def _details(
    was: tuple[Detail, ...], hers: tuple[Detail, ...], theirs: tuple[Detail, ...]
) -> tuple[Detail, ...] | None:
    """Details merged one by one; None where the same one was changed in both."""
    old, mine, newer = ({each.id: each for each in details} for details in (was, hers, theirs))
    merged = dict(newer)
    for each in old.keys() | mine.keys():
        if mine.get(each) == old.get(each):
            continue
        if newer.get(each) not in (old.get(each), mine.get(each)):
            return None
        if each in mine:
            merged[each] = mine[each]
        else:
            merged.pop(each, None)
    return tuple(merged.values())


def _difference(hers: str, theirs: str) -> str:
    mine, now = hers.split("\n"), theirs.split("\n")
    yours = [f"  yours  {line}" for line in mine if line not in now and not line.startswith("#")]
    others = [f"  now    {line}" for line in now if line not in mine and not line.startswith("#")]
    return "\n".join(
        [
            "It was changed meanwhile, in the same place; nothing was written over. Edit it again:",
            *yours,
            *others,
        ]
    )


def with_ids(person: Person, mint: NextId) -> Person:
    """The person with an id minted for every detail that has none yet."""
    if all(detail.id > 0 for detail in person.details):
        return person
    details = tuple(each if each.id > 0 else replace(each, id=mint()) for each in person.details)
    return replace(person, details=details)
