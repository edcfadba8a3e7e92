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
from relnote.tui.acts.drafts import DraftActs
from relnote.tui.desk_messages import AskOfNote, PostNote, ShowNote, WriteNote
from relnote.tui.forms.words import Words
from relnote.tui.note_begun import NAME, Begun, written_out
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.screens.writing import Writing
from relnote.tui.type_ahead import ASKING


class DeskActs(DraftActs):
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
        from relnote.tui.screens.desk import DeskPage

        page = DeskPage(note, self.notebook.notes.get(note.id), self.current_mode)
        await self.push_screen(page.data_bind(NotebookApp.reading))
        await self._prompts_laid_out()

    async def _prompts_laid_out(self) -> None:
        """What was typed meanwhile waits: a number is for a prompt that lies there."""
        while busy := [one for one in self.workers if one.group == "prompts" and not one.is_finished]:
            await asyncio.gather(*(one.wait() for one in busy), return_exceptions=True)

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

        if note.id != NEW or note.round is not None:
            return note
        there = draft_for(self.notebook, note.to, reason=note.reason)
        if there is None:
            return note
        return replace(there, reason=there.reason or note.reason, settles=there.settles or note.settles)

    # -- what goes with it

    @on(AskOfNote)
    @work(group=ASKING)
    async def ask_of_note(self, event: AskOfNote) -> None:
        """Ask, and put the answer on the desk."""
        from relnote.tui.acts.note_asking import for_asked, line_asked

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
            await self._prompts_laid_out()

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
        on = await self.day_posted() if event.ask_day else self.here.today
        if on is None:
            return
        note: Note | None = event.note
        if note is not None and (note.text or note.line or note.enclosed):
            note = self.among_the_drafts(note, event.base, quietly=True)
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
            return Acted(posted.notebook, said, posted.act, posted.toast)

        if not self.act(decide, words=words, draft=NAME):
            return False
        changed = (one for one in self.notebook.notes.values() if before.get(one.id) != one)
        self.is_in_the_notebook(next(changed, note))
        return True

    async def day_posted(self, typed: str | None = "") -> date | None:
        """The day it went, as people say it; asked again until it can be read."""
        from relnote.core.days import read_day

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
