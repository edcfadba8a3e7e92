"""What is cut says so, and a path is written as she would write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.tui.at_home import at_home
from tests.build import notebook, person
from tests.stage import Stage, staged

LONG = "Hester Margaretha van der Quay-Featherstonehaugh of the Upper Harbour Steps, the elder"


def line_of(stage: Stage, label: str) -> str:
    """The line of a form, as it is painted."""
    return next(line.strip() for line in stage.screen.splitlines() if line.strip().startswith(label))


async def test_a_field_she_is_not_on_says_that_its_words_go_on(tmp_path: Path) -> None:
    async with staged(notebook(person(1, LONG)), tmp_path, size=(80, 24)) as stage:
        await stage.press("2", "e", "down", "home")
        assert not line_of(stage, "Name").endswith("…")
        await stage.press("tab")
        assert line_of(stage, "Name").endswith("…")
        await stage.press("shift+tab")
        assert not line_of(stage, "Name").endswith("…")


def test_a_path_in_her_home_begins_with_the_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert at_home(tmp_path / "notes" / "a.ics") == "~/notes/a.ics"
    assert at_home(tmp_path) == str(tmp_path)
    assert at_home(Path("/srv/a.ics")) == "/srv/a.ics"
    assert at_home(Path("a.ics")) == "a.ics"


async def test_the_first_screen_says_where_the_notebook_will_lie(tmp_path: Path) -> None:
    async with staged(None, tmp_path, size=(80, 24)) as stage:
        assert "~/notebook.json" in stage.screen


@pytest.mark.parametrize("width", [40, 46, 47, 64, 80, 100])
async def test_the_top_line_names_every_place_at_every_width(width: int, tmp_path: Path) -> None:
    async with staged(notebook(person(1, "Ida Falk")), tmp_path, size=(width, 10)) as stage:
        top = stage.screen.splitlines()[0]
        assert top.split()[0] == "relnote"
        assert top.endswith("▌Today  People  Notes  Reflect")
