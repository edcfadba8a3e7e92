"""What is being typed, kept so that it survives whatever happens to the terminal."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextvars import ContextVar
from typing import TypeVar

from textual import on, work

from relnote.core.toasts import answer_begun, answer_kept
from relnote.storage.drafts import Drafts
from relnote.tui.answers_begun import NAME, Asked, read_asked, with_asked, written_out
from relnote.tui.forms.slip import Form, WordsForm
from relnote.tui.forms.words import Words
from relnote.tui.messages import KeepDraft
from relnote.tui.words_said import WordsSaid

T = TypeVar("T")

Answer = tuple[str, str]
"""The draft of an answer, and its words."""
ANSWERED: ContextVar[Answer | None] = ContextVar("answered", default=None)
"""What was answered last by whoever asks: the next act is done with these words."""

WAYS_BACK = {"log": "l", "remind": "r", "note": "n"}
"""The keys that bring back what has a form of its own."""


class KeptDrafts:
    """The drafts as they are by now; the disk has each a moment later.

    Words that were given stand in no form any more, and the disk keeps them until what came of them is there.
    """

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._now: dict[str, str] = {}
        self._to_write: dict[str, None] = {}
        self._given: Counter[str] = Counter()
        self._is_writing = False

    def read(self, name: str) -> str:
        """What was being typed under this name, as it was last kept; "" where nothing was.

        Words that came back while others stood there have their turn when those are gone.
        """
        if not (text := self._read(name)) and (earlier := self._read(_earlier(name))):
            self.keep(_earlier(name), "")
            self.keep(name, earlier)
            return earlier
        return text

    def _read(self, name: str) -> str:
        return self._now[name] if name in self._now else self._drafts.read(name) or ""

    def keep(self, name: str, text: str) -> None:
        """Keep it; empty, it is thrown away, of what was given once that has arrived."""
        self._now[name] = text
        if text or not self._given[name]:
            self._to_write[name] = None

    def give(self, name: str) -> None:
        """The words are on their way to the notebook."""
        self._given[name] += 1
        self._now[name] = ""

    def arrive(self, name: str) -> None:
        """The notebook has them."""
        self._given[name] -= 1
        self.keep(name, self._now.get(name, ""))

    def come_back(self, name: str, words: str) -> None:
        """They couldn't be saved: they stand in their form again, or wait for what was begun there since."""
        self._given[name] -= 1
        begun = self._now.get(name, "")
        if not begun.strip() or begun == words:
            self.keep(name, words)
        else:
            others = self._read(_earlier(name))
            self.keep(_earlier(name), f"{others}\n{words}" if others else words)

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


def _earlier(name: str) -> str:
    return f"{name} earlier"


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

    # -- on their way to the notebook

    def give(self, name: str) -> None:
        """An act is done with these words; the disk keeps them until it has the act."""
        self._drafts.give(name)

    def arrive(self, name: str) -> None:
        """The disk has the act."""
        self._drafts.arrive(name)
        self._write_drafts()

    def come_back(self, name: str, words: str) -> None:
        """The act couldn't be saved: its words are offered again."""
        self._drafts.come_back(name, words)
        self._write_drafts()

    # -- answers in a slip

    async def ask(self, form: Form[T]) -> T | None:
        """A slip with a field begins with what was typed in it the last time, and keeps what is typed now."""
        if not isinstance(form, WordsForm):
            return await super().ask(form)
        asked = form.asked
        form.words = self.draft(asked.name) or form.words
        self._has_asked(asked)
        answer = await super().ask(form)
        self._has_answered(form, is_answered=answer is not None)
        return answer

    def _has_asked(self, asked: Asked) -> None:
        kept = [one for one in read_asked(self.draft(NAME)) if self.draft(one.name)]
        self.keep_draft(NAME, written_out(with_asked(kept, asked)))

    def _has_answered(self, form: WordsForm[T], *, is_answered: bool) -> None:
        """The words go along with the act that follows, or were for the slip alone; unanswered, they stay."""
        name, words = form.asked.name, form.words.strip()
        if words == form.given.strip() and not self.draft(name):
            return  # nothing of it was typed here
        is_over = is_answered and not form.goes_along
        self.keep_draft(name, "" if is_over else words)  # the last letters may be under way still
        ANSWERED.set((name, words) if words and is_answered and form.goes_along else None)
        if words and not is_answered:
            self.say(answer_kept(form.asked.back))

    def way_back(self, name: str) -> str:
        """The key that brings back the words of this draft."""
        asked = {one.name: one.back for one in read_asked(self.draft(NAME))}
        return asked.get(name) or WAYS_BACK.get(name, "the same key")

    def answered(self) -> Answer | None:
        """What was answered last by whoever asks here, once."""
        answer = ANSWERED.get()
        ANSWERED.set(None)
        return answer

    def offer_answer(self) -> None:
        """Say which answer was left half-written, the newest, and the key that brings it back."""
        kept = [one for one in read_asked(self.draft(NAME)) if self.draft(one.name)]
        if kept:
            newest = kept[-1]
            words = self.draft(newest.name)
            self.say(answer_begun(newest.about, words, newest.back, others=len(kept) - 1))

    async def ask_words(
        self,
        question: str,
        *,
        asked: Asked | None = None,
        hint: str = "",
        typed: str = "",
        echo: Callable[[str], str] | None = None,
    ) -> str | None:
        """One question answered in a line, which goes along with the act that follows."""
        form = Words(question, hint=hint, typed=typed, echo=echo, asked=asked)
        form.goes_along = True
        return await self.ask(form)
