"""The app she sees: its places, the keys that act everywhere, and all that its screens may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual import on, work
from textual.binding import Binding
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from relnote.core.clock import Clock
from relnote.storage.file import NotebookFile
from relnote.tui.acts.beginning import Beginnings
from relnote.tui.acts.calendar import CalendarActs
from relnote.tui.acts.leaving import Leaving
from relnote.tui.acts.overlays import Overlays
from relnote.tui.acts.rounds import RoundActs
from relnote.tui.collector import wait_for_pauses
from relnote.tui.lines import cut
from relnote.tui.messages import Dress
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.reading_cursor import ReadingCursor
from relnote.tui.room import Room
from relnote.tui.said_again import SaidAgain
from relnote.tui.screens.people import People
from relnote.tui.screens.today import Today
from relnote.tui.themes import VARIABLES, dress
from relnote.tui.widgets.scroll_bar import Hairline
from relnote.tui.widgets.top_line import PLACES

ScrollBar.renderer = Hairline
WORDS_IN_A_TOAST = 24
"""Cells of a kept line in a toast, so that it is one line on the narrowest terminal."""

NOT_YET = ("find", "search", "back", "forward", "undo", "redo", "go", "close_book", "palette")
"""What there is nothing for on the first screen."""


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
    from relnote.tui.acts.palette import MoreActions

    return MoreActions


def _everyone() -> type[Any]:
    from relnote.tui.palette import Everyone

    return Everyone


class RelnoteApp(ReadingCursor, SaidAgain, Beginnings, CalendarActs, RoundActs, Overlays, Leaving, Room):
    """Today, People, and the pages opened from them."""

    TITLE = "relnote"
    ENABLE_COMMAND_PALETTE = False  # Textual's own key for it; `action_palette` opens it with our words
    CSS_PATH = "relnote.tcss"
    MODES = {"today": _today, "people": _people, "notes": _notes, "reflect": _reflect}
    COMMANDS = {_actions, _more_actions, _everyone}
    BINDINGS = [
        Binding("1", "go('today')", "today", show=False, tooltip="Today: what the day holds", id="app.today"),
        Binding("2", "go('people')", "people", show=False,
                tooltip="People: everyone, found as you type", id="app.people"),
        Binding("3", "go('notes')", "notes", show=False,
                tooltip="Notes: cards to write, drafts, the post", id="app.notes"),
        Binding("4", "go('reflect')", "reflect", show=False,
                tooltip="Reflect: what the year looked like", id="app.reflect"),
        Binding("ctrl+f,F", "search", "search", show=False,
                tooltip="Words anywhere: talks, details, notes", id="app.search"),
        Binding("backspace,alt+left,left_square_bracket", "back", "back", show=False,
                tooltip="Where you were before, the cursor where it was", id="app.back"),
        Binding("alt+right,right_square_bracket", "forward", "forward", show=False,
                tooltip="Where you stepped back from", id="app.forward"),
        Binding("slash", "find", "find",
                tooltip="Find someone: a name, an organisation, the last digits", id="app.find"),
        Binding("u", "undo", "undo", tooltip="Take back the last act", id="app.undo"),
        Binding("U", "redo", "redo", show=False, tooltip="Do again what was taken back", id="app.redo"),
        Binding("h", "hear_again", "said", show=False, tooltip="What was said in passing", id="app.said"),
        Binding("z", "close_book", "close the book", tooltip="Blank the screen to the date", id="app.close"),
        Binding("question_mark", "keys", "keys", tooltip="The keys of this place", id="app.keys"),
        Binding("ctrl+p", "palette", "palette", tooltip="Every action and every person", id="app.palette"),
        Binding("q", "quit", "quit", show=False, tooltip="Leave relnote; everything is saved", id="app.quit"),
        Binding("ctrl+q", "quit", "quit", show=False, priority=True, tooltip="Leave relnote", id="app.leave"),
    ]  # fmt: skip

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

            self.add_mode("welcome", lambda: Welcome(self.file.path))
            self.switch_mode("welcome")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """On the first screen there is nothing yet to find, take back or close."""
        return self.current_mode in PLACES or action not in NOT_YET

    @on(Dress)
    def dress(self, event: Dress) -> None:
        """Another theme, now and the next time."""
        self.theme = event.theme
        try:
            if self._remember is not None:
                self._remember("theme", event.theme)
        except OSError as error:
            self.warn(f"The theme holds until relnote is left: the config file can't be written ({error}).")

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
