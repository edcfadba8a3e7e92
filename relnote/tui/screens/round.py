"""A round by post: who, where to, one own line each; each card on its desk, ticked, posted, and the next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from relnote.core.desk.prompts import Desk, desk
from relnote.core.desk.round_acts import row_of
from relnote.core.desk.round_view import RoundView, round_view
from relnote.core.desk.round_words import how_many, title_of
from relnote.core.desk.rounds import RoundPage, RoundRow
from relnote.core.desk.rounds_begun import next_to_write, taken_back
from relnote.core.desk.sheet_words import notes_that_wait
from relnote.tui.desk_messages import ShowNote
from relnote.tui.messages import StepBack
from relnote.tui.reading import Reading
from relnote.tui.round_messages import PostCard, PostRound, PrintSheet, TickCard, WriteCard, WriteLine
from relnote.tui.screens.place import Place
from relnote.tui.trail import Spot
from relnote.tui.widgets.note_pane import NotePane
from relnote.tui.widgets.round_lines import card_lines, round_lines
from relnote.tui.widgets.round_sheet import RoundSheet
from relnote.tui.widgets.round_title import RoundTitle
from relnote.tui.widgets.sheet import Drawn, Sheet

NEAR = 6
"""Rows around the cursor for which there is looked what to write from."""


class RoundPlace(Place):
    """One round. It is worked out from the notebook, and left at any time: nothing of it is kept here."""

    place = "notes"
    opened = True
    BINDINGS = [
        Binding("l,plus", "log", "log", show=False, id="log",
                tooltip="Write down what happened, in one line"),
        Binding("n", "note", "the card", show=False, id="round.card",
                tooltip="The desk, for this card of the round"),
        Binding("e", "edit", "edit", show=False, id="person.edit",
                tooltip="Whom it is to, in a form: a new address, say"),
        Binding("space", "tick", "written", id="round.tick",
                tooltip="The card is written by hand; again: it isn't"),
        Binding("i", "line", "line", id="round.line", tooltip="The one line only this card has"),
        Binding("p", "post", "posted", id="round.post", tooltip="This card is in the post; on to the next"),
        Binding("P", "post_all", "all posted", id="round.post-all",
                tooltip="All that are written are in the post, on a day you name"),
        Binding("S", "sheet", "sheet", id="round.sheet",
                tooltip="A page to print for each card that isn't written yet: envelope and prompts"),
        Binding("escape", "leave", "back", id="round.leave", tooltip="Back; the round waits as it is"),
    ]  # fmt: skip

    def __init__(self, circle: str, reason: str | None = None, *, at: str | None = None) -> None:
        super().__init__()
        self._at = at
        self._circle = circle
        self._reason = reason
        self._view = RoundView()
        self._laid: dict[int, Desk] = {}
        self._fresh: set[int] = set()
        """Whose is laid out from this reading; of the others what lay there stays until she comes to them."""
        self._under_pen: int | None = None
        """Whose card she went to; once it is posted, the cursor goes on to the next that waits."""
        self._title = RoundTitle()

    def spot(self) -> Spot:
        """The round, and whose card she is on."""
        return replace(super().spot(), round=self._circle, typed=self._reason or "")

    @property
    def desks(self) -> Sequence[Desk]:
        """What lies there to write from, so far."""
        return tuple(self._laid.values())

    def body(self) -> ComposeResult:
        """How far it is, the list left, the card under the cursor right."""
        yield self._title
        with Horizontal(classes="desk"):
            yield RoundSheet(id="round", classes="list")
            yield NotePane()

    def on_mount(self) -> None:
        """The cursor is in the list."""
        self.set_focus(self._sheet)

    @property
    def _sheet(self) -> RoundSheet:
        return self.query_one("#round", RoundSheet)

    @property
    def _page(self) -> RoundPage | None:
        return self._view.page

    async def laid_out(self) -> None:
        """Until the round is there: what was typed meanwhile is about its cards."""
        await asyncio.gather(
            *(one.wait() for one in self.workers if one.group == "notes" and one.node is self),
            return_exceptions=True,
        )

    def show(self, reading: Reading) -> None:
        """The round as the notebook has it now."""
        self._find(reading)

    @work(group="notes", exclusive=True)
    async def _find(self, reading: Reading) -> None:
        """The round and its photocopies, worked out beside her keys."""
        view = await asyncio.to_thread(
            round_view, reading.notebook, self._circle, today=reading.today, reason=self._reason
        )
        if reading is not self.reading or not self.is_mounted:
            return
        before, self._view = self._view.page, view
        self._fresh = set()
        if self._page is None:
            self._title.show(f"Nobody is in {self._circle} any more.", "")
        else:
            self._title.show(title_of(self._page), how_many(self._page))
        self._paint()
        self._go_on(before, self._page)
        self._turn()

    def _paint(self) -> None:
        page, laid, alike = self._page, self._laid, self._view.alike
        self._sheet.show(
            lambda width: round_lines(page, width, laid=laid, alike=alike) if page is not None else ()
        )

    def _go_on(self, before: RoundPage | None, page: RoundPage | None) -> None:
        """To the first that waits; from a card that was posted, to the next; to one that came back, to it."""
        if page is None:
            return
        rows = {row.person: row for row in page.rows}
        gone = rows.get(self._under_pen) if self._under_pen is not None else None
        back = taken_back(before, page) if before is not None else None
        if before is None:
            self._sheet.put_cursor(self._at or _key(next_to_write(page)))
        elif back is not None:
            self._sheet.put_cursor(_key(back))
        elif gone is not None and gone.posted is not None:
            self._under_pen = None
            self._sheet.put_cursor(_key(next_to_write(page, gone.person)))

    # -- what the cursor is on

    @property
    def _row(self) -> RoundRow | None:
        cursor = self._sheet.cursor if self.is_mounted else None
        rows = self._page.rows if self._page is not None else ()
        return next((row for row in rows if _key(row.person) == cursor), None)

    def person_here(self) -> int | None:
        """Whose card it is."""
        return row.person if (row := self._row) is not None else None

    @on(Sheet.Moved, "#round")
    def _turn(self) -> None:
        self.query_one(NotePane).turn_to(self._beside)
        if self.reading is not None and self._page is not None:
            self._lay_out(self.reading, self._page)
        self.refresh_bindings()

    def _beside(self) -> Drawn:
        row, reading = self._row, self.reading
        if row is None or reading is None:
            return lambda _width: ()
        laid, before = self._laid.get(row.person), self._view.before.get(row.person, ())
        return lambda width: card_lines(row, laid, before, width, today=reading.today)

    @work(group="notes beside", exclusive=True)
    async def _lay_out(self, reading: Reading, page: RoundPage) -> None:
        """What there is to write from: for the row she is on, then for those around it."""
        for person in _around(page, self.person_here()):
            known = self._fresh if person == self.person_here() else self._laid
            if person not in known and person in reading.notebook.people:
                laid = await asyncio.to_thread(
                    desk, reading.notebook, (person,), today=reading.today, reason=page.reason
                )
                if page is not self._page or not self.is_mounted:
                    return
                self._laid[person] = laid
                self._fresh.add(person)
                self._paint()
                if person == self.person_here():
                    self.query_one(NotePane).turn_to(self._beside)

    # -- keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is in the post can't be written any more; undo takes it back."""
        if not self.is_mounted:
            return super().check_action(action, parameters)
        row = self._row
        if action in ("tick", "line", "post"):
            return row is not None and row.posted is None
        if action == "post_all":
            rows = self._page.rows if self._page is not None else ()
            return any(each.written is not None and each.posted is None for each in rows)
        if action == "sheet":
            return self._page is not None and next_to_write(self._page) is not None
        if action in ("why", "let_go", "change_life"):
            return False
        return super().check_action(action, parameters)

    @on(Sheet.Chosen, "#round")
    def _open(self) -> None:
        self.action_note()

    def action_note(self) -> None:
        """The desk for this card; one that is in the post is laid open to be read."""
        row = self._row
        if row is None or self._page is None:
            return
        if row.posted is None:
            self._under_pen = row.person
            self.post_message(WriteCard(self._page, row.person))
        elif row.note is not None:
            self.post_message(ShowNote(row.note))

    def action_tick(self) -> None:
        """Written by hand, or not."""
        if self._row is not None and self._page is not None:
            self.post_message(TickCard(self._page, self._row.person))

    def action_line(self) -> None:
        """Her own line."""
        if self._row is not None and self._page is not None:
            self.post_message(WriteLine(self._page, self._row.person))

    def action_post(self) -> None:
        """In the post."""
        if self._row is not None and self._page is not None:
            self._under_pen = self._row.person
            self.post_message(PostCard(self._page, self._row.person))

    def action_post_all(self) -> None:
        """All that are written."""
        if self._page is not None:
            self.post_message(PostRound(self._page))

    def action_sheet(self) -> None:
        """On paper: one page for each card that waits."""
        page, reading = self._page, self.reading
        if page is not None and reading is not None:
            notes = notes_that_wait(reading.notebook, page, today=reading.today)
            self.post_message(PrintSheet(notes, heading=title_of(page)))

    def action_leave(self) -> None:
        """Back to where she was."""
        self.post_message(StepBack())


def _key(person: int | None) -> str | None:
    return None if person is None else str(person)


def _around(page: RoundPage, person: int | None) -> list[int]:
    """The one she is on first, then those near it whose cards wait."""
    people = [row.person for row in page.rows]
    place = people.index(person) if person in people else 0
    near = people[max(place - NEAR, 0) : place + NEAR + 1]
    wanted = [each for each in near if row_of(page, each).waits or each == person]
    return sorted(wanted, key=lambda each: (each != person, each not in people[place:]))
