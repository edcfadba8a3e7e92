"""What makes a name *with*: the line begins with it, the verb is theirs, or a word governs it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from relnote.core.entry.frames import Frame
from relnote.core.entry.names import Mention
from relnote.core.entry.vocabulary import (
    ADVERBS,
    BEING,
    DETERMINERS,
    FOR_NOUNS,
    GIVING_VERBS,
    JOINERS,
    NOT_WITH,
    NOUNS,
    OBJECT_VERBS,
    OPENERS,
    PARTICLES,
    RECEIVING,
    SUBJECT_VERBS,
    THIRD_PERSON,
    TO_WORDS,
    WRITTEN_NOUNS,
)

How = Literal["begins", "subject", "with", "to", "from", "object", "giving", "possessive", "noun", "at"]
"""What makes someone *with*: the line begins with them, the verb is theirs, or a word governs them."""


class Governed(Struct, frozen=True):
    """Names that stand together, and what makes them *with*."""

    names: tuple[Mention, ...]
    how: How


def governed_in(frame: Frame, *, leads: bool) -> list[Governed]:
    """Every group of names that this sentence makes *with*, in order."""
    found: list[Governed] = []
    others_act = False
    at = 0
    while at < frame.cut:
        name = frame.name(at)
        if name is None:
            others_act = others_act or _acts(frame, at)
            at += 1
            continue
        group, after = _list_at(frame, at)
        how = _how(frame, at, after, leads=leads, others_act=others_act)
        if how is not None:
            found.append(Governed(group, how))
        others_act = others_act or how in ("begins", "subject") or (how is None and _is_subject(frame, after))
        at = after if how is not None else at + 1
    return found


def _acts(frame: Frame, at: int) -> bool:
    """Whether someone else than her is the one who acts: *she met Tom*, *the landlord emailed Tom*."""
    word = frame.small(at)
    if word in THIRD_PERSON:
        return True
    if at or word in NOUNS or word in OBJECT_VERBS or word in GIVING_VERBS or word in RECEIVING:
        return False
    if word in DETERMINERS:
        following = next((place for place in range(1, 4) if frame.small(place) in SUBJECT_VERBS), None)
        return following is not None and not any(frame.small(place) in NOUNS for place in range(1, following))
    return frame.small(at + 1) in SUBJECT_VERBS and word not in OPENERS


def _is_subject(frame: Frame, after: int) -> bool:
    return frame.small(after) in SUBJECT_VERBS or frame.small(after) in BEING


def _list_at(frame: Frame, at: int) -> tuple[tuple[Mention, ...], int]:
    """The names joined from a place on (*Tom, Bea and Ida*), and the place after them.

    A last name that begins what follows isn't one of them: *with Tom, Bea is moving*.
    """
    first = frame.name(at)
    names = [first] if first else []
    place, joined = at + 1, False
    while names and not names[-1].possessive:
        step, by_word = _joiner(frame, place)
        name = frame.name(place + step) if step else None
        if name is None or (name.doubtful and not by_word):
            break
        names.append(name)
        place, joined = place + step + 1, by_word
    if len(names) > 1 and (names[-1].possessive or _follows_on(frame, place, joined=joined)):
        step = 3 if frame.small(place - 2) in JOINERS and frame.small(place - 3) == "," else 2
        return tuple(names[:-1]), place - step
    return tuple(names), place


def _joiner(frame: Frame, at: int) -> tuple[int, bool]:
    """How many items join one name to the next at a place, and whether a word does."""
    if frame.small(at) == "," and frame.small(at + 1) in JOINERS:
        return 2, True
    if frame.small(at) in JOINERS:
        return 1, True
    return (1, False) if frame.small(at) == "," else (0, False)


def _follows_on(frame: Frame, at: int, *, joined: bool) -> bool:
    """Whether what follows the last name of a list makes it the subject of something else."""
    if at >= len(frame.items):
        return False
    word = frame.small(at)
    if joined:
        return word in BEING and frame.small(at - 2) in JOINERS and at > 3 and _governor_word(frame, at)
    return word in BEING or word in SUBJECT_VERBS


def _governor_word(frame: Frame, at: int) -> bool:
    """Whether names before a place are governed, so that a verb after them is rather the last one's."""
    return any(frame.small(place) in ("with", "to", "from") for place in range(at))


