"""Leaving relnote, by whichever key: everything typed is kept first, and everything done is on the disk."""

from __future__ import annotations

from textual import work

from relnote.tui.acts.drafts import DraftActs

SURE = 4.0
"""Seconds within which ctrl+c a second time leaves."""


class Leaving(DraftActs):
    """What failed to be saved on the way out keeps her here: it is said, and the next key leaves."""

    _is_sure = False

    async def action_quit(self) -> None:
        """Leave, in its turn: after the keys before it."""
        self._leave()

    @work(group="leave", exclusive=True)
    async def _leave(self) -> None:
        await self.keys_passed()
        self.keep_begun()
        await self.settle()
        await self.drafts_kept()
        if not self.has_just_failed:
            self.exit()
        self.has_just_failed = False

    def action_help_quit(self) -> None:
        """Ctrl+c where nothing is marked to be copied: twice, it leaves."""
        if self._is_sure:
            self._leave()
        else:
            self._is_sure = True
            self.set_timer(SURE, self._no_longer_sure)
            self.say("ctrl+c again leaves relnote; what you typed is kept.")

    def _no_longer_sure(self) -> None:
        self._is_sure = False
