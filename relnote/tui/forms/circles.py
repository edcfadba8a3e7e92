"""The circles: who is in how many, how often each asks for a talk, and what all of them come to."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from relnote.core.circle_sums import circle_sums, said_circle, said_sum
from relnote.core.notebook import Notebook
from relnote.tui.forms.slip import Entered, Form
from relnote.tui.lines import BLANK, Line, fitted, paragraph, shown, spread
from relnote.tui.reading import Reading
from relnote.tui.widgets.key_line import KeyLine
from relnote.tui.widgets.sheet import Sheet

NAME = 16


class Circles(Form[str]):
    """Answers with the circle that is to have another cadence."""

    BINDINGS = [
        Binding("enter", "enter", "another cadence", priority=True, id="circles.cadence",
                tooltip="How often with those in this circle"),
    ]  # fmt: skip

    def __init__(self, reading: Reading, notebook: Notebook, *, at: str = "") -> None:
        super().__init__()
        self._sums = circle_sums(notebook, reading.contacts, today=reading.today)
        self._at = at

    def compose(self) -> ComposeResult:
        """The circles as rows, the sum beneath."""
        with Vertical(classes="slip"):
            yield Sheet(id="circles")
            yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands on the circle she comes from."""
        sheet = self.query_one("#circles", Sheet)
        sheet.styles.height = min(len(self._sums.circles) + 6, 18)
        sheet.show(self._lines)
        self.set_focus(sheet)
        if self._at in sheet.keys:
            sheet.cursor = self._at

    def _lines(self, width: int) -> Sequence[Line]:
        lines: list[Line] = [Line((("  Circles", "name"),)), BLANK]
        for each in self._sums.circles:
            people = "1 person" if each.people == 1 else f"{each.people} people"
            name, words = shown(each.circle.name), shown(said_circle(each.circle))
            left = [("  ", "ink"), (fitted(name, NAME), "name"), (f"  {words}", "ink")]
            lines.append(Line(spread(left, [(people, "dim"), (" ", "ink")], width), each.circle.name))
        if not self._sums.circles:
            lines += paragraph(
                "No circle yet: c in People puts someone in one.", width - 2, ink="dim", indent=2
            )
        return [*lines, BLANK, *paragraph(shown(said_sum(self._sums)), width - 2, indent=2)]

    @on(Entered)
    def _this_one(self) -> None:
        cursor = self.query_one("#circles", Sheet).cursor
        if cursor is not None:
            self.dismiss(cursor)

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        self.dismiss(event.key)
