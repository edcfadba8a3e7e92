"""The field of the find: typing in it lays nothing out anew, since it never grows."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from relnote.core.visible import visible

LONGEST = 200
"""Letters of a paste that are looked for: no name and no sentence worth finding has more."""


class FindField(Input):
    """One line of a fixed size; Textual lays the whole screen out for every letter of its own.

    What is pasted becomes one line that can be looked at.
    """

    BINDINGS = [
        Binding("enter", "submit", "open", tooltip="Open the page of the one that is lit", id="find.open")
    ]
    virtual_size = Reactive(Size(0, 0))

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        start, end = self.selection
        self.replace(visible(event.text.strip()[:LONGEST]), min(start, end), max(start, end))
