"""A key is answered by the next painting, so paintings come often."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from relnote.tui.pace import TIMES_A_SECOND, paint_soon


def test_what_she_set_herself_stands() -> None:
    environment = {"TEXTUAL_FPS": "30"}
    paint_soon(environment)
    assert environment == {"TEXTUAL_FPS": "30"}


def test_the_pace_is_set_before_textual_is_imported() -> None:
    """Textual reads it once; imported before, it would paint at its own pace."""
    code = """
import sys
from relnote.tui import opening
from relnote.tui import pace
assert "textual" not in sys.modules
pace.paint_soon(__import__("os").environ)
from textual.constants import MAX_FPS
print(MAX_FPS)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert ran.stdout.strip() == TIMES_A_SECOND
