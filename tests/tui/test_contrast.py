"""What is painted can be read: 4.5:1 for every letter on every screen, in both themes (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.color import Color as Ansi
from textual.color import Color

from relnote.demo.practice import practice
from relnote.tui.themes import OWN
from tests.build import TODAY
from tests.stage import Stage, staged
from tests.tui.test_themes import contrast

SCENES: dict[str, tuple[str, ...]] = {
    "today": ("down", "space"),
    "people": ("2", "down"),
    "find": ("slash", "t", "o"),
    "page": ("2", "enter"),
    "notes": ("3",),
    "desk": ("4", "1", "down", "down", "n"),
    "a card written": ("3", "R", "3", "y", "space", "down"),
    "reflect": ("4", "end"),
    "search": ("ctrl+f", *"the"),
    "log": ("l", *"rang", "space", *"Tom", "space", "exclamation_mark", "space", *"send"),
    "snooze": ("down", "down", "down", "down", "s"),
    "why": ("end", "w"),
    "keys": ("question_mark",),
    "palette": ("ctrl+p", "t", "o"),
    "edit": ("2", "enter", "e"),
    "add": ("2", "a"),
    "welcome back": ("2", "enter", "n", "f", "w"),
    "condolence": ("2", "enter", "n", "f", "c"),
    "marked": ("2", "space", "space"),
    "circle": ("2", "space", "c", *"cl"),
    "life": ("2", "enter", "m"),
    "remind": ("2", "enter", "r", *"ring", "space", *"friday"),
    "calendar": ("ctrl+p", *"export", "enter", "enter"),
    "import": ("ctrl+p", *"bring", "enter"),
    "settings": ("ctrl+p", *"settings", "enter"),
    "only them": ("2", "enter", "Z"),
    "closed": ("z",),
    "said": ("down", "d", "h"),
    "still open": ("down", "down", "down", "down", "l", *"rang", "space", *"Tom", "enter"),
    "toast": ("down", "down", "down", "down", "d"),
}


def painted(stage: Stage) -> Iterator[tuple[str, str, str]]:
    """Each piece of text that has a letter or a digit, with its ink and its ground.

    The page beneath a slip is veiled on purpose: nothing can be done there, so it isn't read.
    """
    screen = stage.app.screen
    for number, strip in enumerate(screen._compositor.render_strips()):
        column = 0
        for text, style, _control in strip:
            at, column = column, column + cell_len(text)
            if style is None or not any(letter.isalnum() for letter in text):
                continue
            if screen.is_modal and screen.get_widget_at(at, number)[0] is screen:
                continue
            ink, ground = _hex(style.color, "#ffffff"), _hex(style.bgcolor, "#000000")
            yield (text, ground, ink) if style.reverse else (text, ink, ground)


def assert_can_be_read(stage: Stage) -> None:
    """Every letter that is painted now."""
    seen = list(painted(stage))
    assert seen
    for text, ink, ground in seen:
        assert contrast(ink, ground) >= 4.5, (text, ink, ground)


def _hex(color: Ansi | None, otherwise: str) -> str:
    return color.triplet.hex if color is not None and color.triplet is not None else otherwise


@pytest.mark.parametrize("theme", [theme.name for theme in OWN])
@pytest.mark.parametrize("scene", SCENES)
async def test_every_letter_on_every_screen_can_be_read(scene: str, theme: str, tmp_path: Path) -> None:
    async with staged(practice(TODAY), tmp_path, size=(120, 36), theme=theme) as stage:
        for key in SCENES[scene]:
            await stage.press(key)
        assert_can_be_read(stage)


@pytest.mark.parametrize("theme", [theme.name for theme in OWN])
async def test_the_first_screen_and_its_first_form_can_be_read(theme: str, tmp_path: Path) -> None:
    async with staged(None, tmp_path, size=(80, 24), theme=theme) as stage:
        assert_can_be_read(stage)
        await stage.press("a", "I", "tab")
        assert_can_be_read(stage)


def test_the_measure_would_notice_a_faint_ink() -> None:
    page = Color.parse(OWN[0].background or "")
    faint = page.blend(Color.parse(OWN[0].foreground or ""), 0.3)
    assert contrast(faint.hex, page.hex) < 4.5
