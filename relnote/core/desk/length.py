"""How full a card is in her hand."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.notebook import Notebook


class Fullness(Struct, frozen=True, kw_only=True):
    """Words written and words that fit, as counted and as said: "62 of about 90 words"."""

    words: int
    room: int
    said: str


def fullness(text: str, notebook: Notebook) -> Fullness:
    """How full the card she writes on is; greeting and signature take their place too."""
    words, room = len(text.split()), notebook.settings.words_a_card
    return Fullness(words=words, room=room, said=f"{words} of about {room} words")
