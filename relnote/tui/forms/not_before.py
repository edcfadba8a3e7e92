"""Not before which day: a few near ones under the arrows and their numbers, or any day as people say it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.core.day.ground import Moment
from relnote.core.day.saying import weekday_and_day
from relnote.core.near_days import NearDay, Until, near_days, picked, read_until
from relnote.tui.answers_begun import Asked
from relnote.tui.forms.field_row import FieldInput
from relnote.tui.forms.slip import Entered, WordsForm
from relnote.tui.lines import Line, paragraph, shown, spread
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

ENOUGH = 10
"""Letters from which on it is said why they are no day: before, she is still typing it."""


class NotBefore(WordsForm[Moment]):
    """Answers with the first day it is wanted again, always after today.

    What stands in the field is meant; while it is empty, the near day that the arrows chose. A number alone
    in the field chooses a near day, an arrow empties the field.
    """

    BINDINGS = [
        Binding("enter", "enter", "not before", priority=True, id="snooze.answer",
                tooltip="Put it off until that day"),
        Binding("down", "step(1)", "later", tooltip="The next near day", id="snooze.later"),
        Binding("up", "step(-1)", "sooner", show=False, tooltip="The near day before", id="snooze.sooner"),
    ]  # fmt: skip

    goes_along = True

    def __init__(self, question: str, *, today: date, asked: Asked, day_first: bool | None = None) -> None:
        super().__init__("", asked)
        self._question = question
        self._today = today
        self._day_first = day_first
        self._near = near_days(today)
        self._at = 0
        """The near day that is meant while the field is empty."""

    def compose(self) -> ComposeResult:
        """The near days, and under them the field for any other."""
        with Vertical(classes="slip"):
            yield Sheet(id="near")
            yield FieldInput(self.words, "or any day: friday, in 3 weeks, 12 january", id="day")
            yield Static("", id="echo", classes="hint", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """Tomorrow is chosen until another is."""
        sheet = self.query_one("#near", Sheet)
        self.fit()
        sheet.can_focus = False
        sheet.show(self._lines)
        self.set_focus(self.query_one("#day"))
        self._show()

    def fit(self) -> None:
        """The near days give way to the field, the echo and the keys."""
        rows = len(self._near) + (1 if self.is_low else 3)
        self.query_one("#near", Sheet).styles.height = min(rows, self.room(beside=4))

    def _lines(self, width: int) -> Sequence[Line]:
        lines = [*paragraph(shown(self._question), width - 2, ink="name", indent=2)[:1], *self.gap]
        for number, near in enumerate(self._near, 1):
            left = [("  ", "ink"), (f"{number}  ", "mark"), (near.words, "ink")]
            right = [(weekday_and_day(near.day), "dim"), (" ", "ink")]
            lines.append(Line(spread(left, right, min(width, 44)), near.day.isoformat()))
        return lines

    @property
    def _chosen(self) -> NearDay | None:
        """The near day that is meant; None: what was typed is."""
        return picked(self.words, self._near) or (None if self.words.strip() else self._near[self._at])

    @property
    def _until(self) -> Until:
        return read_until(self.words, today=self._today, day_first=self._day_first)

    def _show(self) -> None:
        """The near day that is meant is lit; of a day that was typed, it is said which it is."""
        near, until = self._chosen, self._until
        self.query_one("#near", Sheet).cursor = near.day.isoformat() if near is not None else None
        said = "" if near is not None or (until.moment is None and len(self.words) < ENOUGH) else until.said
        self.query_one("#echo", Static).update(shown(said))

    def action_step(self, by: int) -> None:
        """To another near day; what stands in the field is meant no more."""
        near = self._chosen
        at = self._near.index(near) + by if near is not None else 0 if by > 0 else len(self._near) - 1
        self._at = min(max(at, 0), len(self._near) - 1)
        self.query_one("#day", Input).value = ""
        self.keep("")
        self._show()

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        self.dismiss(Moment(day=date.fromisoformat(event.key)))

    @on(Input.Changed, "#day")
    def _typed(self, event: Input.Changed) -> None:
        self.keep(event.value)
        self._show()

    @on(Entered)
    def _answer(self) -> None:
        """The day that was typed, else the near one."""
        self.keep(self.query_one("#day", Input).value)
        near, until = self._chosen, self._until
        moment = Moment(day=near.day) if near is not None else until.moment
        if moment is not None:
            self.dismiss(moment)
        else:
            self.query_one("#echo", Static).update(shown(until.said))
