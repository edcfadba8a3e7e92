"""Draw the pictures of the docs from the made-up practice: the same bytes on every run.

make pictures
.venv/bin/python docs/make_pictures.py today page --out FOLDER --notebook FILE     to look at another notebook
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
SIZES = ((100, 30), (80, 24), (140, 40))
"""The first is the one a picture's plain name stands for."""
SLIVER = (36, 8)
DAY = date(2026, 11, 21)
TOM = ("slash", *"tom", "enter")
"""To a page with everything on it."""
TALK = "call with Tom: the bank said yes ! send the guide by friday"
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Hester Vane
ORG:Vane & Daughter
TEL;TYPE=cell:01632 960551
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Kit Osei
EMAIL:kit@example.org
END:VCARD
"""
"""Two people of an address book, for the picture of an import."""


@dataclass(frozen=True)
class Scene:
    """What is typed before a picture is drawn, on which notebook and in which sizes."""

    keys: Sequence[str]
    sizes: Sequence[tuple[int, int]] = SIZES[:1]
    begun: bool = True
    """Whether there is a notebook."""


def place(*keys: str) -> Scene:
    """A place is drawn in every size; a slip, which looks alike in all of them, in one."""
    return Scene(keys, SIZES)


def words(typed: str) -> tuple[str, ...]:
    """Keys of the palette that run what fits these words."""
    return ("ctrl+p", *typed, "enter")


SCENES: dict[str, Scene] = {
    "today": place(*["down"] * 4),
    "people": place("slash", *"ma", "down"),
    "page": place(*TOM),
    "notes": place("3", "down"),
    "desk": place(*["down"] * 4, "n", "space"),
    "reflect": place("4", *["down"] * 10),
    "search": place("ctrl+f", *"scan"),
    "welcome": Scene((), SIZES, begun=False),
    "round": place(*words("a round"), "enter", "enter"),
    "sorting": Scene(("2", *["space"] * 3)),
    "log": Scene((*TOM, "l", *TALK)),
    "still-open": Scene((*TOM, "l", *TALK, "enter")),
    "snooze": Scene((*["down"] * 4, "s")),
    "condolence": Scene(("slash", *"nell", "enter", "n", "f", *"condo")),
    "edit": Scene((*TOM, "e")),
    "why": Scene(("slash", *"ida", "enter", "w")),
    "keys": Scene(("question_mark",)),
    "palette": Scene(("ctrl+p", *"to")),
    "settings": Scene(words("settings")),
    "calendar": Scene((*words("export the cal"), "enter")),
    "import": Scene((*words("bring"), *"contacts.vcf", "enter")),
    "closed": Scene(("z",)),
    "too-small": Scene((), (SLIVER,)),
}
PATIENCE = 200
"""How often it is looked whether what is worked out in threads has come."""

NAMES = {" ": "space", ",": "comma", "!": "exclamation_mark", ":": "colon", ".": "full_stop"}


@contextmanager
def own_folder() -> Iterator[Path]:
    """A home of its own; paths are named from there, so that none of this machine's shows."""
    before = Path.cwd()
    with TemporaryDirectory() as named:
        folder = Path(named)
        for name in ("DATA", "STATE", "CACHE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = named
        os.environ["HOME"] = named
        (folder / "contacts.vcf").write_text(CARDS, encoding="utf-8")
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)


def file_in(folder: Path, scene: Scene, notebook: Path | None) -> NotebookFile:
    """The made-up practice of the day, as it stands before anything is done; or a copy of another notebook."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 9, 30, tzinfo=UTC)
    path = folder / ".local" / "share" / "relnote" / "notebook.json"
    path.parent.mkdir(parents=True)
    file = NotebookFile(path, clock=Clock(today=lambda: DAY, now=lambda: moment))
    if scene.begun and notebook is None:
        file.update("open the demo", lambda _empty, _mint: practice(DAY))
    elif scene.begun and notebook is not None:
        shutil.copy(notebook, path)
    return file


async def worked_out(app: RelnoteApp) -> None:
    """Until no worker has anything left to do but those that wait for her."""
    for _turn in range(PATIENCE):
        busy = [worker for worker in app.workers if worker.group != "ask" and not worker.is_finished]
        if not busy and app.at_rest:
            return
        await asyncio.sleep(0.02)


async def drawn(file: NotebookFile, scene: Scene, *, theme: str, size: tuple[int, int]) -> str:
    """The screen as SVG once the keys were pressed; the cursor of a field stands still."""
    app = RelnoteApp(file, clock=file.clock, theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await worked_out(app)
        for key in scene.keys:
            await pilot.press(NAMES.get(key, key))
            await worked_out(app)
        await pilot.pause()
        await worked_out(app)
        await pilot.pause()
        for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
            field.cursor_blink = False
        await pilot.pause()
        return app.export_screenshot(title="relnote")


def draw(scene: Scene, theme: str, size: tuple[int, int], *, notebook: Path | None = None) -> str:
    """One picture, on a copy of its own."""
    with own_folder() as folder:
        file = file_in(folder, scene, notebook)
        return asyncio.run(drawn(file, scene, theme=theme, size=size))


def main() -> None:
    """Every scene in both themes and in its sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", choices=[[], *SCENES], metavar="SCENE")
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--notebook", type=Path)
    parser.add_argument("--all-sizes", action="store_true", help="slips in every size too")
    asked = parser.parse_args()
    out, notebook = asked.out.absolute(), asked.notebook and asked.notebook.absolute()
    out.mkdir(parents=True, exist_ok=True)
    os.environ.pop("NO_COLOR", None)
    for name in asked.scenes or list(SCENES):
        scene = SCENES[name]
        for size in SIZES if asked.all_sizes else scene.sizes:
            for theme in OWN:
                suffix = "" if size == scene.sizes[0] else f"-{size[0]}x{size[1]}"
                picture = draw(scene, theme.name, size, notebook=notebook)
                (out / f"{name}-{theme.name}{suffix}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
