"""The place of notes and the note desk as text. `RELNOTE_SNAPSHOTS=new` writes them anew."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.screen import Screen

from relnote.core.desk.prompts import Desk
from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Source
from relnote.core.people import Address, Membership
from relnote.tui.screens.desk import DeskPage
from relnote.tui.screens.round import RoundPlace
from relnote.tui.widgets.card_field import CardField
from relnote.tui.widgets.desk_lines import parted
from tests.build import LONG_AGO, day
from tests.practice import BEA, IDA, JOAN, TOM, practice
from tests.stage import Stage, staged

HERE = Path(__file__).parent
HARBOUR = "the lamp over the harbour steps went out and nobody but you wrote to the council"
SCENES: dict[str, tuple[str, ...]] = {
    "ledger": ("3", "end", "up", "up"),
    "desk": ("down", "n", "1"),
    "card": ("down", "n", "1", "tab"),
    "round": ("3", "R", "1", "y", "space", "down", "i", *"bellows", "enter", "down"),
}
CLIENTS = (Membership("clients", LONG_AGO),)
HOME = Address(street="3 Quay Row", locality="Dunmore", learned=day("2025-03-04"))
SIZES = ((80, 24), (120, 36))


def with_notes() -> Notebook:
    """A draft to Bea, and three notes that were posted."""
    notes = (
        Note(id=901, to=(BEA,), made=day("2026-11-20"), reason="thanks", text="Dear Bea,\n\nThe knee."),
        Note(
            id=902, to=(IDA,), made=day("2026-07-01"), posted=day("2026-07-01"),
            text=f"Dear Ida,\n\n{HARBOUR}.", sources=(Source("conversation", 13, day("2026-06-20")),),
        ),
        Note(
            id=903, to=(TOM, BEA), made=day("2026-03-02"), posted=day("2026-03-02"), reason="thanks",
            line="The table, and who carried it.", enclosed="a photograph", expects_answer=True,
        ),
        Note(id=904, to=(TOM,), made=day("2025-12-18"), posted=day("2025-12-18"), line="Two shops."),
    )  # fmt: skip
    book = practice()
    for each in (TOM, JOAN):  # with Bea, a circle by post
        book = book.with_person(replace(book.people[each], circles=CLIENTS, addresses=(HOME,)))
    for note in notes:
        book = book.with_note(note)
    return book


def desks(page: Screen[object]) -> Sequence[Desk]:
    if isinstance(page, RoundPlace):
        return page.desks
    return (page.laid,) if isinstance(page, DeskPage) and page.laid else ()


def framed_alike(stage: Stage) -> str:
    """The screen; which of its frames and questions a prompt has is the business of the prompts' own tests."""
    screen, page = stage.screen, stage.app.screen
    for prompt in (prompt for laid in desks(page) for prompt in laid.prompts):
        before, _quote, after = parted(prompt)
        for words, name in ((before, "(frame)"), (after, "(question)")):
            screen = screen.replace(words, name.ljust(len(words))) if words else screen
    return "\n".join(line.rstrip() for line in screen.split("\n"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
async def test_it_looks_as_it_was_last_approved(scene: str, size: tuple[int, int], tmp_path: Path) -> None:
    kept = HERE / f"{scene}-{size[0]}x{size[1]}.txt"
    async with staged(with_notes(), tmp_path, size=size) as stage:
        for key in SCENES[scene]:
            await stage.press(key)
        if scene == "card":
            text = f"Dear Tom,\n\nTwo shops, and I hope this finds you well in both. At home {HARBOUR}.\n"
            stage.app.screen.query_one(CardField).insert(text)
            await stage.settled()
        shown = framed_alike(stage) + "\n"
    if os.environ.get("RELNOTE_SNAPSHOTS") == "new":
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")
