"""The keys of this place, read from the bindings in force."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from relnote.tui.lines import BLANK, Line, fitted, paragraph
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

KeysOf = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and under it each key with what it does."""


class Slip(ModalScreen[None]):
    """A slip of paper laid on the page, to be read and put away."""

    BINDINGS = [
        Binding("escape,q,question_mark,w,h", "away", "put away", tooltip="Back to the page", id="slip.away"),
    ]

    def compose(self) -> ComposeResult:
        """One sheet, and beneath it how to put it away."""
        with Vertical(id="laid"):
            yield Sheet(id="slip")
            yield KeyLine()

    def on_mount(self) -> None:
        """Write on it."""
        sheet = self.query_one("#slip", Sheet)
        sheet.show(self.write)
        sheet.focus()

    def write(self, width: int) -> Sequence[Line]:
        """What stands on it."""
        return ()

    def on_click(self, event: events.Click) -> None:
        """A click beside the slip puts it away."""
        if event.widget is self:
            self.action_away()

    def action_away(self) -> None:
        """Put it away."""
        self.dismiss()


class Keys(Slip):
    """Which key does what, here."""

    def __init__(self, keys: Sequence[KeysOf]) -> None:
        super().__init__()
        self._keys_of = keys

    def write(self, width: int) -> Sequence[Line]:
        """A group under each heading, keys in the accent."""
        lines: list[Line] = []
        for heading, keys in self._keys_of:
            lines += [BLANK, Line(((f" {heading}", "heading"),))]
            for key, does in keys:
                lines += paragraph(
                    does, width - 2, indent=17, first=[("   ", "ink"), (fitted(key, 12), "mark")]
                )
        return [*lines, BLANK]
