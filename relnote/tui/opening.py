"""From what was asked on the command line to the screens: which notebook, which theme, which keys."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from relnote.core.clock import Clock
from relnote.storage.file import NotebookFile
from relnote.storage.locations import notebook_path, read_config
from relnote.storage.remembering import remember
from relnote.tui.left import Left
from relnote.tui.pace import paint_soon


def open_screens(
    clock: Clock,
    *,
    file: str | None,
    demo: bool,
    environment: Mapping[str, str],
    edit: Callable[[str, str], str] | None = None,
) -> int:
    """Open the screens; returns the exit code. Raises NotebookError before anything is painted."""
    paint_soon(os.environ)
    from relnote.tui.app import RelnoteApp, run

    config = read_config(environment)
    notebook = _notebook(clock, file=file, demo=demo, environment=environment)
    app = RelnoteApp(
        notebook,
        clock=clock,
        demo=partial(_made_up, clock),
        theme=config.theme,
        keys=config.keys,
        edit=edit,
        remember=partial(remember, environment=environment),
    )
    return run(app)


def open_line(
    clock: Clock, *, file: str | None, demo: bool, environment: Mapping[str, str]
) -> tuple[Left, int]:
    """The log's form under the prompt; what it leaves, and the exit code. Raises NotebookError."""
    paint_soon(os.environ)
    from relnote.tui.log_line import run_line

    notebook = _notebook(clock, file=file, demo=demo, environment=environment)
    return run_line(notebook, clock=clock, theme=read_config(environment).theme)


def _notebook(clock: Clock, *, file: str | None, demo: bool, environment: Mapping[str, str]) -> NotebookFile:
    path = notebook_path(Path(file) if file else None, environment)
    return _made_up(clock) if demo else NotebookFile(path, clock=clock)


def _made_up(clock: Clock) -> NotebookFile:
    from relnote.storage.demo import demo_copy

    return demo_copy(clock)