def _how(frame: Frame, at: int, after: int, *, leads: bool, others_act: bool) -> How | None:
    """What makes the names at a place *with*; None: they are about."""
    name = frame.name(at)
    if name is None or name.at:
        return "at" if name else None
    if name.possessive and after == at + 1:
        return "possessive" if not others_act and _their_words(frame, at) else None
    if at == 0 and leads:
        return _begins(frame, name, after)
    if others_act:
        return None
    how = _by_preposition(frame, at) or _by_verb(frame, at, name)
    if how is None and _verb_after(frame, after) and _free_of_names(frame, at):
        return "subject"
    return how


def _begins(frame: Frame, name: Mention, after: int) -> How | None:
    """A line that begins with a name is with them; a name that is a word, or small, must be made one."""
    if _verb_after(frame, after) and not (name.doubtful and frame.small(after) in OF_THINGS):
        return "subject"
    if not name.known and " " not in name.name:
        return None
    if name.small or name.doubtful:
        apart = (":", "re", "regarding") if name.small else (":", ",", "re", "regarding", "about", *JOINERS)
        return "begins" if frame.small(after) in apart else None
    return "begins"


OF_THINGS = ("came", "left", "turned", "looked", "sent", "stopped", "dropped")
"""What a bill, a penny or a rose can do as well as Bill, Penny and Rose."""


def _verb_after(frame: Frame, after: int) -> bool:
    """Whether a verb of contact follows the names, small adverbs between."""
    place = after
    while place < after + 2 and frame.small(place) in ADVERBS:
        place += 1
    return frame.small(place) in SUBJECT_VERBS


def _free_of_names(frame: Frame, at: int) -> bool:
    return not any(frame.name(place) for place in range(at))


def _their_words(frame: Frame, at: int) -> bool:
    """*Tom's letter*, *Tom's long letter came*: what they sent her."""
    return any(
        frame.small(at + step) in WRITTEN_NOUNS
        and all(frame.small(at + one).isalpha() for one in range(1, step))
        for step in (1, 2, 3)
    )


def _by_preposition(frame: Frame, at: int) -> How | None:
    """*with Tom*, *to Tom*, *from Tom*, *for Tom*, where the words before make it company or post."""
    word = frame.small(at - 1)
    before = {frame.small(place) for place in range(at - 1)}
    if word == "with":
        return None if frame.small(at - 2) in NOT_WITH or frame.small(at - 3) in NOT_WITH else "with"
    if word == "/" and frame.small(at - 2) == "w":
        return "with"
    if word == "to":
        return "to" if before & TO_WORDS else None
    if word == "from":
        return "from" if at == 1 or before & (NOUNS | RECEIVING) else None
    if word == "for":
        return "to" if before & FOR_NOUNS else None
    if word in ("by", "through") and frame.small(at - 2) in SUBJECT_VERBS:
        return "subject"
    return None


def _by_verb(frame: Frame, at: int, name: Mention) -> How | None:
    """*rang Tom*, *bumped into Bea*, *sent Tom a card*, *lunch, Tom*: her verb or a noun of company."""
    place = at - 1
    if frame.small(place) in (",", ":") and frame.small(place - 1) in NOUNS and _is_head(frame, place - 1):
        return "noun"
    if frame.small(place) in NOUNS and frame.small(place) not in OBJECT_VERBS and _is_head(frame, place):
        return "noun" if not (name.small and name.doubtful) else None
    while place > at - 4 and frame.small(place) in PARTICLES:
        place -= 1
    word = frame.small(place)
    if word == "left" and place == at - 1 and any(frame.small(at + step) in FOR_NOUNS for step in (1, 2)):
        return "giving" if _is_head(frame, place) else None
    if word in GIVING_VERBS:
        return "giving" if place == at - 1 and _is_head(frame, place) else None
    if word in OBJECT_VERBS and not (name.small and name.doubtful):
        return "object" if _is_head(frame, place) else None
    return None


_CLAUSE_WORDS = (",", "and", "then", ";", ".", "but", "to", "tried")


def _is_head(frame: Frame, at: int) -> bool:
    """Whether a verb or noun is hers: at the sentence's head, after openers, a comma, or a joining word."""
    place = at - 1
    while place >= 0 and frame.small(place) in OPENERS and frame.small(place) not in ("and", "then"):
        place -= 1
    return place < 0 or frame.small(place) in _CLAUSE_WORDS or _in_a_phrase(frame, place)


def _in_a_phrase(frame: Frame, at: int) -> bool:
    """Whether the words up to a place are a phrase of place or time: *at the market met Tom*."""
    return frame.small(0) in ("at", "in", "on", "after", "over", "during") and not any(
        frame.name(place) for place in range(at + 1)
    )
