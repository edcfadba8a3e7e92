"""Nothing of this machine is read or written."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home and XDG folders are the test's own; colour is as on an ordinary terminal."""
    for name in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.casefold()))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("NO_COLOR", "RELNOTE_FILE", "RELNOTE_TODAY"):
        monkeypatch.delenv(name, raising=False)
