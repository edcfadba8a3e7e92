"""Each safety rule by itself; `test_teeth` shows that each of them can fail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.checks import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_it_holds(check: Callable[[Path], None], tmp_path: Path) -> None:
    check(tmp_path)
