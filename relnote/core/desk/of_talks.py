"""Material of what was lived through together: sentences of talks, each by its cue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relnote.core.confidences import material_of
from relnote.core.conversations import Conversation
from relnote.core.desk.content import content_words, holds_one_of
from relnote.core.desk.cues import cue_of, open_cue_of, plain_kind
from relnote.core.desk.foretold import Foretold
from relnote.core.desk.ground import Ground
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import FEWEST_WORDS, Passage, cut, passages
from relnote.core.desk.reasons import Kind
from relnote.core.desk.untouched import Untouched
from relnote.core.notes import Source

PLAIN_TALKS = 8
"""A sentence without any cue is taken from so many talks back, and from those of the last year and a half."""
PLAIN_DAYS = 550
LATER_TALKS = {"undecided": 0, "thought-of": 0, "foretold-past": 1, "foretold-ahead": 2, "they-asked": 3}
"""In so many later talks it may have been answered and still be shown: relnote can't know that it was."""
DAYS_OPEN = 550
"""What was left open longer ago than this is a story by now, or nothing."""


FEWEST_CONTENT = 4
"""Words that say something, in a passage without any cue; in a longer one of them one less will do."""
LONG = 10
SHORTCOMING = re.compile(r"\bmy (?:own )?(?:mistake|error|fault)\b|\bmy name\b|\b[Ss]orted\b")
"""What she did wrong belongs in an apology; to whom her name was given, among introductions."""


def of_talks(ground: Ground, untouched: Untouched) -> Iterator[Material]:
    """Every sentence of theirs that may be quoted to them, the newest talk first."""
    for place, talk in enumerate(ground.heard_talks):
        if talk.channel != "missed" and not _is_sad(talk, ground):
            yield from _of_talk(_Reading(talk, place, ground, untouched))


class _Reading:
    """One talk as it is read for these people; `place` is how many talks have come since."""

    def __init__(self, talk: Conversation, place: int, ground: Ground, untouched: Untouched) -> None:
        self.talk, self.place, self.ground, self.untouched = talk, place, ground, untouched
        mine = (frozenset(material_of(talk, each, ground.names)) for each in ground.to)
        self.allowed = frozenset.intersection(*mine)

    def may_stand(self, passage: Passage) -> bool:
        """All of it is theirs, touches nothing, and doesn't go on about someone named just before."""
        if not all(part in self.allowed for part in passage.sentences):
            return False
        if passage.before is not None and passage.before not in self.allowed:
            return False
        return not self.untouched.holds(passage.text, conversation=self.talk.id, of_talk=True)

    def is_clean(self, sentence: str) -> bool:
        """Whether a sentence may stand with its neighbour in one quotation."""
        return (
            sentence in self.allowed
            and not self.untouched.is_of_her_trade(sentence)
            and not SHORTCOMING.search(sentence)
            and not self.untouched.holds(sentence, conversation=self.talk.id, of_talk=True)
        )

    def material(self, kind: Kind, quote: str, days: Foretold | None = None) -> Material:
        """A quotation of this talk."""
        return Material(
            source=Source("conversation", self.talk.id, self.talk.day),
            person=self.ground.to[0],
            kind=kind,
            quote=quote,
            on=self.talk.day,
            channel=self.talk.channel,
            around=self.talk.around,
            days=days,
        )


def _of_talk(reading: _Reading) -> Iterator[Material]:
    for passage in passages(reading.talk.text):
        if reading.may_stand(passage):
            yield from _left_open(passage, reading)
    joined = passages(
        reading.talk.text, may_join=lambda one, other: reading.is_clean(one) and reading.is_clean(other)
    )
    for passage in joined:
        if reading.may_stand(passage):
            yield from _plain(passage, reading)


def _left_open(passage: Passage, reading: _Reading) -> Iterator[Material]:
    """What it asks, leaves undecided or foretells, where that may still be so."""
    said, today = reading.talk.day, reading.ground.today
    cue = open_cue_of(passage.text, after=passage.after, said=said, today=today)
    if cue is None or reading.place > LATER_TALKS[cue.kind] or (today - said).days > DAYS_OPEN:
        return

    def fits(part: str) -> bool:
        same = cue_of(part, said=said, today=today).kind == cue.kind
        return same and not reading.untouched.is_of_her_trade(part)

    quote = cut(passage.text, fits=fits)
    if quote is not None and len(quote.split()) >= FEWEST_WORDS:
        yield reading.material(cue.kind, quote, cue.days)


def _plain(passage: Passage, reading: _Reading) -> Iterator[Material]:
    """What they gave or said in so many words; and plain words, from the last talks, where they say enough."""

    def fits(part: str) -> bool:
        return not reading.untouched.is_of_her_trade(part) and not SHORTCOMING.search(part)

    quote = cut(passage.text, fits=fits)
    if quote is None or len(quote.split()) < FEWEST_WORDS:
        return
    kind = plain_kind(quote)
    content, age = len(set(content_words(quote))), (reading.ground.today - reading.talk.day).days
    enough = FEWEST_CONTENT - (len(quote.split()) >= LONG) - (kind != "talk")
    recent = reading.place < PLAIN_TALKS and age <= PLAIN_DAYS
    if content >= enough and (recent or kind in ("gave", "their-words")):
        yield reading.material(kind, quote)


def _is_sad(talk: Conversation, ground: Ground) -> bool:
    """Whether it was about someone who has died since, or holds a word of her list of sad ones."""
    gone = {each.id for each in ground.dead}
    return not gone.isdisjoint(talk.about) or holds_one_of(talk.text, ground.notebook.settings.sad_words)
