"""One round of a sync on the screens: look, show, take in, ask; and the calendar as a file."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.values import Item
from relnote.core.calendar.wanted import says, wanted_by
from relnote.core.calendar_sync.questions import ANSWERS
from relnote.core.calendar_sync.summary import Asked, asked, counted, incoming, preview, said_to_tell
from relnote.core.calendar_sync.versions import Answer
from relnote.core.errors import RelnoteError
from relnote.storage.sync_state import SyncState
from relnote.storage.sync_values import Codec, Synced, Wish
from relnote.storage.syncing import sync
from relnote.tui.at_home import at_home
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.listed_choice import ListedChoice
from relnote.tui.forms.words import Words
from relnote.tui.notebook_app import NotebookApp

FOLDER_HINT = "A folder with one item a file, as khal and vdirsyncer keep it: ~/calendars/relnote"
TAKE = (("yes", "y", "take it in and write it"), ("no", "n", "leave both as they are"))
WRITE = (("yes", "y", "write it"), ("no", "n", "leave it"))
SAID_EACH = 3
"""Changes that come in are said one by one up to so many."""
SAID: Mapping[Answer, tuple[str, str]] = {
    "here": ("h", "as it is here"),
    "there": ("t", "as it is there"),
    "again": ("a", "write it there again"),
    "leave": ("l", "leave it out of that calendar"),
}


class CalendarRound:
    """What the palette's two words do. A sync is one act with one undo, as everything that comes in."""

    def __init__(self, app: NotebookApp) -> None:
        self.app = app

    async def sync(self) -> None:
        """With every folder synced before, or one she names: look, show, and only then take in."""
        await self.app.settle()
        for folder in await self._folders():
            await self._sync(folder)

    async def _sync(self, folder: Path) -> None:
        planned = await self._synced(folder, Wish(dry=True))
        if planned is None:
            return
        if planned.tells_more and planned.plan.writes and not await self._may_tell(planned):
            return
        lines = incoming(planned.plan) if planned.tells_more else preview(planned.plan)
        if lines:
            question = f"The calendar in {planned.vdir}:"
            if await self.app.ask(ListedChoice(question, lines, TAKE)) != "yes":
                return
        elif not planned.plan.writes and not planned.plan.questions:
            self.app.say(f"{folder.name}: the calendar and the notebook say the same.")
        await self._do(folder, Wish())
        await self._answer(folder, planned)

    async def _may_tell(self, planned: Synced) -> bool:
        """Asked by itself where it would tell more of people than so far, however long the rest of it is."""
        writes = planned.plan.writes
        told = said_to_tell(len(writes), says(wanted_by(planned.plan.notebook.settings)))
        goes = "It goes" if len(writes) == 1 else "They go"
        question = f"{told}. {goes} into {planned.vdir}, for every program that reads it:"
        lines = [_line(each.item) for each in writes]
        return await self.app.ask(ListedChoice(question, sorted(lines), WRITE)) == "yes"

    async def _folders(self) -> list[Path]:
        known = await asyncio.to_thread(self._known)
        if known:
            return known
        typed = await self.app.ask(Words("Which calendar?", hint=FOLDER_HINT))
        return [Path(typed)] if typed else []

    def _known(self) -> list[Path]:
        try:
            return [Path(each.vdir) for each in SyncState.of_notebook(self.app.file).every()]
        except (RelnoteError, OSError):
            return []

    async def _do(self, folder: Path, wish: Wish) -> None:
        done = await self._synced(folder, wish)
        if done is None:
            return
        await self.app.look_again()
        self._tell_taken(done.plan.taken)
        if said := counted(len(done.written), len(done.removed)):
            self.app.say(said)
        self._tell_problems(done)

    def _tell_taken(self, taken: Sequence[str]) -> None:
        """What came in, a line each; it was one act, and the last line says how it is taken back."""
        more = len(taken) - SAID_EACH
        lines = [*taken[:SAID_EACH], *([f"and {more} more came in"] if more > 0 else [])]
        for place, line in enumerate(lines, 1):
            self.app.say(line, undo=place == len(lines))

    def _tell_problems(self, done: Synced) -> None:
        for each in (*done.plan.notes, *done.problems, *done.failures):
            self.app.warn(each)

    async def _synced(self, folder: Path, wish: Wish) -> Synced | None:
        """In a thread: a folder may lie on a slow disk. What went wrong is said."""
        from relnote.exchange.vdir import read_item
        from relnote.exchange.vdir_writing import item_bytes

        codec, today = Codec(read_item, item_bytes), self.app.clock.today()
        try:
            return await asyncio.to_thread(sync, self.app.file, folder, codec=codec, today=today, wish=wish)
        except RelnoteError as error:
            self.app.warn(error.sentence)
            return None

    # What only she can decide

    async def _answer(self, folder: Path, planned: Synced) -> None:
        answers: dict[str, Answer] = {}
        for each in asked(
            planned.plan.questions, self.app.notebook, today=self.app.clock.today(), as_=planned.as_
        ):
            chosen = await self.app.ask(Choice(each.text, _answers(each)))
            if chosen is None:
                break
            if chosen in SAID:
                answers[each.question.uid] = cast("Answer", chosen)
        if answers:
            await self._do(folder, Wish(answers=answers))

    # A file

    async def export(self) -> None:
        """To a file she names; the exact lines are shown where it is new, or would say more than it does."""
        typed = await self.app.ask(
            Words("Export the calendar to?", hint="An .ics file.", typed="~/relnote.ics")
        )
        if not typed:
            return
        try:
            await self._export(Path(typed).expanduser())
        except RelnoteError as error:
            self.app.warn(error.sentence)

    async def _export(self, path: Path) -> None:
        from relnote.exchange.ics import calendar_bytes, is_ours, said_in
        from relnote.exchange.written_file import what_is_there, write_whole

        wanted = wanted_by(self.app.notebook.settings)
        items = calendar_items(self.app.notebook, today=self.app.clock.today(), wanted=wanted)
        raw = calendar_bytes(items, says=says(wanted))
        before = what_is_there(path, notebook=self.app.file.path)
        if before == raw:
            self.app.say(f"Nothing changed: {path} stands as it was.")
            return
        if before and not is_ours(before):
            self.app.warn(f"{path} is there and relnote didn't write it. Name another file.")
            return
        says_more = before is None or not says(wanted) <= said_in(before)
        if says_more and not await self._may_go_out(path, items):
            return
        await asyncio.to_thread(write_whole, path, raw)
        self.app.say(f"{at_home(path)}: {len(items)} {'line' if len(items) == 1 else 'lines'} went out.")

    async def _may_go_out(self, path: Path, items: Sequence[Item]) -> bool:
        lines = [_line(each) for each in items]
        question = f"These lines go into {at_home(path)}, for every program that reads it:"
        return await self.app.ask(ListedChoice(question, sorted(lines), WRITE)) == "yes"


def _line(item: Item) -> str:
    return f"{item.day}  {item.time or '     '}  {item.summary}"


def _answers(each: Asked) -> list[tuple[str, str, str]]:
    known = [(answer, *SAID[answer]) for answer in ANSWERS[each.question.kind]]
    return [*known, ("later", "n", "not now")]
