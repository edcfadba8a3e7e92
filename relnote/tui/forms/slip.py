"""A form is a slip of paper laid over the foot of the page; it answers with a value and saves nothing."""

from __future__ import annotations

from typing import Protocol, TypeVar, runtime_checkable

from textual import on
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.message import Message
from textual.screen import ModalScreen

from relnote.tui.answers_begun import Asked
from relnote.tui.messages import KeepDraft

T = TypeVar("T")

BEGUN = "form"
"""The draft that says which form was left half-written."""


@runtime_checkable
class TakesWords(Protocol):
    """A form whose words can be handed to the editor: they are put back into it."""

    async def put(self, text: str) -> None:
        """Go on with these words."""


class Entered(Message):
    """Enter was pressed, and everything typed before it has arrived: keys pass through the field first."""


class Escaped(Message):
    """Escape was pressed, and everything typed before it has arrived."""


class Form(ModalScreen[T | None]):
    """Escape puts it away unanswered, in its turn: after the letters typed before it."""

    BINDINGS = [
        Binding("escape", "leave", "leave it", id="form.leave",
                tooltip="Put the slip away; nothing is changed"),
        Binding("ctrl+c", "app.help_quit", "leave relnote", show=False, id="form.quit",
                tooltip="Twice, it leaves relnote; what was typed is kept"),
    ]  # fmt: skip

    def action_enter(self) -> None:
        """Enter, in its turn: it follows the keys before it, and what the field says of them, to the slip."""
        field = self.focused or self
        field.call_later(field.post_message, Entered())

    def action_leave(self) -> None:
        """Escape, in its turn: it follows the keys before it through whoever has the cursor."""
        (self.focused or self).post_message(Escaped())

    @on(Escaped)
    def _escaped(self) -> None:
        self.leave()

    def leave(self) -> None:
        """Put it away unanswered."""
        self.dismiss(None)

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Answer, once: a second answer comes from a key that was on its way."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class WordsForm(Form[T]):
    """A slip with a field: what is typed in it is kept at every key, as the draft of what is `asked`."""

    goes_along = False
    """Whether what is answered goes along with the act that follows, and is kept until the disk has that."""

    def __init__(self, words: str, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.given = self.words = words
        """What stood in the field at first, and what stands there now."""

    def keep(self, words: str) -> None:
        """These stand in the field now."""
        if words != self.words:
            self.words = words
            self.post_message(KeepDraft(self.asked.name, words))
