"""A few whole screens as text, to be looked at in a diff. `RELNOTE_SNAPSHOTS=new` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.practice import practice
from tests.stage import staged

HERE = Path(__file__).parent
SCENES: dict[str, tuple[str, ...]] = {
    "today": ("down",),
    "people": ("2", "down", "down"),
    "page": ("down", "enter"),
    "log": ("l", *"yesterday", "comma", "space", *"rang", "space", "T", *"om"),
}
SIZES = ((80, 24), (120, 36))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
async def test_the_screen_looks_as_it_was_last_approved(
    scene: str, size: tuple[int, int], tmp_path: Path
) -> None:
    kept = HERE / f"{scene}-{size[0]}x{size[1]}.txt"
    async with staged(practice(), tmp_path, size=size) as stage:
        await stage.press(*SCENES[scene])
        shown = stage.screen + "\n"
    if os.environ.get("RELNOTE_SNAPSHOTS") == "new":
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")
