"""The screens on a stage: a notebook of this test's own, a clock that is moved by hand, no terminal."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from relnote.core.clock import Clock
from relnote.core.notebook import Notebook
from relnote.storage.file import NotebookFile
from relnote.tui.app import RelnoteApp
from relnote.tui.widgets.sheet import Sheet
from tests.build import TODAY

BUSY = ("save", "watch", "draft", "paint", "marks", "prompts", "notes", "notes beside", "note kept")
"""Groups of workers that end by themselves."""
TURNS = 100
"""How often it is looked whether everything is painted and saved, before a test goes on all the same."""


@dataclass
class HandClock:
    """A clock that stands until it is moved."""

    day: date = TODAY
    moment: datetime = field(default_factory=lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC))

    def clock(self) -> Clock:
        return Clock(today=lambda: self.day, now=lambda: self.moment)

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)


@dataclass
class Stage:
    """An open app with what a test does to it and sees of it."""

    app: RelnoteApp
    pilot: Pilot[None]
    hands: HandClock
    file: NotebookFile

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settled()

    async def type(self, text: str) -> None:
        """Letters one by one, as she types them."""
        names = {" ": "space", "/": "slash", "?": "question_mark"}
        await self.pilot.press(*(names.get(letter, letter) for letter in text))
        await self.settled()

    async def burst(self, *keys: str) -> None:
        """Keys that arrive all at once, as on a slow machine: none waits for the one before."""
        for key in keys:
            self.app.post_message(events.Key("space" if key == " " else key, key if len(key) == 1 else None))
        await self.settled()

    async def settled(self) -> None:
        """Until everything is painted and saved; a form that is open is waited on by its own worker."""
        for _turn in range(TURNS):
            await self.pilot.pause()
            busy = [worker.wait() for worker in self.app.workers if worker.group in BUSY]
            await asyncio.gather(*busy, return_exceptions=True)
            if self.app.at_rest:
                break
        await self.pilot.pause()

    async def until(self, seen: Callable[[], bool]) -> None:
        """Until what a thread works out is there."""
        async with asyncio.timeout(10):
            while not seen():
                await self.settled()

    @property
    def screen(self) -> str:
        """What the terminal shows, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    @property
    def toasts(self) -> list[str]:
        return [notification.message for notification in self.app._notifications]

    @property
    def on_disk(self) -> Notebook:
        return NotebookFile(self.file.path, clock=self.hands.clock()).load()

    def sheet(self, selector: str) -> Sheet:
        return self.app.screen.query_one(selector, Sheet)

    @property
    def page(self) -> str:
        """Whose page stands beside the list, "" for nobody's."""
        lines = self.sheet("#page").lines
        return next((text for text, ink in lines[1].parts if ink == "title"), "") if lines else ""

    @property
    def row(self) -> str:
        """The words of the row under the cursor in Today."""
        day = self.sheet("#day")
        return " ".join(line.text.strip() for line in day.lines if line.key == day.cursor and line.key)


@asynccontextmanager
async def staged(
    notebook: Notebook | None,
    tmp_path: Path,
    *,
    size: tuple[int, int] = (120, 36),
    hands: HandClock | None = None,
    file: Callable[..., NotebookFile] = NotebookFile,
    **named: Any,
) -> AsyncIterator[Stage]:
    """The app on this notebook; None: there is none yet."""
    hands = hands or HandClock()
    path = tmp_path / "notebook.json"
    if notebook is not None:
        NotebookFile(path, clock=hands.clock()).update("a test's notebook", lambda _before, _mint: notebook)
    opened = file(path, clock=hands.clock())
    app = RelnoteApp(opened, clock=hands.clock(), **named)
    app.animation_level = "none"  # what is done is gone at once: no test waits for a fade
    async with app.run_test(size=size, notifications=True) as pilot:
        stage = Stage(app, pilot, hands, opened)
        await stage.settled()
        yield stage
