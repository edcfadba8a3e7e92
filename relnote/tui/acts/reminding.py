"""Reminders from the screens: written down without a talk."""

from __future__ import annotations

from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.notebook import NextId, Notebook
from relnote.core.reminding import made, said, told_shortly
from relnote.core.reminding_words import Understood, owner_in
from relnote.tui.acts.snoozing import SnoozeActs
from relnote.tui.messages import RemindOf
from relnote.tui.type_ahead import ASKING


class RemindingActs(SnoozeActs):
    """What follows from `r`."""

    @on(RemindOf)
    @work(group=ASKING)
    async def remind_of(self, event: RemindOf) -> None:
        """The form; what was begun the last time stands in it."""
        from relnote.tui.forms.remind import DRAFT, RemindForm

        understood = await self.ask(RemindForm(self.here, person_id=event.person_id, text=self.draft(DRAFT)))
        if understood is None:
            if self.draft(DRAFT).strip():
                self.say("Kept. r brings it back.")
        elif self._remind(understood):
            self.keep_draft(DRAFT, "")

    def _remind(self, understood: Understood) -> bool:
        from relnote.tui.forms.remind import DRAFT

        wanted, today = understood.wanted, self.here.today
        assert wanted is not None, "the form answers with what is whole"

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            person = notebook.people[owner_in(notebook, understood)]
            after = notebook.with_reminder(made(wanted, person.id, id_=mint(), today=today))
            told_all = said(wanted, person.name, today=today)
            toast = told_shortly(wanted, person.name, today=today)
            return Acted(after, told_all, f"remind of {person.name}: {wanted.text}", toast)

        return self.act(decide, words=self.draft(DRAFT), draft=DRAFT)
