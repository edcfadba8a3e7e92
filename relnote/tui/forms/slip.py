"""A form is a slip of paper laid over the foot of the page; it answers with a value and saves nothing."""

from __future__ import annotations

from typing import TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

T = TypeVar("T")


class Form(ModalScreen[T | None]):
    """Escape puts it away unanswered."""

    BINDINGS = [
        Binding("escape", "leave", "leave it", tooltip="Put the slip away; nothing is changed", id="form.leave")
    ]

    def action_leave(self) -> None:
        """Put it away unanswered."""
        self.dismiss(None)
