"""Draw the pictures of the docs from the made-up practice: the same bytes on every run.

make pictures
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.widgets import Input, TextArea

from relnote.core.clock import Clock
from relnote.demo.practice import practice
from relnote.storage.file import NotebookFile
from relnote.tui.app import RelnoteApp
from relnote.tui.themes import OWN

HERE = Path(__file__).parent / "pictures"
SIZE = (110, 34)
DAY = date(2026, 11, 21)
LINE = "yesterday, call with Tom about the lease ! send the guide by friday"

SCENES: dict[str, Sequence[str]] = {
    "today": ("down", "down", "down", "down"),
    "people": ("slash", *"ma", "down"),
    "page": ("slash", *"tom", "enter"),
    "log": ("down", "down", "down", "down", "l", *LINE),
}
"""What is typed before each picture is drawn."""

NAMES = {" ": "space", ",": "comma", "!": "exclamation_mark"}


def file_in(folder: Path) -> NotebookFile:
    """The made-up practice of the day, as it stands before anything is done."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 9, 30, tzinfo=UTC)
    file = NotebookFile(folder / "notebook.json", clock=Clock(today=lambda: DAY, now=lambda: moment))
    file.update("open the demo", lambda _empty, _mint: practice(DAY))
    return file


async def drawn(file: NotebookFile, *, theme: str, keys: Sequence[str], size: tuple[int, int] = SIZE) -> str:
    """The screen as SVG once these keys were pressed; the cursor of a field stands still."""
    app = RelnoteApp(file, clock=file.clock, theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*(NAMES.get(key, key) for key in keys))
        await pilot.pause()
        for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
            field.cursor_blink = False
        await pilot.pause()
        return app.export_screenshot(title="relnote")


def main() -> None:
    """Every scene in both themes."""
    wanted = sys.argv[1:] or list(SCENES)
    HERE.mkdir(exist_ok=True)
    os.environ.pop("NO_COLOR", None)
    for scene in wanted:
        for theme in OWN:
            with TemporaryDirectory() as folder:
                for name in ("DATA", "STATE", "CACHE", "CONFIG"):
                    os.environ[f"XDG_{name}_HOME"] = folder
                keys = SCENES[scene]
                picture = asyncio.run(drawn(file_in(Path(folder)), theme=theme.name, keys=keys))
            (HERE / f"{scene}-{theme.name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
