"""The app she sees: its places and keys, and what each message from a screen does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from textual import on, work
from textual.binding import Binding
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.widgets import Input

from relnote.core.clock import Clock
from relnote.storage.file import NotebookFile
from relnote.tui.beginning import Beginnings
from relnote.tui.calendar_acts import CalendarActs
from relnote.tui.collector import wait_for_pauses
from relnote.tui.desk_acts import DeskActs
from relnote.tui.forms.slip import TakesWords
from relnote.tui.lines import cut
from relnote.tui.messages import (
    Dress,
    EditWords,
    GoTo,
    KeepDraft,
    SayWhy,
    ShowOnly,
)
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.reading_cursor import ReadingCursor
from relnote.tui.room import Room
from relnote.tui.screens.people import People
from relnote.tui.screens.place import Place
from relnote.tui.screens.today import Today
from relnote.tui.themes import VARIABLES, dress
from relnote.tui.ways import Ways
from relnote.tui.widgets.scroll_bar import Hairline
from relnote.tui.widgets.top_line import PLACES

ScrollBar.renderer = Hairline
SAFE_TO_LOOK_AT = "[^\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]*"
"""What the palette's field takes: Textual's own field paints a paste as it is, escape sequences and all."""
WORDS_IN_A_TOAST = 24
"""Cells of a kept line in a toast, so that it is one line on the narrowest terminal."""


def _today() -> Today:
    return Today().data_bind(NotebookApp.reading)


def _people() -> People:
    return People().data_bind(NotebookApp.reading)


def _reflect() -> Screen[None]:
    from relnote.tui.screens.reflect import Reflect

    return Reflect().data_bind(NotebookApp.reading)


def _notes() -> Screen[None]:
    from relnote.tui.screens.notes import Notes

    return Notes().data_bind(NotebookApp.reading)


def _actions() -> type[Any]:
    from relnote.tui.palette import Actions

    return Actions


def _more_actions() -> type[Any]:
    from relnote.tui.palette_acts import MoreActions

    return MoreActions


def _everyone() -> type[Any]:
    from relnote.tui.palette import Everyone

    return Everyone


class RelnoteApp(ReadingCursor, Beginnings, CalendarActs, DeskActs, Ways, Room):
    """Today, People, and the pages opened from them."""

    TITLE = "relnote"
    ENABLE_COMMAND_PALETTE = False  # Textual's own key for it; `action_palette` opens it with our words
    CSS_PATH = "relnote.tcss"
    MODES = {"today": _today, "people": _people, "notes": _notes, "reflect": _reflect}
    COMMANDS = {_actions, _more_actions, _everyone}
    BINDINGS = [
        Binding("1", "go('today')", "today", show=False, tooltip="Today", id="app.today"),
        Binding("2", "go('people')", "people", show=False, tooltip="People", id="app.people"),
        Binding("3", "go('notes')", "notes", show=False, tooltip="Notes", id="app.notes"),
        Binding(
            "4",
            "go('reflect')",
            "reflect",
            show=False,
            tooltip="Reflect: what the year looked like",
            id="app.reflect",
        ),
        Binding(
            "ctrl+f,F",
            "search",
            "search",
            show=False,
            tooltip="Words anywhere: talks, details, notes",
            id="app.search",
        ),
        Binding(
            "backspace,alt+left,left_square_bracket",
            "back",
            "back",
            show=False,
            tooltip="Where you were before, the cursor where it was",
            id="app.back",
        ),
        Binding(
            "alt+right,right_square_bracket",
            "forward",
            "forward",
            show=False,
            tooltip="Where you stepped back from",
            id="app.forward",
        ),
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
        edit: Callable[[str, str], str] | None = None,
        remember: Callable[[str, str], None] | None = None,
    ) -> None:
        super().__init__(file, clock=clock)
        self.demo = demo
        self._edit = edit
        self._remember = remember
        dress(self, theme)
        if keys:
            self.set_keymap(dict(keys))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What only relnote's own themes say, for Textual's own."""
        return VARIABLES

    def on_mount(self) -> None:
        """Today; where there is no notebook yet, the first screen."""
        if self.file.exists():
            self.switch_mode("today")
            self.offer_begun()
            if draft := self.draft("log"):
                first = cut(draft.partition("\n")[0], WORDS_IN_A_TOAST)
                self.say(f"You were writing: {first}   l brings it back")
            self.say_begun()
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
        self.remember_spot()
        await self.go(event.place)

    async def go(self, place: str) -> Screen[object]:
        """Go there; pages that were opened are put away."""
        while isinstance(self.screen, Place) and self.screen.opened:
            await self.pop_screen()
        self.keep_begun()
        await self.switch_mode(place)
        return self.screen

    async def action_find(self) -> None:
        """To People, the cursor in the find."""
        self.remember_spot()
        screen = await self.go("people")
        cast("People", screen).go_to_find()

    @on(SayWhy)
    def say_why(self, event: SayWhy) -> None:
        """The whole sum."""
        from relnote.core.rhythm.why import why
        from relnote.tui.screens.why import WhySlip

        sum_ = why(self.notebook, event.person_id, today=self.here.today, contacts=self.here.contacts)
        self.push_screen(WhySlip(sum_))

    @on(ShowOnly)
    def show_only(self, event: ShowOnly) -> None:
        """Their page alone, without what is to be avoided: the screen can be turned to them."""
        from relnote.tui.screens.only_them import OnlyThem

        self.push_screen(OnlyThem(event.person_id).data_bind(NotebookApp.reading))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """On the first screen there is nothing yet to find, take back or close."""
        begun = self.current_mode in PLACES
        return begun or action not in (
            "find",
            "search",
            "back",
            "forward",
            "undo",
            "redo",
            "go",
            "close_book",
            "palette",
        )

    async def action_palette(self) -> None:
        """Every action and every person."""
        from textual.command import CommandPalette

        palette = CommandPalette(placeholder="an action, or a person", id="--command-palette")
        await self.push_screen(palette)
        palette.query_one(Input).restrict = SAFE_TO_LOOK_AT

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
        self.keep_begun()
        await self.settle()
        self.exit()

    @on(KeepDraft)
    def keep_words(self, event: KeepDraft) -> None:
        """What is being typed survives whatever happens."""
        self.keep_draft(event.name, event.text)

    @on(Dress)
    def dress(self, event: Dress) -> None:
        """Another theme, now and the next time."""
        self.theme = event.theme
        try:
            if self._remember is not None:
                self._remember("theme", event.theme)
        except OSError as error:
            self.warn(f"The theme holds until relnote is left: the config file can't be written ({error}).")

    @on(EditWords)
    async def edit_words(self, event: EditWords) -> None:
        """The editor has the terminal until it is left; its words come back into the form."""
        form = self.screen
        if not isinstance(form, TakesWords):
            return
        self.keep_draft(event.name, event.text)
        text, problem = self.hand_over(event.text, event.name)
        if problem:
            self.warn(problem)
        await form.put(text)

    # -- back and again

    @work
    async def action_undo(self) -> None:
        """Take back the last act, and say which."""
        await self.step(self.file.undo, "Taken back")

    @work
    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self.step(self.file.redo, "Done again")


def run(app: RelnoteApp) -> int:
    """Open the screens; returns the exit code."""
    wait_for_pauses()
    app.run()
    return app.return_code or 0
