"""What was said in passing, kept to be read again: a toast goes after seconds, a reader may be elsewhere."""

from __future__ import annotations

from typing import Any

from textual import on
from textual.app import App
from textual.notifications import Notify

KEPT = 20
"""So many are kept, for as long as the screens are open."""


class SaidAgain(App[None]):
    """Keeps what the toasts say."""

    _words_said: tuple[str, ...] = ()

    def notify(self, message: str, *, markup: bool = False, **named: Any) -> None:
        """Say it, never as markup."""
        super().notify(message, markup=False, **named)

    @on(Notify)
    def keep_what_is_said(self, event: Notify) -> None:
        """Keep it to be read again."""
        self._words_said = (event.notification.message, *self._words_said)[:KEPT]

    def action_hear_again(self) -> None:
        """Lay out what was said; the toasts make room, their words stand there."""
        from relnote.tui.screens.said import Said

        self.clear_notifications()
        self.push_screen(Said(self._words_said))
