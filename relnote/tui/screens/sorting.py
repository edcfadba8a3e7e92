"""Sorting in a list of people: space marks several, then a circle, a cadence, or when they last spoke."""

from __future__ import annotations

from textual.binding import Binding
from textual.screen import Screen

from relnote.tui.messages import ShowCircles, Sort
from relnote.tui.screens.place import EDIT
from relnote.tui.widgets.sheet import Sheet


class Sorting(Screen[None]):
    """What is said is said of all who are marked, else of the one the cursor is on."""

    BINDINGS = [
        Binding("space", "mark", "mark", show=False, id="sort.mark",
                tooltip="Mark several people; circle, cadence and last spoke then take them all"),
        Binding("c", "sort('circle')", "circle", id="sort.circle", tooltip="Put them in a circle"),
        EDIT,  # a key with two meanings has both here: a class's key replaces what its base has for it
        Binding("e", "sort('cadence')", "cadence", id="sort.cadence",
                tooltip="How often, for all who are marked"),
        Binding("t", "sort('spoke')", "last spoke", id="sort.spoke",
                tooltip="When you last spoke with them, about"),
        Binding("C", "circles", "circles", show=False, id="sort.circles",
                tooltip="The circles, how often each, and what they ask for together"),
    ]  # fmt: skip

    @property
    def people_sheet(self) -> Sheet:
        """The list of people."""
        return self.query_one("#people", Sheet)

    @property
    def people_marked(self) -> tuple[int, ...]:
        """Those who are marked, else the one the cursor is on; in the order of the list."""
        sheet = self.people_sheet
        if sheet.ticked:
            return tuple(int(key) for key in sheet.keys if key in sheet.ticked)
        return (int(sheet.cursor),) if sheet.cursor is not None else ()

    def may_sort(self, parameters: tuple[object, ...]) -> bool:
        """A cadence is for those who are marked: without a mark the same key edits."""
        if parameters == ("cadence",):
            return bool(self.people_sheet.ticked)
        return bool(self.people_marked)

    def action_mark(self) -> None:
        """Mark the person, or take the mark off, and go one down."""
        sheet = self.people_sheet
        if sheet.cursor is not None:
            sheet.tick(sheet.ticked ^ {sheet.cursor})
            sheet.action_step(1)
            self.refresh_bindings()

    def action_sort(self, what: str) -> None:
        """Say it of all of them."""
        self.post_message(Sort(self.people_marked, what))

    def action_circles(self) -> None:
        """Show the circles."""
        self.post_message(ShowCircles())
