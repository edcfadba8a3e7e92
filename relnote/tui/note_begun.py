"""A note while it is being written, as it survives a terminal that goes away: text, ticks and all."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from relnote.core.notes import Note

NAME = "note"
"""The draft it is kept as; one desk is open at a time."""


class Begun(Struct, frozen=True):
    """The note as it stands on the desk, and the one in the notebook that she began from."""

    note: Note
    base: Note | None = None


def written_out(begun: Begun) -> str:
    """As it is kept."""
    return msgspec.json.encode(begun).decode("utf-8")


def read_begun(text: str) -> Begun | None:
    """As it was kept; None where that can't be read."""
    try:
        return msgspec.json.decode(text, type=Begun)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None
