"""What is still open after a log: ticked and written by one key each, and in nobody's way."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from relnote.tui.forms.log import Log
from relnote.tui.forms.still_open import StillOpen
from relnote.tui.forms.words import Words
from relnote.tui.screens.people import People
from relnote.tui.widgets.log_field import LogField
from tests.build import day, notebook, person, reminder
from tests.practice import practice
from tests.stage import Stage, staged

LETTER, LEASE, OVEN = 51, 52, 53
BOOK = notebook(
    person(1, "Tom Okafor"),
    person(2, "Bea Lund"),
    reminder(LETTER, "promise", 1, "send the VAT letter", due=day("2026-11-19")),
    reminder(LEASE, "promise", 1, "lend him the lease guide", due=day("2026-12-01")),
    reminder(OVEN, "ask", 1, "did the oven arrive", due=day("2026-12-02")),
)


@asynccontextmanager
async def logged(tmp_path: Path) -> AsyncIterator[Stage]:
    """A talk with Tom is written, and the slip is there: 1 the letter, 2 the guide, 3 the oven."""
    async with staged(BOOK, tmp_path) as stage:
        await stage.press("2", "l")
        await stage.type("rang Tom Okafor")
        await stage.press("enter")
        assert isinstance(stage.app.screen, StillOpen)
        yield stage


def done(stage: Stage) -> set[int]:
    return {each.id for each in stage.on_disk.reminders.values() if each.done is not None}


async def test_a_rows_number_writes_it_at_once(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("1")
        assert done(stage) == {LETTER}
        await stage.press("2")
        assert done(stage) == {LETTER, LEASE}
        assert isinstance(stage.app.screen, StillOpen)


async def test_escape_takes_nothing_back_that_was_ticked(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("1", "escape")
        assert isinstance(stage.app.screen, People)
        assert done(stage) == {LETTER}


async def test_a_number_and_escape_in_one_breath_are_written_too(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.burst("1", "2", "escape")
        await stage.settled()
        assert done(stage) == {LETTER, LEASE}


async def test_undo_needs_no_key_to_put_the_slip_away_first(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("1", "2", "u")
        await stage.settled()
        assert isinstance(stage.app.screen, People)
        assert done(stage) == {LETTER}


async def test_a_key_that_is_not_the_slips_goes_on_to_what_lies_beneath(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.burst("1", "l", *"quinces")
        await stage.settled()
        assert isinstance(stage.app.screen, Log)
        assert stage.app.screen.query_one(LogField).text == "quinces"
        assert done(stage) == {LETTER}


async def test_its_own_keys_leave_it_open(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("down", "j", "up", "space")
        assert isinstance(stage.app.screen, StillOpen)
        assert done(stage) == {LEASE}


async def test_a_row_that_is_done_is_not_done_twice(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("1", "1", "1", "enter", "u")
        assert done(stage) == set()


async def test_an_ask_takes_its_answer_over_the_slip(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.burst("3", *"yes", "enter")
        await stage.press("1")
        assert isinstance(stage.app.screen, StillOpen)
        assert done(stage) == {OVEN, LETTER}
        assert {detail.text for detail in stage.on_disk.people[1].details} == {"yes"}


async def test_an_ask_without_its_answer_is_ticked_no_more(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("3")
        assert isinstance(stage.app.screen, Words)
        await stage.press("escape")
        assert isinstance(stage.app.screen, StillOpen)
        assert not stage.sheet("#open").ticked
        await stage.press("enter")
        assert done(stage) == set()


async def test_with_nothing_left_to_tick_it_goes_by_itself(tmp_path: Path) -> None:
    async with logged(tmp_path) as stage:
        await stage.press("1", "2", "3")
        await stage.press("enter")
        await stage.settled()
        assert isinstance(stage.app.screen, People)
        assert done(stage) == {LETTER, LEASE, OVEN}


async def from_the_row(stage: Stage) -> None:
    """The log is opened from the letter's own row, which is ticked already."""
    assert "VAT letter" in stage.row
    await stage.press("l")
    await stage.type("leans to the smaller")
    await stage.press("enter")
    assert isinstance(stage.app.screen, StillOpen)


async def test_the_row_she_came_from_is_done_when_she_goes_on(tmp_path: Path) -> None:
    async with staged(BOOK, tmp_path) as stage:
        await from_the_row(stage)
        assert done(stage) == set()
        await stage.press("y")
        await stage.settled()
        assert not isinstance(stage.app.screen, StillOpen)
        assert done(stage) == {LETTER}


async def test_its_number_or_escape_leaves_the_row_she_came_from_open(tmp_path: Path) -> None:
    for keys in (("1", "enter"), ("escape",)):
        folder = tmp_path / keys[0]
        folder.mkdir()
        async with staged(BOOK, folder) as stage:
            await from_the_row(stage)
            await stage.press(*keys)
            assert done(stage) == set()


async def test_on_a_low_terminal_every_row_and_the_keys_are_in_sight(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(60, 12)) as stage:
        await stage.press("down", "l")
        await stage.type("rang Tom about the oven")
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, StillOpen))
        lines = stage.screen.splitlines()
        assert "esc leave it" in lines[-1]
        assert "send the VAT letter" in stage.screen
        heading = next(place for place, line in enumerate(lines) if "Still open with Tom" in line)
        assert lines[heading + 1].strip()
