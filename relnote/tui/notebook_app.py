"""The app beneath the screens: owns the notebook, the day and the file, and is the only saver."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual import events, work
from textual.reactive import reactive

from relnote.core.acts.acted import Acted
from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.toasts import not_saved
from relnote.storage.file import NotebookFile, Written
from relnote.tui.ahead import import_ahead
from relnote.tui.collector import collect
from relnote.tui.kept_drafts import DraftsKept, KeptDrafts
from relnote.tui.next_reading import NextReading
from relnote.tui.presence import Presence
from relnote.tui.reading import Reading
from relnote.tui.saving import Outcome, Saving
from relnote.tui.screens.place import Place
from relnote.tui.unsaved import Act, Decide, with_ids_kept

FILE_BEAT = 1.0
"""Seconds between two looks at the file: what the command line writes beside it appears within two."""
AFTER_THE_FIRST_LOOK = 0.3
"""Seconds after which what her first keys will need is read: the first screen is painted by then."""
TO_READ = 3.0
"""Seconds in which a toast is read."""
CLOCK_BEAT = 15.0
"""Seconds between two looks at the clock, for midnight and for closing the book."""


class NotebookApp(DraftsKept):
    """Paints from memory first, saves in a thread, and says "saved" only when the disk has it."""

    has_just_failed = False
    """Whether something couldn't be saved, and she can hardly have read so yet."""
    reading: reactive[Reading | None] = reactive(None, repaint=False)
    """What every screen shows. A new one is made whenever the notebook or the day is another."""

    def __init__(self, file: NotebookFile, *, clock: Clock) -> None:
        super().__init__()
        self.clock = clock
        self._presence = Presence(clock)
        self.open_file(file)

    def open_file(self, file: NotebookFile) -> None:
        """Read this notebook and show it. Raises NotebookError."""
        self._saving = Saving(file, clock=self.clock)
        self._drafts = KeptDrafts(file.drafts)
        self._now = self._saving.notebook
        if self.reading is None:
            self._next = NextReading(self._now, self.clock)
            self.reading = self._next.shown
        else:
            self._show(self._now)

    @property
    def file(self) -> NotebookFile:
        """The notebook's file."""
        return self._saving.file

    @property
    def notebook(self) -> Notebook:
        """The notebook with all she did, a moment before the screens show it."""
        return self._now

    @property
    def here(self) -> Reading:
        """What is shown."""
        assert self.reading is not None, "open_file has been called"
        return self.reading

    def on_mount(self) -> None:
        """Begin to look at the file and the clock."""
        self.set_interval(FILE_BEAT, self.look_at_file)
        self.set_timer(AFTER_THE_FIRST_LOOK, self.look_ahead)
        self.set_interval(CLOCK_BEAT, self.look_at_clock)

    # -- acting and saving

    def act(
        self,
        decide: Decide,
        *,
        words: str = "",
        draft: str = "log",
        begun_from: str = "",
        quietly: bool = False,
        rows: Sequence[str] = (),
    ) -> bool:
        """Do it: paint what comes of it, then save. False, with the reason said, where it can't be done.

        `words` are what she typed for it, else what she answered last: the draft of that name holds them until
        the disk has the act, and again should it fail, with what they were `begun_from`. `rows` are the keys of
        the rows it settles: they fade at once, the day is worked out after.
        """
        decide = with_ids_kept(decide)
        if not words and (answer := self.answered()):
            draft, words = answer
        try:
            acted = decide(self.notebook, self._saving.minting())
        except RelnoteError as error:
            self.say(error.sentence)
            return False
        if words:
            self.give(draft)
        self._saving.add(Act(decide, acted.act, "" if quietly else self.told(acted), words, draft, begun_from))
        self._now = acted.notebook
        self._next.want(self._now, fading=self._is_fading(rows))
        self.screen.call_after_refresh(self.go_on)
        return True

    def told(self, acted: Acted) -> str:
        """What is said of it once the disk has it."""
        return acted.toast or acted.said

    def go_on(self) -> None:
        """Save and work the day out, now that the act is painted: neither may keep the other from her eyes."""
        self._save()
        self._work_out()

    @work(group="save")
    async def _save(self) -> None:
        """Write what isn't written yet, and say what became of it."""
        async for outcome in self._saving.outcomes():
            if outcome.why is not None:
                self._not_saved(outcome.act, outcome.why)
            else:
                self._say_saved(outcome)
            self._show(self._saving.notebook)

    def _say_saved(self, outcome: Outcome) -> None:
        if outcome.act.words:
            self.arrive(outcome.act.draft)
        if outcome.act.said:
            self.say(outcome.act.said, undo=True)
        for notice in outcome.notices:
            self.say(notice)

    def _not_saved(self, act: Act, why: str) -> None:
        """Say so, and keep the words: what she typed is never lost."""
        self.has_just_failed = True
        self.set_timer(TO_READ, self._has_read_it)
        if act.words:
            self.come_back(act.draft, act.words)
            if act.begun_from:
                self.keep_draft(f"{act.draft} from", act.begun_from)
        self.warn(not_saved(why, self.way_back(act.draft) if act.words else ""))

    def _has_read_it(self) -> None:
        self.has_just_failed = False

    @property
    def all_saved(self) -> bool:
        """Whether the disk has everything."""
        return self._saving.is_done

    @property
    def at_rest(self) -> bool:
        """Whether the disk has everything, and the screens show it."""
        return self.all_saved and self._next.is_shown

    async def settle(self) -> None:
        """Wait until the disk has everything."""
        while not self.all_saved:
            self._save()
            await asyncio.gather(*(one.wait() for one in self.workers if one.group == "save"))

    async def step(self, step: Callable[[], Written], said: str) -> None:
        """Undo or redo in the file once everything is saved; show what it left, and say what it was."""
        await self.settle()
        try:
            stepped = await asyncio.to_thread(step)
        except (RelnoteError, OSError) as error:
            self.say(error.sentence if isinstance(error, RelnoteError) else str(error), stepped=True)
            return
        await self.look_again()
        self.say(f"{said}: {stepped.act}", stepped=True)

    # -- painting

    def _is_fading(self, rows: Sequence[str]) -> bool:
        """The rows fade at once; what comes of it is shown when that can be seen."""
        place = self.screen
        faded = [row for row in rows if isinstance(place, Place) and place.fade(row)]
        return bool(faded) and self.animation_level != "none"

    def _show(self, notebook: Notebook) -> None:
        """Have this shown, where it isn't yet."""
        self._now = notebook
        if self._next.is_news(notebook):
            self._next.want(notebook)
            self._work_out()

    @work(group="paint")
    async def _work_out(self) -> None:
        """Show what follows from what was done, then see to what the next key may ask for."""
        async for reading in self._next.readings():
            self.reading = reading
            await asyncio.to_thread(reading.look_ahead)

    @work(group="paint")
    async def look_ahead(self) -> None:
        """While she reads the first screen: what her first keys will need is read and imported."""
        await asyncio.to_thread(self.here.look_ahead)
        await asyncio.to_thread(import_ahead)

    # -- what happens meanwhile

    @work(group="watch", exclusive=True)
    async def look_at_file(self) -> None:
        """Show what another program wrote; in a pause of her typing, what is thrown away is swept up."""
        if self._presence.pauses():
            collect()
        if self.all_saved:
            await self.look_again(anyhow=False)

    async def look_again(self, *, anyhow: bool = True) -> None:
        """Show what is in the file now; `anyhow` reads it even where it looks unchanged."""
        try:
            is_other = await self._saving.look(anyhow=anyhow)
        except (RelnoteError, OSError) as error:
            self.complain(error)
            return
        self.all_is_well()
        if is_other:
            self._show(self._saving.notebook)

    def look_at_clock(self) -> None:
        """Notice midnight, and that nobody has touched a key for a while."""
        if self.here.today != self.clock.today():
            self._show(self._saving.notebook)
        if self.notebook.people and self._presence.is_away(self.notebook.settings.idle_minutes):
            self.close_book()

    def close_book(self) -> None:
        """Blank the screen to the date."""

    async def on_event(self, event: events.Event) -> None:
        """Every key and every touch of the mouse says that she is there."""
        if isinstance(event, events.InputEvent):
            self._presence.touch()
        await super().on_event(event)
