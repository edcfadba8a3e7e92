"""What is changed in a form: people and entries; how a form begins, is written down, kept, or left."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.app import SuspendNotSupported

from relnote.core.acts.acted import Acted
from relnote.core.editable import (
    Editable,
    What,
    add_new,
    blank,
    blank_page,
    label_of,
    page_now,
    put_back,
    read_text,
    record_now,
    text_of,
)
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.core.people_changes import lookalikes_of
from relnote.core.record_text.form_lines import page_of
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.rebasing import Rebased, rebased
from relnote.core.removing_entries import without_entry
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.record import BEGUN, Begun, Changed, RecordForm
from relnote.tui.lines import cut
from relnote.tui.messages import Edit, TakeOut, WriteNote
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.reminding_acts import RemindingActs
from relnote.tui.type_ahead import ASKING

NEW = What("person", 0)
"""Someone who isn't in the notebook yet."""
RESUMED = "This is what you typed the last time, not written down yet; ctrl+r throws it away."
AS_WELL = (("yes", "y", "yes, someone else of that name"), ("no", "n", "no, back to the form"))
AGAIN = (("again", "e", "open the editor again"), ("form", "f", "mend it in the form"),
         ("leave", "l", "leave it: it is kept"))  # fmt: skip


TITLE_CELLS = 28
"""Cells of a title in a toast."""


