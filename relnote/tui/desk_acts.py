"""Notes from the screens: the desk opened, the draft kept, the card posted."""

from __future__ import annotations

import asyncio
from datetime import date

from msgspec.structs import replace
from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.agenda.rows import Passed
from relnote.core.errors import DayError, RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note
from relnote.tui.forms.words import Words
from relnote.tui.messages import (
    AskOfNote,
    DeskPutAway,
    EditNote,
    KeepNote,
    LeaveDesk,
    PostNote,
    ShowNote,
    ThrowAwayDraft,
    WriteNote,
)
from relnote.tui.note_begun import NAME, Begun, read_begun, written_out
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.row_acts import RowActs
from relnote.tui.screens.writing import Writing
from relnote.tui.type_ahead import ASKING

EDITED = "note in the editor"
"""The draft that her editor's file is kept as."""


class DeskActs(RowActs):
    """Everything that follows from `n`."""

    # -- to the desk

    @on(WriteNote)
    @work(group=ASKING)
    async def write_note(self, event: WriteNote) -> None:
        """The desk, for these people or for whom she names."""
        from relnote.core.desk.drafting import why_no_note

        self.keep_begun()
        note = event.note or self._purposed(event)
        if note is not None and not note.to:
            note = await self._to_whom(note)
        if note is None:
            return
        if (why := why_no_note(self.notebook, note.to)) is not None:
            self.say(why)
            return
        await self._open_desk(self._gone_on_with(note))

    async def _open_desk(self, note: Note) -> None:
        from relnote.core.desk.prompts import desk
        from relnote.tui.screens.desk import DeskPage

        on, base = self.here, self.notebook.notes.get(note.id)
        laid = await asyncio.to_thread(desk, on.notebook, note.to, today=on.today, reason=note.reason)
        page = DeskPage(note, base, self.current_mode, laid=laid, on=on)
        await self.push_screen(page.data_bind(NotebookApp.reading))

    def _purposed(self, event: WriteNote) -> Note | None:
        """A new note for what the row asks for; None, with the reason said, where it asks for none."""
        from relnote.core.desk.posting import NEW
        from relnote.core.desk.settling import Purpose, purpose_of

        found = Purpose(event.people[0]) if event.people else None
        row = self.meant(event.row) if event.row else None
        if row is not None and not isinstance(row, Passed):  # a plan says only whom it is with
            try:
                found = purpose_of(self.notebook, row)
            except RelnoteError as error:
                self.say(error.sentence)
                return None
        to = event.people or ((found.person,) if found else ())
        today = self.here.today
        if found is None or found.person not in to:
            return Note(id=NEW, to=to, made=today)
        return Note(id=NEW, to=to, made=today, reason=found.reason, settles=found.settles)

    async def _to_whom(self, note: Note) -> Note | None:
        from relnote.tui.forms.pick_person import PickPerson

        person = await self.ask(PickPerson(self.here, "A note to whom?"))
        return None if person is None else replace(note, to=(person,))

    def _gone_on_with(self, note: Note) -> Note:
        """A new note goes on with the draft to these people that is there already."""
        from relnote.core.desk.drafting import draft_for
        from relnote.core.desk.posting import NEW

        there = draft_for(self.notebook, note.to, reason=note.reason) if note.id == NEW else None
        if there is None:
            return note
        return replace(there, reason=there.reason or note.reason, settles=there.settles or note.settles)

    # -- what is being written

    @on(KeepNote)
    def keep_note(self, event: KeepNote) -> None:
        """What is being written survives whatever happens."""
        self.keep_draft(NAME, written_out(Begun(event.note, event.base)))
        if event.now:
            self._among_the_drafts(event.note, event.base)

    def _among_the_drafts(self, note: Note, base: Note | None, *, quietly: bool = False) -> Note | None:
        """The draft as it is kept in the notebook; None, with the reason said, where it isn't."""
        from relnote.core.desk.drafting import drafted
        from relnote.core.desk.posting import NEW

        if note == base:
            return note
        today, kept = self.here.today, list[Note | None]()

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            acted, as_kept = drafted(notebook, note, base, today=today, mint=mint)
            kept.append(as_kept)
            return acted

        words = written_out(Begun(note, base))
        if not self.act(decide, words=words, draft=NAME, quietly=quietly):
            return None
        if kept[0] is not None:
            self._is_in_the_notebook(kept[0])
        else:
            self.keep_draft(NAME, "")
        if isinstance(self.screen, Writing) and self.screen.note == note:
            self.screen.put(kept[0] or replace(note, id=NEW), base=kept[0])
        return kept[0]

    def _is_in_the_notebook(self, note: Note) -> None:
        """Painted so, and soon on the disk: what is kept of it as begun goes when it is."""
        text = written_out(Begun(note))
        self.keep_draft(NAME, text)
        self._forget_begun(note, text)

    @work(group="note kept")
    async def _forget_begun(self, note: Note, text: str) -> None:
        await self.settle()
        if self.draft(NAME) == text and self.notebook.notes.get(note.id) == note:
            self.keep_draft(NAME, "")

    def keep_begun(self, *, quietly: bool = False) -> Note | None:
        """What was begun and not put among the drafts, from before or from a desk put away."""
        text = self.draft(NAME)
        if not text:
            return None
        from relnote.core.desk.drafting import holds_something

        begun = read_begun(text)
        to = tuple(one for one in begun.note.to if one in self.notebook.people) if begun is not None else ()
        if begun is None or not to:
            self._set_aside(text)
            return None
        if edited := self.draft(EDITED):  # relnote was ended while her editor was open
            begun = Begun(replace(begun.note, text=edited), begun.base)
            self.keep_draft(EDITED, "")
        there = self.notebook.notes.get(begun.note.id)
        if begun.note in (begun.base, there) or (there is None and not holds_something(begun.note)):
            if self.all_saved:
                self.keep_draft(NAME, "")
            return None
        begun = Begun(replace(begun.note, to=to, posted=None, conversation=None), begun.base)
        return self._among_the_drafts(begun.note, begun.base, quietly=quietly)

    def offer_begun(self) -> None:
        """What was being written when the terminal went away is among the drafts, and she is told."""
        kept = self.keep_begun(quietly=True)
        if kept is not None:
            from relnote.core.desk.posting import names_of

            self.say(f"You were writing to {names_of(self.notebook, kept.to)}: among the drafts   3 shows them")

    def _set_aside(self, text: str) -> None:
        """A note to nobody who is here, or one that can't be read: it is kept, and out of the way."""
        self.keep_draft(f"{NAME} set aside", text)
        self.keep_draft(NAME, "")
        self.warn(f"A note was being written to someone who is gone; it is kept in {self.file.drafts.folder}.")

    @on(LeaveDesk)
    async def leave_desk(self) -> None:
        """Back to where she was; the draft is kept."""
        if isinstance(self.screen, Writing):
            await self.pop_screen()

    @on(DeskPutAway)
    def desk_put_away(self) -> None:
        """What was begun on it is among the drafts; where relnote is left, it is offered the next time."""
        if self.is_running:
            self.keep_begun()

    @on(ThrowAwayDraft)
    def throw_away(self, event: ThrowAwayDraft) -> None:
        """The draft is put away; undo brings it back."""
        from relnote.core.desk.drafting import thrown_away

        self.act(lambda notebook, _mint: thrown_away(notebook, event.note))

    def hand_over(self, text: str, name: str) -> tuple[str, str]:
        """The editor has the terminal until it is left: its words, and what went wrong."""
        raise NotImplementedError

    @on(EditNote)
    def edit_note(self) -> None:
        """The text of the card, in her editor and back."""
        desk = self.screen
        if isinstance(desk, Writing):
            text, problem = self.hand_over(desk.note.text or "", EDITED)
            if problem:
                self.warn(problem)
            desk.write(text)
            self.keep_draft(EDITED, "")

    # -- what goes with it

    @on(AskOfNote)
    @work(group=ASKING)
    async def ask_of_note(self, event: AskOfNote) -> None:
        """Ask, and put the answer on the desk."""
        from relnote.tui.note_asking import for_asked, line_asked

        desk = self.screen
        if not isinstance(desk, Writing):
            return
        if event.what == "to":
            changed = await self._one_more(event.note)
        elif event.what == "for":
            changed = await for_asked(self.ask, event.note)
        else:
            changed = await line_asked(self.ask, event.note, event.what)
        if changed is not None:
            desk.change(changed)
            await asyncio.gather(*(one.wait() for one in self.workers if one.group == "prompts"))

    async def _one_more(self, note: Note) -> Note | None:
        """To one person more; named again, one of several is left out."""
        from relnote.core.desk.drafting import why_no_note
        from relnote.tui.forms.pick_person import PickPerson

        person = await self.ask(PickPerson(self.here, "To whom as well? Someone it is to already is left out."))
        if person is None or (note.to == (person,)):
            return None
        if person in note.to:
            return replace(note, to=tuple(one for one in note.to if one != person))
        why = why_no_note(self.notebook, (person,))
        if why is not None:
            self.say(why)
            return None
        return replace(note, to=(*note.to, person))

    # -- into the post

    @on(PostNote)
    @work(group=ASKING)
    async def post_note(self, event: PostNote) -> None:
        """Posted: into the ledger and the log, what it was for is settled; her words are kept first."""
        on = await self._day_posted() if event.ask_day else self.here.today
        if on is None:
            return
        note: Note | None = event.note
        if note is not None and (note.text or note.line or note.enclosed):
            note = self._among_the_drafts(note, event.base, quietly=True)
        if note is None or not self._post(note, on, words=written_out(Begun(note, event.base))):
            return
        if isinstance(self.screen, Writing):
            await self.pop_screen()

    def _post(self, note: Note, on: date, *, words: str) -> bool:
        from relnote.core.desk.posting import post

        today, before = self.here.today, self.notebook.notes

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            posted = post(notebook, note, today=today, on=on, mint=mint)
            said = " · ".join(" ".join(line.split()) for line in posted.said)
            return Acted(posted.notebook, said, posted.act)

        if not self.act(decide, words=words, draft=NAME):
            return False
        changed = (one for one in self.notebook.notes.values() if before.get(one.id) != one)
        self._is_in_the_notebook(next(changed, note))
        return True

    async def _day_posted(self) -> date | None:
        """The day it went, as people say it; asked again until it can be read."""
        from relnote.core.days import read_day

        typed: str | None = ""
        while typed is not None:
            form = Words("Posted on which day?", hint="yesterday, last friday, 18 november", typed=typed)
            typed = await self.ask(form)
            if not typed:
                return None
            try:
                settings = self.notebook.settings
                return read_day(typed, today=self.here.today, sense="past", day_first=settings.day_first).day
            except DayError as error:
                self.say(error.sentence)
        return None

    @on(ShowNote)
    def show_note(self, event: ShowNote) -> None:
        """The note that was posted before, on a slip over the desk."""
        from relnote.tui.screens.earlier_note import EarlierNote

        self.push_screen(EarlierNote(self.here, event.note))
