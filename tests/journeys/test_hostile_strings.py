"""Names and notes that try to break the screen: every place and slip shows them, and nothing else happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.core.notebook import Notebook
from relnote.core.people import Affiliation, Detail, Labelled, Membership
from tests.build import LONG_AGO, TODAY, day, notebook, person, reminder, talk
from tests.stage import Stage, staged

HOSTILE = (
    "[/] [b]bold [link=http://example.com]x [@click=app.quit]quit[/] [a=b] [",
    "\x1b[2J\x1b[31mred \x1b]52;c;aGk=\x07 \x9b1m tab\there\r\nand there\x00",
    "abc\u202egnp.exe a\u200bb\u200d\ufeff 苏小明 🧑‍🌾 e\u0301 " + "Ж" * 300,
    "x" * 10_000,
)
NAMES = ("markup", "escapes", "unseen and wide", "long")
ODD = {"\u202e", "\u200b", "\ufeff", "\u200d"}


def filled(text: str) -> Notebook:
    """A notebook in which this text stands wherever a text can."""
    return notebook(
        person(
            1,
            text,
            said=text,
            pronouns=text,
            nicknames=(text,),
            services=text,
            organisations=(Affiliation(text, text),),
            phones=(Labelled("+44 1632 960001", text),),
            circles=(Membership(text, LONG_AGO),),
            details=(Detail(id=90, kind=text, text=text, on=day("2026-03-01")),),
        ),
        talk(11, "2026-09-18", 1, text=text),
        talk(12, "2026-11-17", 1, channel="letter", direction="in", text=text),
        reminder(51, "promise", 1, text, due=day("2026-11-19")),
        reminder(52, "ask", 1, text, due=TODAY),
        reminder(53, "waiting", 1, text, due=day("2026-11-01")),
    )


def assert_harmless(stage: Stage) -> None:
    shown = stage.screen
    raw = {letter for letter in shown if (ord(letter) < 32 and letter != "\n") or 0x7F <= ord(letter) < 0xA0}
    assert raw == set()
    assert not (ODD - {"\u200d"}) & set(shown)
    assert stage.app._exception is None
    assert stage.app.is_running


@pytest.mark.parametrize("text", HOSTILE, ids=NAMES)
async def test_every_place_and_slip_shows_it_harmlessly(text: str, tmp_path: Path) -> None:
    ways: tuple[tuple[str, ...], ...] = (
        (),
        ("down",),
        ("o",),
        ("s",),
        ("escape", "w"),
        ("escape", "l"),
        ("escape", "enter"),
        ("pagedown",),
        ("escape", "2"),
        ("question_mark",),
        ("escape", "slash", "6", "0", "0", "0", "1"),
        ("escape", "ctrl+p", "x"),
        ("escape", "1", "d"),
        ("escape", "home", "down", "d"),
        ("u",),
    )
    async with staged(filled(text), tmp_path, size=(100, 30)) as stage:
        for keys in ways:
            await stage.press(*keys)
            assert_harmless(stage)
        assert all("\x1b" not in toast and "\x07" not in toast for toast in stage.toasts)


@pytest.mark.parametrize("text", HOSTILE, ids=NAMES)
async def test_it_can_be_pasted_into_the_log(text: str, tmp_path: Path) -> None:
    from relnote.tui.widgets.log_field import LogField

    async with staged(filled("Tom Okafor"), tmp_path, size=(100, 30)) as stage:
        await stage.press("l")
        stage.app.screen.query_one(LogField).insert(f"rang Tom {text}")
        await stage.settled()
        assert_harmless(stage)


async def test_what_is_written_as_markup_is_read_as_it_was_written(tmp_path: Path) -> None:
    async with staged(filled("[b]Tom[/b] [/]"), tmp_path) as stage:
        assert "[b]Tom[/b] [/]" in stage.screen
