"""What colour or a place on the screen says is said by a sign or a word too: these tests see letters alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.core.notes import Note
from relnote.core.people import Detail
from relnote.tui.widgets.sheet import Sheet
from tests.build import day, notebook, person, talk
from tests.practice import practice
from tests.stage import Stage, staged
from tests.tui.test_reading_cursor import FIELDS, ROWS


def line_with(stage: Stage, words: str) -> str:
    """The first line of the screen that has these words."""
    return next(line for line in stage.screen.split("\n") if words in line)


async def test_the_place_she_is_in_has_a_sign(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        for key, name in (("2", "People"), ("3", "Notes"), ("4", "Reflect"), ("1", "Today")):
            await stage.press(key)
            top = stage.screen.split("\n")[0]
            assert f"▌{name}" in top
            assert top.count("▌") == 1


async def test_a_marked_row_shows_its_mark_under_the_cursor_too(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(90, 30)) as stage:
        await stage.press("space")
        assert line_with(stage, "Joan Pike").startswith("✓ Joan Pike")
        assert line_with(stage, "Tom Okafor").startswith("▌ Tom Okafor")
        await stage.press("up")
        assert line_with(stage, "Joan Pike").startswith("▌✓Joan Pike")
        await stage.press("2", "down", "space", "up")
        assert line_with(stage, "Donal Quirke").startswith("▌✓Donal Quirke")


async def test_what_is_ticked_on_a_slip_shows_it_under_the_cursor_too(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "l", *"rang", "enter")
        assert "▌✓1  promised for Thursday" in stage.screen


async def test_a_list_the_keys_are_not_for_keeps_a_place_mark(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        beside = line_with(stage, "promised for Thursday")
        assert beside.startswith("▌ Tom Okafor")
        assert "▏" in beside
        await stage.press("tab")
        left = line_with(stage, "promised for Thursday")
        assert left.startswith("· Tom Okafor")
        assert "┃" in left
        await stage.press("shift+tab", "l")
        assert line_with(stage, "promised for Thursday").startswith("· Tom Okafor")
        await stage.press("escape")
        assert line_with(stage, "promised for Thursday").startswith("▌ Tom Okafor")


async def test_of_the_two_lists_of_a_page_one_has_the_bar(tmp_path: Path) -> None:
    known = notebook(
        person(
            1, "Bea Lund", details=(Detail(id=7, kind="family", text="daughter Mia", on=day("2026-07-01")),)
        ),
        talk(11, "2026-11-06", 1, text="The knee scan has a day."),
    )
    async with staged(known, tmp_path, size=(140, 36)) as stage:
        await stage.press("2", "enter")
        page, side = stage.sheet("#whole"), stage.sheet("#known")
        assert page.cursor is not None
        assert side.cursor is not None
        assert (page.has_keys, side.has_keys) == (True, False)
        await stage.press("tab")
        assert (page.has_keys, side.has_keys) == (False, True)
        assert stage.screen.count("▌") == 2  # the place at the top, and the row
        assert "·" in stage.screen


@pytest.mark.parametrize("where", [*ROWS, *FIELDS])
async def test_one_row_of_all_that_is_open_has_the_bar(where: str, tmp_path: Path) -> None:
    keys, _words = (ROWS | FIELDS)[where]
    async with staged(practice(), tmp_path, size=(130, 36)) as stage:
        await stage.press(*keys)
        lit = [
            sheet
            for screen in stage.app.screen_stack
            for sheet in screen.query(Sheet)
            if sheet.has_keys and sheet.cursor is not None
        ]
        assert len(lit) <= 1


async def test_a_draft_says_that_it_was_begun(tmp_path: Path) -> None:
    begun = Note(id=21, to=(1,), made=day("2026-11-18"), text="Dear Bea")
    posted = Note(id=22, to=(1,), made=day("2026-11-10"), posted=day("2026-11-12"), text="Dear Bea")
    drafted = notebook(person(1, "Bea Lund")).with_note(begun).with_note(posted)
    async with staged(drafted, tmp_path, size=(80, 24)) as stage:
        await stage.press("3")
        assert "begun 18 Nov" in stage.screen
        assert "begun 12 Nov" not in stage.screen


async def test_what_was_noted_long_ago_says_how_long(tmp_path: Path) -> None:
    old = notebook(
        person(
            1, "Bea Lund", details=(Detail(id=7, kind="family", text="daughter Mia", on=day("2024-03-01")),)
        ),
        talk(11, "2026-11-06", 1, text="The knee scan has a day."),
    )
    async with staged(old, tmp_path, size=(90, 30)) as stage:
        await stage.press("2", "enter")
        assert "ago" in line_with(stage, '"daughter Mia"')
