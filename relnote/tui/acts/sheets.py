"""A sheet to print, from the screens: where to, whether over what is there, and how it gets on paper."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from relnote.core.desk.sheet import is_sheet, sheets_html, sheets_text
from relnote.core.desk.sheet_words import how_to_print, is_page, said_sheet, sheet_name, sheets_of
from relnote.core.errors import RelnoteError
from relnote.core.notes import Note
from relnote.core.visible import visible
from relnote.tui.forms.choice import Choice
from relnote.tui.forms.words import Words
from relnote.tui.notebook_app import NotebookApp
from relnote.tui.words_said import WARNING

HINT = "A page for a browser (.html), or plain text (.txt). Nothing is sent anywhere."
OVER = (("no", "n", "no, name another file"), ("yes", "y", "yes, write over it"))


class SheetRound:
    """What `s` does on the desk and in a round."""

    def __init__(self, app: NotebookApp) -> None:
        self.app = app

    async def write(self, notes: Sequence[Note], *, title: str = "") -> None:
        """To a file she names; nothing is written over without a word of hers."""
        notebook = self.app.notebook
        typed: str | None = _usual(sheet_name(notebook, notes, title=title))
        while typed:
            typed = await self.app.ask(Words("A sheet to write from, in which file?", hint=HINT, typed=typed))
            if typed and await self._written(Path(typed).expanduser(), notes):
                return

    async def _written(self, path: Path, notes: Sequence[Note]) -> bool:
        """Whether it is, or was thought better of; what was wrong with the place is said."""
        from relnote.exchange.written_file import what_is_there, write_whole

        try:
            before = await asyncio.to_thread(what_is_there, path, notebook=self.app.file.path)
            if before and not await self._over(path, ours=is_sheet(before.decode(errors="replace"))):
                return False
            today = self.app.here.today
            sheets = await asyncio.to_thread(sheets_of, self.app.notebook, notes, today=today)
            page = sheets_html(sheets) if is_page(path.name) else sheets_text(sheets)
            await asyncio.to_thread(write_whole, path, visible(page, lines=True).encode())
        except RelnoteError as error:
            self.app.say(error.sentence)
            return False
        path = path.absolute()
        said = f"{said_sheet(str(path))} To print: {how_to_print(str(path))}."
        self.app.notify(visible(said), markup=False, timeout=WARNING)
        return True

    async def _over(self, path: Path, *, ours: bool) -> bool:
        what = "an earlier sheet" if ours else "a file that relnote didn't write"
        return await self.app.ask(Choice(f"{path} is there already, {what}. Write over it?", OVER)) == "yes"


def _usual(name: str) -> str:
    """Among her documents where there is such a folder, else where relnote was called."""
    documents = Path("~/Documents")
    return str(documents / name) if documents.expanduser().is_dir() else name
