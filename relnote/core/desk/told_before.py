"""The mark for what they have heard from her already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relnote.core.day.saying import said_day
from relnote.core.desk.draft import Draft, Sentence
from relnote.core.desk.mark import Mark
from relnote.core.desk.plain_words import LETTER_STEMS, is_plain
from relnote.core.desk.sources import Told
from relnote.core.people import Person

FEWEST, SHARE = 2, 0.6
"""Words of substance of what was told that stand in one sentence, and what part of all of its."""
FEWEST_OF_A_NOTE = 3
FEWEST_TELLING = 2
"""Of a sentence of a note: how many of them are more than what letters say to anybody."""


def told_before(draft: Draft, copies: Sequence[Mark]) -> Iterator[Mark]:
    """What of a draft stands among what she told them, or in other words in a note to them.

    A sentence that is a copy already is not marked twice for the same note.
    """
    for person in draft.people:
        for told in draft.earlier.sources.told_to(person.id):
            found = _sentence_of(told, draft, copies)
            if found is not None:
                yield _mark(draft, person, told, *found)


def _sentence_of(told: Told, draft: Draft, copies: Sequence[Mark]) -> tuple[Sentence, frozenset[str]] | None:
    """The first sentence that says it, with the stems by which it does."""
    fewest = FEWEST_OF_A_NOTE if told.in_text else FEWEST
    for sentence in draft.sentences:
        shared = told.stems & sentence.stems.keys()
        smaller = min(len(told.stems), len(_substance(sentence))) if told.in_text else len(told.stems)
        enough = len(shared) >= fewest and len(shared) >= SHARE * smaller
        if enough and _tells(shared, told) and not _is_copied(sentence, told, copies):
            return sentence, shared
    return None


def _tells(shared: frozenset[str], told: Told) -> bool:
    """Whether more is told again than a wish: "Happy new year" stands in every note of the season."""
    return not told.in_text or len(shared - LETTER_STEMS) >= FEWEST_TELLING


def _substance(sentence: Sentence) -> frozenset[str]:
    return frozenset(each for each, word in sentence.stems.items() if not is_plain(word.small))


def _is_copied(sentence: Sentence, told: Told, copies: Sequence[Mark]) -> bool:
    start, end = sentence.words[0].start, sentence.words[-1].end
    return told.note is not None and any(
        mark.note == told.note and (mark.end == 0 or (mark.start < end and start < mark.end)) for mark in copies
    )


def _mark(draft: Draft, person: Person, told: Told, sentence: Sentence, shared: frozenset[str]) -> Mark:
    start, end = sentence.span(shared)
    day = said_day(told.on, today=draft.today)
    said = (
        f"{person.name} has this from you already, in your note of {day}."
        if told.note is not None
        else f"{person.name} has this from you already, as you noted on {day}."
    )
    return Mark(
        kind="told before",
        reason=said,
        words=draft.text[start:end],
        key=f"told before:{told.key}",
        start=start,
        end=end,
        with_=(person.id,),
        note=told.note,
    )
