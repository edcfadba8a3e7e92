"""Draw the pictures of the docs from the made-up practice: the same bytes on every run.

make pictures
.venv/bin/python docs/make_pictures.py today page --out FOLDER --notebook FILE     to look at another notebook
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
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
    "notes": ("3", "down"),
    "desk": ("down", "down", "down", "down", "n", "space"),
    "reflect": ("4", *["down"] * 10),
    "search": ("ctrl+f", *"scan"),
    "log": ("down", "down", "down", "down", "l", *LINE),
}
"""What is typed before each picture is drawn."""
PLACES = ("today", "people", "page", "notes", "reflect")
SIZES = ((80, 24), (140, 40))
"""In these the places are drawn as well."""
PATIENCE = 200
"""How often it is looked whether what is worked out in threads has come."""

NAMES = {" ": "space", ",": "comma", "!": "exclamation_mark"}


def file_in(folder: Path, notebook: Path | None) -> NotebookFile:
    """The made-up practice of the day, as it stands before anything is done; or a copy of another notebook."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 9, 30, tzinfo=UTC)
    path = folder / "notebook.json"
    file = NotebookFile(path, clock=Clock(today=lambda: DAY, now=lambda: moment))
    if notebook is None:
        file.update("open the demo", lambda _empty, _mint: practice(DAY))
    else:
        shutil.copy(notebook, path)
    return file


async def worked_out(app: RelnoteApp) -> None:
    """Until no worker has anything left to do but those that wait for her."""
    for _turn in range(PATIENCE):
        busy = [worker for worker in app.workers if worker.group != "ask" and not worker.is_finished]
        if not busy and app.at_rest:
            return
        await asyncio.sleep(0.02)


async def drawn(file: NotebookFile, *, theme: str, keys: Sequence[str], size: tuple[int, int] = SIZE) -> str:
    """The screen as SVG once these keys were pressed; the cursor of a field stands still."""
    app = RelnoteApp(file, clock=file.clock, theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await worked_out(app)
        await pilot.press(*(NAMES.get(key, key) for key in keys))
        await pilot.pause()
        await worked_out(app)
        await pilot.pause()
        for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
            field.cursor_blink = False
        await pilot.pause()
        return app.export_screenshot(title="relnote")


def draw(scene: str, theme: str, size: tuple[int, int], *, notebook: Path | None = None) -> str:
    """One picture, on a copy of its own."""
    with TemporaryDirectory() as folder:
        for name in ("DATA", "STATE", "CACHE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = folder
        file = file_in(Path(folder), notebook)
        return asyncio.run(drawn(file, theme=theme, keys=SCENES[scene], size=size))


def main() -> None:
    """Every scene in both themes, the places in every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", choices=[[], *SCENES], metavar="SCENE")
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--notebook", type=Path)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    os.environ.pop("NO_COLOR", None)
    for scene in asked.scenes or list(SCENES):
        for size in (SIZE, *(SIZES if scene in PLACES else ())):
            for theme in OWN:
                suffix = "" if size == SIZE else f"-{size[0]}x{size[1]}"
                picture = draw(scene, theme.name, size, notebook=asked.notebook)
                (asked.out / f"{scene}-{theme.name}{suffix}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
