"""A condolence: what was told of the one who died, by the one who is written to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relnote.core.confidences import capital_words, is_material, named_words, words_naming
from relnote.core.conversations import Conversation
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import cut, own_words, passages, readable
from relnote.core.desk.untouched import SECRET, kin_words
from relnote.core.notes import Source
from relnote.core.people import Person
from relnote.core.sentences import sentences

FEWEST_OWN_WORDS = 4


def mourned(ground: Ground) -> Person | None:
    """Who died and was related to those the note is to, or was spoken of with them; the latest of several."""
    found = [each for each in ground.dead if all(_is_near(each, person, ground) for person in ground.people)]
    return max(found, key=lambda each: (each.died.noted if each.died else date.min, each.id), default=None)


def of_the_dead(ground: Ground) -> Iterator[Material]:
    """What those written to told of the one who died, before the death; nothing the dead told themselves."""
    dead = mourned(ground)
    if dead is None or dead.died is None:
        return
    died = (dead.died.on.first if dead.died.on else None) or dead.died.noted
    yield from _of_details(dead, died, ground)
    for talk in ground.heard_talks:
        if talk.day < died:
            yield from _of_talk(talk, dead, ground)


def _of_details(dead: Person, died: date, ground: Ground) -> Iterator[Material]:
    for person in ground.people:
        for detail in person.details:
            if not is_material(detail) or not detail.on < died:
                continue
            if not speaks_of(detail.text, dead, person) or SECRET.search(detail.text):
                continue
            if len(ground.to) > 1 and not ground.is_of_all(detail.conversation):
                continue
            quote = cut(_in_their_words(" ".join(detail.text.split())))
            if quote:
                yield _material(Source("detail", detail.id, detail.on), person.id, quote, dead)


def _of_talk(talk: Conversation, dead: Person, ground: Ground) -> Iterator[Material]:
    allowed = _allowed(talk, dead, ground)
    for passage in passages(readable(talk.text)):
        if not all(part in allowed for part in passage.sentences) or SECRET.search(passage.text):
            continue
        if any(speaks_of(passage.text, dead, person) for person in ground.people):
            quote = cut(passage.text)
            if quote:
                yield _material(Source("conversation", talk.id, talk.day), ground.to[0], quote, dead)


def _material(source: Source, person: int, quote: str, dead: Person) -> Material:
    return Material(
        source=source, person=person, kind="of the dead", quote=quote, on=source.on, named=dead.short_name
    )


def _allowed(talk: Conversation, dead: Person, ground: Ground) -> frozenset[str]:
    """Its sentences but those that name anyone besides whoever was there and the one who died."""
    others = ground.names.everyone - ground.names.of((*talk.with_, dead.id))
    return frozenset(each for each in sentences(readable(talk.text)) if capital_words(each).isdisjoint(others))


def _is_near(dead: Person, person: Person, ground: Ground) -> bool:
    if kin_words(person, dead):
        return True
    return any(person.id in talk.with_ and dead.id in talk.about for talk in ground.talks)


def speaks_of(text: str, dead: Person, person: Person) -> bool:
    """Whether it names the one who died, or calls them what this person called them ("father")."""
    if not named_words(text).isdisjoint(words_naming(dead) - words_naming(person)):
        return True
    return any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in kin_words(person, dead))


def _in_their_words(text: str) -> str:
    """What stands in it in quotation marks, where that can stand alone; else all of it."""
    found = [words for words in own_words(text) if len(words.split()) >= FEWEST_OWN_WORDS]
    return found[0] if len(found) == 1 else text
