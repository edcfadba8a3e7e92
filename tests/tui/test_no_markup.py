"""Nothing from the notebook is ever read as markup: looked for in the source, then tried with hostile names."""

from __future__ import annotations

import ast
from pathlib import Path

TUI = Path(__file__).parents[2] / "relnote" / "tui"

TAKES_MARKUP = {"Static", "Label", "notify", "OptionList", "Option", "Button", "DataTable", "Digits"}
"""Widgets and calls of Textual that read strings as markup unless told not to."""

FORBIDDEN = {"from_markup", "render_markup", "Markdown", "print"}


def calls() -> list[tuple[str, str, ast.Call]]:
    found = []
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                found.append((f"{path.name}:{node.lineno}", name, node))
    return found


def is_plain(call: ast.Call) -> bool:
    """Whether the call says `markup=False`."""
    return any(
        word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
        for word in call.keywords
    )


def test_every_widget_that_could_read_markup_is_told_not_to() -> None:
    loose = [where for where, name, call in calls() if name in TAKES_MARKUP and not is_plain(call)]
    assert loose == []


def test_nothing_makes_content_from_markup() -> None:
    assert [where for where, name, _call in calls() if name in FORBIDDEN] == []


def test_the_search_would_find_a_loose_widget() -> None:
    call = ast.parse("Static(person.name)").body[0].value  # type: ignore[attr-defined]
    assert not is_plain(call)


def test_help_in_the_palette_is_only_ever_ours() -> None:
    """`Hit.help` is read as markup: only `does`, a binding's own tooltip, may stand there."""
    helps = [word for _where, _name, call in calls() for word in call.keywords if word.arg == "help"]
    assert helps
    assert all(isinstance(word.value, ast.Name) and word.value.id == "does" for word in helps)


def test_titles_and_tooltips_hold_no_data() -> None:
    """They are markup or go to the terminal as they are: only literals are put there."""
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            for target in getattr(node, "targets", []):
                named = getattr(target, "attr", "")
                assert named not in {"tooltip", "title", "sub_title", "border_title", "border_subtitle"}, path
