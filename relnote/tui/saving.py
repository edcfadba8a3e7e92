"""The notebook file beneath the screens: what it holds, what isn't in it yet, and the way there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

from msgspec import Struct

from relnote.core.clock import Clock
from relnote.core.errors import RelnoteError
from relnote.core.notebook import Notebook
from relnote.storage.file import NotebookFile
from relnote.storage.minting import minter
from relnote.tui.unsaved import Act, Unsaved


class Outcome(Struct, frozen=True):
    """What became of an act: it is on the disk, with what is to be told of that, or `why` not."""

    act: Act
    notices: tuple[str, ...] = ()
    why: str | None = None


class Saving:
    """One notebook file, and the acts that aren't in it yet. The app has one; nobody else writes."""

    def __init__(self, file: NotebookFile, *, clock: Clock) -> None:
        """Read it, or begin an empty one. Raises NotebookError."""
        self.file = file
        self._clock = clock
        self._stamp = file.stamp()
        self._unsaved = Unsaved(file.load_or_new())
        self._is_writing = False

    @property
    def is_done(self) -> bool:
        """Whether the disk has everything."""
        return not self._unsaved.acts and not self._is_writing

    @property
    def notebook(self) -> Notebook:
        """What the disk holds, with every act that is on its way there."""
        return self._unsaved.painted(self.minting())

    def minting(self) -> Callable[[], int]:
        """Ids that nothing in the file has."""
        base = self._unsaved.base
        newest = max((max(table, default=0) for table in (base.conversations, base.reminders)), default=0)
        return minter(self._clock.now(), base.people.keys(), newest)

    def add(self, act: Act) -> None:
        """One more act to write."""
        self._unsaved = self._unsaved.with_act(act)

    async def outcomes(self) -> AsyncIterator[Outcome]:
        """Write one act after the other and say what became of each; a second call finds nothing left to do."""
        if self._is_writing:
            return
        self._is_writing = True
        try:
            while self._unsaved.acts:
                yield await self._write(self._unsaved.acts[0])
        finally:
            self._is_writing = False

    async def _write(self, act: Act) -> Outcome:
        try:
            written = await asyncio.to_thread(
                self.file.update, act.name, lambda notebook, mint: act.decide(notebook, mint).notebook
            )
        except (RelnoteError, OSError) as error:
            self._unsaved = self._unsaved.failed()
            return Outcome(act, why=said_of_disk(error))
        self._unsaved = self._unsaved.saved(written.after)
        self._stamp = written.stamp
        return Outcome(act, tuple(written.notices))

    async def look(self, *, anyhow: bool = False) -> bool:
        """Take in what another program wrote; True where there was something, and nothing of hers in its way.

        `anyhow` reads it even where it looks unchanged. Raises what reading raises.
        """
        found = await asyncio.to_thread(self.file.read_if_changed, None if anyhow else self._stamp)
        if found is None or not self.is_done:
            return False
        base, self._stamp = found
        self._unsaved = Unsaved(base)
        return True


def said_of_disk(error: Exception) -> str:
    """What went wrong on the way to the disk, as a sentence."""
    return error.sentence if isinstance(error, RelnoteError) else f"The disk said: {error}."
