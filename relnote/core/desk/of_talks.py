"""Material of what was lived through together: sentences of talks, each by its cue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from relnote.core.confidences import material_of
from relnote.core.conversations import Conversation
from relnote.core.desk.content import are_alike, content_words, count_words, holds_one_of, stems
from relnote.core.desk.cues import cue_of, is_arrangement, is_mostly_hers, open_cue_of, plain_kind
from relnote.core.desk.foretold import Foretold
from relnote.core.desk.ground import Ground
from relnote.core.desk.lead_in import without_lead_in
from relnote.core.desk.material import Material
from relnote.core.desk.quoting import FEWEST_WORDS, LONGEST, Passage, cut, passages, readable
from relnote.core.desk.reasons import Kind
from relnote.core.desk.untouched import SECRET, Untouched
from relnote.core.notes import Source

PLAIN_TALKS = 8
"""A sentence without any cue is taken from so many talks back, and from those of the last year and a half."""
PLAIN_DAYS = 550
LATER_TALKS = {"undecided": 0, "thought-of": 0, "foretold-past": 1, "foretold-ahead": 2, "they-asked": 0}
"""In so many later talks it may have been answered and still be shown: relnote can't know that it was."""
DAYS_OPEN = 550
"""What was left open longer ago than this is a story by now, or nothing."""


FEWEST_CONTENT = 4
"""Words that say something, in a passage without any cue; in one of some length one less will do."""
LONG = 6
TOGETHER = re.compile(r"\b(?:we|us|our|together)\b", re.IGNORECASE)
SHORTCOMING = re.compile(
    r"\b(?:my|his|her|their) (?:own )?(?:mistake|error|fault)\b|\b[Ww]rong \w+, (?:mine|his|hers|theirs)\b"
    r"|\bmy name\b|\b[Ss]orted\b"
)
"""What went wrong belongs in an apology, or nowhere; to whom her name was given, among introductions."""
ASKED_AFTER = re.compile(r"\b(?:ask(?:ed|s)?|asking) after (?!me\b|us\b|you\b)", re.IGNORECASE)
"""How someone else is."""


MARKED = frozenset({"thought-of", "foretold-past", "foretold-ahead"})
"""What is open as well in the detail that she marked of it."""
POINTS_BACK = re.compile(r"(?:\w+ ){0,3}(?:it|them|they|this|that|these|those|both)\b", re.IGNORECASE)
"""It means something that was said just before, and can't stand where that can't."""
UNSAID = re.compile(r"(?:It|They|These|Those|Both)\b")
"""A quotation that begins so is of something that nobody said, or that there is no room to quote with it."""
STALE = frozenset({"undecided", "thought-of", "foretold-past"})
"""What was open once and isn't shown as open any more isn't shown as plain words either."""


def of_talks(ground: Ground, untouched: Untouched) -> Iterator[Material]:
    """Every sentence of theirs that may be quoted to them, the newest talk first."""
    for place, talk in enumerate(ground.heard_talks):
        if talk.id not in ground.went_wrong and not _is_sad(talk, ground):
            yield from _of_talk(_Reading(talk, place, ground, untouched))


