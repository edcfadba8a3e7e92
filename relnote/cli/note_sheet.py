"""Sheets to print, written to a file or to standard output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from relnote.cli.shell import Shell
from relnote.core.desk.prompts import Desk
from relnote.core.desk.sheet import Sheet, is_sheet, sheets_html, sheets_text
from relnote.core.desk.sheet_words import how_to_print, said_sheet, sheet_of
from relnote.core.errors import RelnoteError, UsageError
from relnote.core.notes import Note
from relnote.core.visible import visible

FORMS = {"text": sheets_text, "html": sheets_html}


def write_sheet(here: Shell, wish: tuple[str, str], note: Note, shown: Desk, *, over: bool) -> None:
    """The address, the prompts (only those used, where some are named or ticked), and her own words."""
    write_sheets(here, wish, [sheet_of(here.notebook, note, shown, today=here.today)], over=over)


def write_sheets(here: Shell, wish: tuple[str, str], sheets: Sequence[Sheet], *, over: bool) -> None:
    """Each on a page of its own."""
    form, target = wish
    if form not in FORMS:
        raise UsageError(f'A sheet is "text" or "html", not "{form}": --sheet html card.html')
    page = visible(FORMS[form](sheets), lines=True)
    if target == "-":
        here.say(page.rstrip("\n"))
        return
    _to_file(here, Path(target).expanduser(), page, over=over)


def _to_file(here: Shell, path: Path, page: str, *, over: bool) -> None:
    from relnote.exchange.written_file import what_is_there, write_whole

    before = what_is_there(path, notebook=here.file.path)
    if before and not over and not is_sheet(before.decode(errors="replace")):
        raise RelnoteError(
            f"{path} is there and relnote didn't write it. Name another file, or write over it with --replace."
        )
    write_whole(path, page.encode())
    if here.as_json:
        here.data({"file": str(path)})
    here.hint(visible(said_sheet(str(path))))
    here.hint(visible(f"To print: {how_to_print(str(path))}."))
