"""Room on the terminal: with too little of it the page waits beneath a sentence that says so."""

from __future__ import annotations

from relnote.tui.notebook_app import NotebookApp
from relnote.tui.screens.too_small import TooSmall, is_too_small


class Room(NotebookApp):
    """Looks at the terminal whenever its size is another."""

    def on_resize(self) -> None:
        """Too little room is said, once."""
        self.call_later(self._look_at_room)

    def _look_at_room(self) -> None:
        if is_too_small(self.size) and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())
