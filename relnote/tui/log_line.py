"""`relnote log` alone: the log's own form under the prompt, and plain lines left where it stood."""

from __future__ import annotations

import gc

from textual import on, work
from textual.binding import Binding

from relnote.core.acts.acted import Acted, Meant
from relnote.core.clock import Clock
from relnote.core.entry.echo import echo_entry
from relnote.core.entry.values import Entry
from relnote.core.notebook import Notebook
from relnote.core.visible import visible
from relnote.storage.file import NotebookFile
from relnote.tui.acts.log import LogActs
from relnote.tui.left import Left
from relnote.tui.messages import EditWords, LogTalk
from relnote.tui.reading_cursor import ReadingCursor
from relnote.tui.themes import VARIABLES, dress
from relnote.tui.type_ahead import ASKING

HEIGHT = 15
"""Lines of the terminal it takes; the same from the first key to the last, so that nothing jumps."""


class LogLine(ReadingCursor, LogActs):
    """The form, then what is still open with them, then it is over."""

    CSS_PATH = "relnote.tcss"
    CSS = f"""
    Screen:inline {{ height: {HEIGHT}; border: none; background: $background; }}
    .slip {{ dock: none; height: 100%; max-height: 100%; background: $background; padding: 0 1;
             border-top: solid $rule; }}
    .slip Input, .slip TextArea {{ background: $lit; }}
    .slip KeyLine {{ dock: bottom; }}
    """
    ENABLE_COMMAND_PALETTE = False
    KEPT = "Kept. `relnote log` brings it back."
    BINDINGS = [
        Binding("ctrl+q,ctrl+c", "leave", "leave", show=False, priority=True, id="line.leave",
                tooltip="Leave; what was typed is kept"),
    ]  # fmt: skip

    def __init__(self, file: NotebookFile, *, clock: Clock, theme: str | None = None) -> None:
        super().__init__(file, clock=clock)
        self._said: list[str] = []
        self._problems: list[str] = []
        self._to_editor = self._undo = False
        dress(self, theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What only relnote's own themes say, for Textual's own."""
        return VARIABLES

    def on_mount(self) -> None:
        """Open the form at once."""
        self.write_down()

    @work(group=ASKING)
    async def write_down(self) -> None:
        """The whole of it; it ends once the disk has everything."""
        await self.write_log(LogTalk())
        await self.settle()
        await self.drafts_kept()
        self.exit()

    def meant(self, key: str) -> Meant | None:
        """Under a prompt there is no row."""
        return None

    def said_of(self, entry: Entry, notebook: Notebook) -> str:
        """All lines of the echo: they stay on the terminal."""
        return "\n".join(echo_entry(entry, notebook, today=self.here.today))

    def told(self, acted: Acted) -> str:
        """As the shell says it."""
        return acted.said

    def say(self, words: str, *, undo: bool = False, stepped: bool = False) -> None:
        """Kept for the terminal: the form leaves no toast behind."""
        self._said += [visible(line) for line in words.split("\n")]
        self._undo = self._undo or undo

    def warn(self, words: str) -> None:
        """Kept for the terminal."""
        self._problems.append(visible(words))

    @on(EditWords)
    async def edit_words(self, event: EditWords) -> None:
        """The editor has the terminal next; it begins with what was typed."""
        self._to_editor = True
        self.keep_draft("log", event.text)
        await self.drafts_kept()
        self.exit()

    @work(group="leave", exclusive=True)
    async def action_leave(self) -> None:
        """Leave, in its turn: after the keys before it; what was typed is kept."""
        await self.keys_passed()
        if self.draft("log").strip():
            self.say(self.KEPT)
        await self.settle()
        await self.drafts_kept()
        self.exit()

    @property
    def left(self) -> Left:
        """What it leaves."""
        back = ("relnote undo takes it back",) if self._undo else ()
        return Left((*self._said, *back), tuple(self._problems), self._to_editor)


def run_line(file: NotebookFile, *, clock: Clock, theme: str | None = None) -> tuple[Left, int]:
    """The form under the prompt, until it is over; what it leaves, and the exit code."""
    app = LogLine(file, clock=clock, theme=theme)
    gc.freeze()
    app.run(inline=True, mouse=False)
    return app.left, app.return_code or 0
