"""No field paints what is pasted into it as it is: each is tried, and the source has none but the safe ones."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from textual import events

from tests.journeys.test_hostile_strings import HOSTILE, NAMES, assert_harmless
from tests.practice import practice
from tests.stage import staged

TUI = Path(__file__).parents[2] / "relnote" / "tui"
PLAIN = {"Input", "TextArea", "MaskedInput"}
SAFE = {"FieldInput", "FindField", "CardField", "LogField", "WordsArea"}
"""Fields of ours: each makes a paste safe, or paints it so."""

WAYS = {
    "find": ("slash",),
    "search": ("ctrl+f",),
    "palette": ("ctrl+p",),
    "snooze": ("s",),
    "log": ("l",),
    "remind": ("r",),
    "someone new": ("N",),
    "several lines of a form": ("2", "end", "enter", "end", "e"),
    "an answer": ("down", "down", "d"),
    "card": ("n", "tab"),
}
"""The keys to each field."""


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def plain_fields(source: str) -> set[str]:
    """Where a plain field is made, or one of another name is derived from it."""
    tree = ast.parse(source)
    made = {name_of(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)} & PLAIN
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return made | {each.name for each in classes if PLAIN & {name_of(base) for base in each.bases}} - SAFE


def test_no_plain_field_is_used() -> None:
    loose = {path.name: found for path in TUI.rglob("*.py") if (found := plain_fields(path.read_text()))}
    assert loose == {}


def test_a_plain_field_would_be_found() -> None:
    assert plain_fields("yield Input(placeholder='x')") == {"Input"}
    assert plain_fields("class Other(widgets.TextArea): ...") == {"Other"}
    assert plain_fields("class FieldInput(Input): ...") == set()


@pytest.mark.parametrize("text", HOSTILE, ids=NAMES)
async def test_what_is_pasted_into_any_field_is_shown_harmlessly(text: str, tmp_path: Path) -> None:
    for place, keys in enumerate(WAYS.values()):
        folder = tmp_path / str(place)
        folder.mkdir()
        async with staged(practice(), folder, size=(100, 30)) as stage:
            await stage.press(*keys)
            assert stage.app.focused is not None
            assert hasattr(stage.app.focused, "replace"), keys  # she is in a field
            stage.app.post_message(events.Paste(text))
            await stage.settled()
            assert_harmless(stage)