class _Reading:
    """One talk as it is read for these people; `place` is how many talks have come since."""

    def __init__(self, talk: Conversation, place: int, ground: Ground, untouched: Untouched) -> None:
        talk = replace(talk, text=without_lead_in(readable(talk.text), ground.names.of(talk.with_)))
        self.talk, self.place, self.ground, self.untouched = talk, place, ground, untouched
        mine = (frozenset(material_of(talk, each, ground.names)) for each in ground.to)
        self.allowed = frozenset.intersection(*mine)
        self._clean: dict[str, bool] = {}
        self._marked = [
            stems(detail.text)
            for each in ground.people
            for detail in each.details
            if detail.conversation == talk.id
        ]

    def may_stand(self, passage: Passage) -> bool:
        """All of it is theirs, touches nothing, and doesn't go on about someone named just before."""
        if not all(part in self.allowed for part in passage.sentences):
            return False
        if len(passage.text) > LONGEST:
            return False
        before = passage.before
        if before is not None and before not in self.allowed:
            return False
        if any(SECRET.search(near) for near in (before, passage.after) if near is not None):
            return False
        if before is not None and POINTS_BACK.match(passage.text) and not self.is_clean(before):
            return False
        if ASKED_AFTER.search(passage.text):
            return False
        if UNSAID.match(passage.text) and not self._are_they():
            return False
        return not self.untouched.holds(passage.text, conversation=self.talk.id, of_talk=True)

    def _are_they(self) -> bool:
        """Whether *they* is one of these people."""
        return any((each.pronouns or "").casefold().startswith("they") for each in self.ground.people)

    def is_clean(self, sentence: str) -> bool:
        """Whether a sentence may stand with its neighbour in one quotation."""
        known = self._clean.get(sentence)
        if known is None:
            known = self._clean[sentence] = self._is_clean(sentence)
        return known

    def _is_clean(self, sentence: str) -> bool:
        return (
            sentence in self.allowed
            and not self.untouched.is_of_her_trade(sentence)
            and not SHORTCOMING.search(sentence)
            and not self.untouched.holds(sentence, conversation=self.talk.id, of_talk=True)
        )

    def is_marked(self, quote: str) -> bool:
        """Whether she marked it as a detail of this talk: that line says it better than the sentence."""
        return any(are_alike(marked, stems(quote)) for marked in self._marked)

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
    cue = open_cue_of(passage, said=said, today=today)
    if cue is None or reading.place > LATER_TALKS[cue.kind] or (today - said).days > DAYS_OPEN:
        return

    def fits(part: str) -> bool:
        same = cue_of(part, said=said, today=today).kind == cue.kind
        return same and not reading.untouched.is_of_her_trade(part) and not is_arrangement(part)

    quote = cut(passage.text, fits=fits)
    if quote is None or count_words(quote) < FEWEST_WORDS or (cue.kind in MARKED and reading.is_marked(quote)):
        return
    yield reading.material(cue.kind, quote, cue.days)


def _plain(passage: Passage, reading: _Reading) -> Iterator[Material]:
    """What they gave or said in so many words; and plain words, from the last talks, where they say enough."""

    def fits(part: str) -> bool:
        hers = reading.untouched.is_of_her_trade(part) or is_arrangement(part)
        return not hers and not SHORTCOMING.search(part)

    quote = cut(passage.text, fits=fits)
    if quote is None or count_words(quote) < FEWEST_WORDS or _was_open(passage, reading):
        return
    if reading.is_marked(quote):
        return
    kind = plain_kind(quote)
    if kind == "talk" and reading.talk.direction != "in" and is_mostly_hers(quote):
        return
    content, age = len(set(content_words(quote))), (reading.ground.today - reading.talk.day).days
    theirs = kind in ("gave", "their-words") or TOGETHER.search(quote) is not None
    enough = FEWEST_CONTENT - (count_words(quote) >= LONG) - theirs
    recent = reading.place < PLAIN_TALKS and age <= PLAIN_DAYS
    if content >= enough and (recent or kind in ("gave", "their-words")):
        yield reading.material(kind, quote)


def _was_open(passage: Passage, reading: _Reading) -> bool:
    said, today = reading.talk.day, reading.ground.today
    if any(cue_of(each, said=said, today=today).kind in STALE for each in passage.sentences):
        return True
    cue = open_cue_of(passage, said=said, today=today)
    return cue is not None and cue.kind == "they-asked"


def _is_sad(talk: Conversation, ground: Ground) -> bool:
    """Whether it was about someone who has died since, or holds a word of her list of sad ones."""
    gone = {each.id for each in ground.dead}
    return not gone.isdisjoint(talk.about) or holds_one_of(talk.text, ground.notebook.settings.sad_words)
