"""A record in a form: shows what is filled and one line to add more; what is wrong is said beside its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.reactive import reactive
from textual.widgets import Input, Static, TextArea

from relnote.core.editable import Editable, page_now, read_text, record_now
from relnote.core.people import Person
from relnote.core.record_text.form_fields import form_fields, kinds_for
from relnote.core.record_text.form_lines import (
    DETAIL,
    FormLine,
    FormPage,
    addable,
    added,
    mistakes_by_line,
    page_of,
    suggested,
    with_line,
)
from relnote.core.record_text.form_saying import of_people, understood
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.rebasing import Rebased, rebased
from relnote.core.which_record import What
from relnote.tui.forms.field_row import AddRow, FieldRow
from relnote.tui.forms.slip import BEGUN, Entered, Form
from relnote.tui.forms.words_area import WordsArea
from relnote.tui.lines import shown
from relnote.tui.messages import EditWords, KeepDraft
from relnote.tui.reading import Reading
from relnote.tui.widgets.key_line import KeyLine

AROUND = 10
"""Lines of the screen a form leaves to its question, its hint, the keys and the page behind it."""
BEGIN_AT = ("Text", "Line")
"""Fields that hold her words: the cursor begins there."""
AT_ONCE = 20
"""Lines laid out at once."""
MOST_DETAILS = 60
"""Details that stand in the form at most."""
OFFERED = 14
"""Names offered for a new line at once."""


class Changed(Struct, frozen=True):
    """What the form leaves: the record it was begun of, and as she left it."""

    before: Editable
    after: Editable


class Begun(Struct, frozen=True, kw_only=True):
    """What a form begins with: the record, its page, hers if she had begun before, and what is said of it."""

    what: What
    record: Editable
    page: FormPage
    hers: Rebased
    title: str
    said: str = ""
    is_new: bool = False


class Rows(VerticalScroll, inherit_bindings=False):
    """The lines in one scroll: up and down go from line to line, the scroll follows."""


class RecordForm(Form[Changed]):
    """Answers with the record as it was left. What is typed is kept as a draft until it is written down."""

    BINDINGS = [
        Binding("enter", "enter", "write it down", priority=True, id="edit.write",
                tooltip="Write down what stands here"),
        Binding("ctrl+s", "enter", "write it down", show=False, priority=True, id="edit.save",
                tooltip="Write down what stands here, from anywhere"),
        Binding("down,tab", "app.focus_next", "next line", id="edit.next", tooltip="On to the next line"),
        Binding("up,shift+tab", "app.focus_previous", "line before", show=False, id="edit.before",
                tooltip="Back to the line before"),
        Binding("ctrl+e", "edit", "in the editor", priority=True, id="edit.editor",
                tooltip="Go on in your editor"),
        Binding("ctrl+r", "as_it_was", "as it was", show=False, id="edit.back",
                tooltip="Throw away what was typed: as it is in the notebook"),
    ]  # fmt: skip

    reading: reactive[Reading | None] = reactive(None)

    def __init__(self, begun: Begun, reading: Reading) -> None:
        super().__init__()
        self._begun = begun
        self._read_on = reading
        self._before = begun.record
        self._shown = begun.page
        self._kept = self._seen = begun.hers.page.text
        self._left: set[FieldRow] = set()
        self.rows: list[FieldRow] = []
        """The lines, from the top, without the one that adds."""
        self._add_row = AddRow()
        self._coming: list[FieldRow] = []
        self._said_folded = ""
        self._area = WordsArea(page_body) if (page_body := begun.hers.page.body) is not None else None
        self._fields = {field.name: field for field in form_fields(begun.what.section)}

    # -- laying it out

    def compose(self) -> ComposeResult:
        """The title, the lines, her words where the record has some, the keys."""
        page = self._begun.hers.page
        with Vertical(classes="slip form"):
            yield Static(shown(self._begun.title), classes="question", markup=False)
            with Rows(id="rows", can_focus=False):
                self.rows = [self._row(line) for line in page.lines]
                self._coming = self._not_folded()
                yield from self._next_rows()
                self._add_row.display = bool(addable(page, tuple(self._fields.values())))
                yield self._add_row
            if self._area is not None:
                yield self._area
            yield Static("", id="said", classes="hint", markup=False)
            yield KeyLine()

    def _not_folded(self) -> list[FieldRow]:
        """The lines that stand in the form; of very many details only the newest."""
        details = [row for row in self.rows if row.line.field == DETAIL]
        folded = set(details[: max(len(details) - MOST_DETAILS, 0)])
        if folded:
            self._said_folded = f"{len(folded)} older details are not shown; ^e has all of them."
        return [row for row in self.rows if row not in folded]

    def _next_rows(self) -> list[FieldRow]:
        """The next few to lay out: those in sight first, so that a long form opens as a short one does."""
        few, self._coming = self._coming[:AT_ONCE], self._coming[AT_ONCE:]
        return few

    async def _lay_out_more(self) -> None:
        if self._coming and self.is_attached:
            await self.query_one("#rows").mount(*self._next_rows(), before=self._add_row)
            self.call_after_refresh(self._lay_out_more)

    def _row(self, line: FormLine) -> FieldRow:
        field = self._fields.get(line.field)
        return FieldRow(line, example=field.example if field else "")

    def on_mount(self) -> None:
        """The cursor stands in the first line, or in her words."""
        self._fit()
        self._say(self._begun.said or self._said_folded)
        self.call_after_refresh(self._lay_out_more)
        self._say_met(self._begun.hers)
        self._begin()
        if self._begun.said:
            self._judge()

    def _begin(self) -> None:
        """The cursor begins in her words, where there are some; else in the text, else in the first line."""
        area, rows = self._area, self.rows
        if area is not None and (area.text or self._begun.what.section == "conversation"):
            self.set_focus(area)
            area.move_cursor(area.document.end)
            return
        text = next((row for row in rows if row.line.field in BEGIN_AT), None)
        self.set_focus((text or rows[0] if rows else self._add_row).input)

    def on_resize(self) -> None:
        """As high as the screen lets it be."""
        self._fit()

    def _fit(self) -> None:
        room = max(self.app.size.height - AROUND, 4)
        if self._area is not None:
            self._area.styles.max_height = max(room // 2, 3)
            room = max(room // 2, 3)
        self.query_one("#rows").styles.max_height = room

    @property
    def page(self) -> FormPage:
        """What stands in the form."""
        body = self._area.text if self._area is not None else None
        return FormPage(tuple(row.now for row in self.rows), body)

    # -- what is typed

    @property
    def draft(self) -> str:
        """The name under which what is typed is kept."""
        return self._begun.what.draft

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self) -> None:
        if self.page.text == self._seen and not self._add_row.input.value:
            return  # a field says what it was given
        self._seen = self.page.text
        row = self._row_here
        if isinstance(row, AddRow):
            self._offer(row)
        self._keep()
        self._judge(quietly=row)

    def _keep(self) -> None:
        page = self.page
        if page.text == self._kept:
            return
        self._kept = page.text
        changed = page.says != self._shown.says
        self.post_message(KeepDraft(f"{self.draft} from", self._shown.text if changed else ""))
        self.post_message(KeepDraft(self.draft, page.text if changed else ""))
        self.post_message(KeepDraft(BEGUN, self._begun.title if changed else ""))

    @property
    def _row_here(self) -> FieldRow | None:
        parent = self.focused.parent if self.focused is not None else None
        return parent if isinstance(parent, FieldRow) else None

    @on(FieldRow.Come)
    def _come_to(self, event: FieldRow.Come) -> None:
        if isinstance(event.row, AddRow):
            self._offer(event.row)
        self._judge(quietly=event.row)

    @on(FieldRow.Gone)
    def _gone_on(self, event: FieldRow.Gone) -> None:
        self._left.add(event.row)
        if isinstance(event.row, AddRow):
            event.row.say("")
        elif self.is_attached:
            self._judge()

    def _read(self, page: FormPage) -> tuple[Editable | None, Mapping[int, str]]:
        """The record as the page has it, or what is wrong with which line."""
        notebook, today = self._read_on.notebook, self._read_on.today
        try:
            return read_text(page.text, self._before, notebook, today=today), {}
        except MistakesError as error:
            return None, mistakes_by_line(error, page)

    def _judge(self, *, quietly: FieldRow | None = None) -> bool:
        """Say beside each line what is wrong with it, or how it was understood. True where all can be read.

        Of the line she is `quietly` typing in, what is wrong is said only once she has left it.
        """
        page = self.page
        read, wrong = self._read(page)
        said = self._said(page, read) if read is not None else {}
        for place, row in enumerate(self.rows):
            mistake = wrong.get(place, "")
            if mistake and row is quietly and row not in self._left:
                mistake = ""
            row.say(mistake or row.said or (said.get(place, "") if row.wants_said else ""), wrong=bool(mistake))
        return not wrong

    def _said(self, page: FormPage, read: Editable) -> Mapping[int, str]:
        notebook, today = self._read_on.notebook, self._read_on.today
        said = understood(page, page_now(read, notebook, today=today))
        return said | of_people(page, read, notebook) if isinstance(read, Person) else said

    # -- one more line

    def _kinds(self) -> Sequence[str]:
        used = [row.line.kind for row in self.rows if row.line.field == DETAIL]
        return kinds_for(self._begun.what.section, used)

    def _offer(self, row: AddRow) -> None:
        begun = row.input.value
        fields = tuple(self._fields.values())
        names = suggested(begun, self.page, fields, self._kinds())
        row.say(" · ".join(names[:OFFERED]) if names else self._own(begun))

    def _own(self, begun: str) -> str:
        if self._begun.what.section != "person" or not begun.strip():
            return ""
        return f"{begun.partition(':')[0].strip()}: a kind of detail of your own"

    async def _begin_line(self, row: AddRow) -> None:
        line = added(row.input.value, self.page, tuple(self._fields.values()), self._kinds())
        if line is None:
            self._offer(row)
            return
        row.input.value = ""
        row.say("")
        while self._coming:
            await self._lay_out_more()
        page, place = with_line(self.page, line, tuple(self._fields.values()))
        await self._lay(page)
        new = self.rows[place].input
        self.set_focus(new)
        new.cursor_position = len(new.value)

    @on(AddRow.Wanted)
    async def _wanted(self) -> None:
        await self._begin_line(self._add_row)

    async def _lay(self, page: FormPage) -> None:
        """Lay the lines of a page out; a line that stays keeps its field, and so the cursor."""
        left, rows = self.rows, []
        place = 0
        for line in page.lines:
            match = next(
                (at for at in range(place, len(left)) if _alike(left[at].line, line, exactly=True)),
                next((at for at in range(place, len(left)) if _alike(left[at].line, line)), None),
            )
            if match is None:
                rows.append(self._row(line))
                await self._mount(rows[-1], left[place:])
                continue
            for gone in left[place:match]:
                gone.put(FormLine(gone.line.field, "", gone.line.kind))
            left[match].put(line)
            rows += left[place : match + 1]
            place = match + 1
        for gone in left[place:]:
            gone.put(FormLine(gone.line.field, "", gone.line.kind))
        self.rows = [*rows, *left[place:]]

    async def _mount(self, row: FieldRow, behind: Sequence[FieldRow]) -> None:
        """Lay a line out before the first of those behind it that is there."""
        before = next((each for each in behind if each.is_attached), self._add_row)
        await self.query_one("#rows").mount(row, before=before)

    # -- what changes meanwhile

    async def watch_reading(self, reading: Reading | None) -> None:
        """The record changed under the form: hers and theirs meet at once, line by line."""
        if reading is None or not self.is_mounted or self._begun.is_new:
            return
        self._read_on = reading
        now = record_now(reading.notebook, self._begun.what)
        if now is None:
            self._say("It was removed meanwhile. What you wrote is kept; esc puts it away.")
        elif now != self._before:
            newer = page_now(now, reading.notebook, today=reading.today)
            met = rebased(self._shown, self.page, newer)
            self._before, self._shown = now, newer
            await self._lay(met.page)
            self._take_words(met)
            self._say_met(met)
            self._judge(quietly=self._row_here)

    def _take_words(self, met: Rebased) -> None:
        if self._area is not None and met.page.body is not None and self._area.text != met.page.body:
            self._area.text = met.page.body

    def _say_met(self, met: Rebased) -> None:
        """What was changed in both stands beside its line until it is written."""
        rows = self.rows
        for place, words in met.notes:
            rows[place].said = words
            rows[place].say(words)
        if met.body_now is not None:
            self._say(f"The words became, meanwhile: {met.body_now}")
        elif met.is_clash:
            self._say("It was changed meanwhile, in the same place; what you write down now stands.")
        elif met.page.says != self._begun.hers.page.says:
            self._say("It was changed meanwhile, elsewhere in it; that is taken in.")

    def _say(self, words: str) -> None:
        said = self.query_one("#said", Static)
        said.update(shown(words))
        said.display = bool(words)

    # -- writing it down, or not

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In her words, enter breaks the line."""
        if action == "enter" and isinstance(self.focused, WordsArea):
            return None
        return True

    def action_save(self) -> None:
        """Write it down from anywhere, in its turn."""
        self.action_enter()

    @on(Entered)
    async def _write(self) -> None:
        """Begin the line that was named, else write it down where all of it can be read."""
        row = self._row_here
        if isinstance(row, AddRow) and row.input.value.strip():
            await self._begin_line(row)
            return
        page = self.page
        read, _wrong = self._read(page)
        if read is not None:
            self.dismiss(Changed(self._before, read))
            return
        self._left.update(self.rows)
        self._judge()
        wrong = next((each for each in self.rows if each.is_wrong), None)
        if wrong is not None:
            if not wrong.is_attached:
                await self._mount(wrong, self.rows[self.rows.index(wrong) + 1 :])
            self.set_focus(wrong.input)

    def action_edit(self) -> None:
        """Go on in the editor, after the keys before it."""
        asker = self.focused or self
        asker.call_later(lambda: self.post_message(EditWords(self.page.text, name=self.draft)))

    async def put(self, text: str) -> None:
        """These words came back from the editor."""
        page = page_of(text, has_body=self._shown.body is not None)
        if page.lines or page.body:
            await self._lay(page)
            if self._area is not None:
                self._area.text = page.body or ""
        self._left.update(self.rows)
        self._judge()

    async def action_as_it_was(self) -> None:
        """As it is in the notebook: what was typed is thrown away."""
        await self.put(self._shown.text)


def _alike(one: FormLine, other: FormLine, *, exactly: bool = False) -> bool:
    same = one.field == other.field and (one.field != DETAIL or one.kind == other.kind)
    return same and (not exactly or one.value == other.value)
