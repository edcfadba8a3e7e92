"""The list of a round: enter opens the card under the cursor."""

from __future__ import annotations

from textual.binding import Binding

from relnote.tui.widgets.sheet import Sheet


class RoundSheet(Sheet):
    """Its enter has a name of its own: keys typed at once with it are for the desk it opens."""

    BINDINGS = [
        Binding("enter", "choose", "the card", id="round.open", tooltip="The desk, for this card of the round")
    ]
