"""Not before a day: by a number, by the arrows, or as people say it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from relnote.tui.forms.not_before import NotBefore
from tests.build import day, talk
from tests.practice import BEA, JOAN, practice
from tests.stage import Stage, staged

LUNCH = 21


def put_off_until(stage: Stage) -> list[object]:
    talks = stage.on_disk.conversations.values()
    return [choice.until for each in talks if JOAN in each.with_ for choice in each.choices]


async def test_enter_alone_is_tomorrow(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("s", "enter")
        assert put_off_until(stage) == [day("2026-11-22")]
        assert stage.toasts[-1] == "Joan Pike: not before Sun 22 Nov   u takes it back"


async def test_a_number_is_a_near_day_until_more_is_typed(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("s", "3")
        assert stage.sheet("#near").cursor == "2026-11-28"
        await stage.type(" months")
        assert stage.sheet("#near").cursor is None
        assert "Sun 21 Feb 2027 (in 13 weeks)" in stage.screen
        await stage.press("enter")
        assert put_off_until(stage) == [day("2027-02-21")]


async def test_an_arrow_goes_on_from_what_is_lit_and_empties_the_field(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("s", "3", "down")
        assert stage.app.screen.query_one(Input).value == ""
        assert stage.sheet("#near").cursor == "2026-12-05"
        await stage.type("friday")
        await stage.press("up")
        assert stage.sheet("#near").cursor == "2026-12-21"
        await stage.press("enter")
        assert put_off_until(stage) == [day("2026-12-21")]


async def test_a_day_that_is_none_is_said_to_be_so_and_the_slip_stays(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("s")
        await stage.type("soonish")
        assert "doesn't know" not in stage.screen
        await stage.press("enter")
        assert isinstance(stage.app.screen, NotBefore)
        assert "doesn't know" in stage.screen
        assert put_off_until(stage) == []


async def test_a_meeting_is_moved_with_its_hour(tmp_path: Path) -> None:
    lunch = talk(LUNCH, "2026-11-21", BEA, text="lunch", planned=True, time="12:00")
    async with staged(practice().with_conversation(lunch), tmp_path) as stage:
        await stage.press("home", "s")
        assert "Moved to: Bea" in stage.screen
        await stage.type("thursday 10:00")
        await stage.press("enter")
        moved = stage.on_disk.conversations[LUNCH]
        assert (moved.day, moved.time) == (day("2026-11-26"), "10:00")
        assert stage.toasts[-1] == "Bea Lund, moved to Thu 26 Nov 10:00: lunch   u takes it back"


@pytest.mark.parametrize("size", [(60, 15), (40, 10)])
async def test_on_a_low_terminal_field_echo_and_keys_are_in_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with staged(practice(), tmp_path, size=size) as stage:
        await stage.press("s")
        assert "Not before" in stage.screen or "Moved to" in stage.screen
        assert "in a month" in stage.screen
        await stage.type("3 weeks")
        assert "3 weeks" in stage.screen
        assert "Sat 12 Dec 2026" in stage.screen
        assert "⏎ not before" in stage.screen.splitlines()[-1]
