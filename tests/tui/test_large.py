"""Ten thousand people cost what twenty do: counted in lines, layouts and readings, never in seconds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.app import App, ComposeResult
from textual.strip import Strip

from relnote.tui.lines import Line, LineByLine
from relnote.tui.messages import TickOff
from relnote.tui.widgets.sheet import Sheet
from tests.build import day, notebook, person, reminder, talk
from tests.stage import staged

HEIGHT = 24


class Counted(LineByLine):
    """Ten thousand rows that count how many of them were ever written."""

    def __init__(self) -> None:
        self.written = 0

    def __len__(self) -> int:
        return 10_000

    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:  # type: ignore[override]
        assert isinstance(place, int)
        self.written += 1
        return Line(((f" row {place}", "ink"),), str(place))

    def rows(self) -> dict[str, tuple[int, int]]:
        return {str(number): (number, number) for number in range(len(self))}


class CountedSheet(Sheet):
    """A sheet that counts the lines it paints."""

    painted = 0

    def render_line(self, y: int) -> Strip:
        self.painted += 1
        return super().render_line(y)


class Host(App[None]):
    """A sheet by itself."""

    CSS_PATH = str(Path(__file__).parents[2] / "relnote" / "tui" / "relnote.tcss")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        from relnote.tui.themes import VARIABLES

        return VARIABLES

    def compose(self) -> ComposeResult:
        yield CountedSheet(id="many")


async def test_of_ten_thousand_lines_only_those_in_sight_are_written() -> None:
    lines = Counted()
    async with Host().run_test(size=(80, HEIGHT)) as pilot:
        sheet = pilot.app.query_one(CountedSheet)
        sheet.show(lambda _width: lines)
        await pilot.pause()
        assert lines.written <= 3 * HEIGHT
        before = lines.written
        sheet.focus()
        await pilot.press("end")
        assert sheet.cursor == "9999"
        assert lines.written - before <= 3 * HEIGHT


async def test_a_step_paints_the_two_rows_it_is_about() -> None:
    async with Host().run_test(size=(80, HEIGHT)) as pilot:
        sheet = pilot.app.query_one(CountedSheet)
        sheet.show(lambda _width: Counted())
        sheet.focus()
        await pilot.press("down")
        before = sheet.painted
        await pilot.press("down")
        assert sheet.cursor == "2"
        assert 0 < sheet.painted - before <= 4


async def test_a_letter_in_the_find_lays_nothing_out_anew(tmp_path: Path) -> None:
    many = notebook(*(person(number, f"Tom {number:03}") for number in range(1, 400)))
    async with staged(many, tmp_path) as stage:
        await stage.type("/tom")
        layouts: list[object] = []
        stage.app.screen.screen_layout_refresh_signal.subscribe(stage.sheet("#people"), layouts.append)
        await stage.type(" 1")
        people = stage.sheet("#people")
        assert people.lines[0].key == "100"
        assert len(layouts) <= 1, "a scroll bar may come or go"


async def test_of_acts_in_a_row_the_day_is_worked_out_once_more_at_most(tmp_path: Path) -> None:
    promises = [reminder(50 + number, "promise", 1, f"send {number}") for number in range(6)]
    async with staged(notebook(person(1, "Tom Okafor"), *promises), tmp_path) as stage:
        rows = stage.sheet("#day").keys
        assert len(rows) == 6
        shown: list[object] = []

        def saw(reading: object) -> None:
            shown.append(reading)

        stage.app.watch(stage.app, "reading", saw, init=False)
        for row in rows:
            stage.app.post_message(TickOff((row,)))
        await stage.settled()
        await stage.until(lambda: not stage.sheet("#day").keys)
        assert all(one.done for one in stage.on_disk.reminders.values())
        assert len(shown) <= 3


async def test_of_many_rows_of_a_kind_the_first_stand_and_o_opens_the_rest(tmp_path: Path) -> None:
    promises = [
        reminder(50 + number, "promise", 1, f"send {number}", due=day("2026-11-20")) for number in range(15)
    ]
    letters = [
        talk(100 + number, "2026-11-19", number, channel="letter", direction="in") for number in range(2, 12)
    ]
    people = [person(number, f"Tom {number}") for number in range(1, 12)]
    async with staged(notebook(*people, *promises, *letters), tmp_path, size=(120, 60)) as stage:
        rows = stage.sheet("#day").keys
        assert [key for key in rows if key.startswith("fold:")] == ["fold:replies", "fold:kind:promise"]
        assert len(rows) == 7 + 1 + 12 + 1
        assert "and 3 more" in stage.screen
        await stage.press("o")
        assert len(stage.sheet("#day").keys) == 10 + 15
