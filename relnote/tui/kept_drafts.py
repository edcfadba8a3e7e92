"""What is being typed, kept so that it survives whatever happens to the terminal."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

from textual import on, work

from relnote.storage.drafts import Drafts
from relnote.tui.forms.words import Words
from relnote.tui.messages import KeepDraft
from relnote.tui.words_said import WordsSaid


class KeptDrafts:
    """The drafts as they are by now; the disk has each a moment later."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._now: dict[str, str] = {}
        self._to_write: dict[str, None] = {}
        self._is_writing = False

    def read(self, name: str) -> str:
        """What was being typed under this name, as it was last kept; "" where nothing was."""
        return self._now[name] if name in self._now else self._drafts.read(name) or ""

    def keep(self, name: str, text: str) -> None:
        """Keep it; empty, it is thrown away."""
        self._now[name] = text
        self._to_write[name] = None

    async def problems(self) -> AsyncIterator[OSError]:
        """Write one draft after the other, as it is by then, and say what couldn't be.

        A second call finds nothing left to do.
        """
        if self._is_writing:
            return
        self._is_writing = True
        try:
            while self._to_write:
                name = next(iter(self._to_write))
                del self._to_write[name]
                try:
                    await asyncio.to_thread(self._write, name, self._now[name])
                except OSError as error:
                    yield error
        finally:
            self._is_writing = False

    def _write(self, name: str, text: str) -> None:
        if text:
            self._drafts.keep(name, text)
        else:
            self._drafts.clear(name)


def kept_as(question: str) -> str:
    """The draft of an answer: until it is given, and again where it can't be saved."""
    return f"words {question}"


class DraftsKept(WordsSaid):
    """Keeps what is typed in a form, and has it stand there when the same is asked again."""

    _drafts: KeptDrafts

    def draft(self, name: str) -> str:
        """What was being typed under this name, as it was last kept; "" where nothing was."""
        return self._drafts.read(name)

    def keep_draft(self, name: str, text: str) -> None:
        """Keep it (or, empty, throw it away); the disk has it a moment later."""
        self._drafts.keep(name, text)
        self._write_drafts()

    @work(group="draft")
    async def _write_drafts(self) -> None:
        async for problem in self._drafts.problems():
            self.complain(problem)

    @on(KeepDraft)
    def keep_words(self, event: KeepDraft) -> None:
        """What is being typed survives whatever happens."""
        self.keep_draft(event.name, event.text)

    async def drafts_kept(self) -> None:
        """Wait until the disk has what was typed."""
        await asyncio.gather(*(one.wait() for one in self.workers if one.group == "draft"))

    async def ask_words(
        self, question: str, *, hint: str = "", typed: str = "", echo: Callable[[str], str] | None = None
    ) -> str | None:
        """One question answered in a line; what was begun of this answer stands in it again."""
        keeps = kept_as(question)
        begun = typed or self.draft(keeps)
        answer = await self.ask(Words(question, hint=hint, typed=begun, echo=echo, keeps=keeps))
        if answer is not None:
            self.keep_draft(keeps, "")
        return answer
