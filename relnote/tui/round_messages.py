"""What the place of notes, a round and the desk tell the app of rounds and of sheets to print."""

from __future__ import annotations

from textual.message import Message

from relnote.core.desk.rounds import RoundPage
from relnote.core.notes import Note


class BeginRound(Message):
    """Ask which circle goes through the post, and what for; one that is under way is gone on with."""


class OpenRound(Message):
    """Open the round of a circle."""

    def __init__(self, circle: str, reason: str | None = None) -> None:
        super().__init__()
        self.circle = circle
        self.reason = reason


class AboutCard(Message):
    """One person's card in a round."""

    def __init__(self, page: RoundPage, person: int) -> None:
        super().__init__()
        self.page = page
        self.person = person


class WriteCard(AboutCard):
    """Open the desk for it."""


class WriteLine(AboutCard):
    """Ask for the one own line."""


class TickCard(AboutCard):
    """It is written by hand; ticked already, it isn't."""


class PostCard(AboutCard):
    """It is in the post."""


class PostRound(Message):
    """All that are ticked as written are in the post, on a day the app asks for."""

    def __init__(self, page: RoundPage) -> None:
        super().__init__()
        self.page = page


class PrintSheet(Message):
    """Write a sheet to write from, to a file the app asks for: a page for each of these notes."""

    def __init__(self, notes: tuple[Note, ...], *, heading: str = "") -> None:
        super().__init__()
        self.notes = notes
        self.heading = heading
