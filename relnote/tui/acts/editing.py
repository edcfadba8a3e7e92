"""What is changed in a form or in her editor: people and entries; what was left half-written is said."""

from __future__ import annotations

from textual import on, work

from relnote.core.which_record import What
from relnote.tui.acts.editor import EditingApp
from relnote.tui.desk_messages import WriteNote
from relnote.tui.forms.slip import BEGUN
from relnote.tui.lines import cut
from relnote.tui.messages import Edit, TakeOut
from relnote.tui.type_ahead import ASKING

TITLE_CELLS = 28
"""Cells of a title in a toast."""


class EditingActs(EditingApp):
    """What follows from `e`, `N` and `-`; what a form takes is imported when one is opened."""

    @on(Edit)
    @work(group=ASKING)
    async def edit_record(self, event: Edit) -> None:
        """In a form, or in her editor."""
        from relnote.tui.acts.editing_round import EditingRound

        what = What(event.section, event.record, event.person_id)
        note = self.here.notebook.notes.get(what.record) if what.section == "note" else None
        if note is not None and note.is_draft:
            self.post_message(WriteNote(note.to, note=note))
            return
        await EditingRound(self).edit(what, outside=event.outside)

    async def add_in_form(self, typed: str) -> bool:
        """Someone new, in the same form; a name is enough. False where nobody was added."""
        from relnote.tui.acts.editing_round import EditingRound

        return await EditingRound(self).add(typed)

    def say_begun(self) -> None:
        """Which form and which reminder were left half-written the last time."""
        if title := self.draft(BEGUN):
            self.say(f"You were changing: {cut(title, TITLE_CELLS)}   e there brings it back")
        self.offer_answer()
        if words := self.draft("remind").strip():
            self.say(f"You were writing: {cut(words, TITLE_CELLS)}   r brings it back")

    @on(TakeOut)
    def take_out(self, event: TakeOut) -> None:
        """Out of the notebook; undo brings it back."""
        from relnote.core.removing_entries import without_entry

        what = What(event.section, event.record, event.person_id)
        self.act(lambda notebook, _mint: without_entry(notebook, what))
