"""The first screen of all: no notebook yet, and three ways to begin."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical
from textual.screen import Screen

from relnote.tui.at_home import at_home
from relnote.tui.lines import BLANK, Line, paragraph, shown
from relnote.tui.messages import Begin
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

Way = Literal["add", "import", "demo"]

WAYS: tuple[tuple[Way, str, str, str], ...] = (
    ("add", "a", "Write down the first person", "A name is enough."),
    (
        "import",
        "i",
        "Bring people in",
        "From a vCard file or a folder of them; you see what comes before it does.",
    ),
    (
        "demo",
        "m",
        "Look into a made-up practice",
        "Forty-odd people and two years of talks, yours to try things on.",
    ),
)


class Welcome(Screen[None]):
    """Three ways to begin, and where the notebook will be kept."""

    BINDINGS = [
        Binding("a", "begin('add')", "add", tooltip="Write down the first person", id="welcome.add"),
        Binding(
            "i", "begin('import')", "import", tooltip="Bring people in from other programs", id="welcome.import"
        ),
        Binding("m", "begin('demo')", "made-up practice", tooltip="Look into the demo", id="welcome.demo"),
    ]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._kept_at = shown(at_home(path))

    def compose(self) -> ComposeResult:
        """One sheet in the middle of the page, the keys below."""
        with Center(), Vertical():
            yield Sheet(id="welcome")
        yield KeyLine()

    def on_mount(self) -> None:
        """The first way has the cursor: enter is enough."""
        sheet = self.query_one("#welcome", Sheet)
        sheet.show(self._lines)
        sheet.focus()

    def _lines(self, width: int) -> list[Line]:
        lines = [Line((("  relnote", "title"),)), BLANK]
        lines += paragraph("A notebook of the people you work with: what was said, what was promised, and who "
                           "you haven't heard from in a while.", width - 2, indent=2)  # fmt: skip
        lines += [BLANK, BLANK]
        for way, key, name, words in WAYS:
            lines.append(Line((("  ", "ink"), (key, "mark"), (f"  {name}", "name")), way))
            lines += paragraph(words, width - 2, ink="dim", indent=5, key=way)
            lines.append(BLANK)
        lines += [
            BLANK,
            *paragraph("It stays on this machine, in one file that is yours:", width - 2, ink="dim", indent=2),
        ]
        return [*lines, *paragraph(self._kept_at, width - 2, ink="dim", indent=2)]

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self.action_begin(event.key)

    def action_begin(self, way: str) -> None:
        """Begin so."""
        self.post_message(Begin(way))
