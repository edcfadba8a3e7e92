"""`$EDITOR`: text goes out to it in a private file and comes back; what was typed is never lost."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from relnote.cli.shell import Shell
from relnote.core.errors import RelnoteError, UsageError


class EditorError(RelnoteError):
    """The editor could not be run or failed; `text` is what was in its file, kept as a draft if it is new."""

    def __init__(self, sentence: str, *, text: str) -> None:
        super().__init__(sentence)
        self.text = text


def edited(here: Shell, text: str, *, name: str) -> str:
    """`text` as she left it in her editor.

    What she changed is kept as the draft `name` before it comes back, also where the editor failed or a signal
    ended us; whoever saves it clears the draft. The file itself is 0600 in a folder of its own that goes
    away with it, and vim is told to leave no swap, backup or undo copies. Raises UsageError where nobody can
    edit (no terminal), EditorError where the editor is missing or fails.
    """
    command = ready_to_edit(here)
    failed: str | None = "relnote was ended while the editor was open."
    with _private_folder() as folder:
        path = folder / "relnote.txt"
        with open(path, "x", encoding="utf-8", newline="", opener=_private) as file:
            file.write(text)
        try:
            failed = _run(command, path)
        finally:
            left = _read(path, fallback=text)
            if left != text:
                here.file.drafts.keep(name, left)
    if failed:
        kept = " What you wrote is kept, and offered the next time." if left != text else ""
        raise EditorError(failed + kept, text=left)
    return left


def ready_to_edit(here: Shell) -> list[str]:
    """The editor's words; raises UsageError where there is no terminal to edit on."""
    if not here.on_terminal:
        raise UsageError("Editing needs a terminal, and here is none.")
    return editor_command()


def editor_command() -> list[str]:
    """The editor's words: `RELNOTE_EDITOR`, the config file's `editor`, `VISUAL`, `EDITOR`, else vi."""
    for wish in (os.environ.get("RELNOTE_EDITOR"), _configured(), os.environ.get("VISUAL"),
                 os.environ.get("EDITOR"), "vi"):  # fmt: skip
        if not wish or not wish.strip():
            continue
        try:
            return [*shlex.split(wish), *_discreet(shlex.split(wish)[0])]
        except ValueError:
            raise UsageError(f"The editor is set to {wish!r}, and its quotes don't close.") from None
    raise AssertionError("vi is always there to fall back to")


def _configured() -> str | None:
    from relnote.storage.locations import read_config

    return read_config(os.environ).editor


def _discreet(program: str) -> list[str]:
    """What keeps vim and its kin from leaving copies of a confidence behind (trust.md 4)."""
    if Path(program).name in {"vim", "vi", "nvim", "gvim", "view"} and _is_vim(program):
        return ["-n", "--cmd", "set noswapfile", "-c", "set nobackup nowritebackup noundofile viminfo= "]
    return []


def _is_vim(program: str) -> bool:
    """Whether `vi` is vim here: others don't know `--cmd`."""
    from shutil import which

    found = which(program)
    return found is not None and "vim" in Path(found).resolve().name


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW, 0o600)


@contextmanager
def _private_folder() -> Iterator[Path]:
    """A 0700 folder that is removed whatever happens, signals included."""
    with tempfile.TemporaryDirectory(prefix="relnote-") as name, _signals_unwind():
        yield Path(name)


@contextmanager
def _signals_unwind() -> Iterator[None]:
    """While it lasts, SIGTERM and SIGHUP leave by the way of an exception, so that folders go away."""

    def leave(number: int, _frame: FrameType | None) -> None:
        sys.exit(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _run(command: list[str], path: Path) -> str | None:
    """Why it failed, or None. Ctrl-C belongs to the editor while it runs."""
    quiet = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        code = subprocess.call([*command, str(path)])
    except FileNotFoundError:
        return f'There is no program "{command[0]}". Set EDITOR (or `editor` in the config file) to yours.'
    except OSError as error:
        return f'"{command[0]}" can\'t be run: {error.strerror}. Set EDITOR to an editor that can.'
    finally:
        signal.signal(signal.SIGINT, quiet)
    if code:
        return f'The editor "{command[0]}" ended with an error ({code}), so nothing was saved.'
    return None


def _read(path: Path, *, fallback: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    except FileNotFoundError:
        return fallback
