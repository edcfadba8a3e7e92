"""A path as she would write it."""

from __future__ import annotations

from pathlib import Path


def at_home(path: Path) -> str:
    """From `~` on where it lies in her home, else whole."""
    home = Path.home()
    inside = path.is_absolute() and path != home and path.is_relative_to(home)
    return str(Path("~") / path.relative_to(home)) if inside else str(path)
