"""From what was asked on the command line to the screens: which notebook, which theme, which keys."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from relnote.core.clock import Clock
from relnote.storage.file import NotebookFile
from relnote.storage.locations import notebook_path, read_config


def open_screens(clock: Clock, *, file: str | None, demo: bool, environment: Mapping[str, str]) -> int:
    """Open the screens; returns the exit code. Raises NotebookError before anything is painted."""
    from relnote.tui.app import run

    def made_up() -> NotebookFile:
        from relnote.storage.demo import demo_copy

        return demo_copy(clock)

    config = read_config(environment)
    path = notebook_path(Path(file) if file else None, environment)
    notebook = made_up() if demo else NotebookFile(path, clock=clock)
    return run(notebook, clock=clock, demo=made_up, theme=config.theme, keys=config.keys)
