"""A record in a form: shows what is filled and one line to add more; what is wrong is said beside its line."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.reactive import reactive
from textual.widgets import Input, TextArea

from relnote.core.editable import page_now, record_now
from relnote.core.form_reading import FormRead, read_form
from relnote.core.record_text.form_lines import FormPage, page_of
from relnote.core.record_text.half_added import half_text, with_half
from relnote.core.record_text.rebasing import rebased
from relnote.tui.forms.add_row import AddRow
from relnote.tui.forms.field_row import FieldRow
from relnote.tui.forms.record_begun import Begun, Changed
from relnote.tui.forms.record_paper import RecordPaper
from relnote.tui.forms.slip import BEGUN, Entered, Form
from relnote.tui.forms.words_area import WordsArea
from relnote.tui.messages import EditWords, KeepDraft
from relnote.tui.reading import Reading


class RecordForm(Form[Changed]):
    """Answers with the record as it was left. What is typed is kept as a draft until it is written down."""

    BINDINGS = [
        Binding("enter", "enter", "write it down", priority=True, id="edit.write",
                tooltip="Write down what stands here"),
        Binding("enter", "add_line", "add the line", priority=True, id="edit.add-line",
                tooltip="Add the line that is named here; the next may be named"),
        Binding("ctrl+s", "save", "write it down", show=False, priority=True, id="edit.save",
                tooltip="Write down what stands here, from anywhere"),
        Binding("ctrl+s", "save_words", "write it down", priority=True, id="edit.save-words",
                tooltip="Write down what stands here; enter breaks the line"),
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
        self._kept = self._seen = (begun.hers.page.text, begun.half)
        self._paper = RecordPaper(begun)

    def compose(self) -> ComposeResult:
        """All of it on one slip."""
        yield self._paper

    def on_mount(self) -> None:
        """What she typed the last time is judged at once."""
        if self._begun.said:
            self._judge()

    def on_resize(self) -> None:
        """As high as the screen lets it be."""
        self._paper.fit()

    @property
    def rows(self) -> list[FieldRow]:
        """The lines, from the top."""
        return self._paper.rows.all

    @property
    def page(self) -> FormPage:
        """What stands in the form."""
        return self._paper.page

    # -- what is typed

    @property
    def draft(self) -> str:
        """The name under which what is typed is kept."""
        return self._begun.what.draft

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self) -> None:
        now = (self.page.text, self._paper.adding.typed)
        if now == self._seen:
            return  # a field says what it was given
        self._seen = now
        row = self._paper.rows.here
        if isinstance(row, AddRow):
            self._offer(row)
            self.refresh_bindings()
        self._keep()
        self._judge(quietly=row)

    def _keep(self) -> None:
        if self._seen == self._kept:
            return
        self._kept = self._seen
        page, half = self._with_what_is_named, self._paper.adding.typed
        changed = page.says != self._shown.says or bool(half and page.text.strip())
        self.post_message(KeepDraft(f"{self.draft} from", self._shown.text if changed else ""))
        self.post_message(KeepDraft(f"{self.draft} add", half_text(self.page, page, half) if changed else ""))
        self.post_message(KeepDraft(self.draft, page.text if changed else ""))
        self.post_message(KeepDraft(BEGUN, self._begun.title if changed else ""))

    @property
    def _with_what_is_named(self) -> FormPage:
        """What stands in the form, the line that is only named as the line it would become."""
        section, half = self._begun.what.section, self._paper.adding.typed
        return with_half(self.page, half, section=section, circles=self._circles)

    @on(FieldRow.Come)
    def _come_to(self, event: FieldRow.Come) -> None:
        if isinstance(event.row, AddRow):
            self._offer(event.row)
        self._judge(quietly=event.row)

    @on(FieldRow.Gone)
    def _gone_on(self, event: FieldRow.Gone) -> None:
        if isinstance(event.row, AddRow):
            event.row.say("")
        elif self.is_attached:
            self._judge()

    def _read(self) -> FormRead:
        notebook, today = self._read_on.notebook, self._read_on.today
        return read_form(self.page, self._before, notebook, today=today)

    def _judge(self, *, quietly: FieldRow | None = None) -> None:
        """Say beside each line what is wrong with it, or how it was understood."""
        self._paper.rows.judge(self._read(), quietly=quietly)

    # -- one more line

    @property
    def _circles(self) -> Sequence[str]:
        return [circle.name for circle in self._read_on.notebook.settings.circles]

    def _offer(self, row: AddRow) -> None:
        row.offer(self._paper.rows.lines, self._circles)

    @on(AddRow.Wanted)
    async def _add(self) -> None:
        """Begin the line that was named. One that says all it has to is added, and the next may be named."""
        adding, rows = self._paper.adding, self._paper.rows
        found = adding.named(rows.lines, self._circles)
        if found is None:
            self.set_focus(adding.input)
            return
        row = await rows.add(found.line) if found.place is None else rows.all[found.place]
        if found.line.value:
            row.put(found.line)
            row.was_left = True
        self._judge()
        if row.is_wrong or not found.line.value:
            adding.clear()
            await rows.bring(row)
        else:
            adding.clear(added=f"{row.label}: {found.line.value}")
            row.scroll_visible(animate=False)

    # -- what changes meanwhile

    async def watch_reading(self, reading: Reading | None) -> None:
        """The record changed under the form: hers and theirs meet at once, line by line."""
        if reading is None or not self.is_mounted or self._begun.is_new:
            return
        self._read_on = reading
        now = record_now(reading.notebook, self._begun.what)
        if now is None:
            self._paper.say("It was removed meanwhile. What you wrote is kept; esc puts it away.")
        elif now != self._before:
            newer = page_now(now, reading.notebook, today=reading.today)
            met = rebased(self._shown, self.page, newer)
            self._before, self._shown = now, newer
            await self._paper.meet(met)
            self._judge(quietly=self._paper.rows.here)

    # -- writing it down, or not

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In her words enter breaks the line, and on a line that is named it adds that one."""
        in_words = isinstance(self.focused, WordsArea)
        names_one = self.is_mounted and self._names_a_line
        fits = {"enter": not (in_words or names_one), "save": not in_words, "save_words": in_words}
        return (fits | {"add_line": names_one}).get(action, True)

    @property
    def _names_a_line(self) -> bool:
        """Whether she is on the line that adds one, and has named it."""
        return bool(self._paper.adding.typed) and self._paper.rows.here is self._paper.adding

    def action_add_line(self) -> None:
        """Add it, in its turn."""
        self.action_enter()

    def action_save(self) -> None:
        """Write it down from anywhere, in its turn."""
        self.action_enter()

    def action_save_words(self) -> None:
        """Write it down from her words, in its turn."""
        self.action_enter()

    @on(Entered)
    async def _write(self) -> None:
        """Begin the line that was named, else write it down where all of it can be read."""
        if self._paper.adding.typed:
            await self._add()
            return
        if (record := self._read().record) is not None:
            self.dismiss(Changed(self._before, record))
            return
        self._paper.rows.leave()
        self._judge()
        if (wrong := self._paper.rows.first_wrong) is not None:
            await self._paper.rows.bring(wrong)

    def action_edit(self) -> None:
        """Go on in the editor, after the keys before it."""
        asker = self.focused or self
        asker.call_later(lambda: self.post_message(EditWords(self._with_what_is_named.text, name=self.draft)))

    async def put(self, text: str) -> None:
        """These words came back from the editor."""
        page = page_of(text, has_body=self._shown.body is not None)
        if page.lines or page.body:
            await self._paper.put(page)
            self._paper.adding.clear()
        self._paper.rows.leave()
        self._judge()

    async def action_as_it_was(self) -> None:
        """As it is in the notebook: what was typed is thrown away, and what was said of it."""
        for row in self.rows:
            row.said = ""
        self._paper.say("")
        await self.put(self._shown.text)
