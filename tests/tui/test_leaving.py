"""Leaving by whichever key, with whatever open: what was typed stands there again, what was done is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from relnote.storage.drafts import Drafts
from relnote.storage.file import NotebookFile, Written
from relnote.storage.files import Files
from tests.practice import PROMISE, practice
from tests.stage import Stage, staged

OPEN = {
    "the log": ("l",),
    "a reminder": ("r",),
    "a form": ("e",),
    "a snooze": ("s",),
    "someone new": ("N",),
    "an answer": ("down", "down", "d"),
    "a word": ("m", "r"),
    "a circle": ("2", "c"),
    "a card": ("n", "tab"),
}
LEAVE = {"ctrl+q": ("ctrl+q",), "ctrl+c twice": ("ctrl+c", "ctrl+c")}


def texts(stage: Stage) -> list[str]:
    """All that lies in the drafts folder, and the drafts of the notebook."""
    folder = stage.file.drafts.folder
    kept = [path.read_text("utf-8") for path in folder.glob("*.txt")]
    return [*kept, *(note.text or "" for note in stage.on_disk.notes.values())]


async def left(stage: Stage) -> None:
    """Until the screens are gone."""
    await stage.until(lambda: not stage.app.is_running or stage.app._exit)


@pytest.mark.parametrize("leave", LEAVE.values(), ids=LEAVE)
@pytest.mark.parametrize("opened", OPEN.values(), ids=OPEN)
async def test_letters_and_the_key_that_leaves_come_in_one_go(
    tmp_path: Path, opened: Sequence[str], leave: Sequence[str]
) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press(*opened)
        await stage.burst(*"quinces", *leave)
        await left(stage)
        assert any("quinces" in text for text in texts(stage))


async def test_an_act_and_leaving_in_one_go_leave_the_act_on_the_disk(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.burst("down", "d", "q")
        await left(stage)
        assert stage.on_disk.reminders[PROMISE].done is not None


async def test_what_cannot_be_saved_on_the_way_out_keeps_her_here_and_is_said(tmp_path: Path) -> None:
    class Full(NotebookFile):
        def update(self, *args: Any, **named: Any) -> Written:
            raise OSError(28, "No space left on device")

    async with staged(practice(), tmp_path, file=Full) as stage:
        await stage.burst("l", *"rang Tom", "enter", "q")
        await stage.until(lambda: any("Not saved" in toast for toast in stage.toasts))
        assert not stage.app._exit
        assert Drafts(stage.file.drafts.folder, Files()).read("log") == "rang Tom"
        await stage.press("escape", "q")
        await left(stage)


async def test_ctrl_c_once_asks_and_stays(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("ctrl+c")
        assert stage.toasts == ["ctrl+c again leaves relnote; what you typed is kept."]
        assert not stage.app._exit
