"""A form is a slip of paper laid over the foot of the page; it answers with a value and saves nothing."""

from __future__ import annotations

from typing import Protocol, TypeVar, runtime_checkable

from textual import on
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.message import Message
from textual.screen import ModalScreen

from relnote.tui.answers_begun import Asked
from relnote.tui.lines import BLANK, Line
from relnote.tui.messages import KeepDraft

T = TypeVar("T")

RESUMED = "This is what you typed the last time, not written down yet; ctrl+r throws it away."
"""What a form says that begins with it."""

BEGUN = "form"
"""The draft that says which form was left half-written."""


LOW = 20
"""Lines of a terminal below which a slip leaves its blank lines out: field, echo and keys stay in sight."""
BESIDE_A_SHEET = 2
"""Lines of such a slip that are neither its sheet nor a field: its edge and its keys."""


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

    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]
    BINDINGS = [
        Binding("escape", "leave", "leave it", id="form.leave",
                tooltip="Put the slip away; nothing is changed"),
        Binding("ctrl+c", "app.help_quit", "leave relnote", show=False, id="form.quit",
                tooltip="Twice, it leaves relnote; what was typed is kept"),
    ]  # fmt: skip

    def on_resize(self) -> None:
        """As high as there is room for."""
        self.fit()

    def fit(self) -> None:
        """Give what is laid out its height."""

    @property
    def is_low(self) -> bool:
        """Whether there is no room for blank lines."""
        return self.app.size.height < LOW

    @property
    def gap(self) -> tuple[Line, ...]:
        """The blank line beneath a question, where there is room for one."""
        return () if self.is_low else (BLANK,)

    def room(self, *, beside: int = BESIDE_A_SHEET) -> int:
        """Lines that a sheet may have on a low terminal, with so many beside it."""
        return max(self.app.size.height - beside, 1)

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
