"""Two faces, one truth: what the shell writes appears beside her, and takes nothing out of her hands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from relnote.tui.forms.log import Log
from relnote.tui.notebook_app import FILE_BEAT
from relnote.tui.screens.too_small import TooSmall
from relnote.tui.widgets.log_field import LogField
from tests.practice import practice
from tests.stage import Stage, staged


def shell(stage: Stage, *words: str) -> None:
    """The real command line, on the file the screens have open."""
    environment = {**os.environ, "RELNOTE_TODAY": "2026-11-21", "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "relnote", "--file", str(stage.file.path), *words]
    root = Path(__file__).parents[2]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)


def test_the_file_is_looked_at_twice_within_two_seconds() -> None:
    assert FILE_BEAT <= 1


async def test_a_log_from_the_shell_appears_and_the_cursor_stays_on_its_row(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "down")
        row = stage.row
        assert "knee scan" in row
        shell(stage, "remind", "donal", "send the form", "--kind", "promise", "--on", "yesterday")
        await stage.until(lambda: "send the form" in stage.screen)
        assert stage.row == row


async def test_a_half_written_log_stays_as_it_is_while_the_shell_writes(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang Bea about the le")
        await stage.press("left", "left")
        field = stage.app.screen.query_one(LogField)
        before = (field.text, field.cursor_location)
        shell(stage, "remind", "donal", "send the form", "--kind", "promise", "--on", "yesterday")
        await stage.until(
            lambda: any(one.text == "send the form" for one in stage.app.notebook.reminders.values())
        )
        assert isinstance(stage.app.screen, Log)
        assert (field.text, field.cursor_location) == before
        assert field.has_focus
        await stage.press("enter", "escape")
        await stage.until(lambda: "send the form" in stage.screen)
        assert {one.text for one in stage.on_disk.conversations.values()} >= {"rang Bea about the le"}


async def test_someone_the_shell_adds_is_found_at_once(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("/zel")
        assert "No one fits." in stage.screen
        shell(stage, "add", "Zelda Fitz")
        await stage.until(lambda: "Zelda Fitz" in stage.screen)
        assert stage.app.screen.query_one("#find").value == "zel"  # type: ignore[attr-defined]
        assert stage.page == "Zelda Fitz"


async def test_a_terminal_too_small_says_so_and_recovers(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path) as stage:
        await stage.type("lrang Bea about")
        await stage.pilot.resize_terminal(30, 6)
        await stage.settled()
        assert isinstance(stage.app.screen, TooSmall)
        assert stage.screen.split() == ["relnote", "needs", "40", "×", "10"]
        await stage.press("d", "x")
        await stage.pilot.resize_terminal(80, 24)
        await stage.settled()
        assert stage.app.screen.query_one(LogField).text == "rang Bea about"
        await stage.type(" tea")
        assert stage.app.screen.query_one(LogField).text == "rang Bea about tea"
        assert stage.on_disk == practice()


async def test_a_terminal_too_small_from_the_start_is_met_kindly(tmp_path: Path) -> None:
    async with staged(practice(), tmp_path, size=(24, 5)) as stage:
        assert isinstance(stage.app.screen, TooSmall)
        await stage.pilot.resize_terminal(100, 30)
        await stage.settled()
        assert "▌ Joan Pike" in stage.screen


async def test_without_colour_everything_is_still_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with staged(practice(), tmp_path) as stage:
        await stage.press("down", "space")
        assert "✓ Tom Okafor" in stage.screen
        assert "▌ Bea Lund" in stage.screen
        for strip in stage.app.screen._compositor.render_strips():
            for _text, style, _control in strip:
                for color in (style.color, style.bgcolor) if style is not None else ():
                    shade = color.triplet if color is not None else None
                    assert shade is None or len(set(shade)) == 1, (_text, color)
        assert "▌Today" in stage.screen
