"""Answers begun in a slip and not given yet: what each is an answer to, and the key that brings it back."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

NAME = "answers"
"""The draft that lists them; the words of each are a draft of their own."""
MOST = 20
"""So many are remembered, the newest last."""


class Asked(Struct, frozen=True):
    """What a slip asks. `name` is the draft of its words, `about` what they are in a toast, `back` its key."""

    name: str
    about: str
    back: str


def with_asked(asked: Sequence[Asked], new: Asked) -> tuple[Asked, ...]:
    """With one more, the newest."""
    return (*without(asked, new.name), new)[-MOST:]


def without(asked: Sequence[Asked], name: str) -> tuple[Asked, ...]:
    """Without the one of that draft."""
    return tuple(one for one in asked if one.name != name)


def written_out(asked: Sequence[Asked]) -> str:
    """A line each, as they are kept."""
    return "\n".join("\t".join(_field(part) for part in (one.name, one.about, one.back)) for one in asked)


def read_asked(text: str) -> tuple[Asked, ...]:
    """As they were kept; a line that can't be read is left out."""
    rows = [line.split("\t") for line in text.split("\n")]
    return tuple(Asked(*row) for row in rows if len(row) == len(Asked.__struct_fields__))


def _field(text: str) -> str:
    return " ".join(text.split())
