"""Rounds from the screens: a circle chosen, its cards opened, ticked and posted."""

from __future__ import annotations

from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.tui.acts.desk import DeskActs
from relnote.tui.acts.ways import Ways
from relnote.tui.desk_messages import PostNote, WriteNote
from relnote.tui.forms.choice import Choice, numbered
from relnote.tui.forms.words import Words
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.round_messages import (
    BeginRound,
    OpenRound,
    PostCard,
    PostRound,
    PrintSheet,
    TickCard,
    WriteCard,
    WriteLine,
)
from relnote.tui.trail import Spot
from relnote.tui.type_ahead import ASKING

OTHER = "other"
FOR = (("year end", "y", "year end"), ("thanks", "t", "thanks"), (OTHER, "o", "in your own words"))


class RoundActs(DeskActs, Ways):
    """A round is what the notebook holds of it: nothing else remembers that one is under way."""

    @on(BeginRound)
    @work(group=ASKING)
    async def begin_round(self) -> None:
        """Which circle, and what for; where one is under way it is gone on with."""
        from relnote.core.desk.round_words import said_circle
        from relnote.core.desk.rounds_begun import circles_by_post

        circles = circles_by_post(self.notebook, today=self.here.today)
        if not circles:
            self.say("Nobody is in a circle yet: c in People puts someone in one.")
            return
        answers = numbered([(each.name, said_circle(each)) for each in circles])
        chosen = await self.ask(Choice("A round by post, for which circle?", answers))
        under_way = next((each.round for each in circles if each.name == chosen), None)
        if chosen is None:
            return
        reason = under_way.reason if under_way is not None else await self._what_for()
        if under_way is not None or reason is not None:
            await self._open_round(chosen, reason or None)

    async def _what_for(self) -> str | None:
        """What the cards are for; "" where nothing is said, None where she thought better of it."""
        chosen = await self.ask(Choice("What are the cards for?", FOR))
        if chosen != OTHER:
            return chosen
        return await self.ask(Words("What are the cards for?", hint="The move, ten years. Empty: no reason."))

    @on(OpenRound)
    @work(group=ASKING)
    async def open_round(self, event: OpenRound) -> None:
        """The round of a circle, over the place she is in."""
        await self._open_round(event.circle, event.reason)

    async def _open_round(self, circle: str, reason: str | None) -> None:
        self.remember_spot()
        await self._show_round(circle, reason)

    async def _show_round(self, circle: str, reason: str | None, *, at: str | None = None) -> None:
        from relnote.tui.screens.round import RoundPlace

        await self.go("notes")
        page = RoundPlace(circle, reason, at=at)
        await self.push_screen(page.data_bind(NotebookApp.reading))
        await page.laid_out()

    async def _return_to(self, spot: Spot) -> None:
        if spot.round is None:
            await super()._return_to(spot)
        else:
            await self._show_round(spot.round, spot.typed or None, at=spot.cursor)

    # -- one card

    @on(WriteCard)
    def write_card(self, event: WriteCard) -> None:
        """The desk, for this person's card of the round."""
        from relnote.core.desk.round_acts import note_of

        try:
            note = note_of(self.notebook, event.page, event.person, today=self.here.today)
        except RelnoteError as error:
            self.say(error.sentence)
            return
        self.post_message(WriteNote(note.to, note=note))

    @on(WriteLine)
    @work(group=ASKING)
    async def write_line(self, event: WriteLine) -> None:
        """Her one line for them; a draft of it survives whatever happens."""
        from relnote.core.desk.round_acts import row_of, with_line

        today, page, person = self.here.today, event.page, event.person
        row = row_of(page, person)
        question = f"Your line for {row.name}"
        hint = "What only this card says. Empty: no line."
        line = await self.ask_words(question, hint=hint, typed=row.line or "")
        if line is None or line == (row.line or ""):
            return
        kept = " ".join(line.encode("utf-8", "replace").decode("utf-8").split()) or None

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return with_line(notebook, page, person, kept, today=today, mint=mint)

        self.act(decide, words=line, draft=f"words {question}", quietly=True)

    @on(TickCard)
    def tick_card(self, event: TickCard) -> None:
        """Written by hand, or not after all."""
        from relnote.core.desk.round_acts import row_of, with_tick

        today, page, person = self.here.today, event.page, event.person
        written = row_of(page, person).written is None

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return with_tick(notebook, page, person, written=written, today=today, mint=mint)

        self.act(decide, quietly=True)

    @on(PostCard)
    def post_card(self, event: PostCard) -> None:
        """In the post, today."""
        from relnote.core.desk.round_acts import note_of

        try:
            note = note_of(self.notebook, event.page, event.person, today=self.here.today)
        except RelnoteError as error:
            self.say(error.sentence)
            return
        self.post_message(PostNote(note, self.notebook.notes.get(note.id)))

    @on(PostRound)
    @work(group=ASKING)
    async def post_round(self, event: PostRound) -> None:
        """All that are written, on the day she says."""
        from relnote.core.desk.round_acts import into_the_post

        today, page = self.here.today, event.page
        on = await self.day_posted(typed="today")
        if on is None:
            return

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return into_the_post(notebook, page, today=today, on=on, mint=mint)

        self.act(decide)

    # -- on paper

    @on(PrintSheet)
    @work(group=ASKING)
    async def print_sheet(self, event: PrintSheet) -> None:
        """A sheet to write from, in a file."""
        from relnote.tui.acts.sheets import SheetRound

        await SheetRound(self).write(event.notes, title=event.heading)
