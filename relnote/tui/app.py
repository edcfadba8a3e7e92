"""The app she sees: its places and keys, and what each message from a screen does."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from typing import Any, cast

from textual import on, work
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from relnote.core.acts.acted import Acted
from relnote.core.clock import Clock
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import NotebookFile
from relnote.tui.messages import AddSomeone, Begin, GoTo, KeepDraft, OpenPerson, SayWhy
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.row_acts import RowActs
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.today import Today
from relnote.tui.themes import OWN, VARIABLES
from relnote.tui.type_ahead import ASKING
from relnote.tui.widgets.scroll_bar import Hairline
from relnote.tui.widgets.top_line import PLACES

ScrollBar.renderer = Hairline


def _today() -> Today:
    return Today().data_bind(NotebookApp.reading)


def _people() -> People:
    return People().data_bind(NotebookApp.reading)


def _actions() -> type[Any]:
    from relnote.tui.palette import Actions

    return Actions


def _everyone() -> type[Any]:
    from relnote.tui.palette import Everyone

    return Everyone


class RelnoteApp(RowActs):
    """Today, People, and the pages opened from them."""

    TITLE = "relnote"
    ENABLE_COMMAND_PALETTE = False  # Textual's own key for it; `action_palette` opens it with our words
    CSS_PATH = "relnote.tcss"
    MODES = {"today": _today, "people": _people}
    COMMANDS = {_actions, _everyone}
    BINDINGS = [
        Binding("1", "go('today')", "today", show=False, tooltip="Today", id="app.today"),
        Binding("2", "go('people')", "people", show=False, tooltip="People", id="app.people"),
        Binding(
            "slash",
            "find",
            "find",
            tooltip="Find someone: a name, an organisation, the last digits",
            id="app.find",
        ),
        Binding("u", "undo", "undo", tooltip="Take back the last act", id="app.undo"),
        Binding("U", "redo", "redo", show=False, tooltip="Do again what was taken back", id="app.redo"),
        Binding("z", "close_book", "close the book", tooltip="Blank the screen to the date", id="app.close"),
        Binding("question_mark", "keys", "keys", tooltip="The keys of this place", id="app.keys"),
        Binding("ctrl+p", "palette", "palette", tooltip="Every action and every person", id="app.palette"),
        Binding("q", "quit", "quit", show=False, tooltip="Leave relnote; everything is saved", id="app.quit"),
        Binding("ctrl+q", "quit", "quit", show=False, priority=True, tooltip="Leave relnote", id="app.leave"),
    ]

    def __init__(
        self,
        file: NotebookFile,
        *,
        clock: Clock,
        demo: Callable[[], NotebookFile] | None = None,
        theme: str | None = None,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(file, clock=clock)
        self._demo = demo
        for own in OWN:
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else OWN[0].name
        if keys:
            self.set_keymap(dict(keys))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What only relnote's own themes say, for Textual's own."""
        return VARIABLES

    def on_mount(self) -> None:
        """Today; where there is no notebook yet, the first screen."""
        if self.file.exists():
            self.switch_mode("today")
            if draft := self.draft("log"):
                self.say(f"You were writing: {draft[:60]}   l brings it back")
        else:
            from relnote.tui.screens.welcome import Welcome

            self.add_mode("welcome", lambda: Welcome(str(self.file.path)))
            self.switch_mode("welcome")

    # -- places

    def action_go(self, place: str) -> None:
        """Go to a place; its pages that were opened are put away."""
        self.post_message(GoTo(place))

    @on(GoTo)
    async def go_to(self, event: GoTo) -> None:
        """Go there."""
        await self._go(event.place)

    async def _go(self, place: str) -> Screen[object]:
        while isinstance(self.screen, PersonPage):
            await self.pop_screen()
        await self.switch_mode(place)
        return self.screen

    async def action_find(self) -> None:
        """To People, the cursor in the find."""
        screen = await self._go("people")
        cast("People", screen).go_to_find()

    @on(OpenPerson)
    async def open_person(self, event: OpenPerson) -> None:
        """Their page, over the place she is in."""
        if isinstance(self.screen, PersonPage):
            await self.pop_screen()
        place = self.current_mode if self.current_mode in PLACES else "people"
        await self.push_screen(PersonPage(event.person_id, place).data_bind(NotebookApp.reading))

    @on(SayWhy)
    def say_why(self, event: SayWhy) -> None:
        """The whole sum."""
        from relnote.core.rhythm.why import why
        from relnote.tui.screens.why import WhySlip

        sum_ = why(self.notebook, event.person_id, today=self.here.today, contacts=self.here.contacts)
        self.push_screen(WhySlip(sum_))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """On the first screen there is nothing yet to find, take back or close."""
        begun = self.current_mode in PLACES
        return begun or action not in ("find", "undo", "redo", "go", "close_book", "palette")

    async def action_palette(self) -> None:
        """Every action and every person."""
        from textual.command import CommandPalette

        await self.push_screen(CommandPalette(placeholder="an action, or a person", id="--command-palette"))

    def action_keys(self) -> None:
        """The keys of this place."""
        from relnote.tui.palette import keys_here
        from relnote.tui.screens.keys import Keys

        self.push_screen(Keys(keys_here(self.screen)))

    def close_book(self) -> None:
        """Blank the screen to the date, once."""
        from relnote.tui.screens.closed_book import ClosedBook

        if not isinstance(self.screen, ClosedBook):
            self.push_screen(ClosedBook().data_bind(NotebookApp.reading))

    def action_close_book(self) -> None:
        """Blank the screen to the date."""
        self.close_book()

    async def action_quit(self) -> None:
        """Leave once everything is on the disk."""
        await self.settle()
        self.exit()

    # -- someone new, and the first day

    @on(AddSomeone)
    @work(group=ASKING)
    async def add_someone(self, event: AddSomeone) -> None:
        """Write down someone new, and open their page."""
        await self._add(event.typed)

    async def _add(self, typed: str) -> bool:
        from relnote.tui.adding import added
        from relnote.tui.forms.new_person import AddPerson

        new = await self.ask(AddPerson(typed))
        if new is None:
            return False
        today = self.here.today

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return added(notebook, new, today=today, mint=mint)

        return self.act(decide)

    @on(Begin)
    @work(group=ASKING)
    async def begin(self, event: Begin) -> None:
        """Begin a notebook in the way she chose."""
        if event.way == "add":
            if await self._add(""):
                await self._go("people")
        elif event.way == "demo" and self._demo is not None:
            self.open_file(self._demo())
            await self._go("today")
        else:
            self.say(
                "relnote import FILE brings them in, and shows what would come first; then open relnote again."
            )

    @on(KeepDraft)
    def keep_words(self, event: KeepDraft) -> None:
        """What is being typed survives whatever happens."""
        self.keep_draft(event.name, event.text)

    # -- back and again

    @work
    async def action_undo(self) -> None:
        """Take back the last act, and say which."""
        await self._step(self.file.undo, "Taken back")

    @work
    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self._step(self.file.redo, "Done again")


def run(
    file: NotebookFile,
    *,
    clock: Clock,
    demo: Callable[[], NotebookFile] | None = None,
    theme: str | None = None,
    keys: Mapping[str, str] | None = None,
) -> int:
    """Open the screens on a notebook; returns the exit code."""
    app: App[None] = RelnoteApp(file, clock=clock, demo=demo, theme=theme, keys=keys)
    gc.freeze()  # the notebook stays: walking it again and again would stop her keys for a tenth of a second
    app.run()
    return app.return_code or 0
