"""A screen reader follows the terminal's own cursor: it stands on the row or at the letter she is on."""

from __future__ import annotations

from pathlib import Path

from tests.practice import practice
from tests.stage import Stage, staged


def words_at_cursor(stage: Stage) -> str:
    """What the terminal shows from its cursor on, to the end of the line."""
    across, down = stage.app.cursor_position
    return stage.screen.split("\n")[down][across:]


async def test_in_today_it_stands_on_the_row_and_goes_with_it(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        assert words_at_cursor(stage).startswith("Joan Pike")
        await stage.press("down")
        assert words_at_cursor(stage).startswith("Tom Okafor")