class EditingActs(RemindingActs):
    """A form begins with what was typed the last time; what is written down meets what changed meanwhile."""

    _edit: Callable[..., str] | None = None

    @on(Edit)
    @work(group=ASKING)
    async def edit_record(self, event: Edit) -> None:
        """In a form, or in her editor."""
        what = What(event.section, event.record, event.person_id)
        note = self.here.notebook.notes.get(what.record) if what.section == "note" else None
        if note is not None and note.is_draft:
            self.post_message(WriteNote(note.to, note=note))
            return
        begun = self._begun(what)
        if begun is None:
            self.say("It is no longer in the notebook.")
        elif event.outside:
            await self._edit_outside(begun)
        else:
            await self._edit_in_form(begun)

    async def _edit_in_form(self, begun: Begun | None) -> None:
        while begun is not None:
            changed = await self._ask_form(begun)
            if changed is None:
                self._left(begun, "e brings it back")
                return
            if changed.after == changed.before or self._put_back(begun, changed):
                self._clear(begun.what)
                return
            begun = self._begun(begun.what)

    async def _ask_form(self, begun: Begun) -> Changed | None:
        form = RecordForm(begun, self.here)
        return await self.ask(form.data_bind(NotebookApp.reading))

    def _begun(self, what: What) -> Begun | None:
        """What a form for it begins with; None where it is gone."""
        notebook, today = self.here.notebook, self.here.today
        record = record_now(notebook, what)
        if record is None:
            return None
        page = page_now(record, notebook, today=today)
        kept, has_body = self.draft(what.draft), page.body is not None
        hers = Rebased(page)
        if kept:
            base = self.draft(f"{what.draft} from")
            before = page_of(base, has_body=has_body) if base else page
            hers = rebased(before, page_of(kept, has_body=has_body), page)
        said = RESUMED if kept else ""
        return Begun(what=what, record=record, page=page, hers=hers, title=title_of(record), said=said)

    def _left(self, begun: Begun, back: str) -> None:
        if self.draft(begun.what.draft).strip():
            self.say(f"Kept. {back}.")

    def _clear(self, what: What) -> None:
        for name in (what.draft, f"{what.draft} from", BEGUN):
            self.keep_draft(name, "")

    def say_begun(self) -> None:
        """Which form and which reminder were left half-written the last time."""
        if title := self.draft(BEGUN):
            self.say(f"You were changing: {cut(title, TITLE_CELLS)}   e there brings it back")
        if words := self.draft("remind").strip():
            self.say(f"You were writing: {cut(words, TITLE_CELLS)}   r brings it back")

    def _put_back(self, begun: Begun, changed: Changed) -> bool:
        today = self.here.today

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return put_back(notebook, changed.before, changed.after, today=today, mint=mint)

        name = begun.what.draft
        return self.act(decide, words=self.draft(name), draft=name, begun_from=self.draft(f"{name} from"))

    # -- someone new

    async def add_in_form(self, typed: str) -> bool:
        """Someone new, in the same form; a name is enough. False where nobody was added."""
        page = blank_page(typed)
        kept = self.draft(NEW.draft)
        hers = Rebased(page_of(kept) if kept else page)
        begun = Begun(what=NEW, record=blank(today=self.here.today), page=blank_page(), hers=hers,
                      title="Someone new", said=RESUMED if kept else "", is_new=True)  # fmt: skip
        while True:
            changed = await self._ask_form(begun)
            if changed is None:
                self._left(begun, "a brings it back")
                return False
            assert isinstance(changed.after, Person), "the form was of a person"
            if await self._is_new(changed.after) and self._add_person(changed.after):
                self._clear(NEW)
                return True
            begun = Begun(what=NEW, record=begun.record, page=begun.page, is_new=True, title=begun.title,
                          hers=Rebased(page_of(self.draft(NEW.draft))))  # fmt: skip

    async def _is_new(self, person: Person) -> bool:
        """Someone with the same email or number, or nearly the same name, is asked about first."""
        alike = lookalikes_of(self.notebook, person)
        if not alike:
            return True
        names = ", ".join(f"{each.person.name} ({each.why})" for each in alike[:4])
        question = f"Already there: {names}. Add {person.name} as well?"
        return await self.ask(Choice(question, AS_WELL)) == "yes"

    def _add_person(self, person: Person) -> bool:
        return self.act(
            lambda notebook, mint: add_new(notebook, person, mint=mint),
            words=self.draft(NEW.draft),
            draft=NEW.draft,
        )

    # -- in her editor

    def hand_over(self, text: str, name: str) -> tuple[str, str]:
        """The editor has the terminal until it is left: its words, and what went wrong."""
        if self._edit is None:
            return text, "There is no editor here."
        try:
            with self.suspend():  # nothing may be raised in it: Textual would not come back
                try:
                    return self._edit(text, name), ""
                except (RelnoteError, OSError) as error:
                    return str(getattr(error, "text", text)), str(getattr(error, "sentence", error))
        except SuspendNotSupported:
            return text, "Editing needs a terminal of its own, and here is none."

    async def _edit_outside(self, begun: Begun) -> None:
        """Out to the editor and back; a text with mistakes is opened again, or mended in the form."""
        notebook, today = self.here.notebook, self.here.today
        whole = text_of(begun.record, notebook, today=today)
        text = whole if begun.hers.page == begun.page else with_header(whole, begun.hers.page.text)
        self.keep_draft(f"{begun.what.draft} from", begun.page.text)
        while True:
            text, problem = self.hand_over(text, begun.what.draft)
            self.keep_draft(begun.what.draft, "" if text == whole else text)
            if problem:
                self.warn(problem)
                return
            try:
                after = read_text(text, begun.record, notebook, today=today)
            except MistakesError as error:
                text = error.marked
                wish = await self.ask(Choice(error.sentence, AGAIN))
            else:
                if after == begun.record or self._put_back(begun, Changed(begun.record, after)):
                    self._clear(begun.what)
                    return
                wish = "form"
            if wish == "form":
                await self._edit_in_form(self._begun(begun.what))
            if wish != "again":
                return

    # -- an entry taken out

    @on(TakeOut)
    def take_out(self, event: TakeOut) -> None:
        """Out of the notebook; undo brings it back."""
        what = What(event.section, event.record, event.person_id)
        self.act(lambda notebook, _mint: without_entry(notebook, what))


def with_header(whole: str, text: str) -> str:
    """The comments at the head of a record's text, and then another text of it."""
    comments = [row for row in whole.split("\n") if row.startswith("#")]
    return "\n".join([*comments, "", text, ""])


def title_of(record: Editable) -> str:
    """What stands over the form."""
    label = label_of(record)
    return label[:1].upper() + label[1:]
