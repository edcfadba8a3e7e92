"""The search: words anywhere in the notebook, each in its sentence; enter opens the page at that entry."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.widgets import Input

from relnote.core.folding import fold
from relnote.core.searching import Found, Hit, search
from relnote.tui.lines import Line
from relnote.tui.messages import OpenPerson, StepBack
from relnote.tui.reading import Reading
from relnote.tui.screens.place import Place
from relnote.tui.trail import Spot
from relnote.tui.widgets.find_field import FindField
from relnote.tui.widgets.found_lines import SHOWN, found_lines
from relnote.tui.widgets.page import Page
from relnote.tui.widgets.sheet import Sheet

FEWEST = 2
"""Letters from which it is looked for."""


class Search(Place):
    """Opened over the place she is in. What is typed is looked for in a thread, the newest only."""

    opened = True
    BINDINGS = [
        Binding("escape", "leave", "back", tooltip="Back to where you were", id="search.leave"),
        Binding("tab", "turn", "to what was found", show=False, id="search.turn",
                tooltip="From the field to what was found, and back"),
    ]  # fmt: skip

    def __init__(self, place: str, typed: str = "", *, cursor: str | None = None) -> None:
        super().__init__()
        self.place = place
        self._typed = typed
        self._cursor = cursor
        self._hits: Sequence[tuple[int | None, Hit]] = ()
        self._looked_for = ""

    def body(self) -> ComposeResult:
        """The field above what was found, the page beside it."""
        with Horizontal(classes="desk"):
            with Vertical(classes="list"):
                yield FindField(
                    self._typed, placeholder="words, anywhere: talks, details, notes", id="wanted", compact=True
                )
                yield Sheet(id="found")
            yield Page()

    def on_mount(self) -> None:
        """The cursor starts in the field; coming back, on the row it was on."""
        self.set_focus(self.query_one("#found" if self._cursor is not None else "#wanted"))

    def spot(self) -> Spot:
        """What is looked for, and the row."""
        cursor = self.query_one("#found", Sheet).cursor
        return Spot(self.place, search=True, cursor=cursor, typed=self.query_one(Input).value)

    def show(self, reading: Reading) -> None:
        """Look for it again in what the notebook holds now."""
        self._look(reading, self.query_one(Input).value, keep=True)

    @on(Input.Changed, "#wanted")
    def _changed(self, event: Input.Changed) -> None:
        if self.reading is not None and event.value != self._looked_for:
            self._look(self.reading, event.value, keep=False)

    def _look(self, reading: Reading, typed: str, *, keep: bool) -> None:
        self._looked_for = typed
        self._find(reading, typed, keep=keep)

    @work(group="search", exclusive=True)
    async def _find(self, reading: Reading, typed: str, *, keep: bool) -> None:
        found: Sequence[Found] = ()
        if len(fold(typed).strip()) >= FEWEST:
            found = await asyncio.to_thread(search, reading.notebook, typed)
        if not self.is_mounted:
            return
        self._hits = [
            (each.person.id if each.person is not None else None, hit) for each in found for hit in each.hits
        ][:SHOWN]
        nothing = [Line(((" Nothing says that.", "dim"),))] if len(typed.strip()) >= FEWEST else []
        sheet = self.query_one("#found", Sheet)
        sheet.show(
            lambda width: found_lines(found, typed, width, today=reading.today) if found else nothing, keep=keep
        )
        cursor, self._cursor = self._cursor, None
        sheet.put_cursor(cursor)
        self._turn_page()

    def _hit(self) -> tuple[int | None, Hit] | None:
        cursor = self.query_one("#found", Sheet).cursor
        return self._hits[int(cursor)] if cursor is not None and int(cursor) < len(self._hits) else None

    def person_here(self) -> int | None:
        """Whose hit she is on."""
        hit = self._hit() if self.is_mounted else None
        return hit[0] if hit is not None else None

    @on(Sheet.Moved, "#found")
    def _turn_page(self) -> None:
        if self.reading is not None:
            self.query_one(Page).turn_to(self.reading, self.person_here())
        self.refresh_bindings()

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self.refresh_bindings()

    @on(Sheet.Chosen, "#found")
    @on(Input.Submitted, "#wanted")
    def _open(self) -> None:
        hit = self._hit()
        if hit is not None and hit[0] is not None:
            self.post_message(OpenPerson(hit[0], at=f"{hit[1].kind}:{hit[1].record}"))

    def key_down(self) -> None:
        """From the field, arrow-down goes on in what was found."""
        if self.query_one("#wanted").has_focus:
            self.query_one("#found", Sheet).action_step(1)

    def key_up(self) -> None:
        """From the field, arrow-up goes back."""
        if self.query_one("#wanted").has_focus:
            self.query_one("#found", Sheet).action_step(-1)

    def action_turn(self) -> None:
        """From the field to what was found, and back."""
        words, found = self.query_one("#wanted"), self.query_one("#found")
        self.set_focus(found if words.has_focus else words)

    def action_leave(self) -> None:
        """Back to where she was."""
        self.post_message(StepBack())
