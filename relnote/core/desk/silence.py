"""What stands where there is nothing to quote: that it is so, in one sentence, with one question."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from relnote.core.day.saying import said_partial
from relnote.core.desk.frames import QUESTIONS
from relnote.core.desk.framing import owner
from relnote.core.desk.grief import mourned
from relnote.core.desk.ground import Ground
from relnote.core.people import Person
from relnote.core.pronouns import pronouns_of


def said_instead(ground: Ground) -> str:
    """Nothing specific known, nothing gone wrong, nothing told of the dead, or a desk for one who died."""
    names = said_names([each.short_name for each in ground.people])
    gone = next((each for each in ground.people if each in ground.dead), None)
    if gone is not None:
        return _of_one_who_died(gone)
    if ground.reason.name == "condolence":
        return _nothing_told(ground, names)
    if ground.reason.name == "sorry":
        return f"Nothing is noted that is still to be put right with {names}. What was it, in one line?"
    whose = owner(names)
    if ground.is_gentle:
        return f"You have written down nothing that would make this card {whose}. Two lines are enough."
    seed = crc32(f"{ground.to}:{len(ground.earlier_notes)}".encode())
    question = QUESTIONS[seed % len(QUESTIONS)].format(names=whose)
    return f"You have written down nothing that would make this card {whose}. Ask instead: {question}?"


def said_names(names: Sequence[str]) -> str:
    """`Tom`, `Tom and Bea`, `Tom, Bea and Ida`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _of_one_who_died(person: Person) -> str:
    on = person.died.on if person.died else None
    day = f" ({said_partial(on)})" if on else ""
    return f"{person.short_name} died{day}, and nothing is suggested. Is the card for someone left behind?"


def _nothing_told(ground: Ground, names: str) -> str:
    """`You know nothing of him from her. Two lines are enough.`"""
    dead = mourned(ground)
    if dead is None:
        return f"Nothing here says whom {names} lost. Two lines are enough."
    whom = _him_or_her(dead) or dead.short_name
    source = (_him_or_her(ground.person) if len(ground.to) == 1 else None) or names
    return f"You know nothing of {whom} from {source if source != whom else names}. Two lines are enough."


def _him_or_her(person: Person) -> str | None:
    """Only where pronouns are filled in."""
    return pronouns_of(person).object if person.pronouns else None
