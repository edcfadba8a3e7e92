"""The palette: what stands first in it, and people brought in from it; slips that are only read."""

from __future__ import annotations

from pathlib import Path

from textual.command import CommandList
from textual.content import Content

from relnote.tui.forms.choice import Choice
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


async def test_a_slip_that_is_read_says_how_it_is_put_away(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(80, 24)) as stage:
        for key in ("question_mark", "w", "h"):
            await stage.press(key)
            assert stage.app.screen.is_modal
            assert "esc put away" in stage.screen
            await stage.press("escape")
