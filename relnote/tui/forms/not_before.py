"""Not before which day: a few near ones a key away, or any day as people say it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from relnote.core.day_words import add_months
from relnote.core.days import Moment, echo, read_day
from relnote.core.errors import DayError
from relnote.tui.forms.slip import Form
from relnote.tui.lines import BLANK, Line, paragraph, shown, spread
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

OTHER = "other"


class NotBefore(Form[date]):
    """Answers with the first day it is wanted again, always after today."""

    def __init__(self, what: str, *, today: date, day_first: bool | None = None) -> None:
        super().__init__()
        self._what = what
        self._today = today
        self._day_first = day_first
        self._near = near_days(today)

    def compose(self) -> ComposeResult:
        """The near days; the field for any other stands under them once it is wanted."""
        with Vertical(classes="slip"):
            yield Sheet(id="near")
            yield Input(placeholder="another day: friday, in 3 weeks, 12 january", id="day", compact=True)
            yield Static("", id="echo", classes="hint", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """Tomorrow has the cursor."""
        sheet = self.query_one("#near", Sheet)
        sheet.styles.height = len(self._near) + 2
        sheet.show(self._lines)
        sheet.focus()

    def _lines(self, width: int) -> Sequence[Line]:
        lines = [*paragraph(f"Not before: {shown(self._what)}", width - 2, ink="name", indent=2)[:1], BLANK]
        for key, words, day in self._near:
            left = [("  ", "ink"), (f"{key}  ", "mark"), (words, "ink")]
            right = [(echo(day, today=self._today).split(" (")[0], "dim"), (" ", "ink")]
            lines.append(Line(spread(left, right, min(width, 48)), day.isoformat()))
        return lines

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self.dismiss(date.fromisoformat(event.key))

    def on_key(self, event: events.Key) -> None:
        """A near day's own key answers; any other letter or digit begins a day in the field."""
        field = self.query_one("#day", Input)
        if field.has_focus or event.character is None or not event.is_printable:
            return
        for key, _words, day in self._near:
            if event.character == key:
                event.stop()
                self.dismiss(day)
                return
        if event.character.isalnum():
            event.stop()
            field.focus()
            field.insert_text_at_cursor(event.character)

    @on(Input.Changed, "#day")
    def _echo(self, event: Input.Changed) -> None:
        moment, problem = self._read(event.value)
        said = echo(moment.day, today=self._today) if moment else problem if len(event.value) > 3 else ""
        self.query_one("#echo", Static).update(shown(said))

    @on(Input.Submitted, "#day")
    def _typed(self, event: Input.Submitted) -> None:
        moment, problem = self._read(event.value)
        if moment is not None:
            self.dismiss(moment.day)
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


def near_days(today: date) -> list[tuple[str, str, date]]:
    """The near days: their key, their words, and the day itself; no day twice."""
    monday = today + timedelta(days=7 - today.weekday())
    days = [
        ("t", "tomorrow", today + timedelta(days=1)),
        ("m", "Monday", monday),
        ("w", "in a week", today + timedelta(weeks=1)),
        ("f", "in a fortnight", today + timedelta(weeks=2)),
        ("o", "in a month", add_months(today, 1)),
    ]
    return [one for place, one in enumerate(days) if one[2] not in {earlier[2] for earlier in days[:place]}]
