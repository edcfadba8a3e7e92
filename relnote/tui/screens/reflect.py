"""Reflect: the year in small squares, promises kept, things gone right, and who brought whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from relnote.core.reflect.year import Year, year_of, years_of
from relnote.tui.lines import Line
from relnote.tui.messages import OpenPerson
from relnote.tui.reading import Reading
from relnote.tui.screens.keys import Slip
from relnote.tui.screens.place import Place
from relnote.tui.widgets.page import Page
from relnote.tui.widgets.sheet import Sheet
from relnote.tui.widgets.year_lines import month_lines, people_of, year_lines


class Month(Slip):
    """A month's talks on a slip, where there is no room beside."""

    def __init__(self, year: Year, number: int, reading: Reading) -> None:
        super().__init__()
        self._year = year
        self._number = number
        self._reading = reading

    def write(self, width: int) -> Sequence[Line]:
        """The talks."""
        return month_lines(self._year, self._number, self._reading.notebook, width)


class Reflect(Place):
    """One year at a time; left and right turn the years. A month shows its talks, a row its person."""

    place = "reflect"
    BINDINGS = [
        Binding("left,comma", "turn_year(-1)", "year before", key_display="←", id="reflect.before",
                tooltip="The year before"),
        Binding("right,full_stop", "turn_year(1)", "year after", key_display="→", id="reflect.after",
                tooltip="The year after"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._number: int | None = None
        """The year she turned to; None: this one."""
        self._year: Year | None = None
        self._people: Mapping[str, int | None] = {}

    def body(self) -> ComposeResult:
        """The year, and beside it what the cursor is on."""
        with Horizontal(classes="desk"):
            yield Sheet(id="year", classes="list")
            yield Page()

    def on_mount(self) -> None:
        """The cursor starts in the year."""
        self.set_focus(self.query_one("#year"))

    def show(self, reading: Reading) -> None:
        """The year as it is now."""
        self._write(reading, keep=True)

    def _write(self, reading: Reading, *, keep: bool) -> None:
        year = year_of(reading.notebook, self._number or reading.today.year, today=reading.today)
        self._year, self._people = year, people_of(year)
        self.query_one("#year", Sheet).show(lambda width: year_lines(year, reading.notebook, width), keep=keep)
        self._turn()

    def action_turn_year(self, by: int) -> None:
        """The year before or after, as far as there is one."""
        if self.reading is not None and self._can_turn(by):
            self._number = (self._number or self.reading.today.year) + by
            self._write(self.reading, keep=False)

    def _can_turn(self, by: int) -> bool:
        if self.reading is None:
            return False
        years = years_of(self.reading.notebook, today=self.reading.today)
        return (self._number or self.reading.today.year) + by in years

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Years turn as far as there is anything to look back on."""
        if action == "turn_year" and isinstance(by := parameters[0], int):
            return self._can_turn(by)
        return super().check_action(action, parameters)

    @property
    def _cursor(self) -> str:
        return (self.query_one("#year", Sheet).cursor or "") if self.is_mounted else ""

    @property
    def _month(self) -> int | None:
        kind, _colon, number = self._cursor.partition(":")
        return int(number) if kind == "month" else None

    def person_here(self) -> int | None:
        """Whom the row is about."""
        person = self._people.get(self._cursor)
        return person if self.reading is not None and person in self.reading.notebook.people else None

    @on(Sheet.Moved, "#year")
    def _turn(self) -> None:
        reading, year, month = self.reading, self._year, self._month
        if reading is None or year is None:
            return
        page = self.query_one(Page)
        if month is not None:
            page.turn_to_lines(
                (reading, year.year, month), lambda width: month_lines(year, month, reading.notebook, width)
            )
        else:
            page.turn_to(reading, self.person_here())
        self.refresh_bindings()

    @on(Sheet.Chosen, "#year")
    def _open(self) -> None:
        if self._month is not None and self._year is not None and self.reading is not None:
            self.app.push_screen(Month(self._year, self._month, self.reading))
        elif (person := self.person_here()) is not None:
            self.post_message(OpenPerson(person))
