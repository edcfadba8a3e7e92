"""Words that try to break the screen, on the note desk and in the ledger: seen, and nothing happens."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.events import Paste

from relnote.core.notebook import Notebook
from relnote.core.notes import Note, Source
from relnote.core.people import Address, Membership
from relnote.tui.screens.desk import DeskPage
from relnote.tui.screens.notes import Notes
from relnote.tui.widgets.card_field import CardField
from tests.build import LONG_AGO, day, notebook, person
from tests.hostile import HOSTILE as EVERY
from tests.journeys.test_hostile_strings import HOSTILE, NAMES, assert_harmless, filled
from tests.stage import Stage, staged


def with_notes(text: str) -> Notebook:
    """A draft and two posted notes of which every word is `text`."""
    book = filled(text)
    for number, posted in ((800, None), (801, day("2026-10-01")), (802, day("2025-10-01"))):
        note = Note(
            id=number, to=(1,), made=day("2025-09-01"), posted=posted, reason=text, text=text, line=text,
            enclosed=text, expects_answer=True,
            sources=(Source("conversation", 11, day("2026-09-18")), Source("detail", 90), Source("note", 801)),
        )  # fmt: skip
        book = book.with_note(note)
    return book


async def written(stage: Stage, text: str) -> None:
    card = stage.app.screen.query_one(CardField)
    card.insert(text)
    await stage.settled()
    assert_harmless(stage)


@pytest.mark.parametrize("text", HOSTILE, ids=NAMES)
@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["wide", "narrow"])
async def test_the_ledger_and_the_desk_show_it_harmlessly(
    text: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with staged(with_notes(text), tmp_path, size=size) as stage:
        for keys in (("3",), ("down",), ("end",), ("tab",), ("escape", "n"), ("1",), ("question_mark",)):
            await stage.press(*keys)
            assert_harmless(stage)
        await stage.press("escape")
        assert isinstance(stage.app.screen, DeskPage)
        for keys in (("f",), ("escape", "i"), ("escape", "e"), ("escape", "t"), ("escape", "tab")):
            await stage.press(*keys)
            assert_harmless(stage)
        await written(stage, text)
        await stage.press("tab", "enter")
        assert_harmless(stage)
        await stage.press("escape", "escape", "escape", "p")
        assert_harmless(stage)
        assert all("\x1b" not in toast and "\x07" not in toast for toast in stage.toasts)


@pytest.mark.parametrize("text", HOSTILE, ids=NAMES)
async def test_a_round_and_its_sheet_show_it_harmlessly(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    home = Address(street=text, locality=text, learned=day("2025-03-04"))
    book = with_notes(text)
    for each in book.people.values():
        book = book.with_person(replace(each, circles=(Membership(text, LONG_AGO),), addresses=(home,)))
    async with staged(book, tmp_path) as stage:
        for key in ("3", "R", "1", "o"):
            await stage.press(key)
            assert_harmless(stage)
        stage.app.post_message(Paste(text))
        for key in ("enter", "space", "i"):
            await stage.press(key)
            assert_harmless(stage)
        stage.app.post_message(Paste(text))
        for key in ("enter", "down", "enter", "escape", "S", "escape", "p", "escape"):
            await stage.press(key)
            assert_harmless(stage)
        await stage.press("ctrl+p", *"round")
        assert_harmless(stage)


async def test_every_hostile_string_can_stand_on_the_card(tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Tom Okafor")), tmp_path, size=(100, 30)) as stage:
        await stage.press("2", "n", "tab")
        card = stage.app.screen.query_one(CardField)
        for text in EVERY.values():
            card.text = text[:2000]
            await stage.pilot.pause()
            assert_harmless(stage)
        await stage.press("escape", "escape")
        assert stage.app.is_running


async def test_what_is_pasted_is_kept_letter_by_letter(tmp_path: Path) -> None:
    text = "Dear Tom \x1b[31m[b]red[/b] \u202eright\u202c 苏小明 🧑\u200d🌾"
    async with staged(notebook(person(1, "Tom Okafor")), tmp_path) as stage:
        await stage.press("2", "n", "tab")
        stage.app.post_message(Paste(text))
        await stage.settled()
        await stage.press("escape", "escape")
        assert [note.text for note in stage.on_disk.notes.values()] == [text]


async def test_what_is_typed_into_the_slips_may_be_anything(tmp_path: Path) -> None:
    text = HOSTILE[0]
    async with staged(notebook(person(1, "Tom Okafor")), tmp_path) as stage:
        await stage.press("2", "n", "i")
        stage.app.post_message(Paste(text))
        await stage.press("enter", "e")
        stage.app.post_message(Paste(text))
        await stage.press("enter", "p")
        note = next(iter(stage.on_disk.notes.values()))
        assert note.line == text
        assert note.enclosed == text
        await stage.press("3", "end")
        assert isinstance(stage.app.screen, Notes)
        assert_harmless(stage)
        assert "[b]bold [link=" in stage.screen
