"""What the note desk and the ledger tell the app, as imperative sentences."""

from __future__ import annotations

from textual.message import Message

from relnote.core.notes import Note


class WriteNote(Message):
    """Open the desk for a note to these people; nobody: it is asked to whom.

    `row` is the row of the day it comes from: that says what it is for and what it settles. `note` is the
    draft to go on with, or to begin from.
    """

    def __init__(
        self, people: tuple[int, ...] = (), *, row: str | None = None, note: Note | None = None
    ) -> None:
        super().__init__()
        self.people = people
        self.row = row
        self.note = note


class KeepNote(Message):
    """Keep the note as it stands on the desk, so that it survives whatever happens to the terminal.

    `base` is the draft in the notebook she began from. With `now` it goes among the drafts at once.
    """

    def __init__(self, note: Note, base: Note | None, *, now: bool = False) -> None:
        super().__init__()
        self.note = note
        self.base = base
        self.now = now


class LeaveDesk(Message):
    """Put the desk away; what stands on it is among the drafts."""


class DeskPutAway(Message):
    """The desk is put away, whichever way: what was begun on it belongs among the drafts."""


class PostNote(Message):
    """The note is in the post: today, or on a day the app asks for."""

    def __init__(self, note: Note, base: Note | None, *, ask_day: bool = False) -> None:
        super().__init__()
        self.note = note
        self.base = base
        self.ask_day = ask_day


class AskOfNote(Message):
    """Ask what goes with the note: "for", "line", "enclosed" or "to"."""

    def __init__(self, what: str, note: Note) -> None:
        super().__init__()
        self.what = what
        self.note = note


class EditNote(Message):
    """Hand the card's text over to her editor."""


class ShowNote(Message):
    """Lay a note that was posted before beside what is written."""

    def __init__(self, note: int) -> None:
        super().__init__()
        self.note = note


class ThrowAwayDraft(Message):
    """A draft is not wanted any more."""

    def __init__(self, note: int) -> None:
        super().__init__()
        self.note = note
