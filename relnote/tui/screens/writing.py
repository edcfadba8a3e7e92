"""The page a note is written on, as the app knows it: its prompts and marks are imported when it is opened."""

from __future__ import annotations

from relnote.core.notes import Note
from relnote.tui.screens.place import Place


class Writing(Place):
    """It has a note, and is given another."""

    opened = True

    @property
    def note(self) -> Note:
        """The note as it stands there."""
        raise NotImplementedError

    def put(self, note: Note, *, base: Note | None) -> None:
        """Another note in place of what stood there; `base` is the draft in the notebook it began from."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Put this text on the card."""
        raise NotImplementedError

    def change(self, note: Note) -> None:
        """The note as she changed it: kept at once, then shown."""
        raise NotImplementedError
