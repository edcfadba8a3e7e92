"""The last line of a form: what is written here becomes a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding
from textual.message import Message

from relnote.core.record_text.adding import added, suggested
from relnote.core.record_text.form_fields import kinds_for
from relnote.core.record_text.form_lines import DETAIL, FormField, FormLine
from relnote.tui.forms.field_row import FieldRow

OFFERED = 14
"""Names offered for a new line at once."""


class AddRow(FieldRow):
    """Offers the names a line may have, and says what the one that is typed becomes."""

    BINDINGS = [
        Binding("tab", "add", "begin the line", show=False, id="form.begin",
                tooltip="Begin the line that was named"),
    ]  # fmt: skip

    class Wanted(Message):
        """She named a line."""

    def __init__(self, section: str, fields: Sequence[FormField]) -> None:
        super().__init__(FormLine("add…"), example="")
        self.input.id = "add"
        self._section = section
        self._fields = fields

    @property
    def typed(self) -> str:
        """What she named, "" where nothing was."""
        return self.input.value.strip()

    def action_add(self) -> None:
        """Begin the line that was named; with nothing named, on to the next one."""
        if self.typed:
            self.post_message(self.Wanted())
        else:
            self.screen.focus_next()

    def offer(self, there: Sequence[FormLine]) -> None:
        """Say which lines may be begun beside those that are there."""
        begun = self.input.value
        names = suggested(begun, there, self._fields, self._kinds(there))
        self.say(" · ".join(names[:OFFERED]) if names else self._own(begun))

    def _kinds(self, there: Sequence[FormLine]) -> Sequence[str]:
        return kinds_for(self._section, [line.kind for line in there if line.field == DETAIL])

    def _own(self, begun: str) -> str:
        if self._section != "person" or not begun.strip():
            return ""
        return f"{begun.partition(':')[0].strip()}: a kind of detail of your own"

    def named(self, there: Sequence[FormLine]) -> FormLine | None:
        """The line that was named, ready to be begun; None where nothing was."""
        return added(self.input.value, there, self._fields, self._kinds(there))

    def clear(self) -> None:
        """It is begun: the next one may be named."""
        self.input.value = ""
        self.say("")
