"""Where things are kept: the notebook, backups and undo, drafts, the demo's copy, the config file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

from msgspec import Struct

from relnote.core.errors import UsageError


class Config(Struct, frozen=True, forbid_unknown_fields=False):
    """The config file: what is this machine's alone, never hers (product 2)."""

    file: str | None = None
    """The notebook's path, `~` allowed."""
    theme: str | None = None
    editor: str | None = None
    keys: dict[str, str] = {}
    """The user's key map: binding id → keys."""


def _home(environment: Mapping[str, str]) -> Path:
    home = environment.get("HOME")
    return Path(home) if home else Path.home()


def _base(environment: Mapping[str, str], variable: str, usual: str) -> Path:
    """An XDG base folder; a relative value is ignored, as the XDG base directory specification asks."""
    wanted = environment.get(variable)
    folder = Path(wanted) if wanted and Path(wanted).is_absolute() else _home(environment) / usual
    return folder / "relnote"


def config_path(environment: Mapping[str, str]) -> Path:
    """The config file: `$XDG_CONFIG_HOME/relnote/config.toml`."""
    return _base(environment, "XDG_CONFIG_HOME", ".config") / "config.toml"


def cache_folder(environment: Mapping[str, str]) -> Path:
    """What can be made again: `$XDG_CACHE_HOME/relnote`."""
    return _base(environment, "XDG_CACHE_HOME", ".cache")


def state_home(environment: Mapping[str, str]) -> Path:
    """What stays on this machine: `$XDG_STATE_HOME/relnote`."""
    return _base(environment, "XDG_STATE_HOME", ".local/state")


def place_folder(path: Path, environment: Mapping[str, str]) -> Path:
    """What this machine keeps of the notebook at this path, whichever notebook lies there.

    The path must be resolved. The name is for eyes, the sum tells paths apart; the folder's `place` file
    holds the whole path, so that it can be found when the notebook itself can't be read.
    """
    key = crc32(os.fsencode(path))
    name = "".join(letter for letter in path.stem if letter.isalnum() or letter in "-_")[:40]
    return state_home(environment) / f"{name or 'notebook'}-{key:08x}"


def state_folder(notebook: str, path: Path, environment: Mapping[str, str]) -> Path:
    """What this machine keeps of this notebook at this path: its history and backups."""
    return place_folder(path, environment) / notebook


def read_config(environment: Mapping[str, str]) -> Config:
    """The config file, or an empty one where there is none. Raises UsageError where it can't be read."""
    path = config_path(environment)
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise UsageError(f"The config file {path} can't be read: {error.strerror}.") from error
    import msgspec

    try:
        return msgspec.toml.decode(text, type=Config)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"The config file {path} can't be read: {error}.") from error


def notebook_path(asked: Path | None, environment: Mapping[str, str]) -> Path:
    """The notebook's place: `--file`, `RELNOTE_FILE`, the config, `$XDG_DATA_HOME/relnote/notebook.json`."""
    if asked is not None:
        return asked.expanduser()
    named = environment.get("RELNOTE_FILE")
    if named:
        return Path(named).expanduser()
    configured = read_config(environment).file
    if configured:
        return Path(configured).expanduser()
    return _base(environment, "XDG_DATA_HOME", ".local/share") / "notebook.json"
