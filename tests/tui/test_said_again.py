"""What a toast said can be heard again: it goes after seconds, and a braille line never came by it."""

from __future__ import annotations

from pathlib import Path

from tests.practice import practice
from tests.stage import staged
from tests.tui.test_reading_cursor import words_at_cursor


async def test_what_was_said_is_laid_out_newest_first_with_the_cursor_on_it(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "d")
        done = stage.toasts[0]
        await stage.press("u")
        await stage.press("h")
        assert words_at_cursor(stage).startswith("Taken back")
        await stage.press("down")
        assert words_at_cursor(stage)[:12] == done[:12]
        await stage.press("h")
        assert words_at_cursor(stage).startswith("Bea Lund")


async def test_it_is_there_after_the_toast_has_gone(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "d")
        words = stage.toasts[0]
        stage.app.clear_notifications()
        await stage.settled()
        assert words[:20] not in stage.screen
        await stage.press("h")
        assert words[:20] in stage.screen


async def test_where_nothing_was_said_it_says_so(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("h")
        assert "Nothing yet." in stage.screen


async def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 60)) as stage:
        for number in range(30):
            stage.app.notify(f"said {number:02}.", markup=False)
        await stage.press("h")
        assert "said 29." in stage.screen
        assert len(stage.sheet("#slip").keys) == 20


async def test_of_acts_only_the_newest_toast_stands_and_what_was_not_saved_stays(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        stage.app.warn("Not saved. The disk is full.")
        await stage.press("down", "d")
        assert stage.toasts[-1].endswith("u takes it back")
        for key, said in (("u", "Taken back"), ("U", "Done again"), ("u", "Taken back")):
            await stage.press(key)
            assert len(stage.toasts) == 2
            assert stage.toasts[0] == "Not saved. The disk is full."
            assert stage.toasts[1].startswith(said)
        assert "u takes it back" not in stage.screen


async def test_no_toast_lies_over_what_was_said(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        await stage.press("down", "d", "h")
        stage.app.say("Kept. r brings it back.")
        stage.app.warn("Not saved. The disk is full.")
        await stage.settled()
        assert stage.screen.count("u takes it back") == 1
        assert "brings it back" not in stage.screen
        await stage.press("escape")
        assert "The disk is full." in stage.screen
