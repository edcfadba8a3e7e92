"""Her editor, from the screens: it has the terminal until it is left, and its words come back into the form."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import SuspendNotSupported

from relnote.core.errors import RelnoteError
from relnote.tui.acts.reminding import RemindingActs
from relnote.tui.forms.slip import TakesWords
from relnote.tui.messages import EditWords


class EditingApp(RemindingActs):
    """What a form needs of the app beside asking, saving and keeping: her editor."""

    _edit: Callable[..., str] | None = None

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

    @on(EditWords)
    async def edit_words(self, event: EditWords) -> None:
        """The editor has the terminal until it is left; its words come back into the form."""
        form = self.screen
        if not isinstance(form, TakesWords):
            return
        self.keep_draft(event.name, event.text)
        text, problem = self.hand_over(event.text, event.name)
        if problem:
            self.warn(problem)
        await form.put(text)
