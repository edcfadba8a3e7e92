"""Both themes can be read: 4.5:1 for every ink on every ground it stands on (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.color import Color

from relnote.tui.themes import OWN

TCSS = Path(__file__).parents[2] / "relnote" / "tui" / "relnote.tcss"


def luminance(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_knows_black_on_white() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert contrast("#888888", "#ffffff") < 4.5


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_every_ink_can_be_read_on_the_page_and_under_the_cursor(theme: object) -> None:
    variables = theme.variables  # type: ignore[attr-defined]
    inks = {"ink": theme.foreground, "dim": variables["dim"], "accent": theme.accent}  # type: ignore[attr-defined]
    grounds = {"page": theme.background, "lit": variables["lit"]}  # type: ignore[attr-defined]
    for ink, color in inks.items():
        for ground, behind in grounds.items():
            assert contrast(color, behind) >= 4.5, (ink, ground)


def test_text_is_written_in_these_inks_alone() -> None:
    colors = set(re.findall(r"^\s+color: (\S+);", TCSS.read_text(), flags=re.MULTILINE))
    colors |= set(re.findall(r"[ {]color: ([^;]+);", TCSS.read_text()))
    assert colors == {"$foreground", "$dim", "$accent"}


def test_nothing_is_red() -> None:
    for theme in OWN:
        hue, saturation, lightness = Color.parse(theme.error or "").hsl
        warm = 0.02 < hue < 0.97
        assert warm or lightness < 0.35, (theme.name, hue, saturation)
