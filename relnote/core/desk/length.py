"""How full a card is in her hand, and the mark for one that is too full."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from relnote.core.desk.mark import Mark
from relnote.core.desk.words import LOOKED_AT, words_of
from relnote.core.notebook import Notebook
from relnote.core.settings import CARD_SIZES, Settings


class Fullness(Struct, frozen=True, kw_only=True):
    """Words written and words that fit, as counted and as said: "62 of about 90 words"."""

    words: int
    room: int
    said: str


def fullness(text: str, notebook: Notebook) -> Fullness:
    """How full the card she writes on is; greeting and signature take their place too."""
    words, room = counted(text), room_on_card(notebook.settings)
    return Fullness(words=words, room=room, said=f"{words:,} of about {room:,} words")


def room_on_card(settings: Settings) -> int:
    """Words that fit the size she writes on: her words a card, told of an A6, by its area."""
    a6, card = CARD_SIZES[0], settings.card_written_on
    if card == a6:
        return settings.words_a_card
    return max(1, round(settings.words_a_card * card.width * card.height / (a6.width * a6.height)))


def counted(text: str) -> int:
    """Its words; two signs of a script without spaces are one, and signs alone are none."""
    return sum(_counted(each) for each in text[:LOOKED_AT].split()) + len(text[LOOKED_AT:].split())


def _counted(chunk: str) -> int:
    if chunk.isascii():
        return any(sign.isalnum() for sign in chunk)
    weights = [word.weight for word in words_of(chunk)]
    light = sum(weight for weight in weights if weight < 1)
    return max(1 if weights else 0, round(light + (1 if light < len(weights) and 1.0 in weights else 0)))


def too_long(text: str, notebook: Notebook) -> Iterator[Mark]:
    """A draft that no longer fits its card, or of which only the beginning is looked at."""
    full = fullness(text, notebook)
    if full.words > full.room:
        size = notebook.settings.card_written_on.name
        said = f"{full.words:,} words: about {full.room:,} go on a card ({size}) in your hand."
        yield Mark(kind="length", reason=said, words="", key="length")
    if len(text) > LOOKED_AT:
        said = f"Only the first {LOOKED_AT:,} letters were looked at; the rest has no marks."
        yield Mark(kind="length", reason=said, words="", key="length:looked at")
