"""Not before which day: a few near ones under the arrows, or any day as people say it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.core.day.words import add_months
from relnote.core.days import Moment, echo, read_day
from relnote.core.errors import DayError
from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import BLANK, Line, paragraph, shown, spread
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet


class NotBefore(Form[date]):
    """Answers with the first day it is wanted again, always after today.

    The cursor stands in the field; with nothing typed, enter takes the near day that the arrows chose.
    """

    BINDINGS = [
        Binding("enter", "enter", "not before", priority=True, id="snooze.answer",
                tooltip="Put it off until that day"),
        Binding("down", "step(1)", "later", tooltip="The next near day", id="snooze.later"),
        Binding("up", "step(-1)", "sooner", show=False, tooltip="The near day before", id="snooze.sooner"),
    ]  # fmt: skip

    def __init__(self, what: str, *, today: date, day_first: bool | None = None) -> None:
        super().__init__()
        self._what = what
        self._today = today
        self._day_first = day_first
        self._near = near_days(today)

    def compose(self) -> ComposeResult:
        """The near days, and under them the field for any other."""
        with Vertical(classes="slip"):
            yield Sheet(id="near")
            yield FieldInput("", "or any day: friday, in 3 weeks, 12 january", id="day")
            yield Static("", id="echo", classes="hint", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """Tomorrow is chosen until another is."""
        sheet = self.query_one("#near", Sheet)
        sheet.styles.height = len(self._near) + 3
        sheet.can_focus = False
        sheet.show(self._lines)
        self.set_focus(self.query_one("#day"))

    def _lines(self, width: int) -> Sequence[Line]:
        lines = [*paragraph(f"Not before: {shown(self._what)}", width - 2, ink="name", indent=2)[:1], BLANK]
        for words, day in self._near:
            left = [("  ", "ink"), (words, "ink")]
            right = [(echo(day, today=self._today).split(" (")[0], "dim"), (" ", "ink")]
            lines.append(Line(spread(left, right, min(width, 44)), day.isoformat()))
        return lines

    def action_step(self, by: int) -> None:
        """To another near day."""
        self.query_one("#near", Sheet).action_step(by)

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        self.dismiss(date.fromisoformat(event.key))

    @on(Input.Changed, "#day")
    def _echo(self, event: Input.Changed) -> None:
        moment, problem = self._read(event.value)
        said = echo(moment.day, today=self._today) if moment else problem if len(event.value) > 3 else ""
        self.query_one("#echo", Static).update(shown(said))

    @on(Entered)
    def _answer(self) -> None:
        """The day that was typed, else the near one."""
        typed = self.query_one("#day", Input).value
        moment, problem = self._read(typed)
        cursor = self.query_one("#near", Sheet).cursor
        if moment is not None:
            self.dismiss(moment.day)
        elif not typed.strip() and cursor is not None:
            self.dismiss(date.fromisoformat(cursor))
        else:
            self.query_one("#echo", Static).update(shown(problem))

    def _read(self, text: str) -> tuple[Moment | None, str]:
        if not text.strip():
            return None, ""
        try:
            moment = read_day(text, today=self._today, sense="coming", day_first=self._day_first)
        except DayError as error:
            return None, error.sentence
        if moment.day <= self._today:
            return None, f"{echo(moment.day, today=self._today)} is not after today."
        return moment, ""


def near_days(today: date) -> list[tuple[str, date]]:
    """The near days: their words, and the day itself; no day twice."""
    monday = today + timedelta(days=7 - today.weekday())
    days = [
        ("tomorrow", today + timedelta(days=1)),
        ("Monday", monday),
        ("in a week", today + timedelta(weeks=1)),
        ("in a fortnight", today + timedelta(weeks=2)),
        ("in a month", add_months(today, 1)),
    ]
    return [one for place, one in enumerate(days) if one[1] not in {earlier[1] for earlier in days[:place]}]
