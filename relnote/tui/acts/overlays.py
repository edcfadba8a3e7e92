"""What is laid over a place for a moment: the keys, the palette, the whole sum, only them, the closed book."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from relnote.tui.messages import SayWhy, ShowOnly
from relnote.tui.notebook_app import NotebookApp

SAFE_TO_LOOK_AT = "[^\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]*"
"""What the palette's field takes: Textual's own field paints a paste as it is, escape sequences and all."""


class Overlays(NotebookApp):
    """Each is imported when it is opened; escape puts it away."""

    @on(SayWhy)
    def say_why(self, event: SayWhy) -> None:
        """The whole sum."""
        from relnote.core.rhythm.why import why
        from relnote.tui.screens.why import WhySlip

        sum_ = why(self.notebook, event.person_id, today=self.here.today, contacts=self.here.contacts)
        self.push_screen(WhySlip(sum_))

    @on(ShowOnly)
    def show_only(self, event: ShowOnly) -> None:
        """Their page alone, without what is to be avoided: the screen can be turned to them."""
        from relnote.tui.screens.only_them import OnlyThem

        self.push_screen(OnlyThem(event.person_id).data_bind(NotebookApp.reading))

    async def action_palette(self) -> None:
        """Every action and every person."""
        from textual.command import CommandPalette

        palette = CommandPalette(placeholder="an action, or a person", id="--command-palette")
        await self.push_screen(palette)
        palette.query_one(Input).restrict = SAFE_TO_LOOK_AT

    def action_keys(self) -> None:
        """The keys of this place."""
        from relnote.tui.palette import keys_here
        from relnote.tui.screens.keys import Keys

        self.push_screen(Keys(keys_here(self.screen)))

    def close_book(self) -> None:
        """Blank the screen to the date, once."""
        from relnote.tui.screens.closed_book import ClosedBook

        if not isinstance(self.screen, ClosedBook):
            self.push_screen(ClosedBook().data_bind(NotebookApp.reading))

    def action_close_book(self) -> None:
        """Blank the screen to the date."""
        self.close_book()
