"""A record laid out on its slip: the title, the lines, her words where it has some, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from relnote.core.record_text.adding import FormGround
from relnote.core.record_text.form_fields import form_fields
from relnote.core.record_text.form_lines import FormPage
from relnote.core.record_text.rebasing import Rebased, said_of_meeting
from relnote.tui.forms.add_row import AddRow
from relnote.tui.forms.field_row import FieldRow
from relnote.tui.forms.record_begun import Begun
from relnote.tui.forms.record_rows import RecordRows
from relnote.tui.forms.words_area import WordsArea
from relnote.tui.lines import shown
from relnote.tui.widgets.key_line import KeyLine

AROUND = 12
"""Lines of the screen a form leaves to its question, its hint, the keys and the page behind it."""
BEGIN_AT = ("Text", "Line")
"""Fields that hold her words: the cursor begins there."""


class RecordPaper(Vertical):
    """As high as the screen lets it be; the lines scroll in it."""

    def __init__(self, begun: Begun) -> None:
        super().__init__(classes="slip form")
        self._begun = begun
        page, section = begun.hers.page, begun.what.section
        self._fields = form_fields(section)
        self.rows = RecordRows(page.lines, self._fields)
        self.adding = AddRow(section, begun.half)
        self.adding.display = bool(FormGround(page.lines, self._fields).addable)
        self.words = WordsArea(page.body) if page.body is not None else None

    def compose(self) -> ComposeResult:
        """The title, the lines and the one that adds more, her words, the keys."""
        yield Static(shown(self._begun.title), classes="question", markup=False)
        yield self.rows
        yield self.adding
        if self.words is not None:
            yield self.words
        yield Static("", id="said", classes="hint", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """The cursor stands where she begins."""
        self.fit()
        self.say(self._begun.said or said_folded(self.rows.folded))
        self._say_met(self._begun.hers, self.rows.all)
        self._begin()

    def _begin(self) -> None:
        """In her words, where there are some; else in the text; else in the first line.

        Of someone who is there already most often something is added, and what is typed at once is no name:
        there it is the line that adds.
        """
        words, rows = self.words, self.rows.all
        if self._begun.what.section == "person" and not self._begun.is_new:
            self.screen.set_focus(self.adding.input)
            return
        if words is not None and (words.text or self._begun.what.section == "conversation"):
            self.screen.set_focus(words)
            words.move_cursor(words.document.end)
            return
        text = next((row for row in rows if row.line.field in BEGIN_AT), None)
        self.screen.set_focus((text or rows[0] if rows else self.adding).input)

    def fit(self) -> None:
        """Give the lines and her words the room there is."""
        room = max(self.app.size.height - AROUND, 4)
        if self.words is not None:
            self.words.styles.max_height = max(room // 2, 3)
            room = max(room // 2, 3)
        self.rows.styles.max_height = room

    @property
    def page(self) -> FormPage:
        """What stands in the form."""
        return FormPage(self.rows.lines, self.words.text if self.words is not None else None)

    async def put(self, page: FormPage) -> Sequence[FieldRow]:
        """Have this stand in the form, and answer with the row of each line; the cursor stays in its line.

        In words that are others now it stands behind them, as where the form opens.
        """
        rows = await self.rows.put(page.lines)
        if self.words is not None and page.body is not None and self.words.text != page.body:
            self.words.text = page.body
            self.words.move_cursor(self.words.document.end)
        return rows

    async def meet(self, met: Rebased) -> None:
        """Hers and theirs have met: that stands here, and what is to be said of it."""
        self._say_met(met, await self.put(met.page))

    def _say_met(self, met: Rebased, rows: Sequence[FieldRow]) -> None:
        """What was changed meanwhile stands beside its line until it is written, or thrown away."""
        for place, words in (*met.taken, *met.notes):
            rows[place].said = words
            rows[place].say(words)
        if words := said_of_meeting(met, self._fields):
            self.say(words)

    def say(self, words: str) -> None:
        """Said of the whole record, beneath it."""
        said = self.query_one("#said", Static)
        said.update(shown(words))
        said.display = bool(words)


def said_folded(lines: int) -> str:
    """That older details are not in the form, and where they are."""
    return f"{lines} older details are not shown; ^e has all of them." if lines else ""
