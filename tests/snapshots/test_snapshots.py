"""A few whole screens as text, to be looked at in a diff. `RELNOTE_SNAPSHOTS=new` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from relnote.core.notebook import Notebook
from tests.practice import practice
from tests.stage import Stage, staged

HERE = Path(__file__).parent
SCENES: dict[str, tuple[str, ...]] = {
    "today": ("down",),
    "people": ("2", "down", "down"),
    "page": ("down", "enter"),
    "notes": ("3",),
    "reflect": ("4", "home"),
    "search": ("ctrl+f", *"the"),
    "sorting": ("2", "space", "space"),
    "edit": ("2", "enter", "e"),
    "snooze": ("s",),
    "why": ("2", "enter", "w"),
    "welcome": (),
    "keys": ("question_mark",),
    "log": ("l", *"yesterday", "comma", "space", *"rang", "space", "T", *"om"),
}
SIZES = ((80, 24), (120, 36))


def notebook_of(scene: str) -> Notebook | None:
    """The first screen stands where there is none yet."""
    return practice() if scene != "welcome" else None


async def seen(stage: Stage, scene: str) -> str:
    """The terminal once all that a scene works out in threads is there."""
    await stage.press(*SCENES[scene])
    busy = [worker for worker in stage.app.workers if worker.group in ("search", "notes", "notes beside")]
    if busy:
        await stage.app.workers.wait_for_complete(busy)
    await stage.settled()
    return stage.screen + "\n"


@pytest.mark.parametrize("scene", SCENES)
async def test_both_themes_show_the_same_words(scene: str, tmp_path: Path) -> None:
    async with staged(notebook_of(scene), tmp_path, size=(100, 30), theme="paper") as stage:
        on_paper = await seen(stage, scene)
        stage.app.theme = "lamplight"
        await stage.settled()
        assert stage.screen + "\n" == on_paper


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
async def test_the_screen_looks_as_it_was_last_approved(
    scene: str, size: tuple[int, int], tmp_path: Path
) -> None:
    kept = HERE / f"{scene}-{size[0]}x{size[1]}.txt"
    async with staged(notebook_of(scene), tmp_path, size=size) as stage:
        shown = await seen(stage, scene)
    if os.environ.get("RELNOTE_SNAPSHOTS") == "new":
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")
