"""Everything answers to the mouse: rows, places, keys on the line, the wheel, and what lies over the page."""

from __future__ import annotations

from pathlib import Path

from relnote.core.notebook import Unreadable
from relnote.storage.file import NotebookFile
from relnote.tui.screens.keys import Keys
from relnote.tui.screens.people import People
from relnote.tui.screens.person import PersonPage
from relnote.tui.screens.reflect import Reflect
from relnote.tui.screens.today import Today
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet
from relnote.tui.widgets.top_line import TopLine
from tests.build import notebook, person
from tests.practice import PROMISE, practice
from tests.stage import Stage, staged


def line_of(stage: Stage, words: str) -> int:
    """The line of the terminal that has these words."""
    return next(number for number, line in enumerate(stage.screen.split("\n")) if words in line)


async def click(stage: Stage, widget: type, words: str, *, times: int = 1) -> None:
    """Click on the first of these words on the screen, as a hand would."""
    number = line_of(stage, words)
    column = stage.screen.split("\n")[number].index(words)
    region = stage.app.screen.query_one(widget).region if widget is not Sheet else stage.sheet("#day").region
    await stage.pilot.click(
        widget if widget is not Sheet else "#day", offset=(column - region.x, number - region.y), times=times
    )
    await stage.settled()


async def test_a_click_brings_the_cursor_and_a_double_click_opens(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await click(stage, Sheet, "Tom Okafor")
        assert "send the VAT letter" in stage.row
        assert stage.page == "Tom Okafor"
        await click(stage, Sheet, "Bea Lund", times=2)
        assert isinstance(stage.app.screen, PersonPage)


async def test_a_key_on_the_line_can_be_clicked(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await click(stage, Sheet, "Tom Okafor")
        await click(stage, KeyLine, "d done")
        assert stage.on_disk.reminders[PROMISE].done is not None
        await click(stage, KeyLine, "? keys")
        assert isinstance(stage.app.screen, Keys)
        await stage.pilot.click(offset=(1, 1))
        await stage.settled()
        assert isinstance(stage.app.screen, Today)


async def test_a_place_in_the_top_line_can_be_clicked(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await click(stage, TopLine, "People")
        assert isinstance(stage.app.screen, People)
        await click(stage, TopLine, "Reflect")
        assert isinstance(stage.app.screen, Reflect)
        await click(stage, TopLine, "Today")
        assert isinstance(stage.app.screen, Today)


async def test_the_wheel_scrolls_the_page_under_it(tmp_path: Path) -> None:
    many = notebook(*(person(number, f"Tom {number:03}") for number in range(1, 99)))
    async with staged(many, tmp_path, size=(80, 24)) as stage:
        await stage.press("2")
        people = stage.sheet("#people")
        await stage.pilot._post_mouse_events([_wheel()], "#people", offset=(5, 5))
        await stage.settled()
        assert people.scroll_offset.y > 0
        assert people.cursor == "1"


def _wheel() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_a_toast_on_a_narrow_terminal_covers_no_row_and_not_the_keys(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        await stage.press("down")
        before = stage.screen.split("\n")
        assert not before[-2].strip()
        stage.app.say("Done: send the VAT letter", undo=True)
        await stage.settled()
        after = stage.screen.split("\n")
        assert "u takes it back" in after[-2]
        assert (after[:-2], after[-1]) == (before[:-2], before[-1])


class Damaged(NotebookFile):
    """A notebook in which one person's record can't be read."""

    def load_or_new(self):  # type: ignore[no-untyped-def]
        from msgspec.structs import replace

        lost = (Unreadable(table="people", id="9", reason="no name"),)
        return replace(super().load_or_new(), unreadable=lost)


async def test_what_cannot_be_read_is_said_with_the_command_that_helps(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, file=Damaged) as stage:
        day = " ".join(line.text.strip() for line in stage.sheet("#day").lines)
        assert "1 record can't be read and is kept as it is: people 9. `relnote doctor` says more." in day
        await stage.type("/zeppelin")
        assert "No one fits." in stage.screen
        assert "1 person's record can't be read" in stage.screen
