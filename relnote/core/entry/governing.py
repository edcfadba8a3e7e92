"""What makes a name *with*: the line begins with it, the verb is theirs, or a word governs it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from relnote.core.entry.dying import died_at
from relnote.core.entry.frames import Frame, opens_a_list
from relnote.core.entry.lists import is_verb, list_at
from relnote.core.entry.names import Mention
from relnote.core.entry.news import is_news
from relnote.core.entry.not_had import was_not_had
from relnote.core.entry.vocabulary import (
    ADVERBS,
    BEING,
    DETERMINERS,
    DID,
    DOING,
    FOR_NOUNS,
    GIVING_VERBS,
    JOINERS,
    NEVER,
    NOT_WITH,
    NOUNS,
    OBJECT_VERBS,
    OPENERS,
    PARTICLES,
    RECEIVING,
    SAYING,
    SUBJECT_VERBS,
    THINGS,
    THIRD_PERSON,
    TITLES,
    TO_WORDS,
    TOPICS,
    WRITTEN_NOUNS,
)

How = Literal["begins", "subject", "with", "to", "from", "object", "giving", "possessive", "noun", "at"]
"""What makes someone *with*: the line begins with them, the verb is theirs, or a word governs them."""


class Governed(Struct, frozen=True):
    """Names that stand together, and what makes them *with*."""

    names: tuple[Mention, ...]
    how: How
    at: int = 0
    after: int = 0
    """The place of the first of them in their sentence, and the place after the last."""


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
        group, after = list_at(frame, at, governed=_is_governed(frame, at, name))
        how = _how(frame, at, after, leads=leads, others_act=others_act)
        if how is not None:
            found.append(Governed(group, how, at, after))
        others_act = others_act or how in ("begins", "subject") or (how is None and _is_subject(frame, after))
        at = after
    return found


def _is_governed(frame: Frame, at: int, name: Mention) -> bool:
    return bool(_by_preposition(frame, at, name) or _by_verb(frame, at, name))


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
    return any(frame.small(after) in those for those in (SUBJECT_VERBS, BEING, DOING))


def _how(frame: Frame, at: int, after: int, *, leads: bool, others_act: bool) -> How | None:
    """What makes the names at a place *with*; None: they are about."""
    name = frame.name(at)
    if name is None or name.at:
        return "at" if name else None
    if was_not_had(frame, at, after):
        return None
    if name.organisation and not name.possessive and at == 0 and frame.small(after) in WRITTEN_NOUNS:
        return "possessive"  # HMRC letter about Bao
    if name.possessive and after == at + 1:
        passed_on = frame.has_before(GIVING_VERBS, at)
        return "possessive" if not others_act and not passed_on and _their_words(frame, at) else None
    if leads and (at == 0 or (at == 1 and frame.small(0) in TITLES)):
        return _begins(frame, name, after)
    if others_act:
        return None
    how = _by_preposition(frame, at, name) or _by_verb(frame, at, name)
    if how is None and _verb_after(frame, after) and _is_first_actor(frame, at, name):
        return "subject"
    return how


def _begins(frame: Frame, name: Mention, after: int) -> How | None:
    """A line that begins with a name is with them; a name that is a word, or small, must be made one."""
    if died_at(frame, after) or is_news(frame, after):
        return None
    if _verb_after(frame, after) and not (name.doubtful and frame.small(after) in OF_THINGS):
        return "subject"
    if not name.known and " " not in name.name:
        return None
    return "begins" if _is_made_a_name(frame, name, after) else None


def _is_made_a_name(frame: Frame, name: Mention, after: int) -> bool:
    """Whether what follows makes the line's first word a name, where its look doesn't."""
    word = frame.small(after)
    if name.doubtful:
        apart = (":", "re", "regarding") if name.small else (":", ",", "re", "regarding", "about", *JOINERS)
        return word in apart or word in SAYING
    if not name.small or " " in name.name:
        return True
    if word == "," and frame.small(after + 1) in ("re", "regarding", "about"):
        return True
    return word in (":", "-", "–", "—", "re", "regarding", "about", "at", "from", *JOINERS) or tells_of(
        frame, after
    )


def tells_of(frame: Frame, after: int) -> bool:
    """Whether a verb follows a name: *liam says*, *liam is*, *liam helped*."""
    word = frame.small(after)
    past = (len(word) > 4 and word.endswith("ed")) or word in _CAN or word in NEVER
    return past or word in SAYING or word in SUBJECT_VERBS or word in DOING or is_verb(frame, after)


_CAN = frozenset({"can", "can't", "cannot", "could", "couldn't", "cant", "couldnt", "did", "does", "do"})


OF_THINGS = ("came", "left", "turned", "looked", "sent", "stopped", "dropped")
"""What a bill, a penny or a rose can do as well as Bill, Penny and Rose."""


def _verb_after(frame: Frame, after: int) -> bool:
    """Whether a verb of contact follows the names, small adverbs between."""
    place = after
    while place < after + 2 and frame.small(place) in ADVERBS:
        place += 1
    return frame.small(place) in SUBJECT_VERBS


def _is_first_actor(frame: Frame, at: int, name: Mention) -> bool:
    """Whether nobody is named before, but the one whose they are: *Tom's sister Ida rang*."""
    if frame.first_name >= at:
        return True
    owner = frame.name(frame.first_name)
    between = range(frame.first_name + 1, at)
    if not name.known or owner is None or not owner.possessive or not 0 < len(between) < 4:
        return False
    return all(frame.small(place).isalpha() and frame.small(place) not in JOINERS for place in between)


