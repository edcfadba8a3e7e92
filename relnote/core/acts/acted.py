"""What an act on a row leaves: the notebook, what is said, and the name `undo` knows it by."""

from __future__ import annotations

from msgspec import Struct

from relnote.core.agenda.rows import AnyRow
from relnote.core.conversations import Conversation
from relnote.core.notebook import Notebook
from relnote.core.reminders import Reminder

Meant = AnyRow | Reminder | Conversation
"""What an act can be about: a row of the day, or a record that stands in none today."""


class Acted(Struct, frozen=True):
    """`said` is the verb's answer ("Done: send the VAT letter"), `act` its name in history."""

    notebook: Notebook
    said: str
    act: str
