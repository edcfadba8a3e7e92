"""Where things are kept: the notebook, backups and undo, drafts, the demo's copy, the config file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def notebook_path(asked: Path | None, environment: Mapping[str, str]) -> Path:
    """The notebook's place: `--file`, `RELNOTE_FILE`, the config, `$XDG_DATA_HOME/relnote/notebook.json`."""
    raise NotImplementedError
