"""One form from its opening to its being written down, kept or left; or her editor instead."""

from __future__ import annotations

from relnote.core.acts.acted import Acted
from relnote.core.editable import (
    Editable,
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
from relnote.core.notebook import NextId, Notebook
from relnote.core.people import Person
from relnote.core.people_changes import lookalikes_of
from relnote.core.record_text.form_lines import FormPage, page_of
from relnote.core.record_text.half_added import without_half
from relnote.core.record_text.lines import MistakesError
from relnote.core.record_text.rebasing import Rebased, rebased
from relnote.core.which_record import What
from relnote.tui.acts.editor import EditingApp
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.record import RecordForm
from relnote.tui.forms.record_begun import Begun, Changed
from relnote.tui.forms.slip import BEGUN, RESUMED
from relnote.tui.notebook_app import NotebookApp

NEW = What("person", 0)
"""Someone who isn't in the notebook yet."""
AS_WELL = (("yes", "y", "yes, someone else of that name"), ("no", "n", "no, back to the form"))
AGAIN = (("again", "e", "open the editor again"), ("form", "f", "mend it in the form"),
         ("leave", "l", "leave it: it is kept"))  # fmt: skip


class EditingRound:
    """A form begins with what was typed the last time; what is written down meets what changed meanwhile."""

    def __init__(self, app: EditingApp) -> None:
        self.app = app

    async def edit(self, what: What, *, outside: bool) -> None:
        """In a form, or in her editor."""
        begun = self._begun(what, whole=outside)
        if begun is None:
            self.app.say("It is no longer in the notebook.")
        elif outside:
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
        form = RecordForm(begun, self.app.here)
        return await self.app.ask(form.data_bind(NotebookApp.reading))

    def _begun(self, what: What, *, whole: bool = False) -> Begun | None:
        """What a form for it begins with; None where it is gone. `whole`: what was half-typed is a line."""
        notebook, today = self.app.here.notebook, self.app.here.today
        record = record_now(notebook, what)
        if record is None:
            return None
        page = page_now(record, notebook, today=today)
        kept, has_body = self.app.draft(what.draft), page.body is not None
        hers, half = Rebased(page), ""
        if kept:
            hers_kept = page_of(kept, has_body=has_body)
            if not whole:
                hers_kept, half = self._without_half(hers_kept, what)
            base = self.app.draft(f"{what.draft} from")
            before = page_of(base, has_body=has_body) if base else page
            hers = rebased(before, hers_kept, page)
        said = RESUMED if kept else ""
        return Begun(what=what, record=record, page=page, hers=hers, title=title_of(record), said=said,
                     half=half)  # fmt: skip

    def _without_half(self, kept: FormPage, what: What) -> tuple[FormPage, str]:
        """What was kept, and what of it stood half-typed in the line that adds."""
        return without_half(kept, self.app.draft(f"{what.draft} add"))

    def _left(self, begun: Begun, back: str) -> None:
        if self.app.draft(begun.what.draft).strip():
            self.app.say(f"Kept. {back}.")

    def _clear(self, what: What) -> None:
        for name in (what.draft, f"{what.draft} from", f"{what.draft} add", BEGUN):
            self.app.keep_draft(name, "")

    def _put_back(self, begun: Begun, changed: Changed) -> bool:
        today = self.app.here.today

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            return put_back(notebook, changed.before, changed.after, today=today, mint=mint)

        name = begun.what.draft
        return self.app.act(
            decide, words=self.app.draft(name), draft=name, begun_from=self.app.draft(f"{name} from")
        )

    # -- someone new

    async def add(self, typed: str) -> bool:
        """Someone new, in the same form; a name is enough. False where nobody was added."""
        page = blank_page(typed)
        kept = self.app.draft(NEW.draft)
        hers, half = self._without_half(page_of(kept), NEW) if kept else (page, "")
        begun = Begun(what=NEW, record=blank(today=self.app.here.today), page=blank_page(),
                      hers=Rebased(hers), half=half, title="Someone new", said=RESUMED if kept else "",
                      is_new=True)  # fmt: skip
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
                          hers=Rebased(page_of(self.app.draft(NEW.draft))))  # fmt: skip

    async def _is_new(self, person: Person) -> bool:
        """Someone with the same email or number, or nearly the same name, is asked about first."""
        alike = lookalikes_of(self.app.notebook, person)
        if not alike:
            return True
        names = ", ".join(f"{each.person.name} ({each.why})" for each in alike[:4])
        question = f"Already there: {names}. Add {person.name} as well?"
        return await self.app.ask(Choice(question, AS_WELL)) == "yes"

    def _add_person(self, person: Person) -> bool:
        return self.app.act(
            lambda notebook, mint: add_new(notebook, person, mint=mint),
            words=self.app.draft(NEW.draft),
            draft=NEW.draft,
        )

    # -- in her editor

    async def _edit_outside(self, begun: Begun) -> None:
        """Out to the editor and back; a text with mistakes is opened again, or mended in the form."""
        notebook, today = self.app.here.notebook, self.app.here.today
        whole = text_of(begun.record, notebook, today=today)
        text = whole if begun.hers.page == begun.page else with_header(whole, begun.hers.page.text)
        self.app.keep_draft(f"{begun.what.draft} from", begun.page.text)
        while True:
            text, problem = self.app.hand_over(text, begun.what.draft)
            self.app.keep_draft(begun.what.draft, "" if text == whole else text)
            if problem:
                self.app.warn(problem)
                return
            try:
                after = read_text(text, begun.record, notebook, today=today)
            except MistakesError as error:
                text = error.marked
                wish = await self.app.ask(Choice(error.sentence, AGAIN))
            else:
                if after == begun.record or self._put_back(begun, Changed(begun.record, after)):
                    self._clear(begun.what)
                    return
                wish = "form"
            if wish == "form":
                await self._edit_in_form(self._begun(begun.what))
            if wish != "again":
                return


def with_header(whole: str, text: str) -> str:
    """The comments at the head of a record's text, and then another text of it."""
    comments = [row for row in whole.split("\n") if row.startswith("#")]
    return "\n".join([*comments, "", text, ""])


def title_of(record: Editable) -> str:
    """What stands over the form."""
    label = label_of(record)
    return label[:1].upper() + label[1:]
