"""Drafts from the screens: what is being written survives whatever happens, and goes among the drafts."""

from __future__ import annotations

from msgspec.structs import replace
from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook
from relnote.core.notes import Note
from relnote.tui.acts.rows import RowActs
from relnote.tui.desk_messages import DeskPutAway, EditNote, KeepNote, LeaveDesk, ThrowAwayDraft
from relnote.tui.note_begun import NAME, Begun, read_begun, written_out
from relnote.tui.screens.writing import Writing

EDITED = "note in the editor"
"""The draft that her editor's file is kept as."""


class DraftActs(RowActs):
    """In the drafts folder at every key, in the notebook when the desk is put away."""

    @on(KeepNote)
    def keep_note(self, event: KeepNote) -> None:
        """What is being written survives whatever happens."""
        self.keep_draft(NAME, written_out(Begun(event.note, event.base)))
        if event.now:
            self.among_the_drafts(event.note, event.base)

    def among_the_drafts(self, note: Note, base: Note | None, *, quietly: bool = False) -> Note | None:
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
            self.is_in_the_notebook(kept[0])
        else:
            self.keep_draft(NAME, "")
        if isinstance(self.screen, Writing) and self.screen.note == note:
            self.screen.put(kept[0] or replace(note, id=NEW), base=kept[0])
        return kept[0]

    def is_in_the_notebook(self, note: Note) -> None:
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
        return self.among_the_drafts(begun.note, begun.base, quietly=quietly)

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
