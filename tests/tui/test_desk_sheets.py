"""A sheet to print from the screens: where to, never over a file unasked, and how it gets on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.tui.forms.choice import Choice
from relnote.tui.forms.words import Words
from relnote.tui.screens.desk import DeskPage
from tests.practice import practice
from tests.stage import Stage, staged
from tests.tui.test_desk_rounds import begin, family


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own without a folder for documents, and that is where relnote is called."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home


async def name_it(stage: Stage, name: str) -> None:
    """Another file than the usual one."""
    field = stage.app.screen.query_one("#words")
    await stage.press(*("backspace" for _letter in str(getattr(field, "value", ""))))
    await stage.type(name)
    await stage.press("enter")


async def test_from_the_desk_it_is_a_page_in_a_file_that_is_named(tmp_path: Path, elsewhere: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "n", "1", "S")
        assert isinstance(stage.app.screen, Words)
        assert "card-tom-okafor.html" in stage.screen
        await stage.press("enter")
        page = (elsewhere / "card-tom-okafor.html").read_text()
        assert "Tom Okafor" in page
        assert "Two shops in Lisbon" in page
        assert str(elsewhere / "card-tom-okafor.html") in stage.toasts[-1]
        assert "any browser opens it and prints it" in stage.toasts[-1]
        assert isinstance(stage.app.screen, DeskPage)
        assert not stage.on_disk.notes


async def test_her_documents_are_where_it_goes_where_there_is_such_a_folder(
    tmp_path: Path, elsewhere: Path
) -> None:
    (elsewhere / "Documents").mkdir()
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "n", "S", "enter")
        assert (elsewhere / "Documents" / "card-tom-okafor.html").is_file()


async def test_a_name_that_ends_in_txt_is_plain_text(tmp_path: Path, elsewhere: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "n", "S")
        await name_it(stage, "tom.txt")
        assert (elsewhere / "tom.txt").read_text().startswith("A sheet to write from · 21 Nov 2026")
        assert f"lp {elsewhere / 'tom.txt'} prints it" in stage.toasts[-1]


async def test_what_is_there_is_written_over_only_when_she_says_so(tmp_path: Path, elsewhere: Path) -> None:
    mine = elsewhere / "card-tom-okafor.html"
    mine.write_text("mine")
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "n", "S", "enter")
        assert isinstance(stage.app.screen, Choice)
        assert "a file that relnote didn't write" in " ".join(stage.screen.split())
        await stage.press("enter")
        assert isinstance(stage.app.screen, Words)
        assert mine.read_text() == "mine"
        await stage.press("enter", "y")
        assert "A sheet to write from" in mine.read_text()


async def test_a_place_that_cannot_be_written_is_said_and_asked_again(tmp_path: Path, elsewhere: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "n", "S")
        await name_it(stage, "nowhere/tom.html")
        assert "There is no folder" in stage.toasts[-1]
        assert isinstance(stage.app.screen, Words)
        assert "nowhere/tom.html" in stage.screen
        await name_it(stage, str(stage.file.path))
        assert "the notebook itself" in stage.toasts[-1]
        await stage.press("escape")
        assert isinstance(stage.app.screen, DeskPage)
        assert stage.on_disk == practice()


async def test_from_a_round_it_is_a_page_for_each_card_that_waits(tmp_path: Path, elsewhere: Path) -> None:
    async with staged(family(), tmp_path) as stage:
        await begin(stage)
        await stage.press("down", "space", "S", "enter")
        page = (elsewhere / "card-year-end-for-family.html").read_text()
        assert page.count("<section>") == 2
        assert "Ada Reeve" in page
        assert "2 Plum Villas" in page
        assert "Jonah Reeve" in page
        assert "Freya" not in page


async def test_the_palette_writes_it_as_well(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "n", "ctrl+p")
        await stage.type("sheet")
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, Words))
