"""The last line of a form: what is written here becomes a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding
from textual.message import Message

from relnote.core.record_text.adding import Addition, addition, suggested
from relnote.core.record_text.form_lines import FormLine
from relnote.core.record_text.half_added import ground_of
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

    def __init__(self, section: str, typed: str = "") -> None:
        super().__init__(FormLine("add…", typed), example="")
        self.input.id = "add"
        self._section = section
        self._added = ""
        """What is said of the line that was added last, until the next is begun."""

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

    def offer(self, there: Sequence[FormLine], circles: Sequence[str]) -> None:
        """Say which lines may be begun beside those that are there, or what the one that is named becomes."""
        if self._added and not self.typed:
            self.say(self._added)
            return
        self._added = ""
        ground = ground_of(self._section, there, circles)
        named = addition(self.input.value, ground)
        names = suggested(self.input.value, ground)
        if named is not None and (named.line.value or not names):
            self.say(named.said)
        elif names:
            self.say(" · ".join(names[:OFFERED]))
        else:
            self.say(f'No line here is called "{self.typed}".')

    def named(self, there: Sequence[FormLine], circles: Sequence[str]) -> Addition | None:
        """What was named; None where that can't be a line here."""
        return addition(self.input.value, ground_of(self._section, there, circles))

    def clear(self, *, added: str = "") -> None:
        """It is begun, or `added` as it stands: the next one may be named."""
        self.input.value = ""
        self._added = f"{added} stands above. Enter writes all of it down." if added else ""
        self.say(self._added)
