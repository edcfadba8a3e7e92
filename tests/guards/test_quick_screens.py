"""What the screens import before Today is painted: the desk, the search and what saves come later."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LATER = (
    "relnote.core.editable",
    "relnote.core.removing_entries",
    "relnote.core.desk.prompts",
    "relnote.core.desk.earlier_notes",
    "relnote.core.reflect.year",
    "relnote.exchange.importing",
    "relnote.exchange.vcard",
    "relnote.tui.acts.editing_round",
    "relnote.tui.forms.log",
    "relnote.tui.forms.record",
    "relnote.tui.forms.to_keep",
    "relnote.tui.screens.desk",
    "relnote.tui.screens.notes",
    "relnote.tui.screens.reflect",
    "relnote.tui.screens.search",
    "tinydb",
)


@pytest.fixture(scope="module")
def imported() -> frozenset[str]:
    code = "import relnote.tui.app, sys; print('\\n'.join(sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    return frozenset(ran.stdout.split())


@pytest.mark.parametrize("module", LATER)
def test_the_first_screen_waits_for_nothing_it_does_not_show(module: str, imported: frozenset[str]) -> None:
    assert module not in imported


def test_the_guard_sees_what_is_imported(imported: frozenset[str]) -> None:
    assert "relnote.tui.screens.today" in imported
