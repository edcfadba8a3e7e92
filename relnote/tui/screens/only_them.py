"""Only the person on screen: their page without *avoid*, for when they sit beside her."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.reactive import reactive
from textual.screen import ModalScreen

from relnote.tui.reading import Reading
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.page_lines import page_lines
from relnote.tui.widgets.sheet import Sheet


class OnlyThem(ModalScreen[None]):
    """One sheet, with nobody else's day beside it and no key that leads to them but the way back."""

    BINDINGS = [Binding("escape,Z,q", "away", "back", tooltip="Back to the notebook", id="only.away")]
    reading: reactive[Reading | None] = reactive(None, repaint=False)

    def __init__(self, person_id: int) -> None:
        super().__init__()
        self._of = person_id

    def compose(self) -> ComposeResult:
        """The page, alone; beneath it the way back, which can be clicked."""
        yield Sheet(id="only")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show whom it is about."""
        self.watch_reading(self.reading)
        self.set_focus(self.query_one("#only"))

    def watch_reading(self, reading: Reading | None) -> None:
        """Their page as it is now."""
        if reading is not None and self.is_mounted:
            of = self._of
            self.query_one("#only", Sheet).show(
                lambda width: page_lines(reading, of, width, whole=True, discreet=True)
            )

    def action_away(self) -> None:
        """Back to where she was."""
        self.dismiss()
