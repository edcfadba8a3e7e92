"""The app beneath the screens: owns the notebook, the day and the file, and is the only saver."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

from rich.text import Text
from textual import events, work
from textual.reactive import reactive

from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.core.visible import visible
from relnote.storage.file import NotebookFile, Written
from relnote.storage.minting import minter
from relnote.tui.ahead import import_ahead
from relnote.tui.collector import collect
from relnote.tui.forms.words import Words
from relnote.tui.reading import Reading
from relnote.tui.screens.place import Place
from relnote.tui.type_ahead import TypeAheadApp
from relnote.tui.unsaved import Act, Decide, Unsaved, with_ids_kept

FILE_BEAT = 1.0
"""Seconds between two looks at the file: what the command line writes beside it appears within two."""
PAUSE = timedelta(seconds=1)
"""She types no more for the moment."""
AFTER_THE_FIRST_LOOK = 0.3
"""Seconds after which what her first keys will need is read: the first screen is painted by then."""
CLOCK_BEAT = 15.0
"""Seconds between two looks at the clock, for midnight and for closing the book."""
TOAST = 6.0
"""Seconds a toast stays, with the undo it offers."""
FADE = 0.2
"""Seconds a row that is done stays in sight, faded, before the list closes up."""


class NotebookApp(TypeAheadApp):
    """Paints from memory first, saves in a thread, and says "saved" only when the disk has it."""

    reading: reactive[Reading | None] = reactive(None)
    """What every screen shows. A new one is made whenever the notebook or the day is another."""
    _coming: Reading
    """What is shown, or is being worked out to be shown next."""

    def __init__(self, file: NotebookFile, *, clock: Clock) -> None:
        super().__init__()
        self.file = file
        self.clock = clock
        self._touched, self._untidy = clock.now(), True
        self._saving = False
        self._working_out = False
        self._due = self._fading = False
        self._kept: dict[str, str] = {}
        self._to_keep: dict[str, None] = {}
        self._keeping = False
        self._complained: str | None = None
        self.open_file(file)

    def open_file(self, file: NotebookFile) -> None:
        """Read this notebook and show it. Raises NotebookError."""
        self.file = file
        self._stamp = file.stamp()
        self._unsaved = Unsaved(file.load_or_new())
        self._paint()

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
        row: str | None = None,
    ) -> bool:
        """Do it: paint what comes of it, then save. False, with the reason said, where it can't be done.

        `words` are what she typed for it: should it fail, they are kept as the draft of that name, with what
        they were `begun_from`. `row` is the key of the row it settles: that fades at once, the day is worked
        out after.
        """
        decide = with_ids_kept(decide)
        try:
            acted = decide(self.notebook, self._mint())
        except RelnoteError as error:
            self.say(error.sentence)
            return False
        act = Act(decide, acted.act, "" if quietly else acted.said, words, draft, begun_from)
        self._unsaved = self._unsaved.with_act(act)
        self._now = acted.notebook
        self._fade(row)
        self.screen.call_after_refresh(self._go_on)
        return True

    def _fade(self, row: str | None) -> None:
        """The row fades at once; what comes of it is shown when it has been worked out."""
        place, self._due = self.screen, True
        faded = row is not None and isinstance(place, Place) and place.fade(row)
        self._fading = self._fading or (faded and self.animation_level != "none")

    def _go_on(self) -> None:
        """Save and work the day out, now that the act is painted: neither may keep the other from her eyes."""
        self._save()
        self._work_out()

    @work(group="paint")
    async def _work_out(self) -> None:
        """Work out beside the screens what follows from what was done, then show it.

        What is done meanwhile is worked out with it: of acts in a row only the last is waited for.
        """
        if self._working_out:
            return
        self._working_out = True
        try:
            while self._due:
                await asyncio.sleep(FADE if self._fading else 0)
                self._due = self._fading = False
                reading = self._coming = self._read_anew(self._now)
                await asyncio.to_thread(reading.work_out)
                if not self._due:
                    self.reading = reading
                    await asyncio.to_thread(reading.look_ahead)
        finally:
            self._working_out = False

    @work(group="paint")
    async def look_ahead(self) -> None:
        """While she reads the first screen: what her first keys will need is read and imported."""
        await asyncio.to_thread(self.here.look_ahead)
        await asyncio.to_thread(import_ahead)

    @work(group="save")
    async def _save(self) -> None:
        """Write what isn't written yet, one act after the other; a second call finds nothing left to do."""
        if self._saving:
            return
        self._saving = True
        try:
            while self._unsaved.acts:
                await self._save_one(self._unsaved.acts[0])
        finally:
            self._saving = False

    async def _save_one(self, act: Act) -> None:
        try:
            written = await asyncio.to_thread(
                self.file.update, act.name, lambda notebook, mint: act.decide(notebook, mint).notebook
            )
        except (RelnoteError, OSError) as error:
            self._unsaved = self._unsaved.failed()
            self._not_saved(act, error)
            self._paint()
        else:
            self._unsaved = self._unsaved.saved(written.after)
            self._stamp = written.stamp
            if act.said:
                self.say(act.said, undo=True)
            for notice in written.notices:
                self.say(notice)
            self._show(self._unsaved.painted(self._mint()))

    def _not_saved(self, act: Act, error: Exception) -> None:
        """Say so, and keep the words: what she typed is never lost."""
        why = error.sentence if isinstance(error, RelnoteError) else f"The disk said: {error}."
        if act.words:
            self.keep_draft(act.draft, act.words)
            if act.begun_from:
                self.keep_draft(f"{act.draft} from", act.begun_from)
            back = "l brings them back" if act.draft == "log" else "the form has them when you open it again"
            why += f" Your words are kept: {back}."
        self.warn(f"Not saved. {why}")

    @property
    def all_saved(self) -> bool:
        """Whether the disk has everything."""
        return not self._unsaved.acts and not self._saving

    @property
    def at_rest(self) -> bool:
        """Whether the disk has everything, and the screens show it."""
        return self.all_saved and not self._due and not self._working_out

    async def settle(self) -> None:
        """Wait until the disk has everything."""
        while not self.all_saved:
            self._save()
            await asyncio.gather(*(one.wait() for one in self.workers if one.group == "save"))

    async def _step(self, step: Callable[[], Written], said: str) -> None:
        """Undo or redo in the file once everything is saved; show what it left, and say what it was."""
        await self.settle()
        try:
            stepped = await asyncio.to_thread(step)
        except (RelnoteError, OSError) as error:
            self.say(error.sentence if isinstance(error, RelnoteError) else str(error))
            return
        await self._reread(None)
        self.say(f"{said}: {stepped.act}")

    # -- painting

    def _mint(self) -> Callable[[], int]:
        notebook = self._unsaved.base
        newest = max(
            (max(table, default=0) for table in (notebook.conversations, notebook.reminders)), default=0
        )
        return minter(self.clock.now(), notebook.people.keys(), newest)

    def _paint(self) -> None:
        self._show(self._unsaved.painted(self._mint()))

    def _show(self, notebook: Notebook) -> None:
        """Have this shown. The first reading is waited for; a later one is worked out beside the screens."""
        self._now = notebook
        if self.reading is None:
            self.reading = self._coming = self._read_anew(notebook)
        elif self._coming.today != self.clock.today() or self._coming.notebook != notebook:
            self._due = True
            self._work_out()

    def _read_anew(self, notebook: Notebook) -> Reading:
        return Reading(notebook, self.clock.today(), before=self.reading)

    # -- what happens meanwhile

    @work(group="watch", exclusive=True)
    async def look_at_file(self) -> None:
        """Show what another program wrote; in a pause of her typing, what is thrown away is swept up."""
        self._sweep()
        if self.all_saved:
            await self._reread(self._stamp)

    def _sweep(self) -> None:
        """Once in a pause, and never between two keys."""
        if self._untidy and self.clock.now() - self._touched >= PAUSE:
            self._untidy = False
            collect()

    async def _reread(self, stamp: tuple[int, int, int] | None) -> None:
        try:
            found = await asyncio.to_thread(self.file.read_if_changed, stamp)
        except (RelnoteError, OSError) as error:
            self._complain(error)
            return
        self._complained = None
        if found is not None and self.all_saved:
            base, self._stamp = found
            self._unsaved = Unsaved(base)
            self._paint()

    def _complain(self, error: Exception) -> None:
        """Say once what is wrong with the file; what was read before stays on the screen."""
        said = error.sentence if isinstance(error, RelnoteError) else str(error)
        if said != self._complained:
            self._complained = said
            self.warn(said)

    def look_at_clock(self) -> None:
        """Notice midnight, and that nobody has touched a key for a while."""
        if self.here.today != self.clock.today():
            self._paint()
        idle = timedelta(minutes=self.notebook.settings.idle_minutes)
        if self.notebook.people and idle and self.clock.now() - self._touched >= idle:
            self.close_book()

    def close_book(self) -> None:
        """Blank the screen to the date."""

    async def on_event(self, event: events.Event) -> None:
        """Every key and every touch of the mouse says that she is there."""
        if isinstance(event, events.InputEvent):
            self._touched, self._untidy = self.clock.now(), True
        await super().on_event(event)

    # -- drafts

    def draft(self, name: str) -> str:
        """What was being typed under this name, as it was last kept; "" where nothing was."""
        return self._kept[name] if name in self._kept else self.file.drafts.read(name) or ""

    def keep_draft(self, name: str, text: str) -> None:
        """Keep it (or, empty, throw it away); the disk has it a moment later."""
        self._kept[name] = text
        self._to_keep[name] = None
        self._keep()

    async def drafts_kept(self) -> None:
        """Wait until the disk has what was typed."""
        await asyncio.gather(*(one.wait() for one in self.workers if one.group == "draft"))

    @work(group="draft", exclusive=False)
    async def _keep(self) -> None:
        """One draft after the other, as it is by then; a second call finds nothing left to do."""
        if self._keeping:
            return
        self._keeping = True
        try:
            while self._to_keep:
                name = next(iter(self._to_keep))
                del self._to_keep[name]
                await self._keep_one(name, self._kept[name])
        finally:
            self._keeping = False

    async def _keep_one(self, name: str, text: str) -> None:
        drafts = self.file.drafts
        try:
            await asyncio.to_thread(drafts.keep, name, text) if text else await asyncio.to_thread(
                drafts.clear, name
            )
        except OSError as error:
            self._complain(error)

    async def ask_words(
        self, question: str, *, hint: str = "", typed: str = "", echo: Callable[[str], str] | None = None
    ) -> str | None:
        """One question answered in a line; what was begun of this answer stands in it again."""
        keeps = kept_as(question)
        begun = typed or self.draft(keeps)
        answer = await self.ask(Words(question, hint=hint, typed=begun, echo=echo, keeps=keeps))
        if answer is not None:
            self.keep_draft(keeps, "")
        return answer

    # -- words

    def say(self, words: str, *, undo: bool = False) -> None:
        """A toast: plain text, never markup."""
        offer = "   u takes it back" if undo else ""
        self.notify(visible(words) + offer, markup=False, timeout=TOAST)

    def warn(self, words: str) -> None:
        """A toast that stays longer: something didn't work."""
        self.notify(visible(words), markup=False, severity="warning", timeout=20)

    def _fatal_error(self) -> None:
        """Something broke. Textual would print the values at hand, her notes: only places are said."""
        self.bell()
        error = self._exception
        error = getattr(error, "error", error)  # a worker wraps what broke in it
        lines = ["relnote broke off. What was saved is safe, and what was being typed comes back with l."]
        trace = error.__traceback__ if error is not None else None
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        lines.append(f"{type(error).__name__}. Please report these lines; none of your notes is in them.")
        self._exit_renderables.append(Text("\n".join(lines)))
        self._close_messages_no_wait()


def kept_as(question: str) -> str:
    """The draft of an answer: until it is given, and again where it can't be saved."""
    return f"words {question}"
