"""A screen reader follows the terminal's own cursor: it stands on the row or at the letter she is on."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, OptionList, TextArea

from tests.build import notebook, person
from tests.practice import practice
from tests.stage import Stage, staged


def words_at_cursor(stage: Stage) -> str:
    """What the terminal shows from its cursor on, to the end of the line."""
    across, down = stage.app.cursor_position
    return stage.screen.split("\n")[down][across:]


def words_before_cursor(stage: Stage) -> str:
    """What the line of the terminal's cursor shows before it."""
    across, down = stage.app.cursor_position
    return stage.screen.split("\n")[down].ljust(across)[:across]


ROWS: dict[str, tuple[tuple[str, ...], str]] = {
    "today": ((), "Joan Pike       their letter came"),
    "today, a row on": (("down",), "Tom Okafor      promised"),
    "the page beside": (("tab",), "Joan Pike"),
    "people": (("2", "down"), "Donal Quirke"),
    "a page": (("enter",), '"Four pages, mostly bellows."'),
    "a page, its timeline": (("2", "enter", "down"), "6 Nov  call"),
    "notes": (("3",), "Joan Pike  their letter came"),
    "the note beside": (("3", "tab"), "Joan Pike"),
    "reflect": (("4",), "June       · ·"),
    "the note desk": (("n", "down"), "i   in a line"),
    "search, among the hits": (("ctrl+f", *"the", "tab"), "email, 10 Nov"),
    "a slip with answers": (("m",), "r  let it rest"),
    "what is still open": (("down", "l", *"rang", "enter"), "1  promised for Thursday"),
    "why": (("w",), "Joan Pike"),
    "the keys": (("question_mark",), "The row"),
    "only them": (("Z",), "Joan Pike"),
    "what was said": (("down", "d", "h"), "Tom Okafor"),
    "the closed book": (("z",), "Saturday 21 November"),
}


@pytest.mark.parametrize("where", ROWS)
async def test_it_stands_on_the_first_word_of_the_row(where: str, tmp_path: Path) -> None:
    keys, words = ROWS[where]
    async with staged(practice(), tmp_path, size=(110, 30)) as stage:
        await stage.press(*keys)
        assert words_at_cursor(stage).startswith(words)


FIELDS: dict[str, tuple[tuple[str, ...], str]] = {
    "the find": (("slash", *"be"), "be"),
    "in the middle of a word": (("slash", *"bea", "left"), "be"),
    "the search": (("ctrl+f", *"the"), "the"),
    "a day that is typed": (("down", "down", "s", *"fri"), "fri"),
    "someone who is named": (("3", "t", *"be"), "be"),
    "the log": (("l", *"rang"), "rang"),
    "a reminder": (("r", *"ring"), "ring"),
    "the card": (("n", "tab", *"Dear"), "Dear"),
    "the palette": (("ctrl+p", *"sno"), "sno"),
    "the line of the form that adds": (("2", "enter", "e", *"mob"), "mob"),
    "a line of the form": (("2", "enter", "e", "down"), "Bea Lund"),
    "the next line of the form": (("2", "enter", "e", "down", "down"), "clients"),
}


@pytest.mark.parametrize("where", FIELDS)
async def test_in_a_field_it_stands_behind_the_letter_typed_last(where: str, tmp_path: Path) -> None:
    keys, typed = FIELDS[where]
    async with staged(practice(), tmp_path, size=(110, 30)) as stage:
        await stage.press(*keys)
        assert words_before_cursor(stage).endswith(typed)


async def test_arrows_in_a_field_lead_it_into_the_list_and_a_letter_leads_it_back(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("slash", "o")
        assert words_before_cursor(stage).endswith("o")
        await stage.press("down")
        assert words_at_cursor(stage).startswith(stage.page)
        await stage.press("backspace")
        assert words_at_cursor(stage).startswith("find: a name")


async def test_an_empty_field_reads_the_row_that_enter_would_take(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "down", "s")
        assert "tomorrow" in words_at_cursor(stage)
        await stage.press("down")
        assert "Monday" in words_at_cursor(stage)
        await stage.press("escape", "ctrl+p")
        first = words_at_cursor(stage)
        assert first.startswith(lit_in_the_palette(stage))
        await stage.press("down")
        assert words_at_cursor(stage).startswith(lit_in_the_palette(stage))
        assert words_at_cursor(stage) != first


def lit_in_the_palette(stage: Stage) -> str:
    """The first words of the action that is lit."""
    lit = stage.app.screen.query_one(OptionList).highlighted_option
    assert lit is not None
    return str(lit.prompt).split("\n")[0].split("  ")[0]


async def test_it_comes_back_with_her_when_a_slip_is_put_away(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        for opens in ("l", "s", "m", "ctrl+p"):
            await stage.press(opens)
            assert not words_at_cursor(stage).startswith("Tom Okafor")
            await stage.press("escape")
            assert words_at_cursor(stage).startswith("Tom Okafor")


async def test_on_the_first_screen_it_stands_on_the_first_way_to_begin(tmp_path: Path) -> None:
    async with staged(None, tmp_path, size=(80, 24)) as stage:
        assert words_at_cursor(stage).startswith("a  Write down the first person")
        await stage.press("down")
        assert words_at_cursor(stage).startswith("i  Bring people in")


async def test_a_row_that_is_done_leaves_it_on_the_next(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "d")
        assert words_at_cursor(stage).startswith("Bea Lund")


async def test_it_goes_along_when_the_terminal_has_another_size(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(140, 40)) as stage:
        await stage.press("down")
        for size in ((80, 24), (120, 12), (60, 30)):
            await stage.pilot.resize_terminal(*size)
            await stage.settled()
            assert words_at_cursor(stage).startswith("Tom Okafor")
        await stage.pilot.resize_terminal(30, 8)
        await stage.settled()
        assert words_at_cursor(stage).startswith("relnote needs")


async def test_in_a_long_list_it_stays_on_the_row_as_the_list_scrolls(tmp_path: Path) -> None:
    everyone = [person(number, f"Person {number:03}") for number in range(1, 201)]
    async with staged(notebook(*everyone), tmp_path, size=(80, 24)) as stage:
        await stage.press("2")
        for keys, name in ((("pagedown",) * 3, None), (("end",), "Person 200"), (("up",), "Person 199")):
            await stage.press(*keys)
            sheet = stage.sheet("#people")
            assert words_at_cursor(stage).startswith(name or f"Person {int(sheet.cursor or 0):03}")


async def test_a_page_without_rows_is_read_from_its_first_line_in_sight(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 12)) as stage:
        await stage.press("question_mark")
        first = words_at_cursor(stage)
        await stage.press("pagedown")
        assert words_at_cursor(stage).strip()
        assert words_at_cursor(stage) != first


async def test_while_the_terminal_is_left_it_waits_on_the_row(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down")
        stage.app.post_message(events.AppBlur())
        await stage.settled()
        assert words_at_cursor(stage).startswith("Tom Okafor")
        assert "▌ Tom Okafor" in stage.screen


@pytest.mark.parametrize("where", FIELDS)
async def test_the_sign_in_a_field_does_not_blink(where: str, tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(110, 30)) as stage:
        await stage.press(*FIELDS[where][0])
        assert isinstance(stage.app.focused, Input | TextArea)
        assert not stage.app.focused.cursor_blink
