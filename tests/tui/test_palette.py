"""The palette: what stands first in it, and people brought in from it; slips that are only read."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandList
from textual.content import Content

from relnote.tui.forms.choice import Choice
from relnote.tui.other_words import is_called
from tests.build import person
from tests.practice import practice
from tests.stage import Stage, staged

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Hester Quay\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Kit Osei\nEND:VCARD\n"
)


async def listed(stage: Stage, typed: str) -> list[str]:
    """The first words of what the palette lists for these letters."""
    await stage.press("ctrl+p")
    await stage.type(typed)
    await stage.until(lambda: stage.app.screen.query_one(CommandList).option_count > 0)
    prompts = [option.prompt for option in stage.app.screen.query_one(CommandList).options]
    return [prompt.plain.partition("\n")[0] for prompt in prompts if isinstance(prompt, Content)]


async def test_what_begins_as_typed_stands_first_then_people_then_what_fits_by_letters(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        found = await listed(stage, "to")
        assert found[0].startswith("today")
        assert found.index("Tom Okafor") < found.index("settings in the editor")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("import", "bring people in"),
        ("vcard", "bring people in"),
        ("contacts", "bring people in"),
        ("sort", "people  (2)"),
        ("sorting", "people  (2)"),
        ("export", "export the calendar"),
        ("calendar", "sync the calendar"),
        ("undo", "undo  (u)"),
        ("theme", "theme: lamplight"),
        ("dark", "theme: lamplight"),
        ("quit", "quit  (q)"),
        ("exit", "quit  (q)"),
    ],
)
async def test_an_action_is_found_by_other_words_for_it(tmp_path: Path, typed: str, found: str) -> None:
    async with staged(practice(), tmp_path) as stage:
        assert found in (await listed(stage, typed))[:2]


async def test_a_name_stands_before_an_action_found_by_another_word(tmp_path: Path) -> None:
    called_so = practice().with_person(person(99, "Sorting Frame Ltd"))
    async with staged(called_so, tmp_path) as stage:
        found = await listed(stage, "sort")
        assert found.index("Sorting Frame Ltd") < found.index("people  (2)")


def test_other_words_are_matched_from_the_start_of_a_word_and_only_for_what_they_are_of() -> None:
    assert is_called("theme: lamplight", "colours")
    assert is_called("bring people in", "Address  book")
    assert not is_called("bring people in", "book address")
    assert not is_called("quit  (q)", "ex")
    assert not is_called("Quitterie Mund", "exit")


async def test_people_are_brought_in_from_the_palette_and_shown_before(tmp_path: Path) -> None:
    cards = tmp_path / "two.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    async with staged(practice(), tmp_path) as stage:
        before = len(stage.app.notebook.people)
        assert (await listed(stage, "bring"))[0] == "bring people in"
        await stage.press("enter")
        await stage.type(str(cards))
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, Choice))
        assert "2 new people" in stage.screen
        assert len(stage.app.notebook.people) == before
        await stage.press("y")
        assert len(stage.on_disk.people) == before + 2
        assert stage.toasts[-1] == "2 new people, silent until you keep them   u takes it back"


async def test_a_slip_that_is_read_says_how_it_is_put_away(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        for key in ("question_mark", "w", "h"):
            await stage.press(key)
            assert stage.app.screen.is_modal
            assert "esc put away" in stage.screen
            await stage.press("escape")