def _their_words(frame: Frame, at: int) -> bool:
    """*Tom's letter*, *Tom's long letter came*: what they sent her."""
    return any(
        frame.small(at + step) in WRITTEN_NOUNS
        and all(frame.small(at + one).isalpha() for one in range(1, step))
        for step in (1, 2, 3)
    )


def _by_preposition(frame: Frame, at: int, name: Mention) -> How | None:
    """*with Tom*, *to Tom*, *from Tom*, *for Tom*, where the words before make it company or post."""
    word = frame.small(at - 1)
    if (word == "the" and name.organisation is not None) or word in TITLES:
        return _by_preposition(frame, at - 1, name)
    if word == "with":
        if frame.small(at - 2) == "touch" and frame.has_before({"put"}, at):
            return None
        return None if frame.small(at - 2) in NOT_WITH or frame.small(at - 3) in NOT_WITH else "with"
    if frame.is_with(at - 1):
        return "with"
    if word == "to":
        if frame.small(at - 2) in _NO_WORD_TO:
            return None
        return "to" if at == 1 or frame.has_before(TO_WORDS, at - 1) else None
    if word == "from":
        return "from" if at == 1 or frame.has_before(NOUNS | RECEIVING | THINGS, at - 1) else None
    if word == "for":
        return "to" if frame.has_before(FOR_NOUNS, at - 1) and frame.first_name >= at else None
    if word in ("by", "through") and frame.small(at - 2) in SUBJECT_VERBS:
        return "subject"
    if word in JOINERS and at == 2 and frame.small(0) in ("me", "i"):
        return "with"  # me and Tom had a pint
    return None


_NO_WORD_TO = ("thanks", "according", "due", "next", "close", "similar", "compared", "used")
"""*thanks to Bea*, *according to Bea*: nothing was said to her."""


def _by_verb(frame: Frame, at: int, name: Mention) -> How | None:
    """*rang Tom*, *bumped into Bea*, *sent Tom a card*, *lunch, Tom*: her verb or a noun of company."""
    place = at - 1
    if place and frame.small(place) == "the" and name.organisation is not None:
        place -= 1
    if frame.small(place) in (",", ":") and frame.small(place - 1) in NOUNS and _is_head(frame, place - 1):
        return "noun"
    if frame.small(place) == ":" and opens_a_list(frame, place):
        return "noun"
    if frame.small(place) in ("had", "took") and _is_head(frame, place) and _had_to_a_meal(frame, at):
        return "object"
    if frame.small(place) in NOUNS and frame.small(place) not in OBJECT_VERBS and _is_head(frame, place):
        return "noun" if not (name.small and name.doubtful) else None
    if _tried_in_vain(frame, at):
        return "object"
    near = place
    while place > near - 3 and frame.small(place) in PARTICLES:
        place -= 1
    word = frame.small(place)
    if word == "left" and place == near and any(frame.small(at + step) in FOR_NOUNS for step in (1, 2)):
        return "giving" if _is_head(frame, place) else None
    if word in GIVING_VERBS:
        return "giving" if place == near and _is_head(frame, place) else None
    if word in OBJECT_VERBS and not (name.small and name.doubtful and not _only_someone(frame, at, word)):
        return "object" if _is_head(frame, place) else None
    return None


def _only_someone(frame: Frame, at: int, verb: str) -> bool:
    """Whether a small word that is a name is one here: *texted mark*, *rang rose about the lease*."""
    following = frame.small(at + 1)
    ends = not following.isalpha() or following in TOPICS or following in JOINERS or following in ADVERBS
    return verb in _RUNG and ends and frame.name(at + 1) is None


_RUNG = frozenset({"rang", "phoned", "telephoned", "texted", "txted", "messaged", "whatsapped", "called"})
"""What only someone is the object of."""


def _tried_in_vain(frame: Frame, at: int) -> bool:
    """*couldn't reach Tom*, *couldn't get hold of Tom*, *couldn't get through to Tom*."""
    before = [frame.small(place) for place in range(max(0, at - 5), at)]
    if before[-1:] == ["reach"]:
        return "couldn't" in before
    return before[-4:] in (["couldn't", "get", "hold", "of"], ["couldn't", "get", "through", "to"])


def _had_to_a_meal(frame: Frame, at: int) -> bool:
    """*had Joan and Nell to supper*: a word of coming, a noun of company, soon after the name."""
    near = range(at + 1, min(at + 8, len(frame.items)))
    return any(
        frame.small(one) in ("to", "for", "over", "round", "out") and frame.small(one + 1) in (NOUNS | {"for"})
        for one in near
    )


_CLAUSE_WORDS = (",", "and", "then", ";", ".", "but", "tried")


def _is_head(frame: Frame, at: int) -> bool:
    """Whether a verb or noun is hers: at the sentence's head, after openers, a comma, or a joining word."""
    place = at - 1
    while place >= 0 and frame.small(place) in OPENERS and frame.small(place) not in ("and", "then"):
        place -= 1
    if place > 0 and frame.small(place) == "to":
        return frame.small(place - 1) in DID and frame.first_name > place
    return place < 0 or frame.small(place) in _CLAUSE_WORDS or _in_a_phrase(frame, place)


def _in_a_phrase(frame: Frame, at: int) -> bool:
    """Whether the words up to a place are a phrase of place or time: *at the market met Tom*."""
    return frame.small(0) in ("at", "in", "on", "after", "over", "during") and frame.first_name > at
