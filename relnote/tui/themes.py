"""The two themes of relnote's own: paper (ink on warm off-white) and lamplight (cream in a warm dark)."""

from __future__ import annotations

from textual.app import App
from textual.theme import Theme


def _theme(name: str, *, dark: bool, page: str, lit: str, ink: str, dim: str, accent: str, rule: str) -> Theme:
    """A theme from six colours.

    `page` is the ground, `lit` the ground under the cursor and behind a slip of paper laid on the page;
    `ink` and `dim` are the two strengths of text, `accent` the only colour, `rule` the hairlines.
    """
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=dim,
        accent=accent,
        warning=accent,
        error=accent,
        success=accent,
        foreground=ink,
        background=page,
        surface=page,
        panel=lit,
        variables={
            "lit": lit,
            "dim": dim,
            "rule": rule,
            "border": accent,
            "border-blurred": rule,
            "block-cursor-foreground": ink,
            "block-cursor-background": lit,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": ink,
            "block-cursor-blurred-background": lit,
            "block-cursor-blurred-text-style": "none",
            "block-hover-background": lit,
            "input-cursor-foreground": page,
            "input-cursor-background": accent,
            "input-selection-background": rule,
            "scrollbar": rule,
            "scrollbar-hover": dim,
            "scrollbar-active": accent,
            "scrollbar-background": page,
            "scrollbar-background-hover": page,
            "scrollbar-background-active": page,
            "scrollbar-corner-color": page,
        },
    )


PAPER = _theme(
    "paper", dark=False, page="#f7f1e3", lit="#ece2cc", ink="#1d2740", dim="#5c5f6b", accent="#7b1e2b",
    rule="#d3c7ac",
)  # fmt: skip
LAMPLIGHT = _theme(
    "lamplight", dark=True, page="#231f1b", lit="#332d27", ink="#eee3cc", dim="#ab9e88", accent="#e9a94b",
    rule="#4a4239",
)  # fmt: skip
OWN = (LAMPLIGHT, PAPER)

VARIABLES = {"lit": "#2f2b28", "dim": "#a0a0a0", "rule": "#505050"}
"""What Textual's own themes lack, so that relnote can be looked at in any of them."""


def dress(app: App[None], theme: str | None) -> None:
    """Give the app relnote's own themes, and the one that is wished where it is known."""
    for own in OWN:
        app.register_theme(own)
    app.theme = theme if theme in app.available_themes else OWN[0].name
