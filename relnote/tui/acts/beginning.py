"""How people come in: one written down by hand, many from a file; and the made-up practice to look at."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from textual import on, work

from relnote.core.acts.acted import Acted
from relnote.core.errors import RelnoteError
from relnote.core.notebook import NextId, Notebook
from relnote.storage.file import NotebookFile
from relnote.tui.acts.editing import EditingActs
from relnote.tui.acts.lives import LifeActs
from relnote.tui.acts.sorting import SortingActs
from relnote.tui.acts.ways import Ways
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.words import Words
from relnote.tui.messages import AddSomeone, Begin
from relnote.tui.type_ahead import ASKING

BRING_IN = (("yes", "y", "bring them in"), ("no", "n", "leave it"))


class Beginnings(EditingActs, LifeActs, SortingActs, Ways):
    """The first day, and every later one on which someone comes in."""

    demo: Callable[[], NotebookFile] | None = None

    @on(AddSomeone)
    @work(group=ASKING)
    async def add_someone(self, event: AddSomeone) -> None:
        """Write down someone new."""
        await self._add(event.typed)

    async def _add(self, typed: str) -> bool:
        return await self.add_in_form(typed)

    @on(Begin)
    @work(group=ASKING)
    async def begin(self, event: Begin) -> None:
        """Begin a notebook in the way she chose, or bring more people into one."""
        if event.way == "demo" and self.demo is not None:
            self.open_file(self.demo())
            await self.go("today")
        elif event.way == "import":
            if await self._import():
                await self.go("people")
        elif event.way == "add" and await self._add(""):
            await self.go("people")

    async def _import(self) -> bool:
        """Which file, then what it would do, then it is done: one act, one undo."""
        from relnote.exchange.importing import bring_in
        from relnote.exchange.saying import brought_in, counts

        found = await self._cards()
        if found is None:
            return False
        typed, reading = found
        today, name = self.here.today, Path(typed).name
        mint = count(max(self.notebook.people, default=0) + 1).__next__
        planned = bring_in(self.notebook, reading.cards, today=today, mint=mint)
        said = counts(planned, reading)
        if planned.notebook is self.notebook:
            self.say(f"{said} There is nothing to bring in.")
            return False
        if await self.ask(Choice(" ".join((said, *_notes(planned, reading))), BRING_IN)) != "yes":
            return False

        def decide(notebook: Notebook, mint: NextId) -> Acted:
            done = bring_in(notebook, reading.cards, today=today, mint=mint)
            return Acted(done.notebook, said, f"import {name}", brought_in(done, reading))

        return self.act(decide)

    async def _cards(self) -> tuple[str, Any] | None:
        """The file or folder she names, and the `Reading` of it; asked again until there are some cards."""
        from relnote.exchange.vcard import read_vcards

        typed: str | None = ""
        while typed is not None:
            hint = "A vCard file (.vcf), or a folder of them."
            typed = await self.ask(Words("Where are they?", hint=hint, typed=typed)) or None
            if typed is None:
                break
            try:
                path = Path(typed).expanduser()
                return typed, await asyncio.to_thread(read_vcards, [path], today=self.here.today)
            except (RelnoteError, RuntimeError) as error:
                self.say(error.sentence if isinstance(error, RelnoteError) else str(error))
        return None


def _notes(planned: Any, reading: Any) -> Iterator[str]:
    """What is worth knowing before they come in."""
    if reading.unread:
        yield f"{len(reading.unread)} couldn't be read and would be left out."
    if planned.doubles:
        yield f"{len(planned.doubles)} may be here twice."
